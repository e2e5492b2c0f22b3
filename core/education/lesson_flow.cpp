// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_flow.h"

#include "core/education/bundled_chapters.h"
#include "core/education/lesson_points.h"
#include "core/education/make_exercises.h"
#include "core/media/experiment.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace lectern::education {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonFlow)
};

/// More than a lesson shows, so that the planner can pick for every objective.
constexpr int kExerciseCount = 12;

/// Gives sources and pictures the numbers they will have in the document.
void number(ingest::IngestedSource &ingested, PreparedLesson &lesson)
{
    ingested.source.id = document::SourceId(lesson.request.sources.size() + 1);
    const qint64 offset = lesson.assets.size();
    for (document::Asset &asset : ingested.assets)
        asset.id = document::AssetId(asset.id.value() + offset);
    for (document::SourceFigure &figure : ingested.source.figures) {
        if (figure.asset)
            figure.asset = document::AssetId(figure.asset->value() + offset);
    }
    lesson.request.sources.append(ingested.source);
    lesson.assets.append(ingested.assets);
}

void tell(const ProgressSink &progress, double fraction, const QString &step)
{
    if (progress)
        progress({fraction, step});
}

Status readSources(const LessonOrder &order, const ingest::IngestService &ingest,
                   const StopFlag &stop, PreparedLesson &lesson)
{
    QStringList files = order.files;
    const QTemporaryDir folder;
    if (files.isEmpty()) {
        const auto chapter = chapterAbout(order.topic);
        if (!chapter)
            return std::unexpected(chapter.error());
        const auto path = unpackChapter(*chapter, folder.path());
        if (!path)
            return std::unexpected(path.error());
        files.append(*path);
        if (lesson.request.subject.isEmpty())
            lesson.request.subject = chapter->subject;
    }
    for (const QString &file : files) {
        auto ingested = ingest.read(file, stop);
        if (!ingested)
            return std::unexpected(ingested.error());
        number(*ingested, lesson);
    }
    return {};
}

bool speaksOfForcePairs(const LessonRequest &request)
{
    for (const ScoredPoint &point : request.points) {
        const QString term = point.point.term.toLower();
        if (point.selected
            && (term.contains(u"third law") || term.contains(u"第三定律")
                || term.contains(u"action–reaction") || term.contains(u"反作用力")))
            return true;
    }
    return false;
}

/// The experiment that ships, with the values that its simulation gives.
Result<ExperimentValues> twoCarts(Language language)
{
    const QString name = QStringLiteral("two_carts");
    const auto scene = media::bundledScene(name);
    if (!scene)
        return std::unexpected(scene.error());
    const auto experiment = media::makeExperiment(*scene, language);
    if (!experiment)
        return std::unexpected(experiment.error());
    const QMap<QString, QString> stated = media::statedValues(*experiment);
    ExperimentValues values;
    values.lighter = stated.value(QStringLiteral("lighter"));
    values.heavier = stated.value(QStringLiteral("heavier"));
    values.peakForce = stated.value(QStringLiteral("force"));
    values.scene = name;
    values.payload = document::Payload{QString::fromUtf16(media::kSceneSchema), 1, scene->toJson()};
    return values;
}

} // namespace

Result<PreparedLesson> readChapters(const LessonOrder &order, const ingest::IngestService &ingest,
                                    const ProgressSink &progress, const StopFlag &stop)
{
    PreparedLesson lesson;
    LessonRequest &request = lesson.request;
    request.topic = order.topic;
    request.minutes = order.minutes;
    request.subject = order.subject;
    request.className = order.className;
    tell(progress, 0, Words::tr("Reading the chapter"));
    LECTERN_TRY(readSources(order, ingest, stop, lesson));

    request.language = order.language.value_or(
        order.topic.isEmpty() ? request.sources.first().language : languageOf(order.topic));
    request.plan = order.plan.value_or(request.language == Language::Chinese ? LessonPlan::Jiaoan
                                                                             : LessonPlan::FiveE);
    if (request.topic.isEmpty())
        request.topic = request.sources.first().title;
    tell(progress, 0.3, Words::tr("Finding the knowledge points"));
    request.points = findKnowledgePoints(request.sources, request.topic, stop);
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, {});
    return lesson;
}

Result<PreparedLesson> prepareLesson(const LessonOrder &order, const ingest::IngestService &ingest,
                                     const ProgressSink &progress, const StopFlag &stop)
{
    auto lesson = readChapters(order, ingest, progress, stop);
    if (!lesson)
        return lesson;
    LessonRequest &request = lesson->request;
    tell(progress, 0.6, Words::tr("Making and checking exercises"));
    const LessonPoints chosen = pointsOfLesson(request);
    request.exercises = makeExercises({.language = request.language,
                                       .topic = request.topic,
                                       .sources = request.sources,
                                       .points = chosen.points,
                                       .central = chosen.mainTerms,
                                       .count = kExerciseCount,
                                       .seed = order.seed});
    if (speaksOfForcePairs(request)) {
        tell(progress, 0.9, Words::tr("Simulating the experiment"));
        auto values = twoCarts(request.language);
        if (!values)
            return std::unexpected(values.error());
        request.experiment = std::move(*values);
    }
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, {});
    return lesson;
}

document::Content emptyLesson(const PreparedLesson &lesson, const document::Header &header)
{
    document::Content content;
    content.header = header;
    content.sources = lesson.request.sources;
    content.assets = lesson.assets;
    return content;
}

} // namespace lectern::education
