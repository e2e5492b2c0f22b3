// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_painting.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace lectern::ui::painting {
namespace {

QColor of(Role role, const QStyleOption &option)
{
    return color(role, themeOf(option.palette));
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// A rounded rectangle whose one-pixel outline lies inside `rect`.
void plate(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline,
           double radius = 4)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter.setPen(outline.isValid() ? QPen(outline, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(outline.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius,
                            radius);
    painter.restore();
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

void dimIfDisabled(QPainter &painter, const QStyleOption &option)
{
    if (!isOn(option, QStyle::State_Enabled))
        painter.setOpacity(0.5);
}

} // namespace

void focusRing(QPainter &painter, const QRect &rect, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(of(Role::Accent, option), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    painter.restore();
}

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const auto role = widget ? ButtonRole(widget->property(kButtonRole).toInt())
                             : ButtonRole::Secondary;
    const bool isHovered = isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
    const bool isDown = isOn(option, QStyle::State_Sunken);
    painter.save();
    dimIfDisabled(painter, option);
    if (role == ButtonRole::Primary) {
        const QColor accent = of(Role::Accent, option);
        plate(painter, option.rect,
              isHovered || isDown ? mixed(accent, of(Role::OnAccent, option), 0.1) : accent, {});
    } else {
        const bool isFlat = role == ButtonRole::Plain || role == ButtonRole::Link;
        QColor fill = isFlat ? QColor() : of(Role::Surface, option);
        if (isHovered || isDown)
            fill = hovered(fill.isValid() ? fill : of(Role::Chrome, option), themeOf(option.palette));
        plate(painter, option.rect, fill, isFlat ? QColor() : of(Role::Border, option));
    }
    painter.restore();
    if (hasKeyboardFocus(option))
        focusRing(painter, option.rect, option);
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const double radius = 6;
    const ThemeKind theme = themeOf(option.palette);
    if (isOn(option, QStyle::State_On))
        plate(painter, option.rect, color(Role::Selection, theme), {}, radius);
    else if (isOn(option, QStyle::State_Enabled)
             && (isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken)))
        plate(painter, option.rect,
              hovered(widget ? widget->palette().color(widget->backgroundRole())
                             : color(Role::Chrome, theme),
                      theme),
              {}, radius);
    if (hasKeyboardFocus(option))
        focusRing(painter, option.rect, option);
}

void fieldPanel(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    dimIfDisabled(painter, option);
    plate(painter, option.rect, of(Role::Surface, option), of(Role::Border, option));
    painter.restore();
    if (isOn(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, option);
}

void checkIndicator(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    dimIfDisabled(painter, option);
    const bool isChecked = isOn(option, QStyle::State_On);
    plate(painter, option.rect, of(isChecked ? Role::Accent : Role::Surface, option),
          isChecked ? QColor() : of(Role::Border, option), 3);
    if (isChecked)
        paintGlyph(painter, Glyph::Check, QRectF(option.rect).adjusted(1, 1, -1, -1),
                   of(Role::OnAccent, option));
    painter.restore();
}

void radioIndicator(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    dimIfDisabled(painter, option);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isChecked = isOn(option, QStyle::State_On);
    const QRectF ring = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isChecked ? QPen(Qt::NoPen) : QPen(of(Role::Border, option), 1));
    painter.setBrush(of(isChecked ? Role::Accent : Role::Surface, option));
    painter.drawEllipse(ring);
    if (isChecked) {
        painter.setBrush(of(Role::OnAccent, option));
        painter.drawEllipse(ring.center(), ring.width() / 5, ring.width() / 5);
    }
    painter.restore();
}

void tabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const QRect rect = option.rect;
    if (isOn(option, QStyle::State_Selected))
        painter.fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                         of(Role::Accent, option));
    if (hasKeyboardFocus(option))
        focusRing(painter, rect.adjusted(2, 6, -2, -6), option);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    if (option.frame) {
        fieldPanel(painter, option);
    } else {
        if (isOn(option, QStyle::State_MouseOver))
            plate(painter, option.rect,
                  hovered(of(Role::Chrome, option), themeOf(option.palette)), {});
        if (hasKeyboardFocus(option))
            focusRing(painter, option.rect, option);
    }
    const QRectF place(arrow.center().x() - 6.5, arrow.center().y() - 6.5, 14, 14);
    painter.save();
    dimIfDisabled(painter, option);
    paintGlyph(painter, Glyph::ChevronDown, place, of(Role::Text2, option));
    painter.restore();
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up,
             const QRect &down)
{
    fieldPanel(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto triangle = [&](const QRect &rect, int direction, bool isEnabled) {
        const QPointF centre = QRectF(rect).center();
        painter.setPen(QPen(of(isEnabled ? Role::Text2 : Role::Line, option), 1.5, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        const QPointF points[3]{centre + QPointF(-3, 1.5 * direction),
                                centre + QPointF(0, -1.5 * direction),
                                centre + QPointF(3, 1.5 * direction)};
        painter.drawPolyline(points, 3);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    triangle(up, 1, option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
    triangle(down, -1, option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
    painter.restore();
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.minimum == option.maximum)
        return;
    const bool isLive = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    QColor shade = of(Role::Border, option);
    shade.setAlphaF(isLive ? 0.9F : 0.5F);
    plate(painter, QRectF(handle).adjusted(2, 2, -2, -2), shade, {}, 2);
}

void progressBar(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const QRectF trough(option.rect.left(), option.rect.center().y() - 1.5, option.rect.width(), 4);
    plate(painter, trough, mixed(of(Role::Sunken, option), of(Role::Text, option), 0.04), {}, 2);
    const double span = double(option.maximum) - option.minimum;
    const double part = span > 0 ? (double(option.progress) - option.minimum) / span : 0;
    if (part > 0)
        plate(painter, QRectF(trough.topLeft(), QSizeF(trough.width() * part, 4)),
              of(Role::Accent, option), {}, 2);
}

} // namespace lectern::ui::painting
