// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/theme/glyph.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <optional>

class QMenu;
class QSettings;

namespace lectern::ui {

/// Where a command stands in the menu.
enum class CommandPlace { File, Edit, Insert, Block, View, Help };
inline constexpr int kCommandPlaceCount = int(CommandPlace::Help) + 1;

/// The title of a place: "File", "Edit" ...
QString placeTitle(CommandPlace place);

/// What a command is before it becomes an action.
struct CommandSpec {
    QString id; ///< Stable, e.g. "lesson.new": the key of its changed shortcut in the settings.
    QString text; ///< Translated; an imperative.
    CommandPlace place = CommandPlace::File;
    std::optional<Glyph> glyph;
    QList<QKeySequence> shortcuts; ///< The first is shown.
    bool isCheckable = false;
};

/// Every command of a window as one QAction; menu, tool bars, palette and settings read it.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// @param settings  Where changed shortcuts are kept; may be null. Outlives the registry.
    explicit ActionRegistry(QSettings *settings, QObject *parent = nullptr);

    /// Adds a command; its id is new. The action belongs to the registry.
    QAction *add(const CommandSpec &spec);

    QAction *action(const QString &id) const; ///< Null when there is none.
    QList<QAction *> actions() const { return m_actions; } ///< In the order in which they came.
    CommandPlace placeOf(const QAction *action) const;
    Glyph glyphOf(const QAction *action) const; ///< A small arrow where it has none of its own.

    /// Gives a command another shortcut and keeps it. A clash is refused and names the other command;
    /// so is a combination that systems and input methods own.
    Status setShortcut(QAction *action, const QKeySequence &shortcut);

    /// A menu with all commands that are enabled or checkable, by place.
    void fillMenu(QMenu *menu) const;

private:
    QSettings *m_settings;
    QList<QAction *> m_actions;
};

/// True for combinations that no command may take, as systems and input methods own them.
bool isReservedShortcut(const QKeySequence &shortcut);

} // namespace lectern::ui
