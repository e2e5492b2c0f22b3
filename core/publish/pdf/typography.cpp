// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/typography.h"

#include <QDir>
#include <QFontDatabase>
#include <QMutex>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace lectern::publish::pdf {
namespace {

const QString kLatinSerif = QStringLiteral("Source Serif 4");
const QStringList kChineseSerif{QStringLiteral("Noto Serif CJK SC"),
                                QStringLiteral("Source Han Serif SC"), QStringLiteral("Songti SC"),
                                QStringLiteral("SimSun")};
const QStringList kChineseSans{QStringLiteral("Noto Sans CJK SC"),
                               QStringLiteral("Source Han Sans SC"), QStringLiteral("PingFang SC"),
                               QStringLiteral("Microsoft YaHei")};
const QStringList kLatinSans{QStringLiteral("Source Sans 3"), QStringLiteral("Noto Sans"),
                             QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"),
                             QStringLiteral("DejaVu Sans")};

QStringList families(Language language, TextFace face)
{
    if (face == TextFace::Serif) {
        const QStringList latin{kLatinSerif, QStringLiteral("Charter"), QStringLiteral("Georgia")};
        return language == Language::Chinese ? kChineseSerif + latin : latin + kChineseSerif;
    }
    return language == Language::Chinese ? kChineseSans + kLatinSans : kLatinSans + kChineseSans;
}

QFont fontOf(Language language, TextFace face, QFont::Weight weight, double size)
{
    QFont font;
    font.setFamilies(families(language, face));
    font.setPixelSize(qRound(points(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing switches ligatures off; Qt's PDF cannot name the letters of an "fi" glyph,
    // so a reader could neither search nor copy them.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

TextStyle style(Language language, TextFace face, QFont::Weight weight, double size, double line)
{
    return {fontOf(language, face, weight, size), fontOf(Language::English, face, weight, size),
            colours::text, points(line)};
}

TextStyle coloured(TextStyle style, const QColor &colour)
{
    style.colour = colour;
    return style;
}

} // namespace

Typography::Typography(Language language, TextFace face)
{
    const bool isChinese = language == Language::Chinese;
    const double loose = isChinese ? 1.12 : 1; // Han characters fill their squares.
    const auto running = [&](QFont::Weight weight, double size, double line) {
        return style(language, face, weight, size, line * loose);
    };
    const auto sans = [&](QFont::Weight weight, double size, double line) {
        return style(language, TextFace::Sans, weight, size, line * loose);
    };
    title = isChinese ? sans(QFont::DemiBold, 21, 27) : running(QFont::DemiBold, 23, 28);
    subtitle = coloured(sans(QFont::Normal, 9.5, 14), colours::text2);
    headings[0] = sans(QFont::DemiBold, 13, 18);
    headings[1] = sans(QFont::DemiBold, 11.5, 16);
    headings[2] = sans(QFont::DemiBold, 10, 15);
    aside = coloured(sans(QFont::Normal, 9.5, 15), colours::text2);
    body = face == TextFace::Sans ? sans(QFont::Normal, 10.2, 15.2)
                                  : running(QFont::Normal, 10.8, 16);
    label = sans(QFont::DemiBold, 9.8, 16);
    table = running(QFont::Normal, 9.8, 14.2);
    tableLabel = sans(QFont::DemiBold, 9.2, 14.2);
    card = sans(QFont::Normal, 9.6, 14.4);
    cardTitle = sans(QFont::DemiBold, 9.8, 14.4);
    small = coloured(sans(QFont::Normal, 8.4, 12), colours::text2);
    smallLabel = coloured(sans(QFont::DemiBold, 8.4, 12), colours::text2);
    chip = sans(QFont::Normal, 8.4, 12);
    watermark = coloured(sans(QFont::DemiBold, 62, 70), colours::watermark);
}

QList<QFont> Typography::fonts() const
{
    QList<QFont> fonts;
    for (const TextStyle *style : {&title, &headings[0], &body, &label, &card}) {
        for (const QString &family : style->font.families()) {
            QFont font = style->font;
            font.setFamilies({family});
            fonts.append(font);
        }
    }
    return fonts;
}

void loadDocumentFonts(const QString &folder)
{
    static QMutex mutex;
    static QSet<QString> loaded;
    const QMutexLocker lock(&mutex);
    if (folder.isEmpty() || loaded.contains(folder))
        return;
    loaded.insert(folder);
    const QDir dir(folder);
    const QStringList files
        = dir.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files);
    for (const QString &file : files)
        QFontDatabase::addApplicationFont(dir.filePath(file));
}

} // namespace lectern::publish::pdf
