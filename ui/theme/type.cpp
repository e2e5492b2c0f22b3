// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr double kBasePixels = 13;

struct Measures {
    double pixels;
    double line;
    QFont::Weight weight;
    bool isDocumentFace;
};

constexpr Measures measuresOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Display:
        return {28, 36, QFont::DemiBold, true};
    case TextStyle::Title:
        return {24, 32, QFont::DemiBold, true};
    case TextStyle::Heading:
        return {18, 24, QFont::DemiBold, false};
    case TextStyle::Section:
        return {15, 24, QFont::DemiBold, false};
    case TextStyle::DocumentBody:
        return {15, 24, QFont::Normal, true};
    case TextStyle::ReportBody:
        return {14, 22, QFont::Normal, false};
    case TextStyle::Body:
        return {13, 20, QFont::Normal, false};
    case TextStyle::BodyStrong:
        return {13, 20, QFont::DemiBold, false};
    case TextStyle::Small:
        return {12, 16, QFont::Normal, false};
    case TextStyle::SmallStrong:
        break;
    }
    return {12, 16, QFont::DemiBold, false};
}

const QStringList &cjkFamilies()
{
    static const QStringList families{
        QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"),
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
        QStringLiteral("WenQuanYi Micro Hei")};
    return families;
}

QStringList uiFamilies(Language language)
{
    // A bare system answers with fontconfig's last resort, which is too wide for this layout.
    static const QStringList lastResorts{QStringLiteral("DejaVu Sans"),
                                         QStringLiteral("Bitstream Vera Sans")};
    const QString system
        = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family();
    QStringList latin{system};
    if (lastResorts.contains(system) || cjkFamilies().contains(system))
        latin = {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                 QStringLiteral("Liberation Sans"), QStringLiteral("Nimbus Sans")};
    return language == Language::Chinese ? cjkFamilies() + latin : latin + cjkFamilies();
}

QStringList documentFamilies(Language language)
{
    if (language == Language::Chinese)
        return cjkFamilies();
    static const QStringList serif{QStringLiteral("Source Serif 4"), QStringLiteral("Charter"),
                                   QStringLiteral("Georgia"), QStringLiteral("Noto Serif"),
                                   QStringLiteral("Liberation Serif")};
    return serif + cjkFamilies();
}

/// Qt names a family that several foundries offer "Family [foundry]".
bool isInstalled(const QStringList &installed, const QString &family)
{
    return std::ranges::any_of(installed, [&family](const QString &name) {
        return name == family || name.startsWith(family + QStringLiteral(" ["));
    });
}

QStringList installedOnly(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    QStringList found;
    std::ranges::copy_if(families, std::back_inserter(found),
                         [&](const QString &family) { return isInstalled(installed, family); });
    return found.isEmpty() ? families : found;
}

/// Asked for by every line that is painted, so looked up once.
const QStringList &installedDocumentFamilies(Language language)
{
    static const QStringList english = installedOnly(documentFamilies(Language::English));
    static const QStringList chinese = installedOnly(documentFamilies(Language::Chinese));
    return language == Language::Chinese ? chinese : english;
}

/// The same for the interface's face.
const QStringList &installedUiFamilies(Language language)
{
    static const QStringList english = installedOnly(uiFamilies(Language::English));
    static const QStringList chinese = installedOnly(uiFamilies(Language::Chinese));
    return language == Language::Chinese ? chinese : english;
}

double systemPixels()
{
    // Only a desktop that set a size has a reason to differ from ours.
    const bool isBare = QGuiApplication::platformName() == u"offscreen"
        || qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP");
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
#else
    return isBare ? kBasePixels
                  : QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
#endif
}

double factor()
{
    return QFontInfo(QApplication::font()).pixelSize() / kBasePixels;
}

} // namespace

QFont fontFor(TextStyle style, std::optional<Language> language)
{
    const Measures measures = measuresOf(style);
    QFont font = QApplication::font();
    if (measures.isDocumentFace)
        font.setFamilies(installedDocumentFamilies(language.value_or(Language::English)));
    else if (language)
        font.setFamilies(installedUiFamilies(*language));
    font.setPixelSize(std::max(1, qRound(measures.pixels * factor())));
    font.setWeight(measures.weight);
    return font;
}

int lineHeight(TextStyle style)
{
    return qRound(measuresOf(style).line * factor());
}

int scaled(int pixels)
{
    return qRound(pixels * factor());
}

bool loadDocumentFace(const QString &folder)
{
    const QDir dir(folder);
    const QStringList files = dir.entryList({QStringLiteral("SourceSerif4-*.ttf")}, QDir::Files);
    return std::ranges::count_if(files,
                                 [&dir](const QString &file) {
                                     return QFontDatabase::addApplicationFont(dir.filePath(file))
                                         >= 0;
                                 })
        > 0;
}

void setApplicationFont(double scale, Language language)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies(installedUiFamilies(language));
    font.setPixelSize(qRound(systemPixels() * scale));
    QApplication::setFont(font);
}

} // namespace lectern::ui
