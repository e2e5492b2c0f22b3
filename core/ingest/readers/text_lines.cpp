// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/text_lines.h"

#include <algorithm>

namespace lectern::ingest {

QList<Utf16Span> linesOf(QStringView text)
{
    QList<Utf16Span> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\n' && text.at(i) != u'\r')
            continue;
        lines.append({start, i});
        if (text.at(i) == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            ++i;
        start = i + 1;
    }
    if (start < text.size())
        lines.append({start, text.size()});
    return lines;
}

Utf16Span trimmed(QStringView text, Utf16Span span)
{
    while (span.start < span.end && text.at(span.start).isSpace())
        ++span.start;
    while (span.end > span.start && text.at(span.end - 1).isSpace())
        --span.end;
    return span;
}

Language languageOfWholeText(QStringView text)
{
    // A Chinese text quotes Latin terms and units; an English one hardly ever quotes Chinese.
    constexpr qsizetype kLettersPerHan = 4;
    qsizetype han = 0;
    qsizetype letters = 0;
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Han)
            ++han;
        else if (c.isLetter())
            ++letters;
    }
    return han > 0 && han * kLettersPerHan >= letters ? Language::Chinese : Language::English;
}

} // namespace lectern::ingest
