// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/document_json.h"
#include "tests/core/publish/publish_fixture.h"
#include "tests/support/schema_validator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::publish;

class TestDocumentJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleLessons_fitTheSchema_data();
    void sampleLessons_fitTheSchema();
    void brokenDocuments_doNotFitTheSchema_data();
    void brokenDocuments_doNotFitTheSchema();
    void sentences_coverTheirBlocksText();
    void block_withSentencesOfTwoKinds_isMixed();
    void editedSentence_saysWhatItWas();
    void chosenWording_namesItsModel();
    void onlyActivities_carryMinutes();
    void unknownPayload_isNotPrinted();
    void lesson_withoutAnything_hasItsArraysAndStrings();
    void export_isTheSameBytesEachTime();

private:
    QJsonObject json(const document::Content &content) const
    {
        return documentJson(content, m_fixture.tools->payloadTypes);
    }
    static QJsonObject schema();

    test::PublishFixture m_fixture;
};

QJsonObject TestDocumentJson::schema()
{
    QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/resources/schemas/document.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void TestDocumentJson::sampleLessons_fitTheSchema_data()
{
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestDocumentJson::sampleLessons_fitTheSchema()
{
    QFETCH(bool, isChinese);
    const QByteArray bytes = m_fixture.exported(
        QStringLiteral("json"), isChinese ? test::chineseLesson() : test::englishLesson());
    const QJsonObject document = QJsonDocument::fromJson(bytes).object();
    const QJsonObject rules = schema();
    QVERIFY(!rules.isEmpty());

    const QStringList errors = test::SchemaValidator(rules).errorsOf(document);

    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
    QVERIFY(document.value(QStringLiteral("blocks")).toArray().size() > 15);
    QVERIFY(!bytes.contains("null"));
}

void TestDocumentJson::brokenDocuments_doNotFitTheSchema_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("a number for the title") << QStringLiteral("title") << QJsonValue(3);
    QTest::newRow("an unknown state")
        << QStringLiteral("state") << QJsonValue(QStringLiteral("done"));
    QTest::newRow("a key of its own")
        << QStringLiteral("author") << QJsonValue(QStringLiteral("x"));
    QTest::newRow("null") << QStringLiteral("subject") << QJsonValue(QJsonValue::Null);
    QTest::newRow("a block without anything")
        << QStringLiteral("blocks") << QJsonValue(QJsonArray{QJsonObject()});
}

void TestDocumentJson::brokenDocuments_doNotFitTheSchema()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject document = json(test::englishLesson());

    document.insert(key, value);

    QVERIFY(!test::SchemaValidator(schema()).errorsOf(document).isEmpty());
}

void TestDocumentJson::sentences_coverTheirBlocksText()
{
    const QJsonArray blocks = json(test::chineseLesson()).value(QStringLiteral("blocks")).toArray();
    for (const QJsonValue &block : blocks) {
        const QString text = block[QStringLiteral("text")].toString();
        QString covered;
        for (const QJsonValue &sentence : block[QStringLiteral("sentences")].toArray()) {
            covered += textOf(text,
                              {sentence[QStringLiteral("start")].toInt(),
                               sentence[QStringLiteral("end")].toInt()});
        }

        QCOMPARE(test::squeezed(covered), test::squeezed(text));
    }
}

static QJsonObject onlyBlock(const QJsonObject &document)
{
    return document.value(QStringLiteral("blocks")).toArray().at(0).toObject();
}

void TestDocumentJson::block_withSentencesOfTwoKinds_isMixed()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    document::Block &block
        = builder.addText(QStringLiteral("explanation"), QStringLiteral("Quoted. "),
                          document::ProvenanceKind::Extracted);
    block.fields[0].runs.append({QStringLiteral("Computed."), {}, document::ProvenanceId(2)});

    const QJsonObject json = onlyBlock(this->json(builder.content));

    QCOMPARE(json[QStringLiteral("provenance")][QStringLiteral("kind")].toString(),
             QStringLiteral("mixed"));
    const QJsonArray sentences = json[QStringLiteral("sentences")].toArray();
    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences.at(0)[QStringLiteral("provenance")][QStringLiteral("kind")].toString(),
             QStringLiteral("extracted"));
    QCOMPARE(sentences.at(1)[QStringLiteral("provenance")][QStringLiteral("kind")].toString(),
             QStringLiteral("computed"));
}

void TestDocumentJson::editedSentence_saysWhatItWas()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.addText(QStringLiteral("explanation"), QStringLiteral("Typed."),
                    document::ProvenanceKind::Authored);

    const QJsonValue provenance = onlyBlock(json(builder.content))[QStringLiteral("provenance")];

    QCOMPARE(provenance[QStringLiteral("kind")].toString(), QStringLiteral("authored"));
    QCOMPARE(provenance[QStringLiteral("edited_from")][QStringLiteral("kind")].toString(),
             QStringLiteral("computed"));
}

void TestDocumentJson::chosenWording_namesItsModel()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.addText(QStringLiteral("objective"), QStringLiteral("Name both forces."));
    builder.addText(QStringLiteral("objective"), QStringLiteral("Quoted."),
                    document::ProvenanceKind::Extracted);

    const QJsonArray blocks = json(builder.content).value(QStringLiteral("blocks")).toArray();

    const QJsonObject chosen = blocks.at(0)[QStringLiteral("provenance")].toObject();
    QCOMPARE(chosen.value(QStringLiteral("wording")).toString(), QStringLiteral("chosen"));
    QVERIFY(chosen.contains(QStringLiteral("model")));
    QVERIFY(
        !blocks.at(1)[QStringLiteral("provenance")].toObject().contains(QStringLiteral("model")));
    QCOMPARE(
        chosen
            .value(QStringLiteral("supports"))[0][QStringLiteral("inputs")][QStringLiteral("force")]
            .toString(),
        QStringLiteral("4.2 N"));
}

void TestDocumentJson::onlyActivities_carryMinutes()
{
    int sum = 0;
    for (const QJsonValue &block :
         json(test::englishLesson()).value(QStringLiteral("blocks")).toArray()) {
        const bool isActivity = block[QStringLiteral("role")].toString() == u"activity";
        QCOMPARE(block.toObject().contains(QStringLiteral("minutes")), isActivity);
        sum += block[QStringLiteral("minutes")].toInt();
    }

    QCOMPARE(sum, 45);
}

void TestDocumentJson::unknownPayload_isNotPrinted()
{
    test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});
    builder.addText(QStringLiteral("media"), QStringLiteral("A scene.")).payload
        = document::Payload{QStringLiteral("somebody.else"), 1, {}};

    const QJsonObject block = onlyBlock(json(builder.content));

    QCOMPARE(block.value(QStringLiteral("text")).toString(), QStringLiteral("A scene."));
    QVERIFY(test::SchemaValidator(schema()).errorsOf(json(builder.content)).isEmpty());
}

void TestDocumentJson::lesson_withoutAnything_hasItsArraysAndStrings()
{
    const test::LessonBuilder builder(Language::English, QStringLiteral("5e"), {});

    const QJsonObject document = json(builder.content);

    QVERIFY(test::SchemaValidator(schema()).errorsOf(document).isEmpty());
    QVERIFY(document.value(QStringLiteral("sources")).isArray());
    QVERIFY(document.value(QStringLiteral("class")).isString());
}

void TestDocumentJson::export_isTheSameBytesEachTime()
{
    const QByteArray first = m_fixture.exported(QStringLiteral("json"), test::englishLesson());
    const QByteArray second = m_fixture.exported(QStringLiteral("json"), test::englishLesson());

    QCOMPARE(first, second);
}

QTEST_MAIN(TestDocumentJson)
#include "tst_document_json.moc"
