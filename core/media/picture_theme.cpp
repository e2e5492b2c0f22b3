// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture_theme.h"

#include <QFontDatabase>
#include <QStringList>

#include <algorithm>

namespace lectern::media {

QFont pictureFont(Language language)
{
    static const QStringList chinese
        = {QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"),
           QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
           QStringLiteral("WenQuanYi Micro Hei")};
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // A family that is not installed in front of one that is would make Qt fall back to any other.
    QStringList installed;
    const QStringList known = QFontDatabase::families();
    std::copy_if(chinese.cbegin(), chinese.cend(), std::back_inserter(installed),
                 [&](const QString &family) { return known.contains(family); });
    QFont font(system);
    font.setFamilies(language == Language::Chinese ? installed + system.families()
                                                   : system.families() + installed);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PictureTheme PictureTheme::light(Language language)
{
    return {.surface = QColor(0xFF, 0xFF, 0xFF),
            .panel = QColor(0xFA, 0xFA, 0xF9),
            .sunken = QColor(0xEC, 0xEE, 0xEB),
            .line = QColor(0xDD, 0xDF, 0xDB),
            .border = QColor(0x86, 0x8B, 0x87),
            .text = QColor(0x1C, 0x1F, 0x1D),
            .text2 = QColor(0x4A, 0x50, 0x4C),
            .accent = QColor(0x24, 0x59, 0xB5),
            .series1 = QColor(0x24, 0x59, 0xB5),
            .series2 = QColor(0xC2, 0x57, 0x0C),
            .font = pictureFont(language)};
}

PictureTheme PictureTheme::dark(Language language)
{
    return {.surface = QColor(0x23, 0x26, 0x28),
            .panel = QColor(0x1E, 0x21, 0x23),
            .sunken = QColor(0x15, 0x17, 0x19),
            .line = QColor(0x37, 0x3B, 0x3F),
            .border = QColor(0x7E, 0x85, 0x89),
            .text = QColor(0xE7, 0xE9, 0xE9),
            .text2 = QColor(0xB6, 0xBC, 0xBE),
            .accent = QColor(0x8F, 0xB4, 0xF5),
            .series1 = QColor(0x8F, 0xB4, 0xF5),
            .series2 = QColor(0xF0, 0xA3, 0x5E),
            .font = pictureFont(language)};
}

QColor PictureTheme::seriesColor(SeriesRole role) const
{
    return role == SeriesRole::First ? series1 : series2;
}

PictureTheme PictureTheme::withPixelSize(double pixels) const
{
    PictureTheme sized = *this;
    sized.font.setPixelSize(std::max(1, qRound(pixels)));
    return sized;
}

} // namespace lectern::media
