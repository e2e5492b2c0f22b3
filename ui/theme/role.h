// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace lectern::ui {

/// What a colour is for. Nothing outside the theme's tables knows a colour's value.
enum class Role {
    Chrome, ///< Window, tool bar, rail.
    Panel, ///< Side panels.
    Surface, ///< Page, cards, fields.
    Sunken, ///< Progress troughs, wells.
    Line, ///< Dividers; never carries meaning alone.
    Border, ///< Outlines of controls.
    Text,
    Text2, ///< Meta.
    Text3, ///< Placeholders; never on a selection.
    Accent,
    OnAccent,
    Selection,
    Extracted,
    ExtractedTint,
    Computed,
    ComputedTint,
    Generated,
    GeneratedTint,
    Authored,
    AuthoredTint,
    Warning,
    WarningTint,
    Danger,
    DangerTint,
    Success,
    SuccessTint,
    Series1,
    Series2,
    ViewerText,
    ViewerMeasure,
    ViewerCross,
};
inline constexpr int kRoleCount = int(Role::ViewerCross) + 1;

enum class ThemeKind { Light, Dark };

/// The value of a role in a theme.
QColor color(Role role, ThemeKind kind);

/// The palette that gives Qt's own controls the roles that fit.
QPalette paletteFor(ThemeKind kind);

/// The theme a palette was made for: dark as soon as its text is lighter than its window, so that a
/// system's high-contrast palette is read too.
ThemeKind themeOf(const QPalette &palette);

/// The value of a role where the widget stands.
QColor color(Role role, const QWidget *widget);

/// The value of a role under the application's palette.
QColor color(Role role);

/// `top` laid over `bottom` with an opacity from 0 to 1.
QColor mixed(const QColor &bottom, const QColor &top, double opacity);

/// The fill of something under the pointer: text at 6 % over what is there.
QColor hovered(const QColor &fill, ThemeKind kind);

/// Contrast of two opaque colours, 1..21.
/// @source WCAG 2.2, "relative luminance" and "contrast ratio"
double contrast(const QColor &a, const QColor &b);

} // namespace lectern::ui
