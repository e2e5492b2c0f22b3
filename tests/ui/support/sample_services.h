// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_queue.h"
#include "ui/services/document_files.h"
#include "ui/services/exports.h"
#include "ui/services/library.h"
#include "ui/services/models.h"
#include "ui/services/series_reader.h"
#include "ui/services/services.h"
#include "ui/settings/preferences.h"

#include <QSemaphore>
#include <QTemporaryDir>

#include <QPromise>

#include <memory>
#include <mutex>

namespace lectern::test {

/// A lesson on Newton's third law with its chapter: every kind of block and of provenance.
document::Content sampleLesson(Language language);

/// A document of many plain blocks, for measuring.
document::Content longLesson(int blocks);

/// A drafter that says what the test tells it.
class FakeDrafter : public ui::DocumentDrafter
{
    Q_OBJECT

public:
    bool isDrafting() const override { return m_isDrafting; }
    int blocksDone() const override { return 31; }
    double progress() const override { return 31.0 / 45; }
    QString modelText() const override { return QStringLiteral("SmolLM2 135M"); }
    void stop() override;
    QFuture<Result<ui::SentenceWordings>> wordings(document::BlockId block, int sentence) override;
    QFuture<Result<QList<document::DraftedBlock>>> proposedLines() override;
    QString proposalObstacle() const override { return obstacle; }
    QFuture<ui::ProposalEvent> propose(document::BlockId block, int sentence,
                                       quint64 seed) override;

    void begin(); ///< The draft; nothing is written yet.
    void say(const ui::DraftSentence &sentence);
    /// Next event of the proposal that was asked for last.
    void tell(const ui::ProposalEvent &event);
    bool proposalWasCancelled() const { return m_proposal && m_proposal->isCanceled(); }

    QList<document::DraftedBlock> lines; ///< What proposedLines() answers.
    ui::SentenceWordings offered;
    QString refusal; ///< Of wordings(), where it is not empty.
    QString obstacle;
    QList<quint64> seeds; ///< Of the proposals that were asked for.
    int stops = 0;

private:
    bool m_isDrafting = false;
    std::shared_ptr<QPromise<ui::ProposalEvent>> m_proposal;
};

/// A session in memory.
class FakeSession : public ui::DocumentSession
{
    Q_OBJECT

public:
    explicit FakeSession(document::Content content,
                         QString path = QStringLiteral("lesson.lectern")) :
        m_document(std::move(content)), m_path(std::move(path))
    {
    }

    document::Document &document() override { return m_document; }
    QString filePath() const override { return m_path; }
    SaveState saveState() const override { return SaveState::Saved; }
    QString saveError() const override { return {}; }
    QFuture<Status> saveVersion(const QString &name) override;
    QFuture<Result<QList<ui::VersionEntry>>> versions() override;
    QFuture<Result<document::Content>> version(document::VersionId id) override;
    QFuture<Status> renameVersion(document::VersionId id, const QString &name) override;
    QFuture<Status> saveCopy(const QString &path) override;
    ui::DocumentDrafter *drafter() override { return &fakeDrafter; }

    /// Keeps a version whose time is the given one.
    void keep(const QString &name, const QDateTime &time);

    FakeDrafter fakeDrafter;

private:
    document::Document m_document;
    QString m_path;
    QList<std::pair<document::NamedVersion, document::Content>> m_versions; ///< Newest first.
};

class FakeFiles : public ui::DocumentFiles
{
public:
    QFuture<Opened> open(const QString &path) override;
    QFuture<Opened> newLesson(const ui::LessonRequest &request) override;
    QFuture<Opened> newReport(const ui::ReportRequest &request) override;
    QFuture<Result<ui::ReportRequest>> sampleReport(Language language) override;
    QList<ui::ReportTemplateItem> reportTemplates(Language language) const override;
    QFuture<Result<ui::ReadChapter>> readChapter(const QString &path) override;
    QStringList chapterSuffixes() const override;

    document::Content report; ///< What newReport() opens.
    QString refusal; ///< Its question, where it is not sure of the patient.
    QList<ui::ReportRequest> reports; ///< That were asked for.
};

/// Series of images in memory.
class FakeSeries : public ui::SeriesReader
{
public:
    QFuture<Result<medical::SeriesList>> look(const QString &path) override;
    QFuture<Result<medical::Volume>> load(const medical::SeriesList &list,
                                          const QString &uid) override;
    QFuture<Result<QList<medical::LinkedFile>>>
    checksums(const medical::SeriesList &list, const QString &uid, const QString &place) override;
    QFuture<QList<medical::Measurement>> measure(const medical::Volume &volume,
                                                 const medical::MeasureOrder &order) override;

    QList<medical::LinkedFile> files; ///< What checksums() finds.
    /// Unset: checksums() is there at once; else it is what the test makes of it.
    std::shared_ptr<QPromise<Result<QList<medical::LinkedFile>>>> hashing;
    medical::SeriesList list; ///< What a place holds; empty: nothing.
    QHash<QString, medical::Volume> volumes; ///< By series UID.
    QStringList looked; ///< Places.
};

class FakeLibrary : public ui::Library
{
    Q_OBJECT

public:
    QList<ui::LibraryEntry> recent() const override { return entries; }
    QList<ui::Sample> samples() const override;
    void forget(const QString &path) override;
    QFuture<QList<ui::LibraryHit>> search(const QString &text) override;

    QList<ui::LibraryEntry> entries;
    QList<ui::LibraryHit> texts; ///< What search() looks in: the excerpts.
};

/// The small model that ships, a larger one that was imported, and one whose file was changed.
class FakeModels : public ui::Models
{
    Q_OBJECT

public:
    FakeModels();
    QList<ui::ModelItem> models() const override { return items; }
    models::MachineMemory memory() const override { return {16'000'000'000, 3'800'000'000}; }
    void refresh() override { ++refreshes; }
    void use(const QString &id) override;
    QFuture<Result<engine::ModelSummary>> inspect(const QString &path) override;
    void import(const ui::ModelImport &import) override { imports.append(import); }
    QFuture<Status> remove(const QString &id) override;

    QList<ui::ModelItem> items;
    QList<ui::ModelImport> imports;
    Result<engine::ModelSummary> summary = engine::ModelSummary{};
    int refreshes = 0;
};

/// A queue that remembers nothing over a restart.
class MemoryJobs
{
public:
    MemoryJobs();
    jobs::JobQueue &queue() { return *m_queue; }

private:
    std::unique_ptr<storage::Connection> m_library;
    std::unique_ptr<jobs::JobQueue> m_queue;
};

/// A job that goes as far as the test lets it.
class StepwiseJob : public jobs::Job
{
public:
    /// What the test holds of it.
    struct Hand {
        QSemaphore reported; ///< One for each progress that was taken in.
        QSemaphore next; ///< Releases one more step, or the end.
        std::mutex mutex;
        Progress progress;
        Result<QJsonObject> result = QJsonObject{};
    };

    StepwiseJob(QString title, std::shared_ptr<Hand> hand) :
        m_title(std::move(title)), m_hand(std::move(hand))
    {
    }
    QString title() const override { return m_title; }
    Result<QJsonObject> run(jobs::JobControl &control) override;

private:
    QString m_title;
    std::shared_ptr<Hand> m_hand;
};

class FakeExports : public ui::Exports
{
public:
    QList<ui::ExportFormat> formats(const QString &kind) const override;
    QFuture<Status> write(const document::Content &content, const QString &format,
                          const QString &part, const QString &path) override;
    QFuture<Result<ui::PagePicture>> pages(const document::Content &content, const QString &part,
                                           int width, int most) override;
    QFuture<QStringList> printers() override;
    QFuture<Status> print(const document::Content &content, const ui::PrintOrder &order) override;

    QStringList printerNames{QStringLiteral("Staff room")};
    /// Where there is one, printers() answers only when the test finishes it.
    std::shared_ptr<QPromise<QStringList>> slowPrinters;
    QList<ui::PrintOrder> printed;
    QStringList partsShown;
    int pageCount = 5;
    std::optional<Error> pageError;
};

/// All that a window stands on, with settings of its own, in English.
struct FakeServices {
    FakeServices() { preferences.setLanguage(Language::English); }
    ui::Services services()
    {
        return {library, files, series, exports, preferences, models, jobs.queue()};
    }

    QTemporaryDir scratch;
    ui::Preferences preferences{scratch.filePath(QStringLiteral("s.ini"))};
    FakeLibrary library;
    FakeFiles files;
    FakeSeries series;
    FakeExports exports;
    FakeModels models;
    MemoryJobs jobs;
};

} // namespace lectern::test
