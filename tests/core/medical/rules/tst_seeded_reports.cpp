// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of the contradiction rules on reports of our own: single seeded errors that are found,
// and false alarms on the reports as they are. "Many hands" were written by others than those who
// wrote the rules, before they were mended for them; flags_probe prints what is missed.
#include "core/medical/rules/contradictions.h"
#include "seeded_reports.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;

class TestSeededReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reports_areAHundredOfBothLanguages();
    void reportsAsTheyAre_giveNoMoreThanTwoFalseAlarmsPerHundred();
    void seededError_isFound_data();
    void seededError_isFound();
    void reportsOfManyHands_keepTheirBars_data();
    void reportsOfManyHands_keepTheirBars();

private:
    QList<ReportFlag> check(const QString &text) const;

    std::optional<TermFinder> m_finder;
    QList<test::SeededReport> m_reports;
};

void TestSeededReports::initTestCase()
{
    const auto terminology = Terminology::bundled();
    QVERIFY(terminology);
    m_finder.emplace(*terminology);
    const QString folder = QStringLiteral(LECTERN_TEST_DATA "/medical/reports/");
    m_reports = test::readSeededReports(folder + QStringLiteral("english.txt"))
        + test::readSeededReports(folder + QStringLiteral("chinese.txt"));
}

QList<ReportFlag> TestSeededReports::check(const QString &text) const
{
    const auto flags = findContradictions(text, *m_finder);
    return flags ? *flags : QList<ReportFlag>{};
}

void TestSeededReports::reports_areAHundredOfBothLanguages()
{
    QVERIFY(m_reports.size() >= 100);
    for (const test::SeededReport &report : m_reports)
        for (const test::SeededError &error : report.errors)
            QVERIFY2(!error.text.isEmpty() && error.text != report.text,
                     qPrintable(report.id + u' ' + error.line));
}

void TestSeededReports::reportsAsTheyAre_giveNoMoreThanTwoFalseAlarmsPerHundred()
{
    int alarms = 0;
    for (const test::SeededReport &report : m_reports)
        for (const ReportFlag &flag : check(report.text)) {
            ++alarms;
            qInfo().noquote() << report.id << ruleName(flag.rule) << flag.message;
        }
    QVERIFY2(alarms * 100 <= 2 * m_reports.size(), qPrintable(QString::number(alarms)));
}

void TestSeededReports::seededError_isFound_data()
{
    QTest::addColumn<QString>("kind");

    for (const char *kind : {"side", "negation", "number", "unit", "missing"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSeededReports::seededError_isFound()
{
    QFETCH(QString, kind);
    int seeded = 0;
    int found = 0;
    for (const test::SeededReport &report : m_reports)
        for (const test::SeededError &error : report.errors) {
            if (error.kind != kind)
                continue;
            ++seeded;
            const bool isFound = !check(error.text).isEmpty();
            found += isFound;
            if (!isFound)
                qInfo().noquote() << "not found:" << report.id << error.line;
        }
    QVERIFY(seeded >= 50);
    QVERIFY2(found * 100 >= 95 * seeded,
             qPrintable(QStringLiteral("%1 of %2").arg(found).arg(seeded)));
}

void TestSeededReports::reportsOfManyHands_keepTheirBars_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("alarmsPerHundred");
    QTest::addColumn<int>("foundPerHundred");

    QTest::newRow("English") << QStringLiteral("english") << 6 << 82;
    QTest::newRow("Chinese") << QStringLiteral("chinese") << 5 << 77;
}

void TestSeededReports::reportsOfManyHands_keepTheirBars()
{
    QFETCH(QString, language);
    QFETCH(int, alarmsPerHundred);
    QFETCH(int, foundPerHundred);
    const auto reports = test::readSeededReports(
        QStringLiteral(LECTERN_TEST_DATA "/medical/reports/many_hands_%1.txt").arg(language));
    QVERIFY(reports.size() >= 100);
    int reportsWithAlarm = 0;
    int seeded = 0;
    int found = 0;
    for (const test::SeededReport &report : reports) {
        const qsizetype alarms = check(report.text).size();
        reportsWithAlarm += alarms > 0;
        for (const test::SeededError &error : report.errors) {
            QVERIFY2(!error.text.isEmpty(), qPrintable(report.id + u' ' + error.line));
            ++seeded;
            found += check(error.text).size() > alarms;
        }
    }
    const auto figure
        = [](int part, qsizetype whole) { return QStringLiteral("%1 of %2").arg(part).arg(whole); };
    QVERIFY2(reportsWithAlarm * 100 <= alarmsPerHundred * reports.size(),
             qPrintable(figure(reportsWithAlarm, reports.size())));
    QVERIFY2(found * 100 >= foundPerHundred * seeded, qPrintable(figure(found, seeded)));
}

QTEST_GUILESS_MAIN(TestSeededReports)
#include "tst_seeded_reports.moc"
