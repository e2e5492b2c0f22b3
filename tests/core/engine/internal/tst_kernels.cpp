// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/kernels.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace lectern::engine::internal;

class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedRow_comesOutAgain();
    void product_equalsTheOneInDoubles_data() { shapes(); }
    void product_equalsTheOneInDoubles();
    void row_hasTheSameBitsAloneAndAmongOthers_data() { shapes(); }
    void row_hasTheSameBitsAloneAndAmongOthers();
    void panelsByTurns_giveTheSameAsAllAtOnce();

private:
    static void shapes();
};

namespace {

std::vector<float> randomNumbers(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> number(-1, 1);
    std::vector<float> numbers(count);
    for (float &one : numbers)
        one = number(random);
    return numbers;
}

/// A random matrix, as it is and in panels.
struct Matrix {
    Matrix(int rows, int width) :
        rows(rows),
        width(width),
        plain(randomNumbers(static_cast<std::size_t>(rows) * static_cast<std::size_t>(width), 1)),
        panels(static_cast<std::size_t>(panelCount()) * kPanelRows
               * static_cast<std::size_t>(width))
    {
        for (int row = 0; row < rows; ++row)
            packRow(rowAt(row), width, row, panels.data());
    }
    const float *rowAt(int row) const { return plain.data() + std::ptrdiff_t(row) * width; }
    int panelCount() const { return int(panelsOf(rows)); }
    PackedWeights packed() const { return {panels.data(), rows, width}; }

    int rows;
    int width;
    std::vector<float> plain;
    std::vector<float> panels;
};

std::vector<float> product(const float *x, int rows, const Matrix &weights)
{
    std::vector<float> out(static_cast<std::size_t>(rows) * static_cast<std::size_t>(weights.rows),
                           NAN);
    multiplyRows(x, rows, weights.packed(), {0, weights.panelCount()}, out.data());
    return out;
}

} // namespace

void TestKernels::shapes()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("out");
    QTest::addColumn<int>("width");
    QTest::newRow("one row") << 1 << 16 << 8;
    QTest::newRow("a last panel of five rows") << 3 << 37 << 300;
    QTest::newRow("rows that do not share evenly") << 7 << 48 << 576;
    QTest::newRow("a width of one block of sums and one") << 5 << 16 << 257;
    QTest::newRow("fewer rows of weights than a panel") << 64 << 3 << 31;
}

void TestKernels::packedRow_comesOutAgain()
{
    const Matrix weights(37, 21);
    for (int row = 0; row < weights.rows; ++row) {
        std::vector<float> back(21);
        unpackRow(weights.panels.data(), weights.width, row, back.data());
        QVERIFY(std::equal(back.begin(), back.end(), weights.rowAt(row)));
    }
}

void TestKernels::product_equalsTheOneInDoubles()
{
    QFETCH(int, rows);
    QFETCH(int, out);
    QFETCH(int, width);
    const Matrix weights(out, width);
    const auto x = randomNumbers(static_cast<std::size_t>(rows * width), 2);

    const std::vector<float> y = product(x.data(), rows, weights);

    for (int row = 0; row < rows; ++row) {
        for (int n = 0; n < out; ++n) {
            double expected = 0;
            for (int i = 0; i < width; ++i)
                expected += double(x[static_cast<std::size_t>(row * width + i)])
                    * double(weights.rowAt(n)[i]);
            const float found = y[static_cast<std::size_t>(row * out + n)];
            QVERIFY2(std::abs(double(found) - expected) < 1e-5 * std::sqrt(width),
                     qPrintable(QStringLiteral("row %1, column %2: %3, expected %4")
                                    .arg(row)
                                    .arg(n)
                                    .arg(double(found))
                                    .arg(expected)));
        }
    }
}

void TestKernels::row_hasTheSameBitsAloneAndAmongOthers()
{
    QFETCH(int, rows);
    QFETCH(int, out);
    QFETCH(int, width);
    const Matrix weights(out, width);
    const auto x = randomNumbers(static_cast<std::size_t>(rows * width), 3);

    const std::vector<float> together = product(x.data(), rows, weights);

    for (int row = 0; row < rows; ++row) {
        const std::vector<float> alone
            = product(x.data() + std::ptrdiff_t(row) * width, 1, weights);
        QVERIFY(
            std::equal(alone.begin(), alone.end(), together.begin() + std::ptrdiff_t(row) * out));
    }
}

void TestKernels::panelsByTurns_giveTheSameAsAllAtOnce()
{
    const Matrix weights(70, 64);
    const auto x = randomNumbers(5 * 64, 4);
    std::vector<float> byTurns(5 * 70, NAN);
    for (int panel = 0; panel < weights.panelCount(); ++panel)
        multiplyRows(x.data(), 5, weights.packed(), {panel, panel + 1}, byTurns.data());

    QCOMPARE(byTurns, product(x.data(), 5, weights));
}

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
