// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;

namespace lectern::ui {

class ActionRegistry;
class TextLabel;

/// A command with its shortcut, which can be changed; a clash is named under it.
class ShortcutRow : public QWidget
{
    Q_OBJECT

public:
    ShortcutRow(QAction *action, ActionRegistry &registry, QWidget *parent = nullptr);

private:
    void apply();

    QAction *m_action;
    ActionRegistry &m_registry;
    QKeySequenceEdit *m_edit;
    TextLabel *m_refusal;
};

} // namespace lectern::ui
