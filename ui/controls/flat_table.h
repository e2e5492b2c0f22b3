// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace lectern::ui {

/// The head of a table: flat, like everything else, where Fusion's has a gradient. Each section
/// stands in line with its cells where the model gives both the same Qt::TextAlignmentRole.
class FlatHead : public QHeaderView
{
public:
    explicit FlatHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

    static int heightWanted();
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

/// The cells below such a head: one padding, a line under each row, a ring around the current one.
class FlatCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int padding(); ///< At either side of a cell's words, in pixels.
    static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    /// The colour of the cell's words.
    virtual Role roleOf(const QModelIndex &index) const;
    /// Paints what stands before the words. @return the space that it leaves them
    virtual QRect paintBefore(QPainter &painter, const QRect &space,
                              const QModelIndex &index) const;
};

} // namespace lectern::ui
