// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/viewer_bar.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/icon_button.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"
#include "ui/theme/type.h"

#include <QActionGroup>
#include <QMenu>

namespace lectern::ui {
namespace {

/// The preset whose window is the present one; nothing: somebody set another.
std::optional<medical::WindowPreset> presetOf(const medical::WindowLevel &window)
{
    for (int preset = 0; preset < medical::kWindowPresetCount; ++preset)
        if (medical::windowOf(medical::WindowPreset(preset)) == window)
            return medical::WindowPreset(preset);
    return std::nullopt;
}

/// A button with words and an arrow that opens a menu.
IconButton *menuButton(const QString &name, QMenu *menu, QWidget *parent)
{
    auto *button = new IconButton(Glyph::ChevronDown, name, parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // The arrow stands behind the words.
    menu->setParent(button, menu->windowFlags());
    menu->setLayoutDirection(Qt::LeftToRight);
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    return button;
}

} // namespace

ViewerBar::ViewerBar(Viewer &viewer, ActionRegistry &registry, QWidget *parent) : ToolStrip(parent)
{
    const auto icon = [&](const QString &id) {
        auto *button = new IconButton(registry.action(id));
        button->setFixedSize(scaled(32), scaled(32)); // Fifteen of them beside the report's own.
        addWidget(button);
    };
    for (const auto tool : {ViewTool::Window, ViewTool::Pan, ViewTool::Zoom, ViewTool::Cross})
        icon(commandOf(tool));
    addDivider();
    for (const auto tool : {ViewTool::Length, ViewTool::Bidirectional, ViewTool::Angle,
                            ViewTool::Region, ViewTool::Nodule})
        icon(commandOf(tool));
    addDivider();
    for (const char *id : {"cine", "fullPane", "invert", "keyImage"})
        icon(QStringLiteral("viewer.") + QLatin1StringView(id));
    addSlabMenu(viewer, registry);
    addPresetMenu(viewer, registry);
}

void ViewerBar::addSlabMenu(Viewer &viewer, ActionRegistry &registry)
{
    auto *menu = new QMenu;
    auto *button = menuButton(tr("Slab"), menu, this);
    const QAction *command = registry.action(QStringLiteral("viewer.slab"));
    button->setToolTip(QStringLiteral("%1 (%2)").arg(
        tr("Slab"), command->shortcut().toString(QKeySequence::NativeText)));
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const medical::Slab &slab) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, &viewer.state(),
                [&viewer, slab] { viewer.state().setSlab(slab); });
        connect(menu, &QMenu::aboutToShow, action,
                [&viewer, action, slab] { action->setChecked(viewer.state().slab() == slab); });
    };
    add(tr("No slab"), {.thickness = 0, .kind = medical::Slab::Kind::Maximum});
    for (const int mm : {5, 10, 20}) {
        add(tr("Maximum of %1 mm").arg(mm),
            {.thickness = double(mm), .kind = medical::Slab::Kind::Maximum});
    }
    for (const int mm : {3, 5, 10})
        add(tr("Mean of %1 mm").arg(mm),
            {.thickness = double(mm), .kind = medical::Slab::Kind::Mean});
    const auto follow = [button, &viewer] {
        const double mm = viewer.state().slab().thickness;
        button->setText(mm > 0 ? tr("%1 mm").arg(mm) : tr("Slab"));
        button->setEnabled(viewer.state().volume().has_value());
        button->updateGeometry();
    };
    connect(&viewer.state(), &ViewState::lookChanged, button, follow);
    connect(&viewer.state(), &ViewState::volumeChanged, button, follow);
    follow();
    addWidget(button);
}

void ViewerBar::addPresetMenu(Viewer &viewer, ActionRegistry &registry)
{
    auto *menu = new QMenu;
    auto *button = menuButton(tr("Window presets"), menu, this);
    for (int preset = 0; preset < medical::kWindowPresetCount; ++preset) {
        const auto which = medical::WindowPreset(preset);
        const medical::WindowLevel window = medical::windowOf(which);
        QAction *command = registry.action(commandOf(which));
        QAction *action
            = menu->addAction(tr("%1   W %2 L %3\t%4")
                                  .arg(presetTitle(which))
                                  .arg(window.width)
                                  .arg(window.centre)
                                  .arg(command->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, command, &QAction::trigger);
    }
    const auto follow = [button, &viewer] {
        const auto preset = presetOf(viewer.state().greys().window);
        const bool hasVolume = viewer.state().volume().has_value();
        button->setText(preset && hasVolume ? presetTitle(*preset) : tr("Window"));
        button->setEnabled(hasVolume);
        button->updateGeometry();
    };
    connect(&viewer.state(), &ViewState::lookChanged, button, follow);
    connect(&viewer.state(), &ViewState::volumeChanged, button, follow);
    follow();
    addWidget(button);
}

} // namespace lectern::ui
