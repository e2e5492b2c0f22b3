// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/disk_files.h"

#include "app/lectern/draft_tasks.h"
#include "app/lectern/sample_study.h"
#include "core/education/lesson_planner.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/report_flow.h"

#include <QDir>
#include <QPromise>
#include <QRegularExpression>
#include <QtConcurrentRun>

namespace lectern {
namespace {

/// A path in the folder that no file has yet, named after the title.
QString freePath(const QString &folder, const QString &title)
{
    QString name = title;
    name.remove(QRegularExpression(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]")));
    name = name.simplified().left(80);
    if (name.isEmpty())
        name = QStringLiteral("lesson");
    const QDir dir(folder);
    for (int number = 1;; ++number) {
        const QString file = number == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(number);
        const QString path = dir.filePath(file + QStringLiteral(".lectern"));
        if (!QFileInfo::exists(path))
            return path;
    }
}

education::LessonOrder orderOf(const ui::LessonRequest &request)
{
    education::LessonOrder order;
    order.topic = request.topic;
    order.files = request.files;
    order.language = request.language;
    order.plan
        = request.plan == u"jiaoan" ? education::LessonPlan::Jiaoan : education::LessonPlan::FiveE;
    order.minutes = request.minutes;
    return order;
}

medical::ReportOrder orderOf(const ui::ReportRequest &request)
{
    medical::ReportOrder order;
    order.nodules = request.nodules;
    order.facts = request.facts;
    order.textFile = request.textFile;
    order.typedText = request.text;
    order.priorFile = request.prior;
    order.priorText = request.priorText;
    order.templateId = request.templateId;
    order.keptNormals = request.normals;
    order.language = request.language;
    order.samePatient = request.isSamePatient;
    return order;
}

/// The series that is meant: the one of the request, else the only one.
Result<medical::SeriesAtHand> seriesOf(const ui::ReportRequest &request,
                                       const medical::SeriesService &service, const StopFlag &stop)
{
    auto list = service.list(request.place, stop);
    if (!list)
        return std::unexpected(list.error());
    for (const medical::FoundSeries &found : list->series) {
        if (found.facts.uid == request.series
            || (request.series.isEmpty() && list->series.size() == 1))
            return medical::SeriesAtHand{request.place, *list, found, {}};
    }
    return failure(ErrorCode::NotFound,
                   DiskFiles::tr("“%1” does not hold one series of images that could be meant. "
                                 "Choose the series in “New report”.")
                       .arg(QFileInfo(request.place).fileName()));
}

Result<ui::ReadChapter> pointsOf(const QString &path, const ingest::IngestService &ingest,
                                 const StopFlag &stop)
{
    education::LessonOrder order;
    order.files = {path};
    auto lesson = education::readChapters(order, ingest, {}, stop);
    if (!lesson)
        return std::unexpected(lesson.error());
    ui::ReadChapter chapter{lesson->request.sources.first(), {}};
    for (document::SourceFigure &figure : chapter.source.figures)
        figure.asset.reset(); // Its pictures stay in the file.
    for (const education::ScoredPoint &point : lesson->request.points)
        if (point.selected)
            chapter.points.append(point.point);
    return chapter;
}

} // namespace

DiskFiles::DiskFiles(Composition &composition, jobs::JobQueue &jobs, RecentLibrary &library,
                     const WindowFolders &folders) :
    m_composition(composition),
    m_jobs(jobs),
    m_library(library),
    m_folder(folders.documents),
    m_samples(QDir(folders.data).filePath(QStringLiteral("samples")))
{
}

DiskFiles::~DiskFiles()
{
    m_stop.raise();
    m_pool.waitForDone();
}

QStringList DiskFiles::chapterSuffixes() const
{
    return {QStringLiteral("md"),  QStringLiteral("txt"),     QStringLiteral("html"),
            QStringLiteral("htm"), QStringLiteral("docx"),    QStringLiteral("epub"),
            QStringLiteral("pdf"), QStringLiteral("markdown")};
}

QFuture<ui::DocumentFiles::Opened> DiskFiles::open(const QString &path)
{
    return make([path] { return readyToOpen(path); });
}

Result<DiskFiles::Ready> DiskFiles::readyToOpen(const QString &path)
{
    auto store = document::DocumentStore::open(path);
    if (!store)
        return std::unexpected(store.error());
    auto content = store->load();
    if (!content)
        return std::unexpected(content.error());
    return Ready{
        std::move(*content), std::make_shared<document::DocumentStore>(std::move(*store)), {}};
}

QFuture<ui::DocumentFiles::Opened> DiskFiles::newLesson(const ui::LessonRequest &request)
{
    warmModel(request.language);
    return make([this, request] { return prepared(request); });
}

void DiskFiles::warmModel(Language language)
{
    // While the sources are read the model comes into memory: the first sentence then waits for
    // neither. What goes wrong is said by the draft, which asks again.
    m_pool.start([this, language] { (void)m_composition.scorer({}, language, {}, m_stop); });
}

QFuture<ui::DocumentFiles::Opened> DiskFiles::newReport(const ui::ReportRequest &request)
{
    warmModel(request.language);
    return make([this, request] { return prepared(request); });
}

QFuture<Result<ui::ReportRequest>> DiskFiles::sampleReport(Language language)
{
    return QtConcurrent::run(
        &m_pool, [this, language] { return sampleStudy(m_samples, language, {}, m_stop); });
}

QList<ui::ReportTemplateItem> DiskFiles::reportTemplates(Language language) const
{
    QList<ui::ReportTemplateItem> items;
    for (const QString &id : medical::templateIds()) {
        if (const auto layout = medical::loadTemplate(id, language))
            items.append({id, layout->title});
    }
    return items;
}

QFuture<Result<ui::ReadChapter>> DiskFiles::readChapter(const QString &path)
{
    return QtConcurrent::run(
        &m_pool, [this, path] { return pointsOf(path, m_composition.ingest(), m_stop); });
}

Result<DiskFiles::Ready> DiskFiles::prepared(const ui::LessonRequest &request) const
{
    auto lesson = education::prepareLesson(orderOf(request), m_composition.ingest(), {}, m_stop);
    if (!lesson)
        return std::unexpected(lesson.error());
    const auto header = education::lessonHeader(lesson->request);
    if (!header)
        return std::unexpected(header.error());
    const document::Content content = education::emptyLesson(*lesson, *header);
    return written(content, lessonTask(std::move(*lesson)));
}

Result<DiskFiles::Ready> DiskFiles::written(const document::Content &content, DraftTask task) const
{
    QDir().mkpath(m_folder);
    const QString path = freePath(m_folder, content.header.title);
    LECTERN_TRY(document::DocumentStore::write(path, content));
    auto ready = readyToOpen(path);
    if (ready)
        ready->task = std::move(task);
    return ready;
}

Result<DiskFiles::Ready> DiskFiles::prepared(const ui::ReportRequest &request) const
{
    const auto series = seriesOf(request, m_composition.series(), m_stop);
    if (!series)
        return std::unexpected(series.error());
    auto report = medical::prepareReport(
        orderOf(request), *series, {m_composition.series(), m_composition.ingest()}, {}, m_stop);
    if (!report)
        return std::unexpected(report.error());
    const document::Content content = medical::emptyReport(*report, medical::reportHeader(*report));
    return written(content, reportTask(std::move(*report)));
}

QFuture<ui::DocumentFiles::Opened> DiskFiles::make(Making making)
{
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    const auto future = promise->future();
    m_pool.start([this, promise, making = std::move(making)] {
        auto ready = making();
        // Documents live in the GUI thread.
        QMetaObject::invokeMethod(this, [this, promise, ready = std::move(ready)] {
            if (ready)
                promise->addResult(Opened(sessionOf(*ready)));
            else
                promise->addResult(Opened(std::unexpected(ready.error())));
            promise->finish();
        });
    });
    return future;
}

std::shared_ptr<FileSession> DiskFiles::sessionOf(const Ready &ready)
{
    auto session = std::make_shared<FileSession>(ready.content, std::move(*ready.store),
                                                 m_composition, m_jobs);
    m_library.note(session->filePath(), ready.content);
    connect(session->drafter(), &ui::DocumentDrafter::draftingFinished, this,
            [this, raw = session.get()] {
                m_library.note(raw->filePath(), raw->document().content());
            });
    if (ready.task)
        session->drafter()->start(*ready.task);
    return session;
}

} // namespace lectern
