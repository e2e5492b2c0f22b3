// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"
#include "ui/actions/name_match.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern::ui;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initials_ofChineseArePinyin_data();
    void initials_ofChineseArePinyin();
    void match_prefersTheStart();
    void clashingShortcut_isRefusedAndNamed();
    void reservedShortcut_isRefused_data();
    void reservedShortcut_isRefused();
    void changedShortcut_isKept();
};

void TestActions::initials_ofChineseArePinyin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");

    QTest::newRow("command") << QStringLiteral("新建教案") << QStringLiteral("xjja");
    QTest::newRow("word of the interface") << QStringLiteral("撤销") << QStringLiteral("cx");
    QTest::newRow("mixed with Latin") << QStringLiteral("导出 PDF 文件") << QStringLiteral("dcpwj");
    QTest::newRow("English words") << QStringLiteral("Save a copy") << QStringLiteral("sac");
}

void TestActions::initials_ofChineseArePinyin()
{
    QFETCH(QString, text);
    QFETCH(QString, initials);

    QCOMPARE(initialsOf(text), initials);
}

void TestActions::match_prefersTheStart()
{
    QVERIFY(*matchScore(QStringLiteral("Open"), QStringLiteral("op"))
            > *matchScore(QStringLiteral("Close, then open"), QStringLiteral("op")));
    QVERIFY(matchScore(QStringLiteral("新建教案"), QStringLiteral("xj")));
    QVERIFY(!matchScore(QStringLiteral("Open"), QStringLiteral("zebra")));
}

void TestActions::clashingShortcut_isRefusedAndNamed()
{
    ActionRegistry registry(nullptr);
    registry.add({QStringLiteral("a"),
                  QStringLiteral("First"),
                  CommandPlace::File,
                  {},
                  {QKeySequence(QStringLiteral("Ctrl+B"))}});
    QAction *second
        = registry.add({QStringLiteral("b"), QStringLiteral("Second"), CommandPlace::File, {}, {}});

    const auto refused = registry.setShortcut(second, QKeySequence(QStringLiteral("Ctrl+B")));

    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("First")));
    QVERIFY(second->shortcut().isEmpty());
}

void TestActions::reservedShortcut_isRefused_data()
{
    QTest::addColumn<QString>("keys");

    QTest::newRow("the input method's switch") << QStringLiteral("Ctrl+Space");
    QTest::newRow("AltGr") << QStringLiteral("Ctrl+Alt+E");
    QTest::newRow("traditional characters") << QStringLiteral("Ctrl+Shift+F");
}

void TestActions::reservedShortcut_isRefused()
{
    QFETCH(QString, keys);
    ActionRegistry registry(nullptr);
    QAction *action
        = registry.add({QStringLiteral("a"), QStringLiteral("A"), CommandPlace::File, {}, {}});

    QVERIFY(!registry.setShortcut(action, QKeySequence(keys)));
}

void TestActions::changedShortcut_isKept()
{
    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const CommandSpec spec{QStringLiteral("a"),
                           QStringLiteral("A"),
                           CommandPlace::File,
                           {},
                           {QKeySequence(QStringLiteral("Ctrl+A"))}};
    {
        ActionRegistry registry(&settings);
        QAction *action = registry.add(spec);
        QVERIFY(registry.setShortcut(action, QKeySequence(QStringLiteral("Ctrl+Shift+A"))));
    }

    ActionRegistry again(&settings);
    QCOMPARE(again.add(spec)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
