// SPDX-License-Identifier: GPL-3.0-or-later
// points, exercises: what code finds in a chapter, without a document and without a model.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/education/exercise_json.h"
#include "core/education/lesson_flow.h"
#include "core/education/make_exercises.h"

namespace lectern::cli {
namespace {

QJsonObject pointJson(const education::ScoredPoint &scored)
{
    QJsonArray spans;
    for (const document::TextSupport &span : scored.point.spans) {
        spans.append(QJsonObject{{QStringLiteral("start"), span.span.start},
                                 {QStringLiteral("end"), span.span.end},
                                 {QStringLiteral("quote"), span.quote}});
    }
    return {
        {QStringLiteral("term"), scored.point.term},
        {QStringLiteral("definition"), scored.point.definition},
        {QStringLiteral("score"), scored.score},
        {QStringLiteral("selected"), scored.selected},
        {QStringLiteral("prerequisites"), QJsonArray::fromStringList(scored.point.prerequisites)},
        {QStringLiteral("spans"), spans}};
}

void addPoints(CLI::App &app, Chosen &chosen)
{
    auto path = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("points", "Knowledge points of a chapter");
    verb->footer("Example: lectern-cli points chapter.md --json");
    verb->add_option("chapter", *path, "Text, Markdown, HTML, DOCX, EPUB or PDF")->required();
    addJsonFlag(*verb);
    verb->callback([path, &chosen] {
        chosen = [path](Composition &composition) -> Status {
            ConsoleProgress progress;
            const auto read = composition.ingest().read(QString::fromStdString(*path),
                                                        stopOnSignals(), progress.sink());
            if (!read)
                return std::unexpected(read.error());
            QJsonArray points;
            for (const education::ScoredPoint &point :
                 education::findKnowledgePoints({read->source}, {}, stopOnSignals()))
                points.append(pointJson(point));
            print(QJsonObject{{QStringLiteral("points"), points}});
            return {};
        };
    });
}

struct ExerciseOptions {
    CommonOptions *common = nullptr;
    std::string source;
    std::string topic;
    int count = 10;
};

QJsonObject exerciseLine(const education::Exercise &exercise)
{
    QJsonObject object = education::exerciseJson(exercise);
    QJsonObject parameters;
    for (auto it = exercise.parameters.begin(); it != exercise.parameters.end(); ++it)
        parameters.insert(it.key(), it.value());
    object.insert(QStringLiteral("parameters"), parameters);
    return object;
}

Status makeExercises(Composition &composition, const ExerciseOptions &options)
{
    education::LessonOrder order;
    order.topic = QString::fromStdString(options.topic);
    if (!options.source.empty())
        order.files.append(QString::fromStdString(options.source));
    order.seed = options.common->seed;
    ConsoleProgress progress;
    const auto lesson
        = education::readChapters(order, composition.ingest(), progress.sink(), stopOnSignals());
    if (!lesson)
        return std::unexpected(lesson.error());
    QList<document::KnowledgePoint> points;
    for (const education::ScoredPoint &point : lesson->request.points)
        points.append(point.point);
    QJsonArray exercises;
    for (const education::Exercise &exercise :
         education::makeExercises({.language = lesson->request.language,
                                   .topic = order.topic,
                                   .sources = lesson->request.sources,
                                   .points = points,
                                   .central = {},
                                   .count = options.count,
                                   .seed = order.seed}))
        exercises.append(exerciseLine(exercise));
    print(exercises);
    return {};
}

void addExercises(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<ExerciseOptions>();
    options->common = &common;
    CLI::App *verb = app.add_subcommand("exercises", "Exercises with checked keys");
    verb->footer("Example: lectern-cli exercises --source chapter.md --count 8 --json");
    verb->add_option("--source", options->source, "A chapter");
    verb->add_option("--topic", options->topic, "Without a chapter: what a bundled one is about");
    verb->add_option("--count", options->count, "At most so many")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    addJsonFlag(*verb);
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        if (options->source.empty() && options->topic.empty())
            throw CLI::RequiredError("--source or --topic");
        chosen
            = [options](Composition &composition) { return makeExercises(composition, *options); };
    });
}

} // namespace

void addEducationVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    addPoints(app, chosen);
    addExercises(app, common, chosen);
}

} // namespace lectern::cli
