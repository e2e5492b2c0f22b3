// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lectern/file_session.h"
#include "app/lectern/recent_library.h"
#include "app/lectern/window_folders.h"
#include "ui/services/document_files.h"

#include <QObject>
#include <QThreadPool>

namespace lectern {

/// Opens `.lectern` files and makes new ones, off the GUI thread but for the document itself.
class DiskFiles : public QObject, public ui::DocumentFiles
{
    Q_OBJECT

public:
    /// The first three outlive this.
    DiskFiles(Composition &composition, jobs::JobQueue &jobs, RecentLibrary &library,
              const WindowFolders &folders);
    ~DiskFiles() override;

    QFuture<Opened> open(const QString &path) override;
    QFuture<Opened> newLesson(const ui::LessonRequest &request) override;
    QFuture<Opened> newReport(const ui::ReportRequest &request) override;
    QFuture<Result<ui::ReportRequest>> sampleReport(Language language) override;
    QList<ui::ReportTemplateItem> reportTemplates(Language language) const override;
    QFuture<Result<ui::ReadChapter>> readChapter(const QString &path) override;
    QStringList chapterSuffixes() const override;

private:
    /// What is ready to become a session.
    struct Ready {
        document::Content content;
        std::shared_ptr<document::DocumentStore> store; ///< Handed over once.
        std::optional<DraftTask> task; ///< To be drafted.
    };
    using Making = std::function<Result<Ready>()>;

    static Result<Ready> readyToOpen(const QString &path);
    QFuture<Opened> make(Making making);
    std::shared_ptr<FileSession> sessionOf(const Ready &ready);
    Result<Ready> prepared(const ui::LessonRequest &request) const;
    Result<Ready> prepared(const ui::ReportRequest &request) const;
    /// Writes a document without blocks, which its draft will fill.
    Result<Ready> written(const document::Content &content, DraftTask task) const;
    void warmModel(Language language);

    Composition &m_composition;
    jobs::JobQueue &m_jobs;
    RecentLibrary &m_library;
    QString m_folder; ///< Where new documents are put.
    QString m_samples; ///< Where samples are kept.
    StopFlag m_stop;
    QThreadPool m_pool;
};

} // namespace lectern
