// SPDX-License-Identifier: GPL-3.0-or-later
// measure and phantom from outside: what is written is read back and measured as its truth says.
#include "cli_runner.h"
#include "tests/support/schema_validator.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::test;

namespace {

const QString kBall = QStringLiteral(
    R"({"size": [64, 64, 40], "spacing": [0.7, 0.7, 1], "background": -850, "seed": 3,
        "shapes": [{"kind": "sphere", "centre": [1, -2, 0.5], "diameter": 6, "hu": 40}]})");

QJsonValue jsonOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject quantity(const QByteArray &json, const char *name)
{
    for (const QJsonValue value : jsonOf(json).toArray())
        if (text(value, "quantity") == QLatin1String(name))
            return value.toObject();
    return {};
}

} // namespace

class TestMedicalVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ball_isWrittenAndMeasured();
    void specFromAFile_withTwoTimePoints_isTwoSeries();
    void unfitSeries_givesReasons();
    void exitCode_saysWhatWentWrong_data();
    void exitCode_saysWhatWentWrong();
    void folderThatIsThere_isLeftAlone();
    void nameOfThePatient_isNeverPrinted();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Outcome phantom(const QString &spec, const QString &name) const
    {
        return run({QStringLiteral("phantom"), QStringLiteral("--spec"), spec,
                    QStringLiteral("--out"), path(name)});
    }

    QTemporaryDir m_folder;
};

void TestMedicalVerbs::ball_isWrittenAndMeasured()
{
    const Outcome written = phantom(kBall, QStringLiteral("ball"));
    QVERIFY2(written.code == 0, written.complaint.constData());
    QCOMPARE(schemaErrors("phantom", written.out), QStringList());
    QCOMPARE(QDir(path(QStringLiteral("ball"))).entryList(QDir::Files).size(), 41);

    const Outcome measured
        = run({QStringLiteral("measure"), path(QStringLiteral("ball")), QStringLiteral("--nodule"),
               QStringLiteral("1,-2,0.5"), QStringLiteral("--line"), QStringLiteral("-3,0,0;0,4,0"),
               QStringLiteral("--polygon"), QStringLiteral("0,-3,0.5;2,-3,0.5;2,-1,0.5;0,-1,0.5"),
               QStringLiteral("--json")});

    QVERIFY2(measured.code == 0, measured.complaint.constData());
    QCOMPARE(schemaErrors("measurements", measured.out), QStringList());
    QCOMPARE(jsonOf(measured.out).toArray().size(), 7 + 1 + 3);
    const double truth
        = list(list(jsonOf(written.out), "series").first().toObject().value(u"truth"), "nodules")
              .first()
              .toObject()
              .value(u"volume_mm3")
              .toDouble();
    const double volume = quantity(measured.out, "nodule_volume").value(u"value").toDouble();
    QVERIFY2(std::abs(volume / truth - 1) < 0.05, qPrintable(QString::number(volume)));
    QCOMPARE(quantity(measured.out, "hu_mean").value(u"value").toDouble(), 40.0);
    QCOMPARE(quantity(measured.out, "length").value(u"value").toDouble(), 5.0);
    QCOMPARE(quantity(measured.out, "area").value(u"value").toDouble(), 4.0);
}

void TestMedicalVerbs::specFromAFile_withTwoTimePoints_isTwoSeries()
{
    QFile file(path(QStringLiteral("spec.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"size": [8, 8, 4], "spacing": [1, 1, 1], "times": [{"folder": "first"},
                   {"folder": "second", "days": 90, "nodule_scale": 1.5}]})");
    file.close();

    const Outcome written = phantom(file.fileName(), QStringLiteral("two"));
    QVERIFY2(written.code == 0, written.complaint.constData());
    const Outcome either = run({QStringLiteral("measure"), path(QStringLiteral("two"))});
    const QJsonArray series = list(jsonOf(written.out), "series");
    const Outcome second = run({QStringLiteral("measure"), path(QStringLiteral("two")),
                                QStringLiteral("--uid"), text(series.at(1), "uid")});

    QCOMPARE(either.code, 3);
    for (const QJsonValue one : series)
        QVERIFY2(either.complaint.contains(text(one, "uid").toUtf8()),
                 either.complaint.constData());
    QVERIFY2(second.code == 0, second.complaint.constData());
}

void TestMedicalVerbs::unfitSeries_givesReasons()
{
    const Outcome written = phantom(
        QStringLiteral(R"({"size": [16, 16, 4], "spacing": [1, 1, 8], "kernel": "B70f"})"),
        QStringLiteral("thick"));
    QVERIFY2(written.code == 0, written.complaint.constData());

    const Outcome measured = run({QStringLiteral("measure"), path(QStringLiteral("thick"))});

    QCOMPARE(measured.code, 0);
    QCOMPARE(schemaErrors("measurements", measured.out), QStringList());
    QCOMPARE(text(quantity(measured.out, "laa950"), "reason"),
             QStringLiteral("not computed: 8 mm slices, sharp kernel B70f"));
    QCOMPARE(jsonOf(measured.out).toArray().size(), 2);
}

void TestMedicalVerbs::exitCode_saysWhatWentWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *arguments, int code) {
        QTest::newRow(name) << QString::fromUtf8(arguments).split(u'|') << code;
    };

    row("no folder", "measure|FOLDER/none", 3);
    row("folder without images", "measure|FOLDER", 3);
    row("no such series", "measure|FOLDER/good|--uid|1.2.3", 3);
    row("point that is none", "measure|FOLDER/good|--nodule|here", 2);
    row("point of two numbers", "measure|FOLDER/good|--nodule|1,2", 2);
    row("line of one point", "measure|FOLDER/good|--line|1,2,3", 2);
    row("polygon of two points", "measure|FOLDER/good|--polygon|1,2,3;4,5,6", 2);
    row("missing slice", "measure|FOLDER/gap", 3);
    row("phantom without a description", "phantom|--out|FOLDER/x", 2);
    row("phantom of nonsense", "phantom|--spec|{}|--out|FOLDER/x", 3);
    row("phantom of no JSON", "phantom|--spec|FOLDER/none.json|--out|FOLDER/x", 3);
    row("phantom where nobody may write", "phantom|--spec|GOOD|--out|/proc/x", 7);
}

void TestMedicalVerbs::exitCode_saysWhatWentWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QString good = QStringLiteral(R"({"size": [8, 8, 4], "spacing": [1, 1, 1]})");
    phantom(good, QStringLiteral("good"));
    phantom(QStringLiteral(
                R"({"size": [8, 8, 6], "spacing": [1, 1, 1], "irregular": {"missing": [2]}})"),
            QStringLiteral("gap"));
    QDir(m_folder.path()).mkdir(QStringLiteral("empty"));
    if (arguments.value(1) == u"FOLDER")
        arguments[1] = QStringLiteral("FOLDER/empty");
    arguments.replaceInStrings(QStringLiteral("FOLDER"), m_folder.path());
    arguments.replaceInStrings(QStringLiteral("GOOD"), good);

    const Outcome outcome = run(arguments);

    QVERIFY2(outcome.code == code, outcome.complaint.constData());
    QVERIFY(!outcome.complaint.isEmpty());
    QVERIFY(!QFile::exists(path(QStringLiteral("x"))));
}

void TestMedicalVerbs::folderThatIsThere_isLeftAlone()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("mine"));
    QFile file(path(QStringLiteral("mine/letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();

    const Outcome refused = phantom(kBall, QStringLiteral("mine"));

    QCOMPARE(refused.code, 7);
    QCOMPARE(QDir(path(QStringLiteral("mine"))).entryList(QDir::Files).size(), 1);
}

void TestMedicalVerbs::nameOfThePatient_isNeverPrinted()
{
    QVERIFY(phantom(kBall, QStringLiteral("named")).code == 0);
    const QDir folder(path(QStringLiteral("named")));
    for (const QFileInfo &image : folder.entryInfoList({QStringLiteral("*.dcm")}, QDir::Files)) {
        QFile file(image.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll().replace("Phantom^Lectern", "Canary^Singing1");
        file.seek(0);
        file.write(bytes);
    }
    QFile broken(folder.filePath(QStringLiteral("IM00007.dcm")));
    QVERIFY(broken.resize(broken.size() / 2));

    const Outcome outcome = run({QStringLiteral("measure"), folder.path()});

    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.complaint.contains("IM00007.dcm"), outcome.complaint.constData());
    QVERIFY(!(outcome.out + outcome.complaint).contains("Canary"));
}

QTEST_GUILESS_MAIN(TestMedicalVerbs)
#include "tst_medical_verbs.moc"
