// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lectern::ui {

/// What a push button is for; set as its dynamic property `kButtonRole`.
enum class ButtonRole {
    Secondary, ///< Outlined: the default.
    Primary, ///< Filled with the accent; one for each view.
    Plain, ///< No outline until the pointer is on it.
    Link, ///< The same, in the accent.
};
inline constexpr char kButtonRole[] = "lecternButtonRole";

/// Flat planes, one-pixel lines, thin scroll bars and a focus ring for the keyboard only.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    /// All movements last no time; set from the settings.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    bool m_reducedMotion = false;
};

} // namespace lectern::ui
