// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Viewer that follows its commands.
#include "ui/actions/action_registry.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/pane_area.h"
#include "ui/report/viewer/view_state.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr double kSlabMm = 10; ///< Of the key; the menu has more.

QString command(const char *name)
{
    return QStringLiteral("viewer.") + QLatin1StringView(name);
}

} // namespace

void Viewer::on(const QString &command, const std::function<void()> &act)
{
    connect(m_registry.action(command), &QAction::triggered, this, act);
}

void Viewer::connectCommands()
{
    connectTools();
    connectPresets();
    on(command("slab"), [this] {
        const bool isOn = m_state->slab().thickness > 0;
        m_state->setSlab({.thickness = isOn ? 0 : kSlabMm, .kind = m_state->slab().kind});
    });
    on(command("cine"), [this] { setPlaying(!isPlaying()); });
    on(command("keyImage"), [this] { toggleKeyImage(); });
    on(command("invert"), [this] { m_state->setInverted(!m_state->greys().isInverted); });
    on(command("fit"), [this] { currentPane()->fit(); });
    on(command("fullPane"), [this] { setFullPane(!isFullPane()); });
}

void Viewer::connectTools()
{
    for (int tool = 0; tool < kViewToolCount; ++tool)
        on(commandOf(ViewTool(tool)), [this, tool] { m_state->setTool(ViewTool(tool)); });
}

void Viewer::connectPresets()
{
    for (int preset = 0; preset < medical::kWindowPresetCount; ++preset)
        on(commandOf(medical::WindowPreset(preset)), [this, preset] {
            m_state->setWindow(medical::windowOf(medical::WindowPreset(preset)));
        });
}

void Viewer::enableCommands()
{
    const bool isOn = isVisible() && m_state->volume();
    for (const QString &id : viewerCommandIds()) {
        m_registry.action(id)->setEnabled(isOn);
        m_registry.action(id)->setVisible(isOn);
    }
}

void Viewer::checkCommands()
{
    for (int tool = 0; tool < kViewToolCount; ++tool)
        m_registry.action(commandOf(ViewTool(tool)))->setChecked(m_state->tool() == ViewTool(tool));
    const auto image = shownImage();
    const bool isKey = image && std::ranges::any_of(m_keyImages, [&image](const KeyImage &key) {
                           return key.instance == image->instance && key.frame == image->frame;
                       });
    m_registry.action(command("slab"))->setChecked(m_state->slab().thickness > 0);
    m_registry.action(command("cine"))->setChecked(isPlaying());
    m_registry.action(command("keyImage"))->setChecked(isKey);
    m_registry.action(command("invert"))->setChecked(m_state->greys().isInverted);
    m_registry.action(command("fullPane"))->setChecked(isFullPane());
    m_area->panes().front()->setKeyImage(isKey);
}

} // namespace lectern::ui
