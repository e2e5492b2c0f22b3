// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantity.h"

#include <QtTest>

using namespace lectern;

class TestQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unit_parse_knowsFactorAndDimension_data();
    void unit_parse_knowsFactorAndDimension();
    void unit_parse_refusesWhatIsNoUnit();
    void number_printed_asATextBookDoes_data();
    void number_printed_asATextBookDoes();
    void quantity_divided_hasTheUnitOfTheQuotient();
};

void TestQuantity::unit_parse_knowsFactorAndDimension_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<double>("factor");
    QTest::addColumn<QString>("sameAs");

    QTest::newRow("newton") << QStringLiteral("N") << 1.0 << QStringLiteral("kg·m/s²");
    QTest::newRow("newton per kilogram") << QStringLiteral("N/kg") << 1.0 << QStringLiteral("m/s²");
    QTest::newRow("kilonewton") << QStringLiteral("kN") << 1e3 << QStringLiteral("N");
    QTest::newRow("newton second") << QStringLiteral("N·s") << 1.0 << QStringLiteral("kg·m/s");
    QTest::newRow("kilometre per hour")
        << QStringLiteral("km/h") << 1 / 3.6 << QStringLiteral("m/s");
    QTest::newRow("square centimetre") << QStringLiteral("cm²") << 1e-4 << QStringLiteral("m²");
    QTest::newRow("negative power") << QStringLiteral("m·s⁻²") << 1.0 << QStringLiteral("m/s²");
    QTest::newRow("joule per second") << QStringLiteral("J/s") << 1.0 << QStringLiteral("W");
}

void TestQuantity::unit_parse_knowsFactorAndDimension()
{
    QFETCH(QString, symbol);
    QFETCH(double, factor);
    QFETCH(QString, sameAs);

    const auto unit = Unit::parse(symbol);
    const auto other = Unit::parse(sameAs);

    QVERIFY(unit && other);
    QVERIFY(unit->dimension == other->dimension);
    QCOMPARE(unit->factor, factor);
}

void TestQuantity::unit_parse_refusesWhatIsNoUnit()
{
    QVERIFY(!Unit::parse(QStringLiteral("furlong")));
    QVERIFY(!Unit::parse(QStringLiteral("m//s")));
    QVERIFY(Unit::parse(QString())->dimension.isNone());
}

void TestQuantity::number_printed_asATextBookDoes_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");

    QTest::newRow("whole") << 60.0 << 3 << QStringLiteral("60");
    QTest::newRow("decimal") << 1.5 << 3 << QStringLiteral("1.5");
    QTest::newRow("no trailing zeros") << 0.50 << 3 << QStringLiteral("0.5");
    QTest::newRow("rounded") << 2.0 / 3 << 3 << QStringLiteral("0.667");
    QTest::newRow("whole digits are never dropped") << 12345.0 << 3 << QStringLiteral("12345");
    QTest::newRow("negative with a true minus") << -4.0 << 3 << QStringLiteral("−4");
    QTest::newRow("zero") << 0.0 << 3 << QStringLiteral("0");
    QTest::newRow("large") << 6e24 << 3 << QStringLiteral("6 × 10²⁴");
    QTest::newRow("small") << 1.6667e-25 << 2 << QStringLiteral("1.7 × 10⁻²⁵");
    QTest::newRow("rounded up to the next power") << 9.9999e6 << 3 << QStringLiteral("1 × 10⁷");
}

void TestQuantity::number_printed_asATextBookDoes()
{
    QFETCH(double, value);
    QFETCH(int, digits);

    QTEST(printedNumber(value, digits), "text");
}

void TestQuantity::quantity_divided_hasTheUnitOfTheQuotient()
{
    const auto force = Quantity::of(60, *Unit::parse(QStringLiteral("N")));
    const auto mass = Quantity::of(40, *Unit::parse(QStringLiteral("kg")));
    const auto unit = *Unit::parse(QStringLiteral("m/s²"));

    const Quantity acceleration = force / mass;

    QVERIFY(isClose(acceleration, Quantity::of(1.5, unit)));
    QVERIFY(!isClose(acceleration, Quantity{1.5, {}}));
    QCOMPARE(printedQuantity(acceleration, unit), QStringLiteral("1.5\u00A0m/s²"));
}

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
