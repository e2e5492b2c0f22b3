// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

/// Keys pressed where the teacher writes do what the menus say.
class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void key_whereTheTeacherWrites_runsItsCommand_data();
    void key_whereTheTeacherWrites_runsItsCommand();
    void everyCommandShown_saysItsKeyAndHasIt();

private:
    std::unique_ptr<test::FakeServices> m_fakes;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestShortcuts::init()
{
    m_fakes = std::make_unique<test::FakeServices>();
    m_window = std::make_unique<ui::MainWindow>(m_fakes->services());
    m_window->show();
    m_window->documents().setSession(
        std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
    QApplication::setActiveWindow(m_window.get());
    m_window->findChild<ui::BlockView *>()->enterBlock(1, true);
}

void TestShortcuts::cleanup()
{
    m_window.reset();
}

void TestShortcuts::key_whereTheTeacherWrites_runsItsCommand_data()
{
    QTest::addColumn<QString>("id");
    const auto row = [](const char *keys, const char16_t *id) {
        QTest::newRow(keys) << QString::fromUtf16(id);
    };
    row("Ctrl+1", u"page.library");
    row("Ctrl+2", u"page.lesson");
    row("Ctrl+3", u"page.points");
    row("Ctrl+7", u"page.models");
    row("Ctrl+,", u"page.settings");
    row("Ctrl+S", u"document.save");
    row("Ctrl+J", u"view.jobs");
    row("Ctrl+K", u"palette.open");
    row("F6", u"pane.next");
    row("Shift+F6", u"pane.previous");
    row("Ctrl+=", u"text.larger");
    row("Ctrl+-", u"text.smaller");
    row("Ctrl+0", u"text.normal");
    row("Ctrl+Shift+O", u"view.outline");
    row("Ctrl+Shift+I", u"view.inspector");
    row("Ctrl+Shift+V", u"edit.pastePlain");
    row("Ctrl+B", u"text.bold");
    row("Ctrl+I", u"text.italic");
    row("Ctrl+U", u"text.underline");
    row("Ctrl+L", u"block.lock");
    row("Alt+Up", u"block.up");
    row("Alt+Down", u"block.down");
    row("Alt+Return", u"block.source");
    row("Ctrl+F", u"edit.find");
    row("F3", u"edit.findNext");
    row("Shift+F3", u"edit.findPrevious");
    row("Ctrl+G", u"edit.findNext");
    row("Ctrl+Shift+G", u"edit.findPrevious");
    row("Ctrl+Shift+H", u"edit.replace");
    row("Ctrl+Shift+1", u"style.heading");
    row("Ctrl+Shift+2", u"style.subheading");
    row("Ctrl+Shift+7", u"style.numbers");
    row("Ctrl+Shift+8", u"style.bullets");
}

void TestShortcuts::key_whereTheTeacherWrites_runsItsCommand()
{
    QFETCH(QString, id);
    const QKeySequence keys(QString::fromLatin1(QTest::currentDataTag()));
    QAction *action = m_window->registry().action(id);
    QVERIFY(action);
    QVERIFY2(action->shortcuts().contains(keys), qPrintable(action->shortcut().toString()));
    QVERIFY(action->isEnabled());
    auto *writing = QApplication::focusWidget();
    QVERIFY(writing);
    QSignalSpy triggered(action, &QAction::triggered);

    QTest::keyClick(writing, keys[0].key(), keys[0].keyboardModifiers());

    QCOMPARE(triggered.count(), 1);
}

void TestShortcuts::everyCommandShown_saysItsKeyAndHasIt()
{
    // Two commands with one key would make it ambiguous, and neither would run: those that share
    // one (single keys of graph and viewer, which no document has both of) are never enabled
    // together.
    QMultiHash<QKeySequence, const QAction *> owners;
    for (const QAction *action : m_window->registry().actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            for (const QAction *other : owners.values(keys))
                QVERIFY2(
                    !(other->isEnabled() && action->isEnabled()),
                    qPrintable(keys.toString() + u' ' + other->text() + u' ' + action->text()));
            owners.insert(keys, action);
            QVERIFY2(!ui::isReservedShortcut(keys), qPrintable(keys.toString()));
            QVERIFY2(m_window->actions().contains(const_cast<QAction *>(action)),
                     qPrintable(action->text()));
        }
    }
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
