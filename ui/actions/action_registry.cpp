// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace lectern::ui {
namespace {

constexpr char kPlace[] = "lecternPlace";
constexpr char kGlyph[] = "lecternGlyph";

QString settingsKey(const QAction *action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

} // namespace

QString placeTitle(CommandPlace place)
{
    switch (place) {
    case CommandPlace::File:
        return ActionRegistry::tr("File");
    case CommandPlace::Edit:
        return ActionRegistry::tr("Edit");
    case CommandPlace::Insert:
        return ActionRegistry::tr("Insert");
    case CommandPlace::Block:
        return ActionRegistry::tr("Block");
    case CommandPlace::View:
        return ActionRegistry::tr("View");
    case CommandPlace::Help:
        break;
    }
    return ActionRegistry::tr("Help");
}

ActionRegistry::ActionRegistry(QSettings *settings, QObject *parent) :
    QObject(parent), m_settings(settings)
{
}

QAction *ActionRegistry::add(const CommandSpec &spec)
{
    Q_ASSERT_X(!action(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    auto *added = new QAction(spec.text, this);
    added->setObjectName(spec.id);
    added->setProperty(kPlace, int(spec.place));
    added->setCheckable(spec.isCheckable);
    added->setProperty(kGlyph, int(spec.glyph.value_or(Glyph::ChevronRight)));
    if (spec.glyph)
        added->setIcon(icon(*spec.glyph));
    added->setShortcuts(spec.shortcuts);
    if (m_settings && m_settings->contains(settingsKey(added)))
        added->setShortcut(QKeySequence(m_settings->value(settingsKey(added)).toString(),
                                        QKeySequence::PortableText));
    m_actions.append(added);
    return added;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find_if(
        m_actions, [&id](const QAction *action) { return action->objectName() == id; });
    return found == m_actions.cend() ? nullptr : *found;
}

CommandPlace ActionRegistry::placeOf(const QAction *action) const
{
    return CommandPlace(action->property(kPlace).toInt());
}

Glyph ActionRegistry::glyphOf(const QAction *action) const
{
    return Glyph(action->property(kGlyph).toInt());
}

Status ActionRegistry::setShortcut(QAction *action, const QKeySequence &shortcut)
{
    if (isReservedShortcut(shortcut))
        return failure(ErrorCode::InvalidInput,
                       tr("%1 belongs to the system or to input methods. Choose another one.")
                           .arg(shortcut.toString(QKeySequence::NativeText)));
    for (const QAction *other : m_actions) {
        if (other != action && !shortcut.isEmpty() && other->shortcuts().contains(shortcut))
            return failure(ErrorCode::InvalidInput,
                           tr("%1 already means “%2”. Choose another one, or change that first.")
                               .arg(shortcut.toString(QKeySequence::NativeText), other->text()));
    }
    action->setShortcut(shortcut);
    if (m_settings)
        m_settings->setValue(settingsKey(action), shortcut.toString(QKeySequence::PortableText));
    return {};
}

void ActionRegistry::fillMenu(QMenu *menu) const
{
    for (int place = 0; place < kCommandPlaceCount; ++place) {
        QMenu *part = menu->addMenu(placeTitle(CommandPlace(place)));
        for (QAction *action : m_actions) {
            if (placeOf(action) == CommandPlace(place) && action->isVisible())
                part->addAction(action);
        }
        if (part->isEmpty())
            part->menuAction()->setVisible(false);
    }
}

bool isReservedShortcut(const QKeySequence &shortcut)
{
    static const std::array reserved{
        QKeySequence(Qt::CTRL | Qt::Key_Space),
        QKeySequence(Qt::SHIFT | Qt::Key_Space),
        QKeySequence(Qt::CTRL | Qt::Key_Period),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_3),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_4),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_5),
        QKeySequence(Qt::CTRL | Qt::Key_H),
        QKeySequence(Qt::CTRL | Qt::Key_M),
        QKeySequence(Qt::Key_F10),
        QKeySequence(Qt::Key_F11),
        QKeySequence(Qt::Key_F12),
    };
    if (shortcut.isEmpty())
        return false;
    const auto modifiers = shortcut[0].keyboardModifiers();
    if (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier))
        return true; // AltGr on many keyboards.
    return std::ranges::find(reserved, shortcut) != reserved.end();
}

} // namespace lectern::ui
