// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/role.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/type.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace lectern::ui {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        painting::focusRing(*painter, option->rect, *option);
        return;
    case PE_PanelButtonCommand:
        painting::buttonPanel(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        painting::toolButtonPanel(*painter, *option, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            painting::fieldPanel(*painter, *option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget))
            painting::fieldPanel(*painter, *option);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        painting::checkIndicator(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioIndicator(*painter, *option);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            color(Role::Line, themeOf(option->palette)));
        return;
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && widget) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const auto role = ButtonRole(widget->property(kButtonRole).toInt());
            if (role == ButtonRole::Primary) {
                const QColor text = color(Role::OnAccent, themeOf(option->palette));
                copy.palette.setColor(QPalette::ButtonText, text);
            } else if (role != ButtonRole::Secondary && copy.state.testFlag(State_Enabled)) {
                const Role ink = role == ButtonRole::Link ? Role::Accent : Role::Text2;
                copy.palette.setColor(QPalette::ButtonText, color(ink, themeOf(option->palette)));
            }
            copy.state.setFlag(State_Sunken, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            painting::tabShape(*painter, *tab);
        return;
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const bool isCurrent = tab->state.testFlag(State_Selected);
            painter->setFont(fontFor(isCurrent ? TextStyle::BodyStrong : TextStyle::Body));
            painter->setPen(color(isCurrent ? Role::Text : Role::Text2, themeOf(option->palette)));
            painter->drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
        }
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, color(Role::Line, themeOf(option->palette)));
        return;
    }
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            painting::progressBar(*painter, *bar);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            painting::scrollBar(*painter, *slider,
                                subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            painting::comboBox(*painter, *box,
                               subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            painting::spinBox(*painter, *box,
                              subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                              subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool isPart = widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
    return element == SE_LineEditContents && !isPart ? rect.adjusted(6, 0, -6, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    if ((control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        || (control == CC_SpinBox && subControl == SC_SpinBoxEditField))
        return QProxyStyle::subControlRect(control, option, subControl, widget)
            .adjusted(6, 0, 0, 0);
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
        return {};
    const bool isUpright = slider->orientation == Qt::Vertical;
    const int length = isUpright ? slider->rect.height() : slider->rect.width();
    const double range = double(slider->maximum) - slider->minimum + slider->pageStep;
    const int size = qBound(24, int(length * (slider->pageStep / std::max(1.0, range))), length);
    const int start
        = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                  length - size, slider->upsideDown);
    const auto part = [&](int from, int extent) {
        return isUpright ? QRect(slider->rect.left(), from, slider->rect.width(), extent)
                         : QRect(from, slider->rect.top(), extent, slider->rect.height());
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(start, size);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + size, length - start - size);
    default:
        return slider->rect;
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        return {std::max(contents.width() + scaled(24), scaled(28)), scaled(28)};
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + 8, scaled(28)};
    case CT_TabBarTab:
        return {contents.width() + scaled(8), scaled(40)};
    case CT_MenuItem:
        return {size.width() + 16, std::max(size.height(), scaled(28))};
    default:
        return size;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 8;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollView_ScrollBarOverlap:
        return 8;
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return scaled(16);
    case PM_ToolBarIconSize:
        return scaled(20);
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : 160;
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace lectern::ui
