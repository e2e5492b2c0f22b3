// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/report/normals/normals_dialog.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

/// Roles whose controls a person acts on.
bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::PageTabList:
    case QAccessible::PageTab:
    case QAccessible::ProgressBar:
    case QAccessible::ButtonMenu:
        return true;
    default:
        return false;
    }
}

/// The line edit inside a spin box speaks with the box's name.
bool isPartOfAnother(QAccessibleInterface *control)
{
    const auto *parent = control->object() ? control->object()->parent() : nullptr;
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

void collectNameless(QAccessibleInterface *item, QStringList &nameless, int depth = 0)
{
    if (!item || !item->isValid() || depth > 60)
        return;
    if (isControl(item->role()) && !item->state().invisible && !isPartOfAnother(item)
        && item->text(QAccessible::Name).isEmpty())
        nameless.append(item->object()
                            ? QString::fromLatin1(item->object()->metaObject()->className())
                            : QStringLiteral("?"));
    for (int i = 0; i < item->childCount(); ++i)
        collectNameless(item->child(i), nameless, depth + 1);
}

QStringList namelessControls(QWidget &widget)
{
    QStringList nameless;
    collectNameless(QAccessible::queryAccessibleInterface(&widget), nameless);
    return nameless;
}

} // namespace

class TestWindowAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyControl_hasAName();
    void fiveHundredBlocks_areChildrenOfThePage();
    void blockOfThePage_saysRoleWordsAndOrigin();

private:
    std::unique_ptr<test::FakeServices> m_fakes;
};

void TestWindowAccessibility::init()
{
    QAccessible::setActive(true);
    m_fakes = std::make_unique<test::FakeServices>();
}

void TestWindowAccessibility::everyControl_hasAName()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    QCOMPARE(namelessControls(window).join(u' '), QString());

    window.documents().setSession(
        std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
    window.findChild<ui::BlockView *>()->enterBlock(1, true);
    QTest::qWait(100); // Panels follow the selection with a short delay.
    QCOMPARE(namelessControls(window).join(u' '), QString());

    window.registry().action(QStringLiteral("page.points"))->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QTest::qWait(20);
    QCOMPARE(namelessControls(window).join(u' '), QString());
    window.registry().action(QStringLiteral("graph.asTable"))->trigger();
    QCOMPARE(namelessControls(window).join(u' '), QString());

    window.showPage(QStringLiteral("settings"));
    QCOMPARE(namelessControls(window).join(u' '), QString());

    ui::NewLessonDialog dialog({}, m_fakes->files.chapterSuffixes());
    dialog.show();
    QCOMPARE(namelessControls(dialog), QStringList());
    ui::NormalsDialog normals(m_fakes->preferences, {QStringLiteral("ct-head"), Language::English});
    normals.show();
    QCOMPARE(namelessControls(normals), QStringList());
}

void TestWindowAccessibility::fiveHundredBlocks_areChildrenOfThePage()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    window.documents().setSession(std::make_shared<test::FakeSession>(test::longLesson(500)));
    auto *page = QAccessible::queryAccessibleInterface(window.findChild<ui::BlockView *>());

    int blocks = 0;
    for (int i = 0; i < page->childCount(); ++i) {
        QAccessibleInterface *child = page->child(i);
        QVERIFY(child);
        if (child->role() != QAccessible::Paragraph)
            continue;
        ++blocks;
        QVERIFY(child->text(QAccessible::Name).contains(QStringLiteral("Block %1 ").arg(blocks)));
        QCOMPARE(page->indexOfChild(child), i);
    }
    QCOMPARE(blocks, 500);
}

void TestWindowAccessibility::blockOfThePage_saysRoleWordsAndOrigin()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    window.documents().setSession(
        std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
    auto *view = window.findChild<ui::BlockView *>();
    auto *page = QAccessible::queryAccessibleInterface(view);
    const QString name = page->child(1)->text(QAccessible::Name);

    QVERIFY2(name.startsWith(QStringLiteral("Objective, Predict the size")), qPrintable(name));
    QVERIFY2(name.endsWith(QStringLiteral("Computed")), qPrintable(name));
    QVERIFY(page->child(1)->textInterface());
    QCOMPARE(page->child(1)->textInterface()->text(0, 4), QStringLiteral("Pred"));

    // The same interface stays when the editor takes over.
    QAccessibleInterface *before = page->child(1);
    view->enterBlock(1, true);
    QCOMPARE(page->child(1), before);
    QCOMPARE(page->child(1)->textInterface()->cursorPosition(),
             page->child(1)->textInterface()->characterCount());
}

QTEST_MAIN(TestWindowAccessibility)
#include "tst_window_accessibility.moc"
