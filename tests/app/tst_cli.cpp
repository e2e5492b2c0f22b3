// SPDX-License-Identifier: GPL-3.0-or-later
// The command line from outside: its exit codes, and the teacher's journey with the real small
// model.
#include "cli_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace lectern::test;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitCode_saysWhatWentWrong_data();
    void exitCode_saysWhatWentWrong();
    void draft_ofEachLanguage_isALessonWorthTeaching_data();
    void draft_ofEachLanguage_isALessonWorthTeaching();
    void draft_sameSeed_givesTheSameDocument();
    void draft_terminated_endsWithFiveAndWritesNothing();
    void export_worksheet_appearsUnderExactlyThatName();
    void score_and_tokenize_agreeOnTheNumberOfTokens();
    void importedModel_isListedAndGenerates();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Lesson draft(const QString &topic, const QString &name);

    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // No test touches the person's own models.
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(QStringLiteral("data"))));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(path(QStringLiteral("cache"))));
    QFile chapter(path(QStringLiteral("nothing.md")));
    QVERIFY(chapter.open(QIODevice::WriteOnly));
    chapter.write("Hello.\n");
}

Lesson TestCli::draft(const QString &topic, const QString &name)
{
    const Outcome drafted
        = run({QStringLiteral("lesson"), QStringLiteral("draft"), QStringLiteral("--topic"), topic,
               QStringLiteral("--out"), path(name)});
    if (drafted.code != 0)
        qWarning("%s", drafted.complaint.constData());
    const Outcome shown = run({QStringLiteral("show"), path(name), QStringLiteral("--json")});
    const Outcome source = run({QStringLiteral("source"), path(name), QStringLiteral("s1")});
    return {QJsonDocument::fromJson(shown.out).object(), QString::fromUtf8(source.out).toUcs4()};
}

void TestCli::exitCode_saysWhatWentWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *arguments, int code) {
        QTest::newRow(name) << QString::fromUtf8(arguments).split(u'|') << code;
    };

    row("version", "--version", 0);
    row("no verb", "", 2);
    row("unknown verb", "sing", 2);
    row("minutes out of range", "lesson|draft|--topic|x|--minutes|5|--out|FOLDER/x", 2);
    row("no such document", "show|FOLDER/none.lectern|--json", 3);
    row("not a document", "show|FOLDER/nothing.md", 3);
    row("topic without a chapter", "lesson|draft|--topic|Basket weaving|--out|FOLDER/x", 3);
    row("chapter with nothing in it",
        "lesson|draft|--topic|x|--source|FOLDER/nothing.md|--out|FOLDER/x", 3);
    row("no such model", "generate|--prompt|x|--model|FOLDER/none.gguf", 4);
    row("not a model", "model|info|FOLDER/nothing.md", 4);
    row("nothing to import", "model|import|FOLDER/none.gguf", 4);
    row("import of what is no model", "model|import|FOLDER/nothing.md", 4);
    row("removing what ships", "model|remove|smollm2-135m-instruct", 3);
    row("texts to check but no check", "propose|FOLDER/x|--block|b1|--text|FOLDER/nothing.md", 2);
    row("check without texts", "propose|--check|FOLDER/x|--block|b1", 2);
    row("no proposals wanted", "propose|FOLDER/x|--block|b1|--count|0", 2);
    row("wordings of no document", "wordings|FOLDER/none.lectern|--block|b1", 3);
}

void TestCli::exitCode_saysWhatWentWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    arguments.replaceInStrings(QStringLiteral("FOLDER"), m_folder.path());
    arguments.removeAll(QString());

    const Outcome outcome = run(arguments);

    QVERIFY2(outcome.code == code, outcome.complaint.constData());
    QCOMPARE(outcome.complaint.isEmpty(), code == 0);
    QVERIFY(!QFile::exists(path(QStringLiteral("x"))));
}

void TestCli::draft_ofEachLanguage_isALessonWorthTeaching_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<bool>("modelChooses");

    QTest::newRow("English") << QStringLiteral("Newton's third law") << QStringLiteral("5e")
                             << true;
    QTest::newRow("Chinese") << QStringLiteral("牛顿第三定律") << QStringLiteral("jiaoan") << false;
}

void TestCli::draft_ofEachLanguage_isALessonWorthTeaching()
{
    QFETCH(QString, topic);
    QFETCH(QString, plan);
    QFETCH(bool, modelChooses);

    const Lesson lesson = draft(topic, QStringLiteral("lesson.lectern"));

    QCOMPARE(text(lesson.json, "plan"), plan);
    QCOMPARE(text(lesson.json, "state"), QStringLiteral("complete"));
    const auto objectives = lesson.blocks("objective");
    QVERIFY(objectives.size() >= 3 && objectives.size() <= 6);
    int minutes = 0;
    QSet<QString> practised;
    for (const QJsonValue &activity : lesson.blocks("activity")) {
        minutes += activity.toObject().value(QStringLiteral("minutes")).toInt();
        for (const QJsonValue id : list(activity, "objectives"))
            practised.insert(id.toString());
    }
    QCOMPARE(minutes, 45);
    QSet<QString> kinds;
    QSet<QString> assessed;
    const auto exercises = lesson.blocks("exercise");
    for (const QJsonValue &block : exercises) {
        const QJsonValue exercise = block.toObject().value(QStringLiteral("exercise"));
        kinds.insert(text(exercise, "kind"));
        QVERIFY(exercise.toObject().value(QStringLiteral("verified")).toBool());
        for (const QJsonValue id : list(block, "objectives"))
            assessed.insert(id.toString());
    }
    QVERIFY(exercises.size() >= 8);
    QVERIFY(kinds.size() >= 4);
    for (const QJsonValue &objective : objectives) {
        QVERIFY(practised.contains(text(objective, "id")));
        QVERIFY(assessed.contains(text(objective, "id")));
    }

    QVERIFY(list(lesson.json, "points").size() >= 8);
    for (const QJsonValue point : list(lesson.json, "points")) {
        for (const QJsonValue span : list(point, "spans")) {
            const int start = span.toObject().value(QStringLiteral("start")).toInt();
            const int end = span.toObject().value(QStringLiteral("end")).toInt();
            const auto quoted = lesson.source.mid(start, end - start);
            QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(quoted.constData()),
                                       quoted.size()),
                     text(span, "quote"));
        }
    }

    int chosen = 0;
    for (const QJsonValue block : list(lesson.json, "blocks")) {
        const auto points = text(block, "text").toUcs4();
        qsizetype covered = 0;
        qsizetype visible = 0;
        for (const uint c : points)
            visible += QChar::isSpace(c) ? 0 : 1;
        for (const QJsonValue sentence : list(block, "sentences")) {
            const QJsonObject provenance
                = sentence.toObject().value(QStringLiteral("provenance")).toObject();
            QVERIFY(!provenance.value(QStringLiteral("kind")).toString().isEmpty());
            QVERIFY(!provenance.value(QStringLiteral("supports")).toArray().isEmpty());
            chosen
                += provenance.value(QStringLiteral("wording")) == QStringLiteral("chosen") ? 1 : 0;
            const int end = sentence.toObject().value(QStringLiteral("end")).toInt();
            for (int i = sentence.toObject().value(QStringLiteral("start")).toInt(); i < end; ++i)
                covered += QChar::isSpace(points.at(i)) ? 0 : 1;
        }
        QCOMPARE(covered, visible);
    }
    QCOMPARE(chosen > 0, modelChooses);
}

void TestCli::draft_sameSeed_givesTheSameDocument()
{
    const Lesson first = draft(QStringLiteral("牛顿第三定律"), QStringLiteral("first.lectern"));
    const Lesson second = draft(QStringLiteral("牛顿第三定律"), QStringLiteral("second.lectern"));

    QVERIFY(!first.json.isEmpty());
    QCOMPARE(first.json, second.json);
}

void TestCli::draft_terminated_endsWithFiveAndWritesNothing()
{
#ifdef Q_OS_WIN
    QSKIP("needs SIGTERM");
#else
    QProcess process;
    process.start(QStringLiteral(LECTERN_BINARY_DIR "/lectern-cli"),
                  {QStringLiteral("lesson"), QStringLiteral("draft"), QStringLiteral("--topic"),
                   QStringLiteral("Newton's third law"), QStringLiteral("--out"),
                   path(QStringLiteral("stopped.lectern"))});
    QByteArray said;
    while (!said.contains("block 3") && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(1000);
        said += process.readAllStandardError();
    }

    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(60000));

    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    QVERIFY(!QFile::exists(path(QStringLiteral("stopped.lectern"))));
#endif
}

void TestCli::export_worksheet_appearsUnderExactlyThatName()
{
    draft(QStringLiteral("牛顿第三定律"), QStringLiteral("one.lectern"));
    const QString sheet = path(QStringLiteral("sheet.without.ending"));

    const Outcome written
        = run({QStringLiteral("export"), path(QStringLiteral("one.lectern")),
               QStringLiteral("--format"), QStringLiteral("pdf"), QStringLiteral("--part"),
               QStringLiteral("worksheet"), QStringLiteral("--out"), sheet});
    const Outcome refused
        = run({QStringLiteral("export"), path(QStringLiteral("one.lectern")),
               QStringLiteral("--format"), QStringLiteral("pdf"), QStringLiteral("--out"),
               path(QStringLiteral("no such folder/sheet.pdf"))});

    QVERIFY2(written.code == 0, written.complaint.constData());
    QFile file(sheet);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QCOMPARE(refused.code, 7);
}

void TestCli::score_and_tokenize_agreeOnTheNumberOfTokens()
{
    QFile candidates(path(QStringLiteral("candidates.txt")));
    QVERIFY(candidates.open(QIODevice::WriteOnly));
    candidates.write(" pushes the wall.\n pulls 12 kg of bricks up.\n");
    candidates.close();

    const Outcome scored
        = run({QStringLiteral("score"), QStringLiteral("--prompt"), QStringLiteral("The boy"),
               QStringLiteral("--candidates"), candidates.fileName(), QStringLiteral("--json")});
    QVERIFY2(scored.code == 0, scored.complaint.constData());
    const QJsonArray scores = QJsonDocument::fromJson(scored.out).array();
    QCOMPARE(scores.size(), 2);

    for (const QJsonValue score : scores) {
        const Outcome ids = run({QStringLiteral("tokenize"), QStringLiteral("--text"),
                                 text(score, "text"), QStringLiteral("--json")});
        QCOMPARE(QJsonDocument::fromJson(ids.out).array().size(),
                 score.toObject().value(QStringLiteral("tokens")).toInt());
        QVERIFY(score.toObject().value(QStringLiteral("logprob")).toDouble() < 0);
    }
}

void TestCli::importedModel_isListedAndGenerates()
{
    const QString folder = QStringLiteral(LECTERN_TEST_DATA "/engine/llama_gqa_tied");
    const QStringList import{QStringLiteral("model"), QStringLiteral("import"), folder,
                             QStringLiteral("--language"), QStringLiteral("en")};

    const Outcome imported = run(import);
    const Outcome again = run(import);

    QVERIFY2(imported.code == 0, imported.complaint.constData());
    const QJsonObject entry = QJsonDocument::fromJson(imported.out).object();
    QCOMPARE(text(entry, "id"), QStringLiteral("llama-gqa-tied"));
    QCOMPARE(text(entry, "family"), QStringLiteral("llama"));
    QCOMPARE(list(entry, "languages"), QJsonArray{QStringLiteral("en")});
    QVERIFY(text(entry, "path").startsWith(path(QStringLiteral("data/lectern/models/imported"))));
    QCOMPARE(again.code, 3);
    const QJsonArray listed
        = QJsonDocument::fromJson(run({QStringLiteral("model"), QStringLiteral("list")}).out)
              .array();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed.last().toObject(), entry);

    const QStringList generate{
        QStringLiteral("generate"),     QStringLiteral("--prompt"), QStringLiteral("ab"),
        QStringLiteral("--raw"),        QStringLiteral("--model"),  text(entry, "id"),
        QStringLiteral("--max-tokens"), QStringLiteral("4"),        QStringLiteral("--json")};
    const Outcome generated = run(generate);
    QVERIFY2(generated.code == 0, generated.complaint.constData());
    QVERIFY(!list(QJsonDocument::fromJson(generated.out).object(), "tokens").isEmpty());

    QFile weights(text(entry, "path") + QStringLiteral("/model.safetensors"));
    QVERIFY(weights.open(QIODevice::ReadWrite) && weights.seek(weights.size() - 1));
    weights.putChar('!');
    weights.close();
    const Outcome changed = run(generate);
    QCOMPARE(changed.code, 4);
    QVERIFY(changed.complaint.contains("has changed since it was imported"));

    const Outcome removed
        = run({QStringLiteral("model"), QStringLiteral("remove"), text(entry, "id")});
    QVERIFY2(removed.code == 0, removed.complaint.constData());
    QVERIFY(!QFile::exists(text(entry, "path")));
    QCOMPARE(run(generate).code, 4);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
