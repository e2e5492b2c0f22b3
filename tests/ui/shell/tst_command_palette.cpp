// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAndRunsACommand();
    void findsABlockByItsText();
    void findsADocumentByItsText();

private:
    std::unique_ptr<test::FakeServices> m_fakes;
};

void TestCommandPalette::init()
{
    m_fakes = std::make_unique<test::FakeServices>();
}

void TestCommandPalette::findsAndRunsACommand()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    QApplication::setActiveWindow(&window);
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    auto *palette = window.findChild<ui::CommandPalette *>();
    QVERIFY(palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();

    QTest::keyClicks(field, QStringLiteral("settings"));
    QTest::keyClick(field, Qt::Key_Return);

    QVERIFY(!palette->isVisible());
    QCOMPARE(window.currentPage(), QStringLiteral("settings"));
}

void TestCommandPalette::findsABlockByItsText()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    QApplication::setActiveWindow(&window);
    const auto session = std::make_shared<test::FakeSession>(test::sampleLesson(Language::English));
    window.documents().setSession(session);
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    auto *field = window.findChild<ui::CommandPalette *>()->findChild<QLineEdit *>();

    QTest::keyClicks(field, QStringLiteral("skateboards"));
    QTest::keyClick(field, Qt::Key_Return);

    const auto current = window.findChild<ui::BlockView *>()->currentBlock();
    QVERIFY(current);
    QVERIFY(session->document().block(*current)->text().contains(QStringLiteral("skateboards")));
}

void TestCommandPalette::findsADocumentByItsText()
{
    QFile other(m_fakes->scratch.filePath(QStringLiteral("open-zh.lectern")));
    QVERIFY(other.open(QIODevice::WriteOnly)); // Or it is taken for the open one, which has none.
    m_fakes->library.texts = {{other.fileName(), QStringLiteral("牛顿第三定律"),
                               QStringLiteral("两个物体之间的作用力和反作用力")},
                              {QStringLiteral("lesson.lectern"), QStringLiteral("The open one"),
                               QStringLiteral("作用力 of the lesson that is open")}};
    ui::MainWindow window(m_fakes->services());
    window.show();
    QApplication::setActiveWindow(&window);
    window.documents().setSession(
        std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    auto *palette = window.findChild<ui::CommandPalette *>();
    auto *field = palette->findChild<QLineEdit *>();
    const auto *found = palette->findChild<QListView *>()->model();

    field->setText(QStringLiteral("物理")); // Its answer comes when it is no longer wanted.
    field->setText(QStringLiteral("作用"));

    QTRY_COMPARE(found->rowCount(), 1);
    QCOMPARE(found->index(0, 0).data().toString(), m_fakes->library.texts.first().excerpt);
    QVERIFY(found->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QStringLiteral("牛顿第三定律")));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QTRY_COMPARE(window.documents().session()->filePath(), m_fakes->library.texts.first().path);
    const auto current = window.findChild<ui::BlockView *>()->currentBlock();
    QVERIFY(current); // It was opened where the words stand.
    QVERIFY(window.documents().session()->document().block(*current)->text().contains(
        QStringLiteral("作用")));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
