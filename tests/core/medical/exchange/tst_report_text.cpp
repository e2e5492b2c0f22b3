// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/report_text.h"
#include "core/medical/rules/fleischner.h"
#include "tests/core/medical/layout/report_fixture.h"

#include <QTest>

using namespace lectern;

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void report_isPlainText_data();
    void report_isPlainText();
    void withoutSeries_hasNoHead();
    void missingFacts_areSaidToBeMissing();
    void namedRegion_isListedUnderItsName();
    void longSentence_isNotWrapped();
    void lists_keepTheirMarks();
};

constexpr const char16_t *kEnglish = uR"(CT of the chest

Name: Dr Clara Canary
Patient ID: CN-4711
Date of birth: 3 February 1961
Examination date: 5 January 2026

Indication
Cough for three weeks; ex-smoker.

Technique
Unenhanced CT, 1 mm slices, kernel B40f.

Findings
Lungs:
Solid nodule in the left lower lobe, mean diameter 7.6 mm.
Pleura:
No pleural effusion.
Bones:
Nodule in the left lower lobe.

Impression
1. Solid nodule of 8 mm in the left lower lobe.
2. No pneumonia.

Recommendation
CT at 6–12 months, then consider CT at 18–24 months.

Measurements
M1 (N1) Mean nodule diameter: 7.6 ± 0.3 mm; half-contrast contour v1; image …8.1.20.7
M2 (N1) Nodule diameter (Fleischner): 8 mm; half-contrast contour v1; image …8.1.20.7
M3 (N1) Long axis: 8.3 ± 0.4 mm; half-contrast contour v1; image …8.1.20.7
M4 (N1) Nodule volume: 231 ± 18 mm³; partial-volume sum v1; image …8.1.20.7
M5 Mean attenuation: −43 ± 3 HU; whole voxels v1; image …8.1.20.7
M6 Lung volume: 4876 ± 41 mL; air below −400 HU v1
M7 %LAA-950: not computed: the kernel B60f is sharp; air below −950 HU v1

Guideline: %1

Draft, unsigned. Drafting aid, not a medical device.
)";

constexpr const char16_t *kChinese = uR"(胸部 CT 平扫报告

姓名：金丝雀小东
患者编号：CN-4711
出生日期：1961年2月3日
检查日期：2026年1月5日

检查目的
咳嗽三周，既往吸烟。

检查技术
胸部平扫，层厚 1 mm，卷积核 B40f。

影像所见
左肺下叶见实性结节，平均直径 7.6 mm。
未见胸腔积液。
左肺下叶结节。

印象
1. 左肺下叶实性结节，8 mm。
2. 未见肺炎征象。

建议
6–12 个月复查 CT，之后考虑 18–24 个月复查。

测量值
M1 (N1) 结节平均直径：7.6 ± 0.3 mm；半对比度轮廓法 v1；图像 …8.1.20.7
M2 (N1) 结节直径（Fleischner）：8 mm；半对比度轮廓法 v1；图像 …8.1.20.7
M3 (N1) 长径：8.3 ± 0.4 mm；半对比度轮廓法 v1；图像 …8.1.20.7
M4 (N1) 结节体积：231 ± 18 mm³；部分容积求和法 v1；图像 …8.1.20.7
M5 平均 CT 值：−43 ± 3 HU；完整体素 v1；图像 …8.1.20.7
M6 肺容积：4876 ± 41 mL；低于 −400 HU 的含气区 v1
M7 %LAA-950：未计算：卷积核 B60f 过锐；低于 −950 HU 的含气区 v1

指南：%1

草稿，未签发。辅助起草工具，不是医疗器械。
)";

void TestReportText::report_isPlainText_data()
{
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestReportText::report_isPlainText()
{
    QFETCH(bool, isChinese);
    test::ReportFixture fixture;

    const QByteArray bytes = fixture.exported(
        QStringLiteral("txt"), isChinese ? test::chineseReport() : test::englishReport());

    const QString golden
        = QString::fromUtf16(isChinese ? kChinese : kEnglish).arg(medical::fleischnerSource());
    const QStringList found
        = QString::fromUtf8(bytes).replace(QChar(QChar::Nbsp), u' ').split(u'\n');
    QCOMPARE(found, golden.split(u'\n'));
}

void TestReportText::withoutSeries_hasNoHead()
{
    document::Content report = test::englishReport();
    report.blocks.removeFirst();

    const QString text = medical::plainTextOf(report);

    QVERIFY(!text.contains(QStringLiteral("Name:")));
    QVERIFY(text.startsWith(QStringLiteral("CT of the chest\n\nIndication")));
}

void TestReportText::missingFacts_areSaidToBeMissing()
{
    test::ReportBuilder builder(Language::English, QStringLiteral("T"));
    medical::ReportStudy study;
    study.facts.uid = QStringLiteral("1.2");
    builder.addStudy(study);

    const QString text = medical::plainTextOf(builder.content);

    QVERIFY(text.contains(QStringLiteral("Date of birth: not stated")));
    QVERIFY(!text.contains(QStringLiteral("Measurements")));
}

void TestReportText::namedRegion_isListedUnderItsName()
{
    const QString text
        = medical::plainTextOf(test::reportOfNamedRegion()).replace(QChar(QChar::Nbsp), u' ');

    QVERIFY2(text.contains(QStringLiteral("M1 (R1) Right hilar lymph node, area: 120.5 ± 2.4 mm²")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("M3 Length: 9.0 ± 0.4 mm")));
}

void TestReportText::longSentence_isNotWrapped()
{
    const QString sentence = QStringLiteral("a very long sentence ").repeated(60).trimmed();
    test::ReportBuilder builder(Language::English, QStringLiteral("T"));
    builder.add(document::BlockType::Paragraph, QStringLiteral("finding"), sentence);

    QVERIFY(medical::plainTextOf(builder.content).split(u'\n').contains(sentence));
}

void TestReportText::lists_keepTheirMarks()
{
    test::ReportBuilder builder(Language::English, QStringLiteral("T"));
    document::Block &list = builder.add(document::BlockType::List, QStringLiteral("finding"), {});
    for (const QString &item : {QStringLiteral("one"), QStringLiteral("two")})
        list.fields.append({QStringLiteral("item.%1").arg(list.fields.size()),
                            {{item, {}, document::ProvenanceId(1)}}});

    const QString text = medical::plainTextOf(builder.content);

    QVERIFY2(text.contains(QStringLiteral("Findings\n• one\n• two\n")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_report_text.moc"
