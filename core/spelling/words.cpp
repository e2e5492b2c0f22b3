// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/words.h"

#include <algorithm>

namespace lectern::spelling {
namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool isLatin(QChar c)
{
    return c.isLetter() && c.script() == QChar::Script_Latin;
}

/// Characters that make a name of what stands around them: a.b, http://, user@host, snake_case.
bool isOfANotation(QChar c)
{
    return c == u'_' || c == u'@' || c == u'/' || c == u'\\' || c == u'=';
}

/// The chunk between white space that the position lies in is no plain word.
bool isNotation(QStringView chunk)
{
    if (std::ranges::any_of(chunk, isOfANotation))
        return true;
    for (qsizetype i = 1; i + 1 < chunk.size(); ++i) {
        if (chunk.at(i) == u'.' && chunk.at(i - 1).isLetter() && chunk.at(i + 1).isLetter())
            return true;
    }
    return false;
}

bool isWorthAsking(QStringView word)
{
    const auto isLower = [](QChar c) { return c.isLower(); };
    const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    return word.size() > 1 && !hasDigit && std::ranges::any_of(word, isLower)
        && std::ranges::all_of(word, [](QChar c) { return isLatin(c) || isApostrophe(c); });
}

} // namespace

QList<WordSpan> checkableWords(const QString &text)
{
    QList<WordSpan> words;
    const auto isOfWord
        = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || isApostrophe(c); };
    qsizetype chunkEnd = 0;
    bool isSkipped = false;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).isSpace()) {
            ++i;
            continue;
        }
        if (i >= chunkEnd) {
            chunkEnd = i;
            while (chunkEnd < text.size() && !text.at(chunkEnd).isSpace())
                ++chunkEnd;
            isSkipped = isNotation(QStringView(text).mid(i, chunkEnd - i));
        }
        if (isSkipped || !isOfWord(text.at(i))) {
            i = isSkipped ? chunkEnd : i + 1;
            continue;
        }
        qsizetype start = i;
        // Chinese is written without spaces: a change of script ends a word, too.
        const bool latin = isLatin(text.at(i)) || !text.at(i).isLetter();
        while (i < text.size() && isOfWord(text.at(i))
               && (!text.at(i).isLetter() || isLatin(text.at(i)) == latin))
            ++i;
        qsizetype end = i;
        while (start < end && isApostrophe(text.at(start)))
            ++start;
        while (end > start && isApostrophe(text.at(end - 1)))
            --end;
        if (isWorthAsking(QStringView(text).mid(start, end - start)))
            words.append({int(start), int(end - start)});
    }
    return words;
}

QString dictionaryForm(const QString &word)
{
    QString form = word;
    form.replace(QChar(0x2019), u'\'');
    if (form.endsWith(u"'s", Qt::CaseInsensitive))
        form.chop(2);
    return form;
}

} // namespace lectern::spelling
