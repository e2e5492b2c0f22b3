// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

/// The strokes Style is made of, one function for each kind of control.
namespace lectern::ui::painting {

/// The accent ring around a control that has the keyboard's focus.
void focusRing(QPainter &painter, const QRect &rect, const QStyleOption &option);

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void fieldPanel(QPainter &painter, const QStyleOption &option);
void checkIndicator(QPainter &painter, const QStyleOption &option);
void radioIndicator(QPainter &painter, const QStyleOption &option);
void tabShape(QPainter &painter, const QStyleOptionTab &option);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up,
             const QRect &down);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void progressBar(QPainter &painter, const QStyleOptionProgressBar &option);

} // namespace lectern::ui::painting
