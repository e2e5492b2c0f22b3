// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/theme/role.h"

#include <QObject>
#include <QSettings>

#include <optional>

namespace lectern::ui {

enum class ThemeChoice { System, Light, Dark };

/// What the person chose about the program itself; kept in the user's settings file.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// @param file  Settings file; empty: the system's place for it.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// The theme while a report is open: dark unless the person chose another; System: as theme().
    ThemeChoice reportTheme() const;
    void setReportTheme(ThemeChoice theme);
    /// A report is open, or no more; not kept.
    void setReadingRoom(bool isOpen);
    ThemeChoice shownTheme() const; ///< What counts now.

    /// The window's language; none chosen: the system's.
    std::optional<Language> language() const;
    void setLanguage(std::optional<Language> language);
    Language effectiveLanguage() const;

    double textScale() const; ///< 0.8..2
    void setTextScale(double scale);

    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    bool checksSpelling() const;
    void setChecksSpelling(bool checks);

    /// The reader's own normal sentences for a template of reports, as a file of them is read;
    /// empty: they have none.
    QString normalSentences(const QString &templateId, Language language) const;
    void setNormalSentences(const QString &templateId, Language language, const QString &text);

    QSettings &settings() { return m_settings; }

Q_SIGNALS:
    void themeChanged(); ///< One of them, or which of them counts.
    void languageChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void spellingChanged();
    void normalSentencesChanged();

private:
    QSettings m_settings;
    bool m_isReadingRoom = false;
};

} // namespace lectern::ui
