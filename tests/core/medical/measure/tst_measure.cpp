// SPDX-License-Identifier: GPL-3.0-or-later
#include "phantom_volumes.h"

#include <QJsonArray>
#include <QTest>

#include <numbers>

using namespace lectern::medical;
using namespace lectern::test;

using enum QuantityKind;

namespace {

constexpr double kLungMl = 4.0 / 3 * std::numbers::pi * 40 * 40 * 60 / 1000;

/// Two lungs of 402 mL each in a body, 1.4 mm voxels.
QByteArray chest(const QByteArray &change = {}, const QByteArray &shapes = {})
{
    return noduleInLung(R"("size": [105, 70, 100], "spacing": [2, 2, 1.4], "background": -1000,
        "shapes": [{"kind": "ellipsoid", "centre": [0, 0, 0], "axes": [196, 130, 400], "hu": 40, "role": "body"},
                   {"kind": "ellipsoid", "centre": [-46, 0, 0], "axes": [80, 80, 120], "hu": -850, "role": "lung"},
                   {"kind": "ellipsoid", "centre": [46, 0, 0], "axes": [80, 80, 120], "hu": -850, "role": "lung"},
                   {"kind": "cylinder", "from": [0, 0, 0], "to": [0, 0, 80], "diameter": 8, "hu": -1000, "role": "airway"})"
                        + shapes + "]" + change);
}

} // namespace

class TestMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lungs_haveTheirVolume();
    void emphysema_isItsShare();
    void paddedPicture_changesNoLung();
    void cutLungs_areRefused();
    void noLungs_areSaid();
    void line_isItsLength();
    void axes_areTwoLengthsTheLongerFirst();
    void polygon_hasItsAreaAndValues();
    void polygonAcrossSlices_isRefused();
    void pointsOutsideTheImages_areRefused();
    void measurements_comeInTheOrderOfTheContract();
    void json_leavesOutWhatDoesNotApply();
};

void TestMeasure::lungs_haveTheirVolume()
{
    const auto found = measure(phantomVolume(chest()),
                               {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});

    const Measurement volume = one(found, LungVolume);
    QVERIFY2(volume.value, qPrintable(volume.reason));
    QVERIFY2(std::abs(*volume.value / (2 * kLungMl) - 1) < 0.01,
             qPrintable(QString::number(*volume.value)));
    QCOMPARE(*one(found, Laa950).value, 0.0);
    QCOMPARE(volume.region.points.size(), 4);
}

void TestMeasure::emphysema_isItsShare()
{
    const auto found = measure(phantomVolume(chest({}, R"(,
        {"diameter": 40, "centre": [46, 0, 0], "hu": -980, "role": "emphysema"})")),
                               {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});

    const double share = 100 * (4.0 / 3 * std::numbers::pi * 8) / (2 * kLungMl);
    // A voxel of the border is below -950 HU only where three quarters of it are.
    QVERIFY2(std::abs(*one(found, Laa950).value / share - 1) < 0.07,
             qPrintable(QString::number(*one(found, Laa950).value)));
}

void TestMeasure::paddedPicture_changesNoLung()
{
    const auto padded
        = measure(phantomVolume(chest(R"(, "storage": {"signed": true, "padding": -2000})")),
                  {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});
    const auto plain = measure(phantomVolume(chest()),
                               {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});

    QCOMPARE(one(padded, LungVolume).value, one(plain, LungVolume).value);
    QCOMPARE(one(padded, Laa950).value, one(plain, Laa950).value);
}

void TestMeasure::cutLungs_areRefused()
{
    const auto found = measure(phantomVolume(chest(R"(, "size": [105, 70, 60])")),
                               {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});

    for (const QuantityKind kind : {LungVolume, Laa950}) {
        QVERIFY(!one(found, kind).value);
        QVERIFY2(one(found, kind).reason.contains(u"cut off by the end of the series"),
                 qPrintable(one(found, kind).reason));
    }
}

void TestMeasure::noLungs_areSaid()
{
    const auto found = measure(phantomVolume(noduleInLung()),
                               {.nodules = {}, .line = {}, .polygon = {}, .lungs = true});

    QCOMPARE(one(found, LungVolume).reason,
             QStringLiteral("not computed: no whole lung in these images"));
}

void TestMeasure::line_isItsLength()
{
    const auto found = measure(phantomVolume(noduleInLung()),
                               {.nodules = {}, .line = {{-10, 0, 0}, {-7, 4, 12}}, .polygon = {}});

    QCOMPARE(*one(found, Length).value, 13.0);
    QCOMPARE(one(found, Length).region.points.size(), 2);
    QCOMPARE(found.size(), 1);
}

void TestMeasure::axes_areTwoLengthsTheLongerFirst()
{
    const auto found = measure(phantomVolume(noduleInLung()),
                               {.nodules = {},
                                .line = {},
                                .axes = {{-10, 0, 0}, {-5, 0, 0}, {-8, -6, 0}, {-8, 6, 0}},
                                .polygon = {}});

    QCOMPARE(found.size(), 2);
    QCOMPARE(*found.first().value, 12.0);
    QCOMPARE(*found.last().value, 5.0);
}

void TestMeasure::polygon_hasItsAreaAndValues()
{
    const auto found
        = measure(phantomVolume(noduleInLung()),
                  {.nodules = {},
                   .line = {},
                   .polygon = {{-2, -2, 0.5}, {2, -2, 0.5}, {2, 2, 0.5}, {-2, 2, 0.5}}});

    QCOMPARE(*one(found, Area).value, 16.0);
    QCOMPARE(*one(found, HuMean).value, 40.0);
    QCOMPARE(*one(found, HuSd).value, 0.0);
}

void TestMeasure::polygonAcrossSlices_isRefused()
{
    const auto found = measure(
        phantomVolume(noduleInLung()),
        {.nodules = {}, .line = {}, .polygon = {{-2, -2, 0.5}, {2, -2, 0.5}, {2, 2, 4.5}}});

    for (const QuantityKind kind : {Area, HuMean, HuSd})
        QCOMPARE(one(found, kind).reason,
                 QStringLiteral("not computed: the points lie in different slices"));
}

void TestMeasure::pointsOutsideTheImages_areRefused()
{
    const auto found = measure(phantomVolume(noduleInLung()),
                               {.nodules = {}, .line = {{0, 0, 0}, {0, 0, 500}}, .polygon = {}});

    QCOMPARE(one(found, Length).reason,
             QStringLiteral("not computed: a point lies outside of the images"));
}

void TestMeasure::measurements_comeInTheOrderOfTheContract()
{
    const auto found = measure(phantomVolume(noduleInLung()),
                               {.nodules = {{0, 0, 0}, {0, 0, 0}},
                                .line = {{0, 0, 0}, {1, 0, 0}},
                                .polygon = {{-2, -2, 0.5}, {2, -2, 0.5}, {2, 2, 0.5}},
                                .lungs = true});

    QStringList names;
    for (const Measurement &measurement : found)
        names.append(nameOf(measurement.quantity));
    names.removeDuplicates();
    QCOMPARE(names.join(u' '),
             QStringLiteral("nodule_diameter_mean nodule_diameter_fleischner bidirectional_long "
                            "bidirectional_short nodule_volume length area hu_mean hu_sd "
                            "lung_volume laa950"));
    QCOMPARE(found.size(), 7 * 2 + 1 + 3 + 2);
    QVERIFY(std::ranges::is_sorted(found, {}, &Measurement::quantity));
}

void TestMeasure::json_leavesOutWhatDoesNotApply()
{
    const auto refused = measurementJson(
        {.quantity = Laa950, .reason = QStringLiteral("not computed: 8 mm slices")});
    QVERIFY(!refused.contains(u"value") && !refused.contains(u"uncertainty"));
    QVERIFY(!refused.contains(u"region"));
    QCOMPARE(refused.value(u"valid"), QJsonValue(false));

    const auto json = measurementJson({.quantity = Length,
                                       .value = 3,
                                       .uncertainty = 0.5,
                                       .reason = {},
                                       .region = {QStringLiteral("1.2.3"), 1, {{0.5, 1.5}}}});
    QCOMPARE(json.value(u"value"), QJsonValue(3.0));
    QCOMPARE(json.value(u"reason"), QJsonValue(QString()));
    QCOMPARE(json.value(u"region").toObject().value(u"points"),
             QJsonValue(QJsonArray{QJsonArray{0.5, 1.5}}));
}

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
