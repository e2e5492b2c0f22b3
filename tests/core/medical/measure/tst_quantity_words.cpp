// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/quantity_words.h"

#include <QSet>
#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using enum QuantityKind;

class TestQuantityWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_isWhatARadiologistSays_data();
    void title_isWhatARadiologistSays();
    void everyQuantity_hasItsOwnNameInBothLanguages();
    void everyMethod_hasWordsInBothLanguages();
    void value_carriesItsUncertainty_data();
    void value_carriesItsUncertainty();
    void number_readsAsInPrint_data();
    void number_readsAsInPrint();
};

void TestQuantityWords::title_isWhatARadiologistSays_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](QuantityKind kind, const char *english, const char16_t *chinese) {
        QTest::newRow(english) << int(kind) << QString::fromLatin1(english)
                               << QString::fromUtf16(chinese);
    };
    row(NoduleDiameterMean, "Mean nodule diameter", u"结节平均直径");
    row(BidirectionalLong, "Long axis", u"长径");
    row(BidirectionalShort, "Short axis", u"短径");
    row(HuMean, "Mean attenuation", u"平均 CT 值");
    row(HuSd, "Standard deviation", u"CT 值标准差");
    row(Laa950, "%LAA-950", u"%LAA-950");
}

void TestQuantityWords::title_isWhatARadiologistSays()
{
    QFETCH(int, quantity);

    QTEST(quantityTitle(QuantityKind(quantity), Language::English), "english");
    QTEST(quantityTitle(QuantityKind(quantity), Language::Chinese), "chinese");
}

void TestQuantityWords::everyQuantity_hasItsOwnNameInBothLanguages()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        QSet<QString> titles;
        for (int kind = 0; kind <= int(Laa950); ++kind)
            titles.insert(quantityTitle(QuantityKind(kind), language));
        QCOMPARE(titles.size(), int(Laa950) + 1);
    }
}

void TestQuantityWords::everyMethod_hasWordsInBothLanguages()
{
    for (int kind = 0; kind <= int(Laa950); ++kind) {
        const QString id = methodOf(QuantityKind(kind)).method;
        const QString chinese = methodWords(QuantityKind(kind), Language::Chinese);
        QVERIFY2(languageOf(chinese) == Language::Chinese, qPrintable(id));
        QVERIFY2(!methodWords(QuantityKind(kind), Language::English).contains(u'-')
                     || id.startsWith(u"half") || id.startsWith(u"partial"),
                 qPrintable(id));
    }
}

void TestQuantityWords::value_carriesItsUncertainty_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("uncertainty");
    QTest::addColumn<QString>("valueText");
    QTest::addColumn<QString>("uncertaintyText");
    QTest::addColumn<QString>("both");
    QTest::newRow("a decimal of millimetres")
        << int(Length) << 12.34 << 0.41 << QStringLiteral("12.3 mm") << QStringLiteral("±0.4 mm")
        << QStringLiteral("12.3 ± 0.4 mm");
    QTest::newRow("whole HU") << int(HuMean) << -850.26 << 1.25 << QStringLiteral("−850 HU")
                              << QStringLiteral("±1 HU") << QStringLiteral("−850 ± 1 HU");
    QTest::newRow("an uncertainty that rounds to nothing")
        << int(LungVolume) << 4212.7 << 0.3 << QStringLiteral("4213 mL") << QString()
        << QStringLiteral("4213 mL");
    QTest::newRow("rounded by the guideline")
        << int(NoduleDiameterFleischner) << 8.0 << 0.6 << QStringLiteral("8 mm") << QString()
        << QStringLiteral("8 mm");
}

void TestQuantityWords::value_carriesItsUncertainty()
{
    QFETCH(int, quantity);
    QFETCH(double, value);
    QFETCH(double, uncertainty);
    const Measurement measurement{
        .quantity = QuantityKind(quantity), .value = value, .uncertainty = uncertainty};

    QTEST(valueText(measurement), "valueText");
    QTEST(uncertaintyText(measurement), "uncertaintyText");
    QTEST(valueWithUncertainty(measurement), "both");
}

void TestQuantityWords::number_readsAsInPrint_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("minus") << -650.4 << 0 << QStringLiteral("−650");
    QTest::newRow("no negative zero") << -0.04 << 1 << QStringLiteral("0.0");
    QTest::newRow("half up") << 7.5 << 0 << QStringLiteral("8");
    QTest::newRow("kept decimal") << 7.0 << 1 << QStringLiteral("7.0");
}

void TestQuantityWords::number_readsAsInPrint()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);

    QCOMPARE(numberText(value, decimals), text);
}

QTEST_APPLESS_MAIN(TestQuantityWords)
#include "tst_quantity_words.moc"
