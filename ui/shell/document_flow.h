// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_files.h"
#include "ui/services/services.h"

#include <QObject>

class QWidget;

namespace lectern::ui {

class ActionRegistry;

/// Opening, making, saving, exporting and closing: what happens to the document as a whole.
class DocumentFlow : public QObject
{
    Q_OBJECT

public:
    /// @param window  Parent of the dialogs. The registry holds the shell's commands.
    DocumentFlow(const Services &services, ActionRegistry &registry, QWidget *window);

    const std::shared_ptr<DocumentSession> &session() const { return m_session; }
    bool isReport() const; ///< The open document is one.
    void setSession(std::shared_ptr<DocumentSession> session);

public Q_SLOTS:
    void open(const QString &path);
    /// Opens a document; begins a report on images, and a lesson on any other file.
    /// @param path  Dropped or named on the command line.
    void start(const QString &path);
    /// Asks for the rest of the request, then drafts.
    void startLesson(const lectern::ui::LessonRequest &start);
    /// Drafts at once.
    void draftLesson(const lectern::ui::LessonRequest &request);
    /// Asks for the rest of the request, then drafts.
    void startReport(const lectern::ui::ReportRequest &start);
    /// Drafts; where it is not sure that all is of one patient, it asks first.
    void draftReport(const lectern::ui::ReportRequest &request);
    /// Drafts a report on the sample study.
    void draftSampleReport(lectern::Language language);
    /// Shows the reader's own normal sentences, to be changed; the template may be empty.
    void editNormals(const QString &templateId, lectern::Language language);
    /// Finds the knowledge points of a chapter and adds them to the open document.
    void addChapter(const QString &path);

Q_SIGNALS:
    void sessionChanged();
    void shown(); ///< The document that was asked for is the one that is open.
    void said(const QString &text); ///< Something went well.
    void failed(const QString &message);

private:
    void chooseAndOpen();
    medical::KeptNormals keptNormals() const;
    void take(const DocumentFiles::Opened &opened);
    void takeReport(const ReportRequest &request, const DocumentFiles::Opened &opened);
    void takeChapter(DocumentSession &session, const Result<ReadChapter> &chapter);
    void saveVersion();
    void saveCopy();
    void exportDocument();
    void printDocument();
    void report(const QFuture<Status> &future, const QString &success);
    void followSession();

    Services m_services;
    ActionRegistry &m_registry;
    QWidget *m_window;
    std::shared_ptr<DocumentSession> m_session;
};

} // namespace lectern::ui
