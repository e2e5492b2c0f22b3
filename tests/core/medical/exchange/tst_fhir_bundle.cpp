// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/fhir_bundle.h"
#include "core/medical/exchange/report_text.h"
#include "tests/core/medical/layout/report_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace lectern;

/// The structure; tests/reference/check_report_exports.py validates against the R4B models.
class TestFhirBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameContent_isTheSameBundle();
    void everyReference_isInTheBundle();
    void patient_hasEveryWritingOfTheName();
    void study_hasItsUids();
    void observation_hasValueUnitAndMethod();
    void namedRegion_isCalledByItsName();
    void notComputed_saysWhy();
    void report_isPreliminary_data();
    void report_isPreliminary();
    void withoutSeries_hasNobody();
};

static QList<QJsonObject> resources(const QJsonObject &bundle, const QString &type)
{
    QList<QJsonObject> found;
    for (const QJsonValue &entry : bundle[u"entry"].toArray()) {
        const QJsonObject resource = entry[u"resource"].toObject();
        if (resource[u"resourceType"] == type)
            found.append(resource);
    }
    return found;
}

void TestFhirBundle::sameContent_isTheSameBundle()
{
    test::ReportFixture fixture;
    const QByteArray first = fixture.exported(QStringLiteral("fhir"), test::englishReport());
    document::Content other = test::englishReport();
    other.blocks.last().fields.first().runs.first().text += u'.';

    QCOMPARE(fixture.exported(QStringLiteral("fhir"), test::englishReport()), first);
    QVERIFY(medical::fhirBundle(other)[u"id"] != medical::fhirBundle(test::englishReport())[u"id"]);
    QCOMPARE(QJsonDocument::fromJson(first)[u"type"].toString(), QStringLiteral("collection"));
}

void TestFhirBundle::everyReference_isInTheBundle()
{
    const QJsonObject bundle = medical::fhirBundle(test::englishReport());
    QStringList urls;
    for (const QJsonValue &entry : bundle[u"entry"].toArray()) {
        urls.append(entry[u"fullUrl"].toString());
        QCOMPARE(urls.last(), QStringLiteral("urn:uuid:") + entry[u"resource"][u"id"].toString());
    }
    static const QRegularExpression reference(QStringLiteral("\"reference\": \"([^\"]*)\""));
    const QString json = QString::fromUtf8(QJsonDocument(bundle).toJson());
    int count = 0;
    for (auto it = reference.globalMatch(json); it.hasNext(); ++count)
        QVERIFY(urls.contains(it.next().captured(1)));

    QCOMPARE(QSet<QString>(urls.begin(), urls.end()).size(), urls.size());
    QCOMPARE(count, 1 + 7 * 2 + 2 + 7); // Study; observations; the report, and its results.
}

void TestFhirBundle::patient_hasEveryWritingOfTheName()
{
    const auto patient
        = resources(medical::fhirBundle(test::englishReport()), QStringLiteral("Patient")).first();
    const QJsonArray names = patient[u"name"].toArray();

    QCOMPARE(patient[u"identifier"][0][u"value"].toString(), QStringLiteral("CN-4711"));
    QCOMPARE(patient[u"birthDate"].toString(), QStringLiteral("1961-02-03"));
    QCOMPARE(names.size(), 2);
    QCOMPARE(names[0][u"text"].toString(), QStringLiteral("Dr Clara Canary"));
    QCOMPARE(names[0][u"family"].toString(), QStringLiteral("Canary"));
    QCOMPARE(names[1][u"text"].toString(), QStringLiteral("金丝雀小东"));
    QCOMPARE(names[1][u"given"][0].toString(), QStringLiteral("小东"));
}

void TestFhirBundle::study_hasItsUids()
{
    const auto study
        = resources(medical::fhirBundle(test::englishReport()), QStringLiteral("ImagingStudy"))
              .first();

    QCOMPARE(study[u"identifier"][0][u"value"].toString(),
             QStringLiteral("urn:oid:1.2.826.0.1.3680043.8.498.1"));
    QCOMPARE(study[u"series"][0][u"uid"].toString(),
             QStringLiteral("1.2.826.0.1.3680043.8.498.1.20"));
    QCOMPARE(study[u"series"][0][u"modality"][u"code"].toString(), QStringLiteral("CT"));
    QCOMPARE(study[u"started"].toString(), QStringLiteral("2026-01-05"));
}

void TestFhirBundle::observation_hasValueUnitAndMethod()
{
    const auto all
        = resources(medical::fhirBundle(test::englishReport()), QStringLiteral("Observation"));
    const QStringList units{QStringLiteral("mm"),       QStringLiteral("mm"),
                            QStringLiteral("mm"),       QStringLiteral("mm3"),
                            QStringLiteral("[hnsf'U]"), QStringLiteral("mL")};

    QCOMPARE(all.size(), 7);
    for (qsizetype i = 0; i < units.size(); ++i) {
        const QJsonValue quantity = all[i][u"valueQuantity"];
        QCOMPARE(quantity[u"code"].toString(), units[i]);
        QCOMPARE(quantity[u"system"].toString(), QStringLiteral("http://unitsofmeasure.org"));
        QVERIFY(all[i][u"method"][u"text"].toString().contains(QStringLiteral(" v1")));
        QCOMPARE(all[i][u"status"].toString(), QStringLiteral("preliminary"));
    }
    QCOMPARE(all[0][u"valueQuantity"][u"value"].toDouble(), 7.6123);
    QCOMPARE(all[0][u"valueQuantity"][u"extension"][0][u"valueDecimal"].toDouble(), 0.31);
    QCOMPARE(all[0][u"identifier"][0][u"value"].toString(), QStringLiteral("M1 (N1)"));
}

void TestFhirBundle::namedRegion_isCalledByItsName()
{
    const auto all = resources(medical::fhirBundle(test::reportOfNamedRegion()),
                               QStringLiteral("Observation"));

    QCOMPARE(all.at(1)[u"code"][u"text"].toString(),
             QStringLiteral("Right hilar lymph node, mean attenuation"));
    QCOMPARE(all.at(1)[u"identifier"][0][u"value"].toString(), QStringLiteral("M2 (R1)"));
    QCOMPARE(all.at(2)[u"code"][u"text"].toString(), QStringLiteral("Length"));
}

void TestFhirBundle::notComputed_saysWhy()
{
    const auto last
        = resources(medical::fhirBundle(test::englishReport()), QStringLiteral("Observation"))
              .last();

    QVERIFY(!last.contains(u"valueQuantity"));
    QCOMPARE(last[u"dataAbsentReason"][u"coding"][0][u"code"].toString(),
             QStringLiteral("not-performed"));
    QCOMPARE(last[u"note"][0][u"text"].toString(),
             QStringLiteral("not computed: the kernel B60f is sharp"));
}

void TestFhirBundle::report_isPreliminary_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::addColumn<QString>("conclusion");
    QTest::newRow("English") << false
                             << QStringLiteral("Solid nodule of 8 mm in the left lower lobe.\nNo "
                                               "pneumonia.");
    QTest::newRow("Chinese") << true << QStringLiteral("左肺下叶实性结节，8 mm。\n未见肺炎征象。");
}

void TestFhirBundle::report_isPreliminary()
{
    QFETCH(bool, isChinese);
    const document::Content content = isChinese ? test::chineseReport() : test::englishReport();
    const auto report
        = resources(medical::fhirBundle(content), QStringLiteral("DiagnosticReport")).first();
    const QJsonValue form = report[u"presentedForm"][0];

    QCOMPARE(report[u"status"].toString(), QStringLiteral("preliminary"));
    QCOMPARE(report[u"category"][0][u"coding"][0][u"code"].toString(), QStringLiteral("RAD"));
    QCOMPARE(report[u"code"][u"coding"][0][u"code"].toString(), QStringLiteral("24627-2"));
    QTEST(report[u"conclusion"].toString(), "conclusion");
    QCOMPARE(report[u"result"].toArray().size(), 7);
    QCOMPARE(QByteArray::fromBase64(form[u"data"].toString().toLatin1()),
             medical::plainTextOf(content).toUtf8());
    QCOMPARE(form[u"language"].toString(),
             isChinese ? QStringLiteral("zh-CN") : QStringLiteral("en"));
}

void TestFhirBundle::withoutSeries_hasNobody()
{
    document::Content content = test::englishReport();
    content.blocks.removeFirst();

    const QJsonObject bundle = medical::fhirBundle(content);
    const auto report = resources(bundle, QStringLiteral("DiagnosticReport")).first();

    QVERIFY(resources(bundle, QStringLiteral("Patient")).isEmpty());
    QVERIFY(!report.contains(u"subject"));
    QCOMPARE(report[u"code"][u"coding"][0][u"code"].toString(), QStringLiteral("18748-4"));
}

QTEST_GUILESS_MAIN(TestFhirBundle)
#include "tst_fhir_bundle.moc"
