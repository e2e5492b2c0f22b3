// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/role.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::ui {
namespace {

struct Row {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Row, kRoleCount> kTable{{
    {Role::Chrome, 0xFFF3F4F2, 0xFF1A1C1E},      {Role::Panel, 0xFFFAFAF9, 0xFF1E2123},
    {Role::Surface, 0xFFFFFFFF, 0xFF232628},     {Role::Sunken, 0xFFECEEEB, 0xFF151719},
    {Role::Line, 0xFFDDDFDB, 0xFF373B3F},        {Role::Border, 0xFF868B87, 0xFF7E8589},
    {Role::Text, 0xFF1C1F1D, 0xFFE7E9E9},        {Role::Text2, 0xFF4A504C, 0xFFB6BCBE},
    {Role::Text3, 0xFF626864, 0xFF9AA1A4},       {Role::Accent, 0xFF2459B5, 0xFF8FB4F5},
    {Role::OnAccent, 0xFFFFFFFF, 0xFF10203C},    {Role::Selection, 0xFFE3EBF8, 0xFF26364F},
    {Role::Extracted, 0xFF0B6570, 0xFF6CC4CE},   {Role::ExtractedTint, 0xFFE2F1F2, 0xFF1D3438},
    {Role::Computed, 0xFF4B6212, 0xFFB3C66B},    {Role::ComputedTint, 0xFFEDF2DD, 0xFF2C331C},
    {Role::Generated, 0xFF6D46A6, 0xFFC3A5EE},   {Role::GeneratedTint, 0xFFF0EAF8, 0xFF322844},
    {Role::Authored, 0xFF4A504C, 0xFFB6BCBE},    {Role::AuthoredTint, 0xFFECEEEB, 0xFF2C3032},
    {Role::Warning, 0xFF8A5200, 0xFFE8B45C},     {Role::WarningTint, 0xFFFCF0DB, 0xFF3A2E17},
    {Role::Danger, 0xFFB42318, 0xFFF59086},      {Role::DangerTint, 0xFFFCE9E6, 0xFF43231F},
    {Role::Success, 0xFF1E6B3C, 0xFF7FCB95},     {Role::SuccessTint, 0xFFE3F3E8, 0xFF1E3526},
    {Role::Series1, 0xFF2459B5, 0xFF8FB4F5},     {Role::Series2, 0xFFC2570C, 0xFFF0A35E},
    {Role::ViewerText, 0xFFD6DADA, 0xFFD6DADA},  {Role::ViewerMeasure, 0xFFFFD866, 0xFFFFD866},
    {Role::ViewerCross, 0xFF5FB3FF, 0xFF5FB3FF},
}};

constexpr bool standsInOrder()
{
    for (int i = 0; i < kRoleCount; ++i) {
        if (int(kTable[i].role) != i)
            return false;
    }
    return true;
}
static_assert(standsInOrder(), "a row for each role, in the order of the enum");

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QColor color(Role role, ThemeKind kind)
{
    const Row &row = kTable[size_t(role)];
    return QColor::fromRgb(kind == ThemeKind::Light ? row.light : row.dark);
}

QPalette paletteFor(ThemeKind kind)
{
    const auto of = [kind](Role role) { return color(role, kind); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Chrome));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Surface));
    palette.setColor(QPalette::AlternateBase, of(Role::Panel));
    palette.setColor(QPalette::Button, of(Role::Surface));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::OnAccent));
    palette.setColor(QPalette::PlaceholderText, of(Role::Text3));
    palette.setColor(QPalette::Highlight, of(Role::Selection));
    palette.setColor(QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Surface));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Light, of(Role::Surface));
    palette.setColor(QPalette::Midlight, of(Role::Line));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::Border));
    palette.setColor(QPalette::Shadow, of(Role::Sunken));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, of(Role::Accent));
#endif
    for (const auto group : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, group, mixed(of(Role::Surface), of(Role::Text), 0.5));
    return palette;
}

ThemeKind themeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
    return isDark ? ThemeKind::Dark : ThemeKind::Light;
}

QColor color(Role role, const QWidget *widget)
{
    return color(role, themeOf(widget->palette()));
}

QColor color(Role role)
{
    return color(role, themeOf(QGuiApplication::palette()));
}

QColor mixed(const QColor &bottom, const QColor &top, double opacity)
{
    const auto channel
        = [opacity](float under, float over) { return float(under + (over - under) * opacity); };
    return QColor::fromRgbF(channel(bottom.redF(), top.redF()),
                            channel(bottom.greenF(), top.greenF()),
                            channel(bottom.blueF(), top.blueF()));
}

QColor hovered(const QColor &fill, ThemeKind kind)
{
    return mixed(fill, color(Role::Text, kind), 0.06);
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter]
        = std::minmax({luminance(a), luminance(b)}); // A list: no references.
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace lectern::ui
