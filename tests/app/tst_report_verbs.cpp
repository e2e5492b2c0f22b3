// SPDX-License-Identifier: GPL-3.0-or-later
// report draft and check from outside: a series with a note becomes a document that holds what the
// contract promises, and the person's name is nowhere outside of it.
#include "cli_runner.h"
#include "tests/support/schema_validator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::test;

namespace {

const QString kThorax = QStringLiteral(
    R"({"size": [96, 96, 48], "spacing": [0.7, 0.7, 1], "background": -850, "kernel": "Br36",
        "body_part": "CHEST", "seed": 5,
        "shapes": [{"kind": "sphere", "centre": [0, 0, 0], "diameter": 10, "hu": 40}]})");

QJsonValue jsonOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// Every sentence with something behind it, or what is wrong.
QString unsourced(const QJsonObject &document)
{
    for (const QJsonValue block : list(document, "blocks"))
        for (const QJsonValue sentence : list(block, "sentences"))
            if (sentence[u"provenance"][u"supports"].toArray().isEmpty())
                return text(block, "text");
    return {};
}

QString textOfRole(const QJsonObject &document, const char *role)
{
    QStringList lines;
    for (const QJsonValue block : list(document, "blocks"))
        if (text(block, "role") == QLatin1String(role))
            lines.append(text(block, "text"));
    return lines.join(u'\n');
}

} // namespace

class TestReportVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seriesWithANote_becomesASourcedReport_data();
    void seriesWithANote_becomesASourcedReport();
    void unfitSeries_saysNotComputed();
    void reader_sOwnSentences_standInTheReport();
    void exitCode_saysWhatWentWrong_data();
    void exitCode_saysWhatWentWrong();
    void samePatient_isTheReadersWord();
    void check_ofAReport_isEmptyAndOfALesson_refused();
    void nobodysName_leavesTheDocument();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture file");
        return file.fileName();
    }
    Outcome draft(const QStringList &more, const QString &out = QStringLiteral("r.lectern"))
    {
        return run(QStringList{QStringLiteral("report"), QStringLiteral("draft"),
                               QStringLiteral("--out"), path(out)}
                   + more);
    }
    QJsonObject shown(const QString &name = QStringLiteral("r.lectern")) const
    {
        const Outcome outcome = run({QStringLiteral("show"), path(name), QStringLiteral("--json")});
        const QStringList errors = schemaErrors("document", outcome.out);
        if (!errors.isEmpty())
            qWarning() << errors;
        return outcome.code == 0 && errors.isEmpty() ? jsonOf(outcome.out).toObject()
                                                     : QJsonObject();
    }

    QTemporaryDir m_folder;
    QString m_series;
    QString m_facts;
};

void TestReportVerbs::initTestCase()
{
    m_series = path(QStringLiteral("ct"));
    const Outcome written = run({QStringLiteral("phantom"), QStringLiteral("--spec"), kThorax,
                                 QStringLiteral("--out"), m_series});
    QVERIFY2(written.code == 0, written.complaint.constData());
    m_facts = write(QStringLiteral("facts.json"),
                    R"({"lobe": "right-upper", "density": "solid", "risk": "high", "age": 64,
                        "count": "single", "cancer": false, "immunosuppressed": false,
                        "incidental": true})");
    write(QStringLiteral("note.txt"),
          "Name: Lectern Phantom\nPatient ID: PHANTOM\nExam date: 2026-01-05\n"
          "Persistent cough for 3 weeks.\nEx-smoker, 30 pack years.\n");
}

void TestReportVerbs::seriesWithANote_becomesASourcedReport_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("lobe");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("ight upper lobe");
    QTest::newRow("Chinese") << QStringLiteral("zh") << QStringLiteral("右肺上叶");
}

void TestReportVerbs::seriesWithANote_becomesASourcedReport()
{
    QFETCH(QString, language);
    QFETCH(QString, lobe);
    const QStringList arguments{QStringLiteral("--series"),   m_series,
                                QStringLiteral("--nodule"),   QStringLiteral("0,0,0"),
                                QStringLiteral("--facts"),    m_facts,
                                QStringLiteral("--text"),     path(QStringLiteral("note.txt")),
                                QStringLiteral("--language"), language};

    const Outcome drafted = draft(arguments);
    QVERIFY2(drafted.code == 0, drafted.complaint.constData());
    const QJsonObject document = shown();

    QCOMPARE(text(document, "kind"), QStringLiteral("report"));
    QCOMPARE(text(document, "language"), language);
    QCOMPARE(text(document, "state"), QStringLiteral("complete"));
    QCOMPARE(unsourced(document), QString());
    QVERIFY(textOfRole(document, "indication").contains(u"Persistent cough for 3 weeks."));
    QVERIFY(textOfRole(document, "finding").contains(lobe));
    QVERIFY(textOfRole(document, "impression").contains(u"10 mm"));
    QVERIFY(textOfRole(document, "recommendation").contains(u"Fleischner"));
    QStringList quantities;
    bool hasStudy = false;
    for (const QJsonValue block : list(document, "blocks")) {
        hasStudy |= block[u"study"][u"images"].toInt() == 48;
        if (block.toObject().contains(u"measurement"))
            quantities.append(text(block[u"measurement"], "quantity"));
    }
    QVERIFY(hasStudy);
    QCOMPARE(quantities.size(), 9);
    QCOMPARE(quantities.last(), QStringLiteral("laa950"));
    const QJsonArray sources = list(document, "sources");
    QCOMPARE(sources.size(), 2);
    QCOMPARE(text(sources.first(), "kind"), QStringLiteral("series"));
    QCOMPARE(text(sources.first(), "sha256").size(), 64);

    QVERIFY(draft(arguments, QStringLiteral("again.lectern")).code == 0);
    QCOMPARE(shown(QStringLiteral("again.lectern")), document); // The same input, the same report.
}

void TestReportVerbs::unfitSeries_saysNotComputed()
{
    const QString thick = path(QStringLiteral("thick"));
    QVERIFY(run({QStringLiteral("phantom"), QStringLiteral("--spec"),
                 QStringLiteral(R"({"size": [16, 16, 4], "spacing": [1, 1, 8], "kernel": "B70f",
                                    "body_part": "CHEST"})"),
                 QStringLiteral("--out"), thick})
                .code
            == 0);

    const Outcome drafted = draft(
        {QStringLiteral("--series"), thick, QStringLiteral("--language"), QStringLiteral("zh")},
        QStringLiteral("t.lectern"));

    QVERIFY2(drafted.code == 0, drafted.complaint.constData());
    const QString findings = textOfRole(shown(QStringLiteral("t.lectern")), "finding");
    QVERIFY2(findings.contains(u"层厚 8 mm") && findings.contains(u"锐利卷积核 B70f"),
             qPrintable(findings));
}

void TestReportVerbs::reader_sOwnSentences_standInTheReport()
{
    const QString mine
        = write(QStringLiteral("mine.txt"), "pleura: Both pleural spaces are dry.\n");

    const Outcome drafted
        = draft({QStringLiteral("--series"), m_series, QStringLiteral("--normals"), mine,
                 QStringLiteral("--language"), QStringLiteral("zh")});

    QVERIFY2(drafted.code == 0, drafted.complaint.constData());
    QVERIFY(textOfRole(shown(), "finding").contains(u"Both pleural spaces are dry."));
}

void TestReportVerbs::exitCode_saysWhatWentWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *arguments, int code) {
        QTest::newRow(name) << QString::fromUtf8(arguments).split(u'|') << code;
    };
    row("no series", "--language|en", 2);
    row("language that is none", "--series|SERIES|--language|fr", 2);
    row("point that is none", "--series|SERIES|--nodule|here", 2);
    row("no folder", "--series|FOLDER/none", 3);
    row("no such series", "--series|SERIES|--uid|1.2.3", 3);
    row("no such template", "--series|SERIES|--template|mammogram", 3);
    row("no such facts", "--series|SERIES|--facts|FOLDER/none.json", 3);
    row("facts that are no JSON", "--series|SERIES|--facts|FOLDER/note.txt", 3);
    row("no such text", "--series|SERIES|--text|FOLDER/none.txt", 3);
    row("sentence of no organ", "--series|SERIES|--normals|FOLDER/liver.txt", 3);
    row("no such sentences", "--series|SERIES|--normals|FOLDER/none.txt", 3);
    row("no such model", "--series|SERIES|--model|none", 4);
    row("text about another", "--series|SERIES|--text|FOLDER/other.txt", 6);
    row("prior of another", "--series|SERIES|--prior|FOLDER/other.txt", 6);
    row("another id", "--series|SERIES|--text|FOLDER/id.txt", 6);
    row("another day", "--series|SERIES|--text|FOLDER/day.txt", 6);
}

void TestReportVerbs::exitCode_saysWhatWentWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    write(QStringLiteral("liver.txt"), "liver: No mass.\n");
    write(QStringLiteral("other.txt"), "Name: Mary Smith\nCough.\n");
    write(QStringLiteral("id.txt"), "Patient ID: 4711\nCough.\n");
    write(QStringLiteral("day.txt"), "Date of examination: 2019-01-05\nCough.\n");
    arguments.replaceInStrings(QStringLiteral("SERIES"), m_series);
    arguments.replaceInStrings(QStringLiteral("FOLDER"), m_folder.path());

    const Outcome outcome = draft(arguments, QStringLiteral("x.lectern"));

    QVERIFY2(outcome.code == code, outcome.complaint.constData());
    QVERIFY(!outcome.complaint.isEmpty());
    QVERIFY(!QFile::exists(path(QStringLiteral("x.lectern"))));
    for (const char *secret : {"Mary", "Smith", "4711", "2019"})
        QVERIFY2(!outcome.complaint.contains(secret), outcome.complaint.constData());
}

void TestReportVerbs::samePatient_isTheReadersWord()
{
    const QString other = write(QStringLiteral("other.txt"), "Name: Mary Smith\nCough.\n");

    const Outcome drafted = draft({QStringLiteral("--series"), m_series, QStringLiteral("--text"),
                                   other, QStringLiteral("--same-patient"),
                                   QStringLiteral("--language"), QStringLiteral("zh")});

    QVERIFY2(drafted.code == 0, drafted.complaint.constData());
    QVERIFY(textOfRole(shown(), "indication").contains(u"Cough."));
}

void TestReportVerbs::check_ofAReport_isEmptyAndOfALesson_refused()
{
    QVERIFY(draft({QStringLiteral("--series"), m_series, QStringLiteral("--nodule"),
                   QStringLiteral("0,0,0"), QStringLiteral("--facts"), m_facts,
                   QStringLiteral("--language"), QStringLiteral("zh")})
                .code
            == 0);

    const Outcome clean = run({QStringLiteral("check"), path(QStringLiteral("r.lectern"))});
    const Outcome none = run({QStringLiteral("check")});
    QString finding;
    for (const QJsonValue block : list(shown(), "blocks"))
        if (text(block, "role") == u"finding")
            finding = text(block, "id");
    const Outcome refused = run({QStringLiteral("propose"), path(QStringLiteral("r.lectern")),
                                 QStringLiteral("--block"), finding});

    QVERIFY2(clean.code == 0, clean.complaint.constData());
    QCOMPARE(schemaErrors("flags", clean.out), QStringList());
    QCOMPARE(jsonOf(clean.out).toArray().size(), 0);
    QCOMPARE(none.code, 2);
    QCOMPARE(refused.code, 6);
    for (const QJsonValue block : list(shown(), "blocks"))
        if (text(block, "text").contains(u"气胸")) {
            const Outcome wordings
                = run({QStringLiteral("wordings"), path(QStringLiteral("r.lectern")),
                       QStringLiteral("--block"), text(block, "id")});
            QVERIFY2(wordings.code == 0, wordings.complaint.constData());
            QCOMPARE(schemaErrors("wordings", wordings.out), QStringList());
            QVERIFY(jsonOf(wordings.out).toArray().size() > 1);
        }
}

void TestReportVerbs::nobodysName_leavesTheDocument()
{
    const QString series = path(QStringLiteral("named"));
    QVERIFY(run({QStringLiteral("phantom"), QStringLiteral("--spec"), kThorax,
                 QStringLiteral("--out"), series})
                .code
            == 0);
    for (const QFileInfo &image : QDir(series).entryInfoList({QStringLiteral("*.dcm")})) {
        QFile file(image.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll()
                                     .replace("Phantom^Lectern", "Canary^Singing1")
                                     .replace("PHANTOM ", "CANID77 ");
        file.seek(0);
        file.write(bytes);
    }
    const QString note
        = write(QStringLiteral("canary.txt"),
                "Name: Singing1 Canary\nID: CANID77\nMrs Canary, cough for 3 weeks.");
    const QString temporary = path(QStringLiteral("tmp"));
    QVERIFY(QDir().mkpath(temporary));
    qputenv("TMPDIR", temporary.toLocal8Bit());
    QByteArray said;
    const auto listen = [&said](const Outcome &outcome) {
        said += outcome.out + outcome.complaint;
        return outcome.code;
    };
    const QStringList draftIt{QStringLiteral("--series"), series,
                              QStringLiteral("--nodule"), QStringLiteral("0,0,0"),
                              QStringLiteral("--text"),   note};

    QCOMPARE(listen(draft(draftIt, QStringLiteral("c.lectern"))), 0);
    QCOMPARE(listen(draft({QStringLiteral("--series"), series, QStringLiteral("--prior"), note,
                           QStringLiteral("--text"),
                           write(QStringLiteral("o.txt"), "Name: Mary Smith")})),
             6);
    const QString report = path(QStringLiteral("c.lectern"));
    QCOMPARE(listen(run({QStringLiteral("show"), report, QStringLiteral("--json")})), 0);
    QCOMPARE(listen(run({QStringLiteral("show"), report})), 0);
    QCOMPARE(listen(run({QStringLiteral("check"), report})), 0);
    for (const char *format : {"json", "md", "html"}) {
        const QString out = path(QStringLiteral("c.") + QLatin1StringView(format));
        QCOMPARE(listen(run({QStringLiteral("export"), report, QStringLiteral("--format"),
                             QString::fromLatin1(format), QStringLiteral("--out"), out})),
                 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        if (QByteArray(format) == "json")
            said += written;
        else // What the person exports to hand out names whom it is about.
            QVERIFY(written.contains("Singing1"));
    }
    QFile broken(QDir(series).filePath(QStringLiteral("IM00007.dcm")));
    QVERIFY(broken.resize(broken.size() / 2));
    QCOMPARE(listen(draft(draftIt, QStringLiteral("d.lectern"))), 3);
    for (QDirIterator left(temporary, QDir::Files, QDirIterator::Subdirectories); left.hasNext();) {
        QFile file(left.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        said += file.fileName().toUtf8() + file.readAll();
    }

    QVERIFY(said.contains("cough for 3 weeks"));
    for (const char *secret : {"Canary", "Singing1", "CANID77", "CANARY"})
        QVERIFY2(!said.contains(secret), said.mid(said.indexOf(secret) - 200, 400).constData());
}

QTEST_GUILESS_MAIN(TestReportVerbs)
#include "tst_report_verbs.moc"
