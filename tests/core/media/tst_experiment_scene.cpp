// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment_scene.h"
#include "tests/core/media/why.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::media;

class TestExperimentScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundledScene_isThereAndMeansWhatItSays();
    void unknownScene_isNotFound();
    void json_roundTrips();
    void schema_namesEveryMemberThatIsWritten();
    void memberOutOfItsRange_isNamed_data();
    void memberOutOfItsRange_isNamed();
};

static ExperimentScene bundled()
{
    return bundledScene(QStringLiteral("two_carts")).value_or(ExperimentScene{});
}

void TestExperimentScene::bundledScene_isThereAndMeansWhatItSays()
{
    const auto scene = bundledScene(QStringLiteral("two_carts"));

    QVERIFY2(scene, why(scene).constData());
    QCOMPARE(scene->left, (Cart{QStringLiteral("A"), 0.5, 0.8}));
    QCOMPARE(scene->right, (Cart{QStringLiteral("B"), 1, 0}));
    QCOMPARE(scene->bumper.dampingNewtonSecondsPerMetre, 0.0);
    QCOMPARE(scene->samplesPerSecond, 500);
    QVERIFY(!scene->title(Language::English).isEmpty());
    QCOMPARE(languageOf(scene->title(Language::Chinese)), Language::Chinese);
}

void TestExperimentScene::unknownScene_isNotFound()
{
    const auto scene = bundledScene(QStringLiteral("three_carts"));

    QVERIFY(!scene);
    QCOMPARE(scene.error().code, ErrorCode::NotFound);
    QVERIFY(scene.error().message.contains(QStringLiteral("three_carts")));
}

void TestExperimentScene::json_roundTrips()
{
    ExperimentScene scene = bundled();
    scene.left.massKg = 0.1234567890123;
    scene.right.velocityMetresPerSecond = -0.3;
    scene.bumper.dampingNewtonSecondsPerMetre = 1.5;

    const auto again = ExperimentScene::fromJson(scene.toJson());

    QVERIFY2(again, why(again).constData());
    QCOMPARE(*again, scene);
}

void TestExperimentScene::schema_namesEveryMemberThatIsWritten()
{
    QFile file(QStringLiteral(":/scenes/two_carts.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();

    const QStringList described = schema.value(QStringLiteral("properties")).toObject().keys();

    QCOMPARE(described, bundled().toJson().keys());
    QCOMPARE(schema.value(QStringLiteral("required")).toArray().size(), described.size());
}

void TestExperimentScene::memberOutOfItsRange_isNamed_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");

    const auto row = [](const char *name, const QString &path, const QJsonValue &value) {
        QTest::newRow(name) << path.split(u'.') << value;
    };
    row("another kind", QStringLiteral("kind"), QStringLiteral("pendulum"));
    row("no mass", QStringLiteral("left.mass_kg"), QJsonValue(QJsonValue::Undefined));
    row("mass of zero", QStringLiteral("left.mass_kg"), 0);
    row("negative mass", QStringLiteral("right.mass_kg"), -1);
    row("mass as text", QStringLiteral("right.mass_kg"), QStringLiteral("1 kg"));
    row("long name", QStringLiteral("left.name"), QStringLiteral("first cart"));
    row("same names", QStringLiteral("right.name"), QStringLiteral("A"));
    row("spring without stiffness", QStringLiteral("bumper.stiffness_n_per_m"), 0);
    row("carts is a list", QStringLiteral("left"), QJsonArray{1, 2});
    row("too long", QStringLiteral("duration_s"), 1e9);
    row("half a sample", QStringLiteral("samples_per_s"), 10.5);
    row("a million samples", QStringLiteral("samples_per_s"), 1e6);
    row("no Chinese title", QStringLiteral("title.zh"), QString());
}

void TestExperimentScene::memberOutOfItsRange_isNamed()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    QJsonObject json = bundled().toJson();
    if (path.size() == 1) {
        json.insert(path.first(), value);
    } else {
        QJsonObject inner = json.value(path.first()).toObject();
        inner.insert(path.last(), value);
        json.insert(path.first(), inner);
    }

    const auto scene = ExperimentScene::fromJson(json);

    QVERIFY(!scene);
    QCOMPARE(scene.error().code, ErrorCode::InvalidInput);
    QVERIFY2(scene.error().message.contains(u'“' + path.join(u'.') + u'”'),
             qPrintable(scene.error().message));
}

QTEST_GUILESS_MAIN(TestExperimentScene)
#include "tst_experiment_scene.moc"
