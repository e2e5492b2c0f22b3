// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment.h"
#include "tests/core/media/why.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace lectern;
using namespace lectern::media;

namespace {

ExperimentScene sceneOf(double massA, double velocityA, double massB, double velocityB,
                        double stiffness)
{
    ExperimentScene scene;
    scene.titleEnglish = QStringLiteral("Test");
    scene.titleChinese = QStringLiteral("测试");
    scene.left = {QStringLiteral("A"), massA, velocityA};
    scene.right = {QStringLiteral("B"), massB, velocityB};
    scene.bumper = {.lengthMetres = 0.5, .stiffnessNewtonsPerMetre = stiffness};
    scene.startGapMetres = 0.1;
    scene.durationSeconds = 3;
    return scene;
}

/// What must come out, from conservation laws and the half swing of a harmonic oscillator alone.
struct ClosedForm {
    explicit ClosedForm(const ExperimentScene &scene)
    {
        const double a = scene.left.massKg;
        const double b = scene.right.massKg;
        const double va = scene.left.velocityMetresPerSecond;
        const double vb = scene.right.velocityMetresPerSecond;
        const double k = scene.bumper.stiffnessNewtonsPerMetre;
        const double reduced = a * b / (a + b);
        velocityA = ((a - b) * va + 2 * b * vb) / (a + b);
        velocityB = ((b - a) * vb + 2 * a * va) / (a + b);
        contactStart = scene.startGapMetres / (va - vb);
        contactEnd = contactStart + std::numbers::pi * std::sqrt(reduced / k);
        peak = (va - vb) * std::sqrt(k * reduced);
        // While they touch, the centre of mass goes on evenly and the distance ends as it began.
        const double rest = scene.durationSeconds - contactEnd;
        const double centreAtEnd = (a * va + b * vb) / (a + b) * (contactEnd - contactStart)
            + (a * va * contactStart
               + b * (scene.bumper.lengthMetres + scene.startGapMetres + vb * contactStart))
                / (a + b);
        positionA = centreAtEnd - b / (a + b) * scene.bumper.lengthMetres + velocityA * rest;
        positionB = centreAtEnd + a / (a + b) * scene.bumper.lengthMetres + velocityB * rest;
    }
    double velocityA, velocityB, positionA, positionB, contactStart, contactEnd, peak;
};

double relative(double value, double expected)
{
    return std::abs(value - expected) / std::max(1e-3, std::abs(expected));
}

} // namespace

class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elasticCollision_endsAsTheClosedFormSays_data() { addScenes(); }
    void elasticCollision_endsAsTheClosedFormSays();
    void dataTable_conservesMomentum_data() { addScenes(); }
    void dataTable_conservesMomentum();
    void elasticCollision_conservesEnergy_data() { addScenes(); }
    void elasticCollision_conservesEnergy();
    void sensors_readOppositeForcesAtEverySample();
    void damping_keepsMomentumAndLosesEnergy();
    void dampedBumper_neverPulls();
    void stateBetweenSamples_followsTheMotion();
    void sceneThatCannotBeShown_isRefused_data();
    void sceneThatCannotBeShown_isRefused();

private:
    static void addScenes();
};

void TestSimulation::addScenes()
{
    QTest::addColumn<double>("massA");
    QTest::addColumn<double>("velocityA");
    QTest::addColumn<double>("massB");
    QTest::addColumn<double>("velocityB");
    QTest::addColumn<double>("stiffness");

    QTest::newRow("light on heavy at rest") << 0.5 << 0.8 << 1.0 << 0.0 << 83.0;
    QTest::newRow("equal masses") << 0.75 << 0.6 << 0.75 << 0.0 << 60.0;
    QTest::newRow("heavy on light") << 2.0 << 0.5 << 0.25 << 0.0 << 100.0;
    QTest::newRow("head on") << 0.4 << 0.7 << 0.9 << -0.35 << 120.0;
    QTest::newRow("catching up") << 0.6 << 1.1 << 0.8 << 0.3 << 90.0;
    QTest::newRow("left one at rest") << 1.2 << 0.0 << 0.5 << -0.9 << 75.0;
    QTest::newRow("stiff spring, short contact") << 1.0 << 1.0 << 1.0 << -1.0 << 2e5;
    QTest::newRow("far too heavy to move") << 0.1 << 0.5 << 500.0 << 0.0 << 40.0;
}

static Result<Simulation> simulateRow()
{
    QFETCH(double, massA);
    QFETCH(double, velocityA);
    QFETCH(double, massB);
    QFETCH(double, velocityB);
    QFETCH(double, stiffness);
    return simulate(sceneOf(massA, velocityA, massB, velocityB, stiffness));
}

static ExperimentScene sceneOfRow()
{
    QFETCH(double, massA);
    QFETCH(double, velocityA);
    QFETCH(double, massB);
    QFETCH(double, velocityB);
    QFETCH(double, stiffness);
    return sceneOf(massA, velocityA, massB, velocityB, stiffness);
}

void TestSimulation::elasticCollision_endsAsTheClosedFormSays()
{
    const ClosedForm expected(sceneOfRow());

    const auto simulation = simulateRow();

    QVERIFY2(simulation, why(simulation).constData());
    const Moment &last = simulation->samples.back();
    const double tolerance = 1e-6;
    QVERIFY(relative(last.leftVelocity, expected.velocityA) < tolerance);
    QVERIFY(relative(last.rightVelocity, expected.velocityB) < tolerance);
    QVERIFY(relative(last.leftPosition, expected.positionA) < tolerance);
    QVERIFY(relative(last.rightPosition, expected.positionB) < tolerance);
    QVERIFY(relative(simulation->contact.start, expected.contactStart) < tolerance);
    QVERIFY(relative(simulation->contact.end, expected.contactEnd) < tolerance);
    QVERIFY(relative(simulation->contact.peakNewtons, expected.peak) < tolerance);
}

void TestSimulation::dataTable_conservesMomentum()
{
    const auto experiment = makeExperiment(sceneOfRow(), Language::English);

    QVERIFY2(experiment, why(experiment).constData());
    const auto &rows = experiment->table.rows;
    QCOMPARE(rows.size(), size_t(1501));
    const double start = rows.front().back();
    // Relative to the largest momentum that moves to and fro, as the sum may be near zero.
    double scale = 0;
    for (const auto &row : rows)
        scale = std::max({scale, std::abs(row.at(7)), std::abs(row.at(8))});
    for (const auto &row : rows) {
        QCOMPARE(row.back(), row.at(7) + row.at(8));
        QVERIFY(std::abs(row.back() - start) <= 1e-9 * scale);
    }
}

void TestSimulation::elasticCollision_conservesEnergy()
{
    const ExperimentScene scene = sceneOfRow();
    const auto energy = [&](const Moment &m) {
        return scene.left.massKg * m.leftVelocity * m.leftVelocity / 2
            + scene.right.massKg * m.rightVelocity * m.rightVelocity / 2;
    };

    const auto simulation = simulateRow();

    QVERIFY2(simulation, why(simulation).constData());
    QVERIFY(relative(energy(simulation->samples.back()), energy(simulation->samples.front()))
            < 1e-9);
}

void TestSimulation::sensors_readOppositeForcesAtEverySample()
{
    const auto simulation = simulate(sceneOf(0.5, 0.8, 1, 0, 83));

    QVERIFY(simulation);
    int pressed = 0;
    for (const Moment &moment : simulation->samples) {
        QCOMPARE(moment.forceOnLeft, -moment.forceOnRight);
        QVERIFY(moment.forceOnRight >= 0);
        pressed += moment.forceOnRight > 0 ? 1 : 0;
    }
    // 0.199 s of contact at 500 samples a second.
    QVERIFY(pressed >= 98 && pressed <= 100);
}

void TestSimulation::damping_keepsMomentumAndLosesEnergy()
{
    ExperimentScene scene = sceneOf(0.5, 0.8, 1, 0, 83);
    scene.bumper.dampingNewtonSecondsPerMetre = 2;

    const auto simulation = simulate(scene);

    QVERIFY2(simulation, why(simulation).constData());
    const Moment &last = simulation->samples.back();
    QVERIFY(std::abs(0.5 * last.leftVelocity + last.rightVelocity - 0.4) < 1e-12);
    const double parting = last.rightVelocity - last.leftVelocity;
    QVERIFY(parting > 0 && parting < 0.8 * 0.8);
}

void TestSimulation::dampedBumper_neverPulls()
{
    ExperimentScene scene = sceneOf(0.5, 0.8, 1, 0, 83);
    scene.bumper.dampingNewtonSecondsPerMetre = 4;

    const auto simulation = simulate(scene);

    QVERIFY2(simulation, why(simulation).constData());
    QVERIFY(std::all_of(simulation->samples.begin(), simulation->samples.end(),
                        [](const Moment &m) { return m.forceOnRight >= 0; }));
}

void TestSimulation::stateBetweenSamples_followsTheMotion()
{
    ExperimentScene coarse = sceneOf(0.5, 0.8, 1, 0, 83);
    coarse.samplesPerSecond = 200;
    ExperimentScene fine = coarse;
    fine.samplesPerSecond = 2000;

    const auto simulation = simulate(coarse);
    const auto reference = simulate(fine);

    QVERIFY(simulation && reference);
    for (const Moment &exact : reference->samples) {
        const Moment between = simulation->at(exact.time);
        QVERIFY(std::abs(between.leftPosition - exact.leftPosition) < 1e-5);
        QVERIFY(std::abs(between.forceOnLeft - exact.forceOnLeft) < 0.17);
    }
    QCOMPARE(simulation->at(-1), simulation->samples.front());
    QCOMPARE(simulation->at(99), simulation->samples.back());
}

void TestSimulation::sceneThatCannotBeShown_isRefused_data()
{
    QTest::addColumn<double>("velocityA");
    QTest::addColumn<double>("velocityB");
    QTest::addColumn<double>("stiffness");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("says");

    QTest::newRow("nobody moves") << 0.0 << 0.0 << 83.0 << 3.0 << QStringLiteral("do not meet");
    QTest::newRow("they part") << -0.5 << 0.5 << 83.0 << 3.0 << QStringLiteral("do not meet");
    QTest::newRow("too little time") << 0.5 << 0.0 << 83.0 << 0.1 << QStringLiteral("do not meet");
    QTest::newRow("still touching") << 0.8 << 0.0 << 83.0 << 0.2 << QStringLiteral("not parted");
    QTest::newRow("pressed flat") << 9.0 << 0.0 << 83.0 << 3.0 << QStringLiteral("too soft");
}

void TestSimulation::sceneThatCannotBeShown_isRefused()
{
    QFETCH(double, velocityA);
    QFETCH(double, velocityB);
    QFETCH(double, stiffness);
    QFETCH(double, seconds);
    QFETCH(QString, says);
    ExperimentScene scene = sceneOf(0.5, velocityA, 1, velocityB, stiffness);
    scene.durationSeconds = seconds;

    const auto simulation = simulate(scene);

    QVERIFY(!simulation);
    QCOMPARE(simulation.error().code, ErrorCode::InvalidInput);
    QVERIFY2(simulation.error().message.contains(says), qPrintable(simulation.error().message));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
