// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/gates.h"
#include "phantom_volumes.h"

#include <QTest>

using namespace lectern::medical;
using namespace lectern::test;

using enum QuantityKind;

class TestGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unfitSeries_isRefusedWithTheReason_data();
    void unfitSeries_isRefusedWithTheReason();
    void kernelNames_areKnown_data();
    void kernelNames_areKnown();
    void kernelFromAHeader_isPrintedWithoutStrangeSigns();
    void fitSeries_passesEveryGate();
};

void TestGates::unfitSeries_isRefusedWithTheReason_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QList<QuantityKind>>("refused");
    QTest::addColumn<QString>("reason");
    const QList thin{NoduleDiameterFleischner, NoduleVolume, Laa950};
    const QList bodies{NoduleVolume, LungVolume, Laa950};

    const QList thick = thin + QList{NoduleDiameterMean, BidirectionalLong, BidirectionalShort};

    QTest::newRow("thick slices") << QByteArray(R"("size": [16, 16, 6], "spacing": [1, 1, 8])")
                                  << thick << "8 mm slices";
    QTest::newRow("slices of two millimetres")
        << QByteArray(R"("spacing": [1, 1, 2])") << thin << "2 mm slices";
    QTest::newRow("very thick slices")
        << QByteArray(R"("spacing": [1, 1, 12])") << thick + QList{LungVolume} << "12 mm slices";
    QTest::newRow("sharp kernel") << QByteArray(R"("kernel": "B70f")") << QList{Laa950}
                                  << "sharp kernel B70f";
    QTest::newRow("no kernel") << QByteArray(R"("kernel": "")") << QList{Laa950}
                               << "kernel not stated";
    QTest::newRow("unknown kernel")
        << QByteArray(R"("kernel": "XYZZY")") << QList{Laa950} << "unknown kernel XYZZY";
    QTest::newRow("contrast") << QByteArray(R"("contrast": "Iohexol")") << QList{Laa950}
                              << "contrast agent given";
    QTest::newRow("gaps") << QByteArray(R"("spacing": [1, 1, 5], "thickness": 1)") << bodies
                          << "gaps: 1 mm slices every 5 mm";
    QTest::newRow("tilt") << QByteArray(R"("tilt": 15)") << bodies << "gantry tilted by 15°";
    QTest::newRow("single image") << QByteArray(R"("size": [16, 16, 1])") << bodies
                                  << "a single image";
    QTest::newRow("other modality") << QByteArray(R"("modality": "MR")")
                                    << QList{HuMean, HuSd, LungVolume, Laa950} << "not a CT";
}

void TestGates::unfitSeries_isRefusedWithTheReason()
{
    QFETCH(QByteArray, change);
    QFETCH(QList<QuantityKind>, refused);
    QFETCH(QString, reason);

    const Volume volume = phantomVolume(noduleInLung(R"("size": [16, 16, 8], )" + change));

    for (int number = 0; number <= int(Laa950); ++number) {
        const auto kind = QuantityKind(number);
        const QString reasons = notComputed(unfitness(kind, volume));
        QVERIFY2(reasons.contains(reason) == refused.contains(kind),
                 qPrintable(nameOf(kind) + u' ' + reasons));
    }
}

void TestGates::kernelNames_areKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, KernelKind kind) {
        QTest::newRow(*name ? name : "none") << QString::fromUtf8(name) << int(kind);
    };
    for (const char *name : {"B30f", "B40f", "B35s", "Br36", "Br40d\\3", "Qr40", "STANDARD", "soft",
                             "B", "FC08", "FC13", " B31f "})
        row(name, KernelKind::Soft);
    for (const char *name :
         {"B70f", "B50f", "Bl57", "Hr60h", "LUNG", "BONE", "BONEPLUS", "L", "YA", "FC52", "FC30"})
        row(name, KernelKind::Sharp);
    for (const char *name : {"", "F", "MONOENERGETIC", "12", "FC"})
        row(name, KernelKind::Unknown);
}

void TestGates::kernelNames_areKnown()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QCOMPARE(int(kernelKindOf(name)), kind);
}

void TestGates::kernelFromAHeader_isPrintedWithoutStrangeSigns()
{
    const Volume volume
        = phantomVolume(noduleInLung(R"("size": [8, 8, 4], "kernel": "A\u0007; $(x)<b>")"));

    QCOMPARE(unfitness(Laa950, volume).join(u','), QStringLiteral("unknown kernel Axb"));
}

void TestGates::fitSeries_passesEveryGate()
{
    const Volume volume = phantomVolume(noduleInLung(R"("size": [8, 8, 4], "contrast": "NONE")"));

    for (int number = 0; number <= int(Laa950); ++number)
        QCOMPARE(unfitness(QuantityKind(number), volume), QStringList());
}

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"
