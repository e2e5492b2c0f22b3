// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

#include "ui/settings/preferences.h"
#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lectern::ui {

Appearance::Appearance(Preferences &preferences, const QString &fontFolder, QObject *parent) :
    QObject(parent),
    m_preferences(preferences),
    m_style(new Style),
    m_systemPalette(QApplication::palette())
{
    loadDocumentFace(fontFolder);
    QApplication::setStyle(m_style);
    applyLanguage();
    applyTheme();
    connect(&preferences, &Preferences::themeChanged, this, &Appearance::applyTheme);
    connect(&preferences, &Preferences::languageChanged, this, &Appearance::applyLanguage);
    connect(&preferences, &Preferences::textScaleChanged, this, &Appearance::applyText);
    connect(&preferences, &Preferences::reducedMotionChanged, this,
            [this] { m_style->setReducedMotion(m_preferences.reducedMotion()); });
    m_style->setReducedMotion(preferences.reducedMotion());
}

Appearance::~Appearance() = default;

void Appearance::applyTheme()
{
    ThemeKind kind = themeOf(m_systemPalette);
    if (const ThemeChoice shown = m_preferences.shownTheme(); shown != ThemeChoice::System)
        kind = shown == ThemeChoice::Dark ? ThemeKind::Dark : ThemeKind::Light;
    QApplication::setPalette(paletteFor(kind));
}

void Appearance::applyLanguage()
{
    m_own.reset();
    m_qt.reset();
    const Language language = m_preferences.effectiveLanguage();
    const QLocale locale = language == Language::Chinese
        ? QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)
        : QLocale(QLocale::English);
    QLocale::setDefault(locale);
    m_own = std::make_unique<QTranslator>();
    if (m_own->load(language == Language::Chinese ? QStringLiteral(":/i18n/lectern_zh_CN.qm")
                                                  : QStringLiteral(":/i18n/lectern_en.qm")))
        QApplication::installTranslator(m_own.get());
    if (language == Language::Chinese) {
        m_qt = std::make_unique<QTranslator>();
        if (m_qt->load(QStringLiteral("qtbase_zh_CN"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(m_qt.get());
    }
    applyText();
}

void Appearance::applyText()
{
    setApplicationFont(m_preferences.textScale(), m_preferences.effectiveLanguage());
}

} // namespace lectern::ui
