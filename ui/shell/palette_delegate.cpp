// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"

#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace lectern::ui {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ThemeKind theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::Selection, theme));
        painter->drawRoundedRect(option.rect, 4, 4);
    }
    const int size = scaled(16);
    paintGlyph(
        *painter, Glyph(index.data(kGlyphRole).toInt()),
        QRectF(option.rect.left() + scaled(10), option.rect.center().y() - size / 2, size, size),
        color(Role::Text2, theme));
    QRect space = option.rect.adjusted(scaled(36), 0, -scaled(10), 0);
    const QString shortcut = index.data(kShortcutRole).toString();
    painter->setFont(fontFor(TextStyle::Small));
    painter->setPen(color(Role::Text2, theme));
    painter->drawText(space, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    space.setRight(space.right() - scaled(100));
    QString place = index.data(kPlaceRole).toString();
    painter->setFont(fontFor(TextStyle::Small, languageOf(place))); // It may be a title.
    place = painter->fontMetrics().elidedText(place, Qt::ElideRight, space.width() / 3);
    painter->drawText(space, Qt::AlignRight | Qt::AlignVCenter, place);
    space.setRight(
        space.right()
        - std::max(scaled(90), painter->fontMetrics().horizontalAdvance(place) + scaled(12)));
    const QString name = index.data().toString();
    const QFont face = fontFor(TextStyle::Body, languageOf(name)); // Titles among them.
    painter->setFont(face);
    painter->setPen(color(Role::Text, theme));
    painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(face).elidedText(name, Qt::ElideRight, space.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(100), scaled(36)};
}

} // namespace lectern::ui
