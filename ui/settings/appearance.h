// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QTranslator>

#include <memory>

namespace lectern::ui {

class Preferences;
class Style;

/// Makes the application look and speak as the preferences say, now and whenever they change.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// @param fontFolder  Where Source Serif 4 lies.
    /// @param preferences  Outlives this.
    Appearance(Preferences &preferences, const QString &fontFolder, QObject *parent = nullptr);
    ~Appearance() override;

private:
    void applyTheme();
    void applyLanguage();
    void applyText();

    Preferences &m_preferences;
    Style *m_style; ///< Owned by the application once set.
    QPalette m_systemPalette;
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace lectern::ui
