// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lectern::ui {

/// Roles of the palette's model besides Qt::DisplayRole, the name.
enum PaletteRole { kGlyphRole = Qt::UserRole, kPlaceRole, kShortcutRole };

/// A row of the palette: icon, name, place, shortcut.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lectern::ui
