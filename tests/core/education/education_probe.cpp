// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: prints the knowledge points or exercises of text files as JSON, a line each.
//   education_probe points FILE...        education_probe exercises COUNT SEED FILE
#include "core/education/exercise_json.h"
#include "core/education/knowledge_points.h"
#include "core/education/make_exercises.h"
#include "tests/support/source_builder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

using namespace lectern;

namespace {

QJsonObject pointJson(const education::ScoredPoint &scored)
{
    QJsonArray spans;
    for (const document::TextSupport &span : scored.point.spans)
        spans.append(QJsonObject{{QStringLiteral("start"), span.span.start},
                                 {QStringLiteral("end"), span.span.end},
                                 {QStringLiteral("quote"), span.quote}});
    return {
        {QStringLiteral("term"), scored.point.term},
        {QStringLiteral("definition"), scored.point.definition},
        {QStringLiteral("score"), scored.score},
        {QStringLiteral("selected"), scored.selected},
        {QStringLiteral("prerequisites"), QJsonArray::fromStringList(scored.point.prerequisites)},
        {QStringLiteral("spans"), spans}};
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void printPoints(QFile &out, const QString &path)
{
    QJsonArray points;
    for (const auto &scored : education::findKnowledgePoints({tests::sourceOfFile(path)}, {}))
        points.append(pointJson(scored));
    out.write(line({{QStringLiteral("file"), path}, {QStringLiteral("points"), points}}));
}

void printExercises(QFile &out, int count, quint64 seed, const QString &path)
{
    const document::Source source = tests::sourceOfFile(path);
    education::ExerciseRequest request{source.language, {}, {source}, {}, count, seed};
    for (const auto &scored : education::findKnowledgePoints({source}, {}))
        if (scored.selected)
            request.points.append(scored.point);
    for (const education::Exercise &exercise : education::makeExercises(request)) {
        QJsonObject object = education::exerciseJson(exercise);
        object.insert(QStringLiteral("rule"), exercise.rule);
        object.insert(QStringLiteral("points"), QJsonArray::fromStringList(exercise.points));
        out.write(line(object));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    QFile out;
    if (arguments.size() < 2 || !out.open(stdout, QIODevice::WriteOnly))
        return 2;
    if (arguments.first() == QStringLiteral("points"))
        for (const QString &path : arguments.sliced(1))
            printPoints(out, path);
    else if (arguments.size() == 4)
        printExercises(out, arguments.at(1).toInt(), arguments.at(2).toULongLong(),
                       arguments.at(3));
    return 0;
}
