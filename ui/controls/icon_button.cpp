// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/icon_button.h"

#include "ui/theme/type.h"

#include <QAction>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace lectern::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kGap = 6;

} // namespace

IconButton::IconButton(Glyph glyph, const QString &name, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIcon(ui::icon(glyph));
    setToolTip(name);
    setAccessibleName(name);
}

IconButton::IconButton(QAction *action, QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setDefaultAction(action);
    connect(action, &QAction::changed, this, &IconButton::follow);
    follow();
}

void IconButton::follow()
{
    const QString name = defaultAction()->text().remove(u'&');
    const QString keys = defaultAction()->shortcut().toString(QKeySequence::NativeText);
    setAccessibleName(name);
    setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
}

QSize IconButton::sizeHint() const
{
    if (toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {scaled(36), scaled(32)};
    const int icon = iconSize().width();
    const int words = fontMetrics().horizontalAdvance(text().remove(u'&'));
    return {scaled(kPadding) + icon + scaled(kGap) + words + scaled(kPadding), scaled(32)};
}

void IconButton::paintEvent(QPaintEvent *event)
{
    if (toolButtonStyle() != Qt::ToolButtonTextBesideIcon) {
        QToolButton::paintEvent(event);
        return;
    }
    // The common style leaves two pixels before the icon and all that is spare behind the words.
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const QString words = text().remove(u'&');
    option.text.clear();
    option.icon = {};
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QRect inside = rect().adjusted(scaled(kPadding), 0, -scaled(kPadding), 0);
    const auto mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                            iconSize(), inside);
    icon().paint(&painter, place, Qt::AlignCenter, mode, isChecked() ? QIcon::On : QIcon::Off);
    const int beside = place.width() + scaled(kGap);
    const bool isIconLast = layoutDirection() == Qt::RightToLeft;
    painter.setPen(isChecked() ? color(Role::Accent, this) : palette().color(QPalette::ButtonText));
    painter.drawText(inside.adjusted(isIconLast ? 0 : beside, 0, isIconLast ? -beside : 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
}

} // namespace lectern::ui
