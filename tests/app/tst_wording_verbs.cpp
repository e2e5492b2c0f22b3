// SPDX-License-Identifier: GPL-3.0-or-later
// wordings and propose from outside, on lessons that our rules worded.
#include "cli_runner.h"
#include "core/document/store/document_store.h"
#include "tests/core/drafting/drafted_lesson.h"
#include "tests/support/schema_validator.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A sentence of a document that `show --json` printed.
struct Place {
    QString block;
    int sentence = 0;
    QString text;
};

Place placeIn(const QJsonValue &block, int sentence)
{
    const QJsonValue span = list(block, "sentences").at(sentence);
    const auto points = text(block, "text").toUcs4();
    const int start = span[QStringLiteral("start")].toInt();
    const auto part = points.mid(start, span[QStringLiteral("end")].toInt() - start);
    return {text(block, "id"), sentence,
            QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size())};
}

Place placeOf(const Lesson &lesson, const char *role, int sentence)
{
    return placeIn(lesson.blocks(role).value(0), sentence);
}

/// The first sentence that is quoted from the source.
Place quotation(const Lesson &lesson)
{
    for (const QJsonValue block : list(lesson.json, "blocks")) {
        const QJsonArray sentences = list(block, "sentences");
        for (int i = 0; i < sentences.size(); ++i) {
            if (text(sentences.at(i)[QStringLiteral("provenance")], "kind") == u"extracted")
                return placeIn(block, i);
        }
    }
    return {};
}

} // namespace

class TestWordingVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordings_ofASentenceFromFacts_areRankedAndHoldIt_data();
    void wordings_ofASentenceFromFacts_areRankedAndHoldIt();
    void propose_sameSeed_givesTheSameTextsAndChangesNothing();
    void proposeCheck_asksNoModelAndPointsToWhatDrifts();
    void sentenceThatDoesNotApply_isBadInput_data();
    void sentenceThatDoesNotApply_isBadInput();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString lessonFile(bool isChinese) const
    {
        return path(isChinese ? QStringLiteral("chinese.lectern")
                              : QStringLiteral("english.lectern"));
    }
    /// The lesson of a language, made once for all tests.
    Lesson lesson(bool isChinese);

    QTemporaryDir m_folder;
    QMap<bool, Lesson> m_lessons;
};

Lesson TestWordingVerbs::lesson(bool isChinese)
{
    if (m_lessons.contains(isChinese))
        return m_lessons.value(isChinese);
    const auto content = lectern::tests::draftedLesson(isChinese ? lectern::Language::Chinese
                                                                 : lectern::Language::English);
    if (!lectern::document::DocumentStore::write(lessonFile(isChinese), content))
        qWarning("the lesson could not be written");
    const Outcome shown
        = run({QStringLiteral("show"), lessonFile(isChinese), QStringLiteral("--json")});
    const Lesson lesson{QJsonDocument::fromJson(shown.out).object(), {}};
    m_lessons.insert(isChinese, lesson);
    return lesson;
}

void TestWordingVerbs::wordings_ofASentenceFromFacts_areRankedAndHoldIt_data()
{
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("English") << false;
    QTest::newRow("Chinese, which the small model does not know") << true;
}

void TestWordingVerbs::wordings_ofASentenceFromFacts_areRankedAndHoldIt()
{
    QFETCH(bool, isChinese);
    const Place place = placeOf(lesson(isChinese), "objective", 0);

    const Outcome outcome = run({QStringLiteral("wordings"), lessonFile(isChinese),
                                 QStringLiteral("--block"), place.block, QStringLiteral("--json")});

    QVERIFY2(outcome.code == 0, outcome.complaint.constData());
    QCOMPARE(schemaErrors("wordings", outcome.out), QStringList());
    const QJsonArray wordings = QJsonDocument::fromJson(outcome.out).array();
    QVERIFY(wordings.size() >= 6);
    QStringList chosen;
    for (const QJsonValue wording : wordings) {
        const QJsonObject object = wording.toObject();
        if (object.value(QStringLiteral("chosen")).toBool())
            chosen.append(text(wording, "text"));
        QCOMPARE(object.contains(QStringLiteral("logprob")), !isChinese);
        QVERIFY(isChinese || object.value(QStringLiteral("logprob")).toDouble() < 0);
    }
    QCOMPARE(chosen, QStringList{place.text});
}

void TestWordingVerbs::propose_sameSeed_givesTheSameTextsAndChangesNothing()
{
    const Place place = placeOf(lesson(false), "objective", 0);
    const QByteArray before = contentOf(lessonFile(false));
    const QStringList arguments{QStringLiteral("propose"),    lessonFile(false),
                                QStringLiteral("--block"),    place.block,
                                QStringLiteral("--sentence"), QStringLiteral("0"),
                                QStringLiteral("--count"),    QStringLiteral("2"),
                                QStringLiteral("--seed"),     QStringLiteral("5"),
                                QStringLiteral("--json")};

    const Outcome first = run(arguments);
    const Outcome second = run(arguments);

    QVERIFY2(first.code == 0, first.complaint.constData());
    QCOMPARE(schemaErrors("proposals", first.out), QStringList());
    const QJsonArray proposals = QJsonDocument::fromJson(first.out).array();
    const QJsonArray again = QJsonDocument::fromJson(second.out).array();
    QCOMPARE(proposals.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!text(proposals.at(i), "text").isEmpty());
        QCOMPARE(text(again.at(i), "text"), text(proposals.at(i), "text"));
        QCOMPARE(proposals.at(i)[QStringLiteral("passed")].toBool(),
                 list(proposals.at(i), "reasons").isEmpty());
        QVERIFY(proposals.at(i)[QStringLiteral("first_token_s")].toDouble() > 0);
    }
    QCOMPARE(contentOf(lessonFile(false)), before);
}

void TestWordingVerbs::proposeCheck_asksNoModelAndPointsToWhatDrifts()
{
    const Place place = placeOf(lesson(true), "objective", 0);
    QFile texts(path(QStringLiteral("texts.txt")));
    QVERIFY(texts.open(QIODevice::WriteOnly));
    const QString drifted = QString(place.text).replace(u'。', QStringLiteral("，共 37 个。"));
    texts.write((place.text + u'\n' + drifted + u'\n').toUtf8());
    texts.close();

    const Outcome outcome = run(
        {QStringLiteral("propose"), QStringLiteral("--check"), lessonFile(true),
         QStringLiteral("--block"), place.block, QStringLiteral("--text"), texts.fileName(),
         QStringLiteral("--model"), path(QStringLiteral("none.gguf")), QStringLiteral("--json")});

    QVERIFY2(outcome.code == 0, outcome.complaint.constData());
    QCOMPARE(schemaErrors("proposals", outcome.out), QStringList());
    const QJsonArray checked = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(checked.size(), 2);
    QVERIFY(checked.at(0)[QStringLiteral("passed")].toBool());
    QVERIFY(!checked.at(1)[QStringLiteral("passed")].toBool());
    QVERIFY(!checked.at(1).toObject().contains(QStringLiteral("first_token_s")));
    const QJsonValue reason = list(checked.at(1), "reasons").at(0);
    const int start = reason[QStringLiteral("start")].toInt();
    const int end = reason[QStringLiteral("end")].toInt();
    QVERIFY(drifted.mid(start, end - start).contains(QStringLiteral("37"))
            || drifted.mid(start, end - start).contains(u'共'));
}

void TestWordingVerbs::sentenceThatDoesNotApply_isBadInput_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("no such block") << QStringLiteral("b9999") << QStringLiteral("0");
    QTest::newRow("no block id") << QStringLiteral("objective") << QStringLiteral("0");
    QTest::newRow("no such sentence") << QStringLiteral("OBJECTIVE") << QStringLiteral("50");
    QTest::newRow("exercise, whose rule has one wording")
        << QStringLiteral("EXERCISE") << QStringLiteral("0");
    QTest::newRow("quotation") << QStringLiteral("QUOTE") << QStringLiteral("QUOTE");
}

void TestWordingVerbs::sentenceThatDoesNotApply_isBadInput()
{
    QFETCH(QString, block);
    QFETCH(QString, sentence);
    const Lesson lesson = this->lesson(true);
    const Place quote = quotation(lesson);
    block.replace(QStringLiteral("OBJECTIVE"), placeOf(lesson, "objective", 0).block)
        .replace(QStringLiteral("EXERCISE"), placeOf(lesson, "exercise", 0).block)
        .replace(QStringLiteral("QUOTE"), quote.block);
    sentence.replace(QStringLiteral("QUOTE"), QString::number(quote.sentence));

    for (const char *verb : {"wordings", "propose"}) {
        const Outcome outcome
            = run({QString::fromLatin1(verb), lessonFile(true), QStringLiteral("--block"), block,
                   QStringLiteral("--sentence"), sentence, QStringLiteral("--json")});

        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.complaint.contains("chinese.lectern"));
    }
}

QTEST_GUILESS_MAIN(TestWordingVerbs)
#include "tst_wording_verbs.moc"
