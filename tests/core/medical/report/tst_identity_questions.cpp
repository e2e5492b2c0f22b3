// SPDX-License-Identifier: GPL-3.0-or-later
// Who a text is about, against who the series is of; and that no answer tells either.
#include "core/medical/report/identity_questions.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;

using enum IdentityDoubt;
using Doubts = QList<IdentityDoubt>;

Q_DECLARE_METATYPE(lectern::medical::IdentityPlace)
Q_DECLARE_METATYPE(Doubts)
Q_DECLARE_METATYPE(lectern::medical::Identity::Revealed)

namespace {

Identity identityOf(const Identity::Revealed &who)
{
    return Identity::fromWire(Identity::toWire(who));
}

const Identity::Revealed kJohn{QStringLiteral("DOE^John^Allen^^Dr"), QStringLiteral("00A-1234"),
                               QStringLiteral("19610203"), QStringLiteral("20260105")};
const Identity::Revealed kWang{QStringLiteral("Wang^XiaoDong=王^小东"),
                               QStringLiteral("778899"),
                               {},
                               QStringLiteral("20260105")};
const Identity::Revealed kPinyin{
    QStringLiteral("WANG^XIAODONG"), QStringLiteral("778899"), {}, QStringLiteral("20260105")};
const Identity::Revealed kNobody{};

} // namespace

class TestIdentityQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isComparedWithTheSeries_data();
    void text_isComparedWithTheSeries();
    void question_pointsToThePlaceAndTellsNobody();
    void twoPatientsInOneSeries_areAskedAbout();
    void writtenDate_isRead_data();
    void writtenDate_isRead();
    void words_thatNameThePerson_areFound_data();
    void words_thatNameThePerson_areFound();
};

void TestIdentityQuestions::text_isComparedWithTheSeries_data()
{
    QTest::addColumn<Identity::Revealed>("who");
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdentityPlace>("place");
    QTest::addColumn<Doubts>("doubts");
    const auto row = [](const char *name, const Identity::Revealed &who, const char *text,
                        const Doubts &doubts, IdentityPlace place = IdentityPlace::ClinicalText) {
        QTest::newRow(name) << who << QString::fromUtf8(text) << place << doubts;
    };
    row("nothing stated", kJohn, "Cough for 3 weeks. History: asthma.", {});
    row("same name, other order and case", kJohn, "Name: john doe", {});
    row("family name first with a comma", kJohn, "Patient name: Doe, John A.", {});
    row("title and accent", kJohn, "Patient: Dr. Jóhn DOE", {});
    row("initial", kJohn, "Name: J. Doe", {});
    row("family name alone", kJohn, "Name: Doe", {});
    row("other name", kJohn, "Name: Mary Doe", {OtherName});
    row("other name on a line with more", kJohn, "Name: Mary Smith  DOB: 03/02/1961  Sex: F",
        {OtherName});
    row("name behind another label", kJohn, "Referring physician: Mary Smith\nCough.", {});
    row("name of a drug", kJohn, "Cough. Drug name: Aspirin", {});
    row("patient and a description", kJohn, "Patient: 64-year-old man with cough", {});
    row("patient and another description", kJohn, "Patient: smoker, male", {});
    row("patient and another name", kJohn, "Patient: Mary Smith, 50 y", {OtherName});
    row("same id, written otherwise", kJohn, "ID: a1234", {});
    row("same MRN without a colon", kJohn, "MRN A-1234, cough", {});
    row("other id", kJohn, "Patient ID: A-1235", {OtherId});
    row("other MRN without a colon", kJohn, "MRN 555", {OtherId});
    row("accession number is no patient id", kJohn, "Accession number: 999", {});
    row("same birth date, day first", kJohn, "DOB: 03.02.1961", {});
    row("same birth date, in words", kJohn, "Date of birth: Feb 3, 1961", {});
    row("other birth date", kJohn, "DOB: 1961-02-04", {OtherBirthDate});
    row("same examination date", kJohn, "Date of examination: 5 January 2026", {});
    row("other examination date", kJohn, "Exam date: 2026-01-06", {OtherDate});
    row("request some days before", kJohn, "Date: 2025-12-20", {});
    row("date years before", kJohn, "Date: 2019-01-05", {OtherDate});
    row("date after the examination", kJohn, "Date: 2026-02-05", {OtherDate});
    row("date in the text", kJohn, "CT of 2019-01-05 showed a nodule.", {});
    row("all three", kJohn, "Name: Mary Smith\nID: 7\nExam date: 2020-01-01",
        {OtherName, OtherId, OtherDate});
    row("prior of an earlier day", kJohn, "Name: John Doe\nExam date: 2024-05-01", {},
        IdentityPlace::PriorReport);
    row("prior of a later day", kJohn, "Exam date: 2026-05-01", {OtherDate},
        IdentityPlace::PriorReport);
    row("prior of another patient", kJohn, "Name: Mary Smith\nExam date: 2024-05-01", {OtherName},
        IdentityPlace::PriorReport);
    row("Chinese name", kWang, "姓名：王小东  性别：男  检查日期：2026年1月5日", {});
    row("other Chinese name", kWang, "患者姓名：李小东", {OtherName});
    row("Latin writing of two", kWang, "Name: Xiao Dong Wang", {});
    row("Chinese name with a title", kWang, "姓名：王小东先生，咳嗽3周", {});
    row("other Chinese id", kWang, "病历号：123456", {OtherId});
    row("other Chinese date", kWang, "检查日期：2025-01-05", {OtherDate});
    row("number of the stay is no id", kWang, "住院号：55555", {});
    row("two scripts", kPinyin, "姓名：王小东", {OtherScript});
    row("two scripts, one id", kPinyin, "姓名：王小东，病历号：778899", {});
    row("two scripts, other id", kPinyin, "姓名：王小东，病历号：778890", {OtherScript, OtherId});
    row("series without identity", kNobody, "Name: Mary Smith\nID: 7\nExam date: 2020-01-01", {});
}

void TestIdentityQuestions::text_isComparedWithTheSeries()
{
    QFETCH(Identity::Revealed, who);
    QFETCH(QString, text);
    QFETCH(IdentityPlace, place);
    QFETCH(Doubts, doubts);

    Doubts found;
    for (const IdentityQuestion &question : identityQuestions(identityOf(who), text, place))
        found.append(question.doubt);

    QCOMPARE(found, doubts);
}

void TestIdentityQuestions::question_pointsToThePlaceAndTellsNobody()
{
    const QString text
        = QStringLiteral("Cough.\nName: Mary Smith\nID: 4711\nExam date: 2020-01-01");

    const auto questions = identityQuestions(identityOf(kJohn), text, IdentityPlace::ClinicalText);

    QCOMPARE(questions.size(), 3);
    QCOMPARE(textOf(text, questions.first().span), QStringLiteral("Mary Smith"));
    for (const IdentityQuestion &question : questions) {
        QVERIFY(question.sentence().endsWith(u'.'));
        for (const char16_t *secret : {u"Mary", u"Smith", u"Doe", u"John", u"4711", u"1234", u"20"})
            QVERIFY2(!question.sentence().contains(QStringView(secret)),
                     qPrintable(question.sentence()));
    }
}

void TestIdentityQuestions::twoPatientsInOneSeries_areAskedAbout()
{
    FoundSeries series;
    QVERIFY(identityQuestions(series).isEmpty());
    series.hasTwoPatients = true;

    QCOMPARE(identityQuestions(series).first().doubt, TwoPatients);
}

void TestIdentityQuestions::writtenDate_isRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<QDate>>("dates");
    const auto row = [](const char *words, const QList<QDate> &dates) {
        QTest::newRow(words) << QString::fromUtf8(words) << dates;
    };
    const QDate day(2026, 1, 5);
    row("2026-01-05", {day});
    row("2026/1/5 10:30", {day});
    row("2026年1月5日", {day});
    row("20260105", {day});
    row("5 January 2026", {day});
    row("5th of Jan. 2026", {day});
    row("January 5, 2026", {day});
    row("05.01.2026", {day, QDate(2026, 5, 1)});
    row("13/01/2026", {QDate(2026, 1, 13)});
    row("yesterday", {});
    row("2026-13-45", {});
}

void TestIdentityQuestions::writtenDate_isRead()
{
    QFETCH(QString, words);
    QFETCH(QList<QDate>, dates);

    QCOMPARE(datesOf(words), dates);
}

void TestIdentityQuestions::words_thatNameThePerson_areFound_data()
{
    QTest::addColumn<Identity::Revealed>("who");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("names");
    QTest::newRow("family name") << kJohn << QStringLiteral("Mr Doe coughs") << true;
    QTest::newRow("id") << kJohn << QStringLiteral("see file 00A-1234.") << true;
    QTest::newRow("part of a word") << kJohn << QStringLiteral("He does cough") << false;
    QTest::newRow("Chinese") << kWang << QStringLiteral("王小东咳嗽3周") << true;
    QTest::newRow("nobody") << kNobody << QStringLiteral("Cough") << false;
}

void TestIdentityQuestions::words_thatNameThePerson_areFound()
{
    QFETCH(Identity::Revealed, who);
    QFETCH(QString, words);
    QFETCH(bool, names);

    QCOMPARE(namesPerson(identityOf(who), words), names);
}

QTEST_GUILESS_MAIN(TestIdentityQuestions)
#include "tst_identity_questions.moc"
