// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/viewer_commands.h"

#include "ui/actions/action_registry.h"

#include <QCoreApplication>

#include <array>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Viewer)
};

/// The end of a command's id, for each tool in its order.
constexpr std::array<const char *, kViewToolCount> kTools{
    "window", "pan", "zoom", "cross", "length", "bidirectional", "angle", "region", "nodule"};

struct ToolLook {
    QString text;
    Glyph glyph;
    Qt::Key key;
};

ToolLook lookOf(ViewTool tool)
{
    switch (tool) {
    case ViewTool::Window:
        return {Words::tr("Window"), Glyph::Contrast, Qt::Key_W};
    case ViewTool::Pan:
        return {Words::tr("Pan"), Glyph::Move, Qt::Key_P};
    case ViewTool::Zoom:
        return {Words::tr("Zoom"), Glyph::Zoom, Qt::Key_Z};
    case ViewTool::Cross:
        return {Words::tr("Crosshair"), Glyph::Crosshair, Qt::Key_X};
    case ViewTool::Length:
        return {Words::tr("Distance"), Glyph::Ruler, Qt::Key_D};
    case ViewTool::Bidirectional:
        return {Words::tr("Two axes"), Glyph::Bidirectional, Qt::Key_B};
    case ViewTool::Angle:
        return {Words::tr("Angle"), Glyph::Angle, Qt::Key_A};
    case ViewTool::Region:
        return {Words::tr("Region"), Glyph::Ellipse, Qt::Key_O};
    case ViewTool::Nodule:
        break;
    }
    return {Words::tr("Measure nodule"), Glyph::Nodule, Qt::Key_N};
}

} // namespace

QString commandOf(ViewTool tool)
{
    return QStringLiteral("viewer.") + QLatin1StringView(kTools.at(std::size_t(tool)));
}

QString commandOf(medical::WindowPreset preset)
{
    return QStringLiteral("viewer.preset%1").arg(int(preset) + 1);
}

QString presetTitle(medical::WindowPreset preset)
{
    switch (preset) {
    case medical::WindowPreset::Lung:
        return Words::tr("Lung");
    case medical::WindowPreset::SoftTissue:
        return Words::tr("Soft tissue");
    case medical::WindowPreset::Mediastinum:
        return Words::tr("Mediastinum");
    case medical::WindowPreset::Bone:
        return Words::tr("Bone");
    case medical::WindowPreset::Brain:
        return Words::tr("Brain");
    case medical::WindowPreset::Liver:
        return Words::tr("Liver");
    case medical::WindowPreset::Stroke:
        return Words::tr("Stroke");
    case medical::WindowPreset::Vessels:
        return Words::tr("Vessels");
    case medical::WindowPreset::Full:
        break;
    }
    return Words::tr("All values");
}

void addViewerCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, std::optional<Glyph> glyph,
                                 Qt::Key key, bool isCheckable) {
        QAction *action
            = registry.add({id, text, CommandPlace::View, glyph, {QKeySequence(key)}, isCheckable});
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(false);
        action->setVisible(false);
    };
    for (int tool = 0; tool < kViewToolCount; ++tool) {
        const ToolLook look = lookOf(ViewTool(tool));
        add(commandOf(ViewTool(tool)), look.text, look.glyph, look.key, true);
    }
    add(QStringLiteral("viewer.slab"), Words::tr("Slab"), Glyph::Slab, Qt::Key_S, true);
    add(QStringLiteral("viewer.cine"), Words::tr("Cine"), Glyph::Cine, Qt::Key_C, true);
    add(QStringLiteral("viewer.keyImage"), Words::tr("Key image"), Glyph::KeyImage, Qt::Key_K,
        true);
    add(QStringLiteral("viewer.invert"), Words::tr("Invert"), Glyph::Invert, Qt::Key_I, true);
    add(QStringLiteral("viewer.fit"), Words::tr("Fit the image"), {}, Qt::Key_0, false);
    add(QStringLiteral("viewer.fullPane"), Words::tr("Full pane"), Glyph::Layout, Qt::Key_F, true);
    for (int preset = 0; preset < medical::kWindowPresetCount; ++preset)
        add(commandOf(medical::WindowPreset(preset)),
            Words::tr("Window: %1").arg(presetTitle(medical::WindowPreset(preset))), {},
            Qt::Key(Qt::Key_1 + preset), false);
}

QStringList viewerCommandIds()
{
    QStringList ids;
    for (int tool = 0; tool < kViewToolCount; ++tool)
        ids.append(commandOf(ViewTool(tool)));
    ids += {QStringLiteral("viewer.slab"),     QStringLiteral("viewer.cine"),
            QStringLiteral("viewer.keyImage"), QStringLiteral("viewer.invert"),
            QStringLiteral("viewer.fit"),      QStringLiteral("viewer.fullPane")};
    for (int preset = 0; preset < medical::kWindowPresetCount; ++preset)
        ids.append(commandOf(medical::WindowPreset(preset)));
    return ids;
}

} // namespace lectern::ui
