// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/scene_words.h"
#include "tests/core/media/why.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace lectern;
using namespace lectern::media;

class TestSceneWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spokenNumber_isReadAsPeopleRead_data();
    void spokenNumber_isReadAsPeopleRead();
    void quantity_differsForEyeAndEar_data();
    void quantity_differsForEyeAndEar();
    void bothLanguages_holdTheSameKeysAndSlots();
    void unknownKind_isAnError();
};

void TestSceneWords::spokenNumber_isReadAsPeopleRead_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("text");

    const auto row = [](double value, int decimals, Language language, const QString &text) {
        QTest::addRow("%g, %d, %s", value, decimals, qPrintable(languageCode(language)))
            << value << decimals << language << text;
    };
    row(0.5, 2, Language::English, QStringLiteral("0.5"));
    row(1.0, 2, Language::English, QStringLiteral("1"));
    row(500, 0, Language::English, QStringLiteral("500"));
    row(0.27, 2, Language::Chinese, QStringLiteral("零点二七"));
    row(4.2, 1, Language::Chinese, QStringLiteral("四点二"));
    row(2.0, 1, Language::Chinese, QStringLiteral("二"));
    row(0.05, 2, Language::Chinese, QStringLiteral("零点零五"));
    row(10, 0, Language::Chinese, QStringLiteral("十"));
    row(12, 0, Language::Chinese, QStringLiteral("十二"));
    row(305, 0, Language::Chinese, QStringLiteral("三百零五"));
    row(500, 0, Language::Chinese, QStringLiteral("五百"));
    row(1020, 0, Language::Chinese, QStringLiteral("一千零二十"));
    row(2003, 0, Language::Chinese, QStringLiteral("二千零三"));
    row(10000, 0, Language::Chinese, QStringLiteral("一万"));
    row(12050, 0, Language::Chinese, QStringLiteral("一万二千零五十"));
    row(20030, 0, Language::Chinese, QStringLiteral("二万零三十"));
}

void TestSceneWords::spokenNumber_isReadAsPeopleRead()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(Language, language);
    QTEST(spokenNumber(value, decimals, language), "text");
}

void TestSceneWords::quantity_differsForEyeAndEar_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("spoken");

    QTest::newRow("English") << Language::English << 0.5 << QStringLiteral("0.50\u00a0kg")
                             << QStringLiteral("0.5 kilograms");
    QTest::newRow("English, one") << Language::English << 1.0 << QStringLiteral("1.00\u00a0kg")
                                  << QStringLiteral("1 kilogram");
    QTest::newRow("Chinese") << Language::Chinese << 0.5 << QStringLiteral("0.50\u00a0kg")
                             << QStringLiteral("零点五千克");
}

void TestSceneWords::quantity_differsForEyeAndEar()
{
    QFETCH(Language, language);
    QFETCH(double, value);
    const auto words = SceneWords::load(QStringLiteral("two_carts"), language);
    QVERIFY2(words, why(words).constData());

    const Phrase phrase = words->quantity(value, 2, QStringLiteral("kg"));

    QTEST(phrase.written, "written");
    QTEST(phrase.spoken, "spoken");
}

static QJsonObject wordsFile(const QString &language)
{
    QFile file(QStringLiteral(":/scenes/two_carts.%1.json").arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

static QStringList slotsOf(const QString &pattern)
{
    static const QRegularExpression slot(QStringLiteral("\\{\\w+\\}"));
    QStringList found;
    for (const auto &match : slot.globalMatch(pattern))
        found << match.captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

void TestSceneWords::bothLanguages_holdTheSameKeysAndSlots()
{
    const QJsonObject english = wordsFile(QStringLiteral("en"));
    const QJsonObject chinese = wordsFile(QStringLiteral("zh"));
    QVERIFY(english.size() >= 5);
    QCOMPARE(chinese.keys(), english.keys());

    for (const QString &group : english.keys()) {
        const QJsonObject en = english.value(group).toObject();
        const QJsonObject zh = chinese.value(group).toObject();
        QCOMPARE(zh.keys(), en.keys());
        // "twice" holds no number, "2 倍" does.
        if (group == QStringLiteral("units") || group == QStringLiteral("ratio"))
            continue;
        for (const QString &key : en.keys()) {
            QVERIFY2(!zh.value(key).toString().isEmpty(), qPrintable(key));
            QCOMPARE(slotsOf(zh.value(key).toString()), slotsOf(en.value(key).toString()));
        }
    }
}

void TestSceneWords::unknownKind_isAnError()
{
    QVERIFY(!SceneWords::load(QStringLiteral("pendulum"), Language::English));
}

QTEST_GUILESS_MAIN(TestSceneWords)
#include "tst_scene_words.moc"
