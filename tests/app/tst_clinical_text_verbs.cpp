// SPDX-License-Identifier: GPL-3.0-or-later
// terms and check --text from outside.
#include "cli_runner.h"
#include "tests/support/schema_validator.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::test;

class TestClinicalTextVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void terms_printsWhatStandsInTheText();
    void terms_countsAByteOrderMark();
    void check_namesBothPlaces();
    void check_cleanReport_printsAnEmptyArray();
    void fileThatIsNotThere_isBadInput();
    void bytesThatAreNoText_areRead();
    void checkWithoutText_isUsage();
    void textThatIsTooLong_namesTheFileAndNotTheText();

private:
    QString write(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString TestClinicalTextVerbs::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("report.txt"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

void TestClinicalTextVerbs::terms_printsWhatStandsInTheText()
{
    const QString path = write("\xF0\x9F\x98\x80 No nodule. \xE5\x8F\xB3\xE8\x82\xBA");

    const Outcome outcome = run({QStringLiteral("terms"), path, QStringLiteral("--json")});

    QCOMPARE(outcome.code, 0);
    QCOMPARE(schemaErrors("terms", outcome.out), QStringList());
    const QJsonArray terms = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(terms.size(), 2);
    QCOMPARE(text(terms.at(0), "concept"), QStringLiteral("nodule"));
    QCOMPARE(terms.at(0)[QStringLiteral("start")].toInt(), 5);
    QVERIFY(terms.at(0)[QStringLiteral("negated")].toBool());
    QCOMPARE(text(terms.at(1), "label"), QString::fromUtf8("\xE5\x8F\xB3\xE8\x82\xBA"));
}

void TestClinicalTextVerbs::terms_countsAByteOrderMark()
{
    const QString path = write("\xEF\xBB\xBFnodule");

    const Outcome outcome = run({QStringLiteral("terms"), path, QStringLiteral("--json")});

    const QJsonArray terms = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(terms.size(), 1);
    QCOMPARE(terms.at(0)[QStringLiteral("start")].toInt(), 1);
}

void TestClinicalTextVerbs::check_namesBothPlaces()
{
    const QString path = write("Findings: 12 mm nodule.\nImpression: 12 cm nodule.\n");

    const Outcome outcome
        = run({QStringLiteral("check"), QStringLiteral("--text"), path, QStringLiteral("--json")});

    QCOMPARE(outcome.code, 0);
    QCOMPARE(schemaErrors("flags", outcome.out), QStringList());
    const QJsonArray flags = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(flags.size(), 1);
    QCOMPARE(text(flags.at(0), "rule"), QStringLiteral("unit"));
    QCOMPARE(flags.at(0)[QStringLiteral("start")].toInt(), 10);
    QCOMPARE(flags.at(0)[QStringLiteral("other_start")].toInt(), 36);
    QCOMPARE(flags.at(0)[QStringLiteral("other_end")].toInt(), 41);
}

void TestClinicalTextVerbs::check_cleanReport_printsAnEmptyArray()
{
    const QString path = write("Findings: 12 mm nodule.\nImpression: 12 mm nodule.\n");

    const Outcome outcome
        = run({QStringLiteral("check"), QStringLiteral("--text"), path, QStringLiteral("--json")});

    QCOMPARE(outcome.code, 0);
    const auto printed = QJsonDocument::fromJson(outcome.out);
    QVERIFY(printed.isArray() && printed.array().isEmpty());
}

void TestClinicalTextVerbs::fileThatIsNotThere_isBadInput()
{
    const QString path = m_folder.filePath(QStringLiteral("nowhere.txt"));

    const Outcome outcome = run({QStringLiteral("terms"), path, QStringLiteral("--json")});

    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.complaint.contains("nowhere.txt"));
}

void TestClinicalTextVerbs::bytesThatAreNoText_areRead()
{
    QByteArray bytes("nodule \xFF\xFE\xC3");
    bytes.append('\0').append("\x80 effusion");

    const Outcome outcome = run({QStringLiteral("terms"), write(bytes), QStringLiteral("--json")});

    QCOMPARE(outcome.code, 0);
    QCOMPARE(schemaErrors("terms", outcome.out), QStringList());
    QCOMPARE(QJsonDocument::fromJson(outcome.out).array().size(), 2);
}

void TestClinicalTextVerbs::checkWithoutText_isUsage()
{
    QCOMPARE(run({QStringLiteral("check"), QStringLiteral("--json")}).code, 2);
}

void TestClinicalTextVerbs::textThatIsTooLong_namesTheFileAndNotTheText()
{
    const QString path = write(QByteArray("Mary Canary ").repeated(10'000));

    const Outcome outcome
        = run({QStringLiteral("check"), QStringLiteral("--text"), path, QStringLiteral("--json")});

    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.complaint.contains("report.txt"));
    QVERIFY(!outcome.complaint.contains("Canary"));
}

QTEST_GUILESS_MAIN(TestClinicalTextVerbs)
#include "tst_clinical_text_verbs.moc"
