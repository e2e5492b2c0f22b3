// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;

namespace lectern::ui {

class ActionRegistry;
class Preferences;

/// Theme, language, text size, motion and shortcuts; every change applies at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Preferences &preferences, ActionRegistry &registry, QWidget *parent = nullptr);

private:
    QWidget *newAppearanceCard();
    QWidget *newShortcutsCard();
    void addTheme(QFormLayout *form);
    void addLanguage(QFormLayout *form);
    void addTextSize(QFormLayout *form);

    Preferences &m_preferences;
    ActionRegistry &m_registry;
};

} // namespace lectern::ui
