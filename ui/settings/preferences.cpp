// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QLocale>

#include <algorithm>

namespace lectern::ui {
namespace {

const QString kTheme = QStringLiteral("theme");
const QString kReportTheme = QStringLiteral("reportTheme");
const QString kLanguage = QStringLiteral("language");
const QString kTextScale = QStringLiteral("textScale");
const QString kReducedMotion = QStringLiteral("reducedMotion");
const QString kSpelling = QStringLiteral("spelling");

/// "normals/ct-chest.en"
QString normalsKey(const QString &templateId, Language language)
{
    return QStringLiteral("normals/%1.%2").arg(templateId, languageCode(language));
}

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeOfName(const QString &name)
{
    if (name == themeName(ThemeChoice::Light))
        return ThemeChoice::Light;
    return name == themeName(ThemeChoice::Dark) ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent) :
    QObject(parent),
    m_settings(file.isEmpty() ? QSettings().fileName() : file, QSettings::IniFormat)
{
}

ThemeChoice Preferences::theme() const
{
    return themeOfName(m_settings.value(kTheme).toString());
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    m_settings.setValue(kTheme, themeName(theme));
    Q_EMIT themeChanged();
}

ThemeChoice Preferences::reportTheme() const
{
    return themeOfName(m_settings.value(kReportTheme, themeName(ThemeChoice::Dark)).toString());
}

void Preferences::setReportTheme(ThemeChoice theme)
{
    if (theme == reportTheme())
        return;
    m_settings.setValue(kReportTheme, themeName(theme));
    Q_EMIT themeChanged();
}

void Preferences::setReadingRoom(bool isOpen)
{
    if (isOpen == m_isReadingRoom)
        return;
    m_isReadingRoom = isOpen;
    Q_EMIT themeChanged();
}

ThemeChoice Preferences::shownTheme() const
{
    const ThemeChoice ofReport = m_isReadingRoom ? reportTheme() : ThemeChoice::System;
    return ofReport == ThemeChoice::System ? theme() : ofReport;
}

std::optional<Language> Preferences::language() const
{
    const QString code = m_settings.value(kLanguage).toString();
    if (code == u"zh")
        return Language::Chinese;
    if (code == u"en")
        return Language::English;
    return {};
}

void Preferences::setLanguage(std::optional<Language> language)
{
    if (language == this->language())
        return;
    m_settings.setValue(kLanguage, language ? languageCode(*language) : QString());
    Q_EMIT languageChanged();
}

Language Preferences::effectiveLanguage() const
{
    if (const auto chosen = language())
        return *chosen;
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

double Preferences::textScale() const
{
    return std::clamp(m_settings.value(kTextScale, 1.0).toDouble(), 0.8, 2.0);
}

void Preferences::setTextScale(double scale)
{
    const double bounded = std::clamp(scale, 0.8, 2.0);
    if (qFuzzyCompare(bounded, textScale()))
        return;
    m_settings.setValue(kTextScale, bounded);
    Q_EMIT textScaleChanged();
}

bool Preferences::reducedMotion() const
{
    return m_settings.value(kReducedMotion, false).toBool();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (reduced == reducedMotion())
        return;
    m_settings.setValue(kReducedMotion, reduced);
    Q_EMIT reducedMotionChanged();
}

bool Preferences::checksSpelling() const
{
    return m_settings.value(kSpelling, true).toBool();
}

void Preferences::setChecksSpelling(bool checks)
{
    if (checks == checksSpelling())
        return;
    m_settings.setValue(kSpelling, checks);
    Q_EMIT spellingChanged();
}

QString Preferences::normalSentences(const QString &templateId, Language language) const
{
    return m_settings.value(normalsKey(templateId, language)).toString();
}

void Preferences::setNormalSentences(const QString &templateId, Language language,
                                     const QString &text)
{
    if (text == normalSentences(templateId, language))
        return;
    if (text.isEmpty())
        m_settings.remove(normalsKey(templateId, language));
    else
        m_settings.setValue(normalsKey(templateId, language), text);
    Q_EMIT normalSentencesChanged();
}

} // namespace lectern::ui
