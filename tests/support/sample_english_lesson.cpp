// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_lesson.h"

namespace lectern::test {
namespace {

using document::BlockType;
using document::ProvenanceKind;
using education::Exercise;
using education::ExerciseKind;

const QByteArray kFigure = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 "
                           "180\"><rect width=\"480\" height=\"180\" "
                           "fill=\"#f6f7f5\"/><path d=\"M40 140H440\" stroke=\"#4a504c\"/><rect "
                           "x=\"110\" y=\"90\" width=\"90\" "
                           "height=\"36\" rx=\"3\" fill=\"#fff\" stroke=\"#1c1f1d\"/><rect "
                           "x=\"270\" y=\"90\" width=\"90\" "
                           "height=\"36\" rx=\"3\" fill=\"#fff\" stroke=\"#1c1f1d\"/><path "
                           "d=\"M200 108l10-8 10 16 10-16 10 16 10-16 "
                           "10 8 10 0\" fill=\"none\" stroke=\"#1c1f1d\"/><path d=\"M190 "
                           "60H110m8-6-8 6 8 6\" stroke=\"#2459b5\" "
                           "fill=\"none\" stroke-width=\"2\"/><path d=\"M280 60h80m-8-6 8 6-8 6\" "
                           "stroke=\"#c2570c\" fill=\"none\" "
                           "stroke-width=\"2\"/></svg>";

Exercise exercise(ExerciseKind kind, int level, const QString &stem,
                  const QList<education::ExerciseOption> &options,
                  const education::ExerciseKey &key, const QString &solution)
{
    Exercise exercise;
    exercise.kind = kind;
    exercise.level = level;
    exercise.stem = stem;
    exercise.options = options;
    exercise.key = key;
    exercise.solution = solution;
    exercise.verified = true;
    exercise.rule = QStringLiteral("newton3.sample");
    exercise.points = QStringList{QStringLiteral("action–reaction pair")};
    return exercise;
}

education::ExerciseOption option(const char *id, const char *text, const char *misconception = "")
{
    return {QString::fromLatin1(id), QString::fromUtf8(text), QString::fromUtf8(misconception)};
}

void addPlan(LessonBuilder &lesson)
{
    lesson.addText(QStringLiteral("objective"),
                   QStringLiteral("Name both forces of a pair and the body each acts on."));
    lesson.addText(
        QStringLiteral("objective"),
        QStringLiteral("Predict the size and direction of the second force from the first."));
    lesson.addText(QStringLiteral("objective"),
                   QStringLiteral("Tell an action–reaction pair from a pair of balanced forces."));
    lesson.addText(
        QStringLiteral("key_point"),
        QStringLiteral("The two forces of a pair are equal in size and opposite in direction."));
    lesson.addText(
        QStringLiteral("difficult_point"),
        QStringLiteral("The two forces act on different bodies, so they never cancel each other."));
    lesson.addText(
        QStringLiteral("prior"),
        QStringLiteral("Pupils can draw a force as an arrow and know that balanced forces "
                       "leave a body at rest or in steady motion."));
    lesson.add(
        BlockType::List, QStringLiteral("materials"),
        {{QStringLiteral("item.0"), QStringLiteral("Two carts on a track, 0.50 kg and 1.00 kg")},
         {QStringLiteral("item.1"), QStringLiteral("Two force sensors with a data logger")},
         {QStringLiteral("item.2"),
          QStringLiteral("Two spring balances for each pair of pupils")}});
    lesson.addText(
        QStringLiteral("safety"),
        QStringLiteral("Keep fingers off the track while the carts move. Stop the carts with a "
                       "soft buffer at each end."));
}

void addLessonCourse(LessonBuilder &lesson)
{
    const auto activity = [&lesson](const char *title, int minutes, const char *text,
                                    const char *students) {
        QList<QPair<QString, QString>> fields{{QStringLiteral("title"), QString::fromUtf8(title)},
                                              {QStringLiteral("teacher"), QString::fromUtf8(text)}};
        if (*students)
            fields.append({QStringLiteral("students"), QString::fromUtf8(students)});
        lesson.add(BlockType::Paragraph, QStringLiteral("activity"), fields).minutes = minutes;
    };
    activity(
        "Engage", 5,
        "Two pupils of different mass stand on skateboards and push each other's hands. Ask who "
        "pushed, and who moves.",
        "Write down a prediction before the push and compare it with what happened.");
    activity("Explore", 12,
             "Let the carts collide and show both force–time curves on one graph. Ask each group "
             "to read "
             "off the largest force on either cart.",
             "Read both peaks, 4.2 N each, and note their directions.");
    lesson
        .add(BlockType::Figure, QStringLiteral("experiment"),
             {{QStringLiteral("caption"),
               QStringLiteral("Cart A (0.50 kg) meets cart B (1.00 kg): each sensor reads 4.2 N. "
                              "Simulation.")}})
        .payload
        = document::Payload{
            QStringLiteral("lectern.figure"),
            1,
            {{QStringLiteral("asset"),
              static_cast<qint64>(
                  lesson.addAsset(QStringLiteral("image/svg+xml"), kFigure).value())}}};
    activity("Explain", 10,
             "State the law and let pupils say it for three everyday pairs of bodies.", "");
    lesson.addText(
        QStringLiteral("explanation"),
        QStringLiteral("When one body exerts a force on a second, the second exerts a force on "
                       "the first that is equal in size, opposite in direction, and of the same "
                       "kind. In symbols, with \\(\\vec F_{AB}\\) for the force of A on B:"),
        ProvenanceKind::Extracted);
    lesson.add(BlockType::Formula, QStringLiteral("explanation"),
               {{QStringLiteral("latex"), QStringLiteral("\\vec F_{AB} = -\\vec F_{BA}")}});
    lesson.add(BlockType::Table, QStringLiteral("explanation"),
               {{QStringLiteral("cell.0.0"), QStringLiteral("Pair of forces")},
                {QStringLiteral("cell.0.1"), QStringLiteral("Action and reaction")},
                {QStringLiteral("cell.0.2"), QStringLiteral("Balanced forces")},
                {QStringLiteral("cell.1.0"), QStringLiteral("Act on")},
                {QStringLiteral("cell.1.1"), QStringLiteral("two bodies")},
                {QStringLiteral("cell.1.2"), QStringLiteral("one body")},
                {QStringLiteral("cell.2.0"), QStringLiteral("Kind")},
                {QStringLiteral("cell.2.1"), QStringLiteral("always the same")},
                {QStringLiteral("cell.2.2"), QStringLiteral("may differ")}},
               ProvenanceKind::Authored);
    activity(
        "Elaborate", 10,
        "Ask each pair to hold two spring balances hook to hook and pull. However hard one of them "
        "pulls, the readings stay equal.",
        "");
    activity("Evaluate", 8,
             "Set the exercises below and discuss the misconception behind each wrong answer.", "");
}

void addExercises(LessonBuilder &lesson)
{
    lesson.addExercise(exercise(
        ExerciseKind::Single, 2,
        QStringLiteral(
            "A 1,200 kg car hits a parked 6,000 kg lorry. How large is the force on the lorry?"),
        {option("a", "Five times that on the car", "larger mass, larger force"),
         option("b", "Equal to that on the car"),
         option("c", "One fifth of that on the car", "moving body exerts more force"),
         option("d", "Zero until the lorry moves", "force needs motion")},
        education::OptionKey{{QStringLiteral("b")}},
        QStringLiteral("Both forces belong to one pair, whatever the masses are.")));
    lesson.addExercise(
        exercise(ExerciseKind::Multiple, 2,
                 QStringLiteral("Which statements hold for an action–reaction pair?"),
                 {option("a", "They act on different bodies"),
                  option("b", "They cancel each other", "pairs cancel"),
                  option("c", "They are of the same kind")},
                 education::OptionKey{{QStringLiteral("a"), QStringLiteral("c")}},
                 QStringLiteral("Forces on different bodies never cancel out.")));
    lesson.addExercise(exercise(
        ExerciseKind::TrueFalse, 1,
        QStringLiteral(
            "The Earth pulls an apple harder than the apple pulls the Earth. Give a reason."),
        {option("true", "True", "bigger pulls harder"), option("false", "False")},
        education::OptionKey{{QStringLiteral("false")}},
        QStringLiteral("Each pull is 1 newton in size.")));
    lesson.addExercise(exercise(
        ExerciseKind::Numeric, 3,
        QStringLiteral("Cart A (0.50 kg) is pushed with 4.2 N by cart B (1.00 kg). What is the "
                       "acceleration of B?"),
        {}, education::NumericKey{-4.2, QStringLiteral("m/s²"), 0.05},
        QStringLiteral(
            "B feels 4.2 N too, so \\(a = F/m\\) gives minus 4.2 metres per second squared.")));
    lesson.addExercise(
        exercise(ExerciseKind::Cloze, 1,
                 QStringLiteral("The two forces are ____ in size and ____ in direction."), {},
                 education::TextKey{{{QStringLiteral("identical"), QStringLiteral("the same")},
                                     {QStringLiteral("contrary")}}},
                 QStringLiteral("So the law says.")));
    lesson.addExercise(exercise(
        ExerciseKind::Order, 2, QStringLiteral("Put the steps of the experiment in order."),
        {option("a", "Let the carts collide"), option("b", "Zero both sensors"),
         option("c", "Compare the two peaks")},
        education::OptionKey{{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}},
        QStringLiteral("Sensors are zeroed before anything touches them.")));
    lesson.addExercise(
        exercise(ExerciseKind::Match, 2, QStringLiteral("Match each force with its partner."),
                 {option("l1", "Hand pushes wall"), option("l2", "Earth pulls stone"),
                  option("r1", "Stone pulls Earth"), option("r2", "Wall pushes hand")},
                 education::MatchKey{{{QStringLiteral("l1"), QStringLiteral("r2")},
                                      {QStringLiteral("l2"), QStringLiteral("r1")}}},
                 QStringLiteral("Exchange the two bodies and keep the verb.")));
    Exercise last
        = exercise(ExerciseKind::Short, 3,
                   QStringLiteral("Why does a swimmer move forward when pushing water back?"), {},
                   education::TextKey{{{QStringLiteral("the water pushes the swimmer forward")}}},
                   QStringLiteral("Water answers with an equal forward force."));
    last.verified = false;
    lesson.addExercise(last);
}

} // namespace

document::Content englishLesson()
{
    LessonBuilder lesson(Language::English, QStringLiteral("5e"),
                         QStringLiteral("Newton’s third law"));
    document::Header &header = lesson.content.header;
    header.subject = QStringLiteral("Physics");
    header.className = QStringLiteral("Year 9");
    header.minutes = 45;
    document::Source source;
    source.id = document::SourceId(1);
    source.title = QStringLiteral("Forces between two bodies");
    source.kind = QStringLiteral("markdown");
    source.sha256 = QByteArray(32, '\1');
    source.text = QStringLiteral("Forces always come in pairs.");
    lesson.content.sources.append(source);
    header.points.append({QStringLiteral("action–reaction pair"),
                          QStringLiteral("Two forces that two bodies exert on each other."),
                          {QStringLiteral("force")},
                          {{document::SourceId(1), {0, 13}, QStringLiteral("Forces always")}}});
    addPlan(lesson);
    addLessonCourse(lesson);
    addExercises(lesson);
    lesson.addText(QStringLiteral("board"),
                   QStringLiteral("Forces come in pairs: equal, opposite, on two bodies."));
    for (const auto &[level, task] :
         {std::pair{1, "Name both forces for three things you push today."},
          std::pair{2, "Draw both forces for a book on a table and say which two balance."},
          std::pair{3, "Explain why a rocket accelerates in empty space."}})
        lesson.addText(QStringLiteral("homework"), QString::fromLatin1(task)).level = level;
    lesson.addText(QStringLiteral("reflection"),
                   QStringLiteral("Which prediction changed, and what changed it?"),
                   ProvenanceKind::Generated);
    return lesson.content;
}

QStringList keyWords(Language language)
{
    if (language == Language::Chinese)
        return {QStringLiteral("质量大则力大"), QStringLiteral("同一对力"), QStringLiteral("答案")};
    return {QStringLiteral("larger mass, larger force"),
            QStringLiteral("force needs motion"),
            QStringLiteral("pairs cancel"),
            QStringLiteral("belong to one pair"),
            QStringLiteral("never cancel out"),
            QStringLiteral("1 newton in size"),
            QStringLiteral("metres per second squared"),
            QStringLiteral("identical"),
            QStringLiteral("contrary"),
            QStringLiteral("zeroed before"),
            QStringLiteral("Exchange the two bodies"),
            QStringLiteral("water pushes the swimmer"),
            QStringLiteral("equal forward force"),
            QStringLiteral("Answer"),
            QStringLiteral("Key"),
            QStringLiteral("checked")};
}

} // namespace lectern::test
