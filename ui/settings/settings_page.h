// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"

class QFormLayout;

namespace lectern::ui {

class ActionRegistry;
class Preferences;

/// Theme, language, text size, motion, what reports begin with, and shortcuts; every change applies
/// at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Preferences &preferences, ActionRegistry &registry, QWidget *parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QWidget *toolBar() override;
    PageStatus status() const override { return {}; }
    QList<QWidget *> panes() const override { return {m_scroll}; }

private:
    QWidget *newAppearanceCard();
    QWidget *newReportsCard();
    QWidget *newShortcutsCard();
    void addTheme(QFormLayout *form);
    void addLanguage(QFormLayout *form);
    void addTextSize(QFormLayout *form);

    Preferences &m_preferences;
    ActionRegistry &m_registry;
    QWidget *m_scroll = nullptr;
};

} // namespace lectern::ui
