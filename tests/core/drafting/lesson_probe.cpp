// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: prints the lesson that a chapter gives, or sentences of all kinds.
//   lesson_probe CHAPTER [TOPIC] [5e|jiaoan] [SEED]      lesson_probe --samples en|zh COUNT [SEED]
#include "core/education/lesson_planner.h"
#include "core/education/lesson_points.h"
#include "core/education/make_exercises.h"
#include "random_facts.h"
#include "tests/support/source_builder.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace lectern;

namespace {

QTextStream out(stdout);

void printSamples(Language language, int count, quint32 seed)
{
    const auto patterns = drafting::Patterns::load(QStringLiteral("lesson"), language);
    const drafting::Realiser realiser(*patterns);
    drafting::RandomFacts random(*patterns, seed);
    for (int i = 0; i < count; ++i) {
        const auto candidates = realiser.candidates({random.next()});
        const auto &candidate = candidates.at(i % candidates.size());
        out << candidate.rule << "\t" << candidate.text << "\n";
    }
}

void print(const document::DraftedBlock &drafted)
{
    static const char *kinds = "ECGA";
    const document::Block &block = drafted.block;
    out << (block.type == document::BlockType::Heading ? "\n## " : "") << block.role;
    if (block.minutes)
        out << " (" << *block.minutes << " min)";
    if (block.level > 0 && block.type != document::BlockType::Heading)
        out << " L" << block.level;
    if (!drafted.objectives.isEmpty())
        out << " -> " << drafted.objectives.size() << " obj";
    out << "\n";
    for (const auto &field : drafted.fields) {
        out << "   " << field.key << ": ";
        for (const auto &run : field.runs)
            out << "[" << kinds[static_cast<int>(run.provenance.kind)] << "]" << run.text;
        out << "\n";
    }
}

int printLesson(const QStringList &arguments)
{
    document::Source source = tests::sourceOfFile(arguments.at(1));
    source.id = document::SourceId(1);
    education::LessonRequest request;
    request.topic = arguments.value(2);
    request.sources = {source};
    request.language = source.language;
    request.plan
        = arguments.value(
              3, source.language == Language::Chinese ? QStringLiteral("jiaoan") : QString())
            == u"jiaoan"
        ? education::LessonPlan::Jiaoan
        : education::LessonPlan::FiveE;
    request.points = education::findKnowledgePoints(request.sources, request.topic);
    education::ExerciseRequest wanted{
        request.language, request.topic, request.sources, {}, {}, 12, 0};
    const auto chosen = education::pointsOfLesson(request);
    wanted.points = chosen.points;
    wanted.central = chosen.mainTerms;
    request.exercises = education::makeExercises(wanted);
    if (std::ranges::any_of(request.exercises, [](const auto &exercise) {
            return exercise.rule.startsWith(QStringLiteral("newton3"));
        }))
        request.experiment = education::ExperimentValues{QStringLiteral("0.50 kg"),
                                                         QStringLiteral("1.00 kg"),
                                                         QStringLiteral("4.2 N"),
                                                         QStringLiteral("two_carts"),
                                                         {}};
    const drafting::Chooser chooser(request.language, arguments.value(4).toULongLong());
    const auto lesson = education::draftLesson(request, chooser, [](const auto &) { }, StopFlag());
    if (!lesson) {
        out << lesson.error().message << "\n";
        return 1;
    }
    for (const auto &block : lesson->blocks)
        print(block);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--samples") {
        printSamples(arguments.value(2) == u"zh" ? Language::Chinese : Language::English,
                     arguments.value(3, QStringLiteral("100")).toInt(),
                     arguments.value(4, QStringLiteral("11")).toUInt());
        return 0;
    }
    return arguments.size() < 2 ? 2 : printLesson(arguments);
}
