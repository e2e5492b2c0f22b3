// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_controller.h"
#include "ui/shell/shell_commands.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <memory>

namespace lectern::test {

using document::BlockId;

/// A view on a document with everything that makes it an editor.
struct Editor {
    explicit Editor(document::Content content, const ui::PageStyle &style = {}) :
        document(std::move(content)), registry(nullptr)
    {
        ui::addShellCommands(registry);
        ui::addEditorCommands(registry);
        view = std::make_unique<ui::BlockView>(document, registry, style);
        controller = new ui::EditorController(*view, registry, view.get());
        view->addActions(registry.actions());
        view->resize(900, 700);
        view->show();
        QApplication::setActiveWindow(view.get());
        view->setFocus();
    }

    QString text(int index) const { return document.content().blocks.at(index).text(); }
    BlockId id(int index) const { return document.content().blocks.at(index).id; }
    int count() const { return int(document.content().blocks.size()); }
    void type(const QString &keys) { QTest::keyClicks(&view->editor(), keys); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target
            = view->hasBlockSelection() ? static_cast<QWidget *>(view.get()) : &view->editor();
        QTest::keyClick(target, key, modifiers);
    }
    const document::Block &block(int index) const { return document.content().blocks.at(index); }
    QAction *action(const char16_t *id) const { return registry.action(QString::fromUtf16(id)); }
    /// Presses the mouse at one place of the page, moves it and lets it go at another.
    void drag(QPoint from, QPoint to)
    {
        QWidget *page = view->viewport();
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, page->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(page, &move);
        }
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
    }
    void trigger(const char16_t *id) { registry.action(QString::fromUtf16(id))->trigger(); }

    document::Document document;
    ui::ActionRegistry registry;
    std::unique_ptr<ui::BlockView> view;
    ui::EditorController *controller = nullptr;
};

} // namespace lectern::test
