// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "ui/controls/painted_children.h"

#include <QPointer>

namespace lectern::ui {

class BlockView;

/// A block for screen readers: its role, its first words and where they come from; and its text.
class BlockAccessible : public QAccessibleInterface, public QAccessibleTextInterface
{
public:
    BlockAccessible(BlockView &view, document::BlockId id) : m_view(&view), m_id(id) { }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    const document::Block *block() const;

    QPointer<BlockView> m_view;
    document::BlockId m_id;
};

/// The page of blocks for screen readers: a document whose children are the blocks.
class BlockViewAccessible : public PaintedChildren<document::BlockId>
{
public:
    explicit BlockViewAccessible(BlockView &view);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes Qt ask this class for the interfaces of BlockViews. Called by the view; once is
    /// enough.
    static void install();

private:
    QAccessibleInterface *blockInterface(document::BlockId id) const;
    QList<document::BlockId> shownBlocks() const; ///< In reading order.
    QList<QWidget *> rows() const; ///< Real controls that stand on the page and are visible.

    BlockView &m_view;
};

} // namespace lectern::ui
