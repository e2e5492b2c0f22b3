// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/exercise_json.h"

#include <QJsonArray>
#include <QtTest>

using namespace lectern;
using namespace lectern::education;

namespace {

Exercise sample(ExerciseKind kind, const ExerciseKey &key)
{
    Exercise exercise;
    exercise.kind = kind;
    exercise.level = 2;
    exercise.stem = QStringLiteral("What is the acceleration?");
    exercise.options
        = {{QStringLiteral("a"), QStringLiteral("1.5 m/s²"), {}},
           {QStringLiteral("b"), QStringLiteral("2 m/s²"), QStringLiteral("A belief.")}};
    exercise.key = key;
    exercise.solution = QStringLiteral("Divide. Done.");
    exercise.verified = true;
    exercise.points = {QStringLiteral("mass")};
    exercise.rule = QStringLiteral("newton2.sample");
    exercise.parameters = {{QStringLiteral("m"), QStringLiteral("40 kg")}};
    exercise.supports
        = {document::TextSupport{document::SourceId(3), {5, 9}, QStringLiteral("word")}};
    return exercise;
}

/// The block as a document keeps it: each drafted run with a provenance of its own.
document::Block storedBlock(const document::DraftedBlock &drafted)
{
    document::Block block = drafted.block;
    for (const document::DraftedField &field : drafted.fields) {
        document::Field stored{field.key, {}};
        for (const document::DraftedRun &run : field.runs)
            stored.runs.append({run.text, run.marks, document::ProvenanceId(1)});
        block.fields.append(stored);
    }
    return block;
}

} // namespace

class TestExercise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void block_readBack_isTheSameExercise_data();
    void block_readBack_isTheSameExercise();
    void block_ofAnExercise_keepsTextsInFieldsOnly();
    void block_ofAnExercise_namesRuleParametersAndPassagesInItsProvenance();
    void block_editedByThePerson_isReadWithTheNewText();
    void key_ofWordsThatWereChanged_isNotVerified();
    void key_ofAnOlderDocument_isVerifiedWhileItsWordsHaveOneOrigin();
    void block_ofAnotherKind_isNoExercise();
    void json_ofEachKind_hasTheKeyOfTheContract();
    void json_withoutMisconception_leavesItOut();
};

void TestExercise::block_readBack_isTheSameExercise_data()
{
    QTest::addColumn<int>("kind");

    for (int kind = 0; kind <= static_cast<int>(ExerciseKind::Match); ++kind)
        QTest::newRow(qPrintable(exerciseKindName(static_cast<ExerciseKind>(kind)))) << kind;
}

void TestExercise::block_readBack_isTheSameExercise()
{
    QFETCH(int, kind);
    ExerciseKey key = OptionKey{{QStringLiteral("a")}};
    if (kind == static_cast<int>(ExerciseKind::Numeric))
        key = NumericKey{1.5, QStringLiteral("m/s²"), 0.0075};
    if (kind == static_cast<int>(ExerciseKind::Match))
        key = MatchKey{{{QStringLiteral("l1"), QStringLiteral("r2")}}};
    if (kind == static_cast<int>(ExerciseKind::Cloze)
        || kind == static_cast<int>(ExerciseKind::Short))
        key = TextKey{{{QStringLiteral("mass"), QStringLiteral("masses")}}};
    const Exercise exercise = sample(static_cast<ExerciseKind>(kind), key);

    const auto readBack = fromBlock(storedBlock(toBlock(exercise)));

    QVERIFY(readBack.has_value());
    QVERIFY(*readBack == exercise);
}

void TestExercise::block_ofAnExercise_keepsTextsInFieldsOnly()
{
    const auto drafted = toBlock(sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}}));

    QStringList keys;
    for (const document::DraftedField &field : drafted.fields)
        keys.append(field.key);
    QCOMPARE(keys,
             (QStringList{QStringLiteral("stem"), QStringLiteral("option.a"),
                          QStringLiteral("option.b"), QStringLiteral("solution")}));
    QCOMPARE(drafted.block.role, QStringLiteral("exercise"));
    QVERIFY(drafted.block.type == document::BlockType::Card);
    const QByteArray payload = QJsonDocument(drafted.block.payload->value).toJson();
    QVERIFY(!payload.contains("What is the acceleration?"));
    QVERIFY(!payload.contains("Divide."));
    QVERIFY(!payload.contains("2 m/s"));
}

void TestExercise::block_ofAnExercise_namesRuleParametersAndPassagesInItsProvenance()
{
    const Exercise exercise = sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}});

    for (const document::DraftedField &field : toBlock(exercise).fields) {
        const document::Provenance &provenance = field.runs.first().provenance;
        QVERIFY(provenance.kind == document::ProvenanceKind::Computed);
        QCOMPARE(provenance.supports.size(), 2);
        const auto rule = std::get<document::RuleSupport>(provenance.supports.at(0));
        QCOMPARE(rule.rule, exercise.rule);
        QCOMPARE(rule.inputs, exercise.parameters);
        QVERIFY(provenance.supports.at(1) == exercise.supports.first());
    }
}

void TestExercise::block_editedByThePerson_isReadWithTheNewText()
{
    auto block
        = storedBlock(toBlock(sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}})));
    block.fields[1].runs = {{QStringLiteral("1.5 "), {}, document::ProvenanceId(1)},
                            {QStringLiteral("metres"), {}, document::ProvenanceId(2)}};

    QCOMPARE(fromBlock(block)->options.first().text, QStringLiteral("1.5 metres"));
}

void TestExercise::key_ofWordsThatWereChanged_isNotVerified()
{
    const auto drafted = toBlock(sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}}));
    const document::Block made = storedBlock(drafted);
    QVERIFY(isKeyVerified(made));

    for (qsizetype field = 0; field < made.fields.size(); ++field) {
        document::Block changed = made;
        changed.fields[field].runs.first().text.chop(1);
        QVERIFY2(!isKeyVerified(changed), qPrintable(made.fields.at(field).key));
        QVERIFY(!fromBlock(changed)->verified);
        changed.fields[field].runs
            = {{made.fields.at(field).text(), document::Mark::Bold, document::ProvenanceId(2)}};
        QVERIFY2(isKeyVerified(changed), "the same words again, whatever their look");
    }
}

void TestExercise::key_ofAnOlderDocument_isVerifiedWhileItsWordsHaveOneOrigin()
{
    auto block
        = storedBlock(toBlock(sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}})));
    block.payload->value.remove(QStringLiteral("verifiedWords"));
    QVERIFY(isKeyVerified(block));

    block.fields[1].runs.append({QStringLiteral("!"), {}, document::ProvenanceId(2)});

    QVERIFY(!isKeyVerified(block));
}

void TestExercise::block_ofAnotherKind_isNoExercise()
{
    document::Block block;
    QVERIFY(!fromBlock(block));
    block.payload = document::Payload{QStringLiteral("lectern.scene"), 1, {}};
    QVERIFY(!fromBlock(block));
    block.payload = document::Payload{
        kExerciseSchema, kExerciseVersion, {{QStringLiteral("kind"), QStringLiteral("riddle")}}};
    QVERIFY(!fromBlock(block));
}

void TestExercise::json_ofEachKind_hasTheKeyOfTheContract()
{
    const auto keyOf = [](ExerciseKind kind, const ExerciseKey &key) {
        return exerciseJson(sample(kind, key)).value(QStringLiteral("key"));
    };

    QCOMPARE(keyOf(ExerciseKind::Multiple, OptionKey{{QStringLiteral("a"), QStringLiteral("b")}}),
             QJsonValue(QJsonArray{QStringLiteral("a"), QStringLiteral("b")}));
    const QJsonObject number
        = keyOf(ExerciseKind::Numeric, NumericKey{1.5, QStringLiteral("m/s²"), 0.01}).toObject();
    QCOMPARE(number.value(QStringLiteral("value")).toDouble(), 1.5);
    QCOMPARE(number.value(QStringLiteral("unit")).toString(), QStringLiteral("m/s²"));
    QCOMPARE(number.value(QStringLiteral("tolerance")).toDouble(), 0.01);
    QCOMPARE(keyOf(ExerciseKind::Match, MatchKey{{{QStringLiteral("l1"), QStringLiteral("r1")}}}),
             QJsonValue(QJsonArray{QJsonArray{QStringLiteral("l1"), QStringLiteral("r1")}}));
    const TextKey texts{{{QStringLiteral("mass")}}};
    QCOMPARE(keyOf(ExerciseKind::Cloze, texts),
             QJsonValue(QJsonArray{QJsonArray{QStringLiteral("mass")}}));
    QCOMPARE(keyOf(ExerciseKind::Short, texts), QJsonValue(QJsonArray{QStringLiteral("mass")}));
}

void TestExercise::json_withoutMisconception_leavesItOut()
{
    const QJsonArray options
        = exerciseJson(sample(ExerciseKind::Single, OptionKey{{QStringLiteral("a")}}))
              .value(QStringLiteral("options"))
              .toArray();

    QVERIFY(!options.at(0).toObject().contains(QStringLiteral("misconception")));
    QCOMPARE(options.at(1).toObject().value(QStringLiteral("misconception")).toString(),
             QStringLiteral("A belief."));
}

QTEST_GUILESS_MAIN(TestExercise)
#include "tst_exercise.moc"
