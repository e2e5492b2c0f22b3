// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/flat_table.h"

#include "ui/theme/type.h"

#include <QPainter>

namespace lectern::ui {
namespace {

constexpr int kPadding = 12;
constexpr int kRowHeight = 28;
constexpr int kHeadHeight = 32;

Qt::Alignment alignmentOf(const QVariant &given)
{
    return given.isValid() ? Qt::Alignment(given.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

void paintLineUnder(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
}

void paintWords(QPainter *painter, const QRect &space, Qt::Alignment alignment,
                const QString &words)
{
    painter->drawText(
        space, int(alignment),
        QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, space.width()));
}

} // namespace

int FlatHead::heightWanted()
{
    return scaled(kHeadHeight);
}

QSize FlatHead::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), heightWanted()};
}

void FlatHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, color(Role::Panel, this));
    paintLineUnder(painter, rect, color(Role::Line, this));
    painter->setFont(fontFor(TextStyle::SmallStrong));
    painter->setPen(color(Role::Text2, this));
    QString text = model()->headerData(section, orientation()).toString();
    if (isSortIndicatorShown() && sortIndicatorSection() == section)
        text += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ↑")
                                                           : QStringLiteral(" ↓");
    const QRect space = rect.adjusted(FlatCell::padding(), 0, -FlatCell::padding(), 0);
    paintWords(painter, space,
               alignmentOf(model()->headerData(section, orientation(), Qt::TextAlignmentRole)),
               text);
}

int FlatCell::padding()
{
    return scaled(kPadding);
}

int FlatCell::rowHeight()
{
    return scaled(kRowHeight);
}

void FlatCell::paint(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
{
    const ThemeKind theme = themeOf(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, color(Role::Selection, theme));
    paintLineUnder(painter, option.rect, color(Role::Line, theme));
    const QRect space
        = paintBefore(*painter, option.rect.adjusted(padding(), 0, -padding(), 0), index);
    painter->setFont(fontFor(TextStyle::Body));
    painter->setPen(color(roleOf(index), theme));
    paintWords(painter, space, alignmentOf(index.data(Qt::TextAlignmentRole)),
               index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Role::Accent, theme), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

Role FlatCell::roleOf(const QModelIndex &) const
{
    return Role::Text;
}

QRect FlatCell::paintBefore(QPainter &, const QRect &space, const QModelIndex &) const
{
    return space;
}

} // namespace lectern::ui
