// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"

#include <QStringList>

#include <cmath>

namespace lectern::media {

namespace {

QString timestamp(double seconds, QChar decimalMark)
{
    const qint64 ms = std::llround(seconds * 1000);
    const auto padded = [](qint64 value, int width) {
        return QString::number(value).rightJustified(width, u'0');
    };
    return padded(ms / 3600000, 2) + u':' + padded(ms / 60000 % 60, 2) + u':'
        + padded(ms / 1000 % 60, 2) + decimalMark + padded(ms % 1000, 3);
}

} // namespace

QString webVtt(const QList<Caption> &captions)
{
    QStringList cues{QStringLiteral("WEBVTT\n")};
    for (const Caption &caption : captions) {
        // A cue's text may hold neither markup nor the arrow of the time line.
        QString text = caption.text;
        text.replace(u'&', QStringLiteral("&amp;"))
            .replace(u'<', QStringLiteral("&lt;"))
            .replace(u'>', QStringLiteral("&gt;"));
        cues << timestamp(caption.start, u'.') + QStringLiteral(" --> ")
                + timestamp(caption.end, u'.') + u'\n' + text + u'\n';
    }
    return cues.join(u'\n');
}

QString subRip(const QList<Caption> &captions)
{
    QStringList cues;
    for (const Caption &caption : captions)
        cues << QString::number(cues.size() + 1) + u'\n' + timestamp(caption.start, u',')
                + QStringLiteral(" --> ") + timestamp(caption.end, u',') + u'\n' + caption.text
                + u'\n';
    return cues.join(u'\n');
}

QString transcript(const QList<Caption> &captions)
{
    QStringList lines;
    for (const Caption &caption : captions) {
        const int seconds = int(caption.start);
        lines << QStringLiteral("%1:%2  %3")
                     .arg(seconds / 60)
                     .arg(seconds % 60, 2, 10, QChar(u'0'))
                     .arg(caption.text);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace lectern::media
