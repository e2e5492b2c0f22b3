// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, the facts that the reader enters, and values as they read.
#include "core/medical/report/known_findings.h"
#include "core/medical/report/report_facts.h"
#include "core/medical/report/unfit_reason.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;

class TestReportTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplate_isWholeInBothLanguages();
    void everyStandingSentence_deniesWhatItsTemplateSays();
    void unknownTemplate_isRefusedWithTheList();
    void template_followsTheBodyPart();
    void facts_areRead();
    void wrongFact_isRefusedByItsKey_data();
    void wrongFact_isRefusedByItsKey();
    void everyReasonOfMeasure_isKnownInBothLanguages();
};

void TestReportTemplate::everyTemplate_isWholeInBothLanguages()
{
    for (const QString &id : templateIds()) {
        const auto english = loadTemplate(id, Language::English);
        const auto chinese = loadTemplate(id, Language::Chinese);
        QVERIFY(english && chinese);
        QCOMPARE(english->sections.size(), 6);
        QCOMPARE(english->organs.size(), chinese->organs.size());
        QVERIFY(!english->title.isEmpty() && !chinese->title.isEmpty());
        for (qsizetype i = 0; i < english->organs.size(); ++i) {
            const TemplateOrgan &one = english->organs.at(i);
            const TemplateOrgan &other = chinese->organs.at(i);
            QVERIFY(!one.title.isEmpty() && !other.title.isEmpty());
            QCOMPARE(one.normals.size(), other.normals.size());
            for (qsizetype k = 0; k < one.normals.size(); ++k) {
                QVERIFY(one.normals.at(k).wordings.size() > 1);
                QVERIFY(other.normals.at(k).wordings.size() > 1);
                for (const QString &words : one.normals.at(k).wordings)
                    QVERIFY2(words.endsWith(u'.'), qPrintable(words));
                for (const QString &words : other.normals.at(k).wordings)
                    QVERIFY2(words.endsWith(u'。'), qPrintable(words));
            }
        }
    }
}

void TestReportTemplate::everyStandingSentence_deniesWhatItsTemplateSays()
{
    const auto finder = reportTerms();
    QVERIFY(finder);
    for (const QString &id : templateIds()) {
        const auto report = loadTemplate(id, Language::English);
        QVERIFY(report);
        for (const TemplateOrgan &organ : report->organs)
            for (const NormalSentence &normal : organ.normals) {
                QVERIFY(!normal.denies.isEmpty());
                for (const QString &denied : normal.denies) {
                    const TermIndex term = (*finder)->terminology().indexOf(denied);
                    QVERIFY2(term >= 0, qPrintable(denied));
                    QVERIFY(!mayStand(normal, {term}, **finder));
                }
                QVERIFY(mayStand(normal, {}, **finder));
            }
    }
}

void TestReportTemplate::unknownTemplate_isRefusedWithTheList()
{
    const auto refused = loadTemplate(QStringLiteral("mammogram"), Language::English);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(refused.error().message.contains(u"ct-chest"));
}

void TestReportTemplate::template_followsTheBodyPart()
{
    QCOMPARE(templateFor({.bodyPart = QStringLiteral("CHEST")}, false), QStringLiteral("ct-chest"));
    QCOMPARE(templateFor({.bodyPart = QStringLiteral("HEAD")}, false), QStringLiteral("ct-head"));
    QCOMPARE(templateFor({}, false), QStringLiteral("free"));
    QCOMPARE(templateFor({}, true), QStringLiteral("ct-chest"));
}

void TestReportTemplate::facts_areRead()
{
    const auto facts
        = reportFactsFrom({{QStringLiteral("lobe"), QStringLiteral("Right upper lobe")},
                           {QStringLiteral("density"), QStringLiteral("part solid")},
                           {QStringLiteral("risk"), QStringLiteral("low")},
                           {QStringLiteral("age"), 64}});

    QVERIFY(facts);
    QCOMPARE(facts->nodules.size(), 1);
    QCOMPARE(facts->nodules.first().lobe, NoduleLobe::RightUpper);
    QCOMPARE(facts->nodules.first().density, NoduleDensity::PartSolid);
    QCOMPARE(facts->age, 64);
    QVERIFY(!facts->hasCancer);
}

void TestReportTemplate::wrongFact_isRefusedByItsKey_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QJsonObject &json, const char *key) {
        QTest::newRow(name) << json << QString::fromLatin1(key);
    };
    const auto of = [](const char *key, const QJsonValue &value) {
        return QJsonObject{{QString::fromLatin1(key), value}};
    };
    row("unknown key", of("lobes", 1), "lobes");
    row("unknown lobe", of("lobe", QStringLiteral("left-middle")), "lobe");
    row("density of another kind", of("density", 3), "density");
    row("age in words", of("age", QStringLiteral("old")), "age");
    row("age out of range", of("age", 400), "age");
    row("half a year", of("age", 34.5), "age");
    row("cancer in words", of("cancer", QStringLiteral("no")), "cancer");
    row("nodules no list", of("nodules", 3), "nodules");
    row("nodule with an unknown key", of("nodules", QJsonArray{of("size", 8)}), "size");
    row("both ways",
        {{QStringLiteral("lobe"), QStringLiteral("lingula")},
         {QStringLiteral("nodules"), QJsonArray{of("density", QStringLiteral("solid"))}}},
        "nodules");
}

void TestReportTemplate::wrongFact_isRefusedByItsKey()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, key);

    const auto refused = reportFactsFrom(json);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY2(refused.error().message.contains(u'"' + key + u'"'),
             qPrintable(refused.error().message));
}

void TestReportTemplate::everyReasonOfMeasure_isKnownInBothLanguages()
{
    // The words of the sources themselves: a new reason must come with its Chinese.
    static const QRegularExpression said(QStringLiteral("Words::tr\\(\\s*\"([^\"]+)\"\\)"));
    int reasons = 0;
    for (const char *name : {"gates", "measure", "nodule", "nodule_quantities"}) {
        QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/core/medical/measure/%1.cpp")
                       .arg(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto match = said.globalMatch(source); match.hasNext();) {
            QString reason = match.next().captured(1);
            if (reason == u"not computed: %1" || reason == u", ")
                continue;
            reason.replace(QStringLiteral("%1"), QStringLiteral("8"))
                .replace(QStringLiteral("%2"), QStringLiteral("9"));
            Measurement measurement;
            measurement.reason
                = QStringLiteral("not computed: ") + reason + QStringLiteral(", ") + reason;
            const QString chinese = reasonText(measurement, Language::Chinese);
            QVERIFY2(languageOf(chinese.section(u'，', -1)) == Language::Chinese,
                     qPrintable(chinese));
            measurement.reason = QStringLiteral("未计算：") + chinese;
            QCOMPARE(reasonText(measurement, Language::English),
                     reason + QStringLiteral(", ") + reason);
            ++reasons;
        }
    }
    QVERIFY(reasons >= 20);
}

QTEST_GUILESS_MAIN(TestReportTemplate)
#include "tst_report_template.moc"
