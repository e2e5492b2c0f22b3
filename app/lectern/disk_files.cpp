// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/disk_files.h"

#include "core/education/lesson_flow.h"
#include "core/education/lesson_planner.h"

#include <QDir>
#include <QRegularExpression>

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

DraftTask taskOf(education::PreparedLesson lesson)
{
    DraftTask task{lesson.request.topic, lesson.request.language, {}};
    task.draft = [request = std::move(lesson.request)](
                     const drafting::Chooser &chooser, const drafting::DraftSink &sink,
                     const StopFlag &stop) -> Result<document::Header> {
        const auto draft = education::draftLesson(request, chooser, sink, stop);
        if (!draft)
            return std::unexpected(draft.error());
        return draft->header;
    };
    return task;
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
                     QString folder) :
    m_composition(composition), m_jobs(jobs), m_library(library), m_folder(std::move(folder))
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
    // While the chapter is read the model comes into memory: the first sentence then waits for
    // neither. What goes wrong is said by the draft, which asks again.
    m_pool.start([this, language = request.language] {
        (void)m_composition.scorer({}, language, {}, m_stop);
    });
    return make([this, request] { return prepared(request); });
}

QFuture<Result<ui::ReadChapter>> DiskFiles::readChapter(const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<ui::ReadChapter>>>();
    promise->start();
    const auto future = promise->future();
    m_pool.start([this, promise, path] {
        promise->addResult(pointsOf(path, m_composition.ingest(), m_stop));
        promise->finish();
    });
    return future;
}

Result<DiskFiles::Ready> DiskFiles::prepared(const ui::LessonRequest &request) const
{
    auto lesson = education::prepareLesson(orderOf(request), m_composition.ingest(), {}, m_stop);
    if (!lesson)
        return std::unexpected(lesson.error());
    const auto header = education::lessonHeader(lesson->request);
    if (!header)
        return std::unexpected(header.error());
    QDir().mkpath(m_folder);
    const QString path = freePath(m_folder, header->title);
    LECTERN_TRY(document::DocumentStore::write(path, education::emptyLesson(*lesson, *header)));
    auto ready = readyToOpen(path);
    if (ready)
        ready->task = taskOf(std::move(*lesson));
    return ready;
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
