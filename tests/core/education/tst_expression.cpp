// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/expression.h"

#include <QtTest>

using namespace lectern;
using namespace lectern::education;

namespace {

Values someValues()
{
    const auto value = [](double number, const QString &unit) {
        return Quantity::of(number, Unit::parse(unit).value());
    };
    return {{QStringLiteral("F"), value(60, QStringLiteral("N"))},
            {QStringLiteral("m1"), value(40, QStringLiteral("kg"))},
            {QStringLiteral("m2"), value(80, QStringLiteral("kg"))},
            {QStringLiteral("t"), value(0.5, QStringLiteral("s"))}};
}

} // namespace

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formula_evaluated_givesValueAndUnit_data();
    void formula_evaluated_givesValueAndUnit();
    void claim_evaluated_isTrueOrFalse_data();
    void claim_evaluated_isTrueOrFalse();
    void formula_thatMakesNoSense_isAnError_data();
    void formula_thatMakesNoSense_isAnError();
};

void TestExpression::formula_evaluated_givesValueAndUnit_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");

    QTest::newRow("quotient") << QStringLiteral("F / m1") << 1.5 << QStringLiteral("m/s²");
    QTest::newRow("brackets") << QStringLiteral("F / (m1 + m2)") << 0.5 << QStringLiteral("m/s²");
    QTest::newRow("product before sum")
        << QStringLiteral("m1 + 2 * m2") << 200.0 << QStringLiteral("kg");
    QTest::newRow("left to right")
        << QStringLiteral("F / m1 / 2") << 0.75 << QStringLiteral("m/s²");
    QTest::newRow("difference") << QStringLiteral("m2 - m1 - m1") << 0.0 << QStringLiteral("kg");
    QTest::newRow("momentum") << QStringLiteral("F * t") << 30.0 << QStringLiteral("kg·m/s");
    QTest::newRow("zero times a force") << QStringLiteral("0 * F") << 0.0 << QStringLiteral("N");
}

void TestExpression::formula_evaluated_givesValueAndUnit()
{
    QFETCH(QString, formula);
    QFETCH(double, value);
    QFETCH(QString, unit);

    const auto result = evaluate(formula, someValues());

    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QVERIFY(isClose(*result, Quantity::of(value, *Unit::parse(unit))));
}

void TestExpression::claim_evaluated_isTrueOrFalse_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<bool>("truth");

    QTest::newRow("equal within rounding") << QStringLiteral("F / m1 * m1 = F") << true;
    QTest::newRow("greater") << QStringLiteral("F / m1 > F / m2") << true;
    QTest::newRow("not greater than itself") << QStringLiteral("F > F") << false;
    QTest::newRow("different") << QStringLiteral("m1 != m2") << true;
    QTest::newRow("both") << QStringLiteral("m1 < m2 and F > 0") << true;
    QTest::newRow("one of both") << QStringLiteral("m1 < m2 and F = 0") << false;
    QTest::newRow("zero compares with any unit") << QStringLiteral("0 * F = 0") << true;
}

void TestExpression::claim_evaluated_isTrueOrFalse()
{
    QFETCH(QString, claim);
    QFETCH(bool, truth);

    const auto result = evaluate(claim, someValues());

    QVERIFY(result);
    QCOMPARE(result->value != 0, truth);
}

void TestExpression::formula_thatMakesNoSense_isAnError_data()
{
    QTest::addColumn<QString>("formula");

    QTest::newRow("force plus mass") << QStringLiteral("F + m1");
    QTest::newRow("force against mass") << QStringLiteral("F > m1");
    QTest::newRow("unknown name") << QStringLiteral("F / m9");
    QTest::newRow("missing bracket") << QStringLiteral("F / (m1 + m2");
    QTest::newRow("something left over") << QStringLiteral("F m1");
    QTest::newRow("nothing") << QString();
    QTest::newRow("ends in an operator") << QStringLiteral("F *");
}

void TestExpression::formula_thatMakesNoSense_isAnError()
{
    QFETCH(QString, formula);

    const auto result = evaluate(formula, someValues());

    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
