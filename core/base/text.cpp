// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QSet>

#include <algorithm>

namespace lectern {
namespace {

bool isHighPart(const QString &text, qsizetype i)
{
    return text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
}

/// Han, kana, Hangul and Bopomofo: scripts that put no space between words.
bool isUnspacedScript(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

/// Words that carry a stop without ending a sentence; compared in lower case, without the stop.
bool isAbbreviation(const QString &word)
{
    static const QSet<QString> known = [] {
        const QString words = QStringLiteral("mr mrs ms dr prof st sr jr vs etc al fig figs eq eqs "
                                             "sec ch vol no nos p pp ed eds approx "
                                             "dept est e.g i.e cf ca viz resp ref refs jan feb mar "
                                             "apr jun jul aug sep sept oct nov dec "
                                             "a.m p.m u.s u.k ph.d inc ltd co");
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return known.contains(word.toLower());
}

/// The code points of a text with the questions the splitter asks about them.
class SentenceScanner
{
public:
    SentenceScanner(const QString &text, Language language, LineBreaks lineBreaks) :
        m_points(text.toUcs4()), m_language(language), m_lineBreaks(lineBreaks)
    {
    }

    QList<CodePointSpan> scan()
    {
        QList<CodePointSpan> spans;
        int start = 0;
        for (int i = 0; i < size(); ++i) {
            const int end = endOfSentenceAt(i);
            if (end < 0)
                continue;
            append(spans, start, end);
            start = end;
            i = end - 1;
        }
        append(spans, start, size());
        return spans;
    }

private:
    int size() const { return static_cast<int>(m_points.size()); }
    char32_t at(int i) const { return i >= 0 && i < size() ? m_points[i] : U'\0'; }
    static bool isSpace(char32_t c) { return QChar::isSpace(c); }
    static bool isStop(char32_t c) { return c == U'.' || c == U'!' || c == U'?'; }
    static bool isWideStop(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }
    static bool isCloser(char32_t c)
    {
        return QStringView(u"\"'”’)]}」』）】》")
            .contains(QChar(c <= 0xFFFF ? char16_t(c) : u'\0'));
    }

    /// Where the sentence that `i` closes ends, or -1 if nothing ends here.
    int endOfSentenceAt(int i) const
    {
        const char32_t c = at(i);
        if (c == U'\n')
            return endsAtLineBreak(i) ? i + 1 : -1;
        if (isWideStop(c) || (c == U'…' && at(i + 1) == U'…' && m_language == Language::Chinese))
            return pastClosers(i);
        if (!isStop(c))
            return -1;
        const int end = pastClosers(i);
        if (end < size() && !isSpace(at(end)) && !isUnspacedScript(at(end)))
            return -1; // Inside a number, an address or a file name.
        return c == U'.' && stopBelongsToWord(i, end) ? -1 : end;
    }

    bool endsAtLineBreak(int i) const
    {
        if (m_lineBreaks == LineBreaks::EndSentences)
            return true;
        int next = i + 1;
        while (next < size() && at(next) != U'\n' && isSpace(at(next)))
            ++next;
        return at(next) == U'\n';
    }

    int pastClosers(int i) const
    {
        int end = i + 1;
        while (end < size() && (isStop(at(end)) || isWideStop(at(end)) || at(end) == U'…'))
            ++end;
        while (end < size() && isCloser(at(end)))
            ++end;
        return end;
    }

    bool stopBelongsToWord(int i, int end) const
    {
        int begin = i;
        while (begin > 0 && !isSpace(at(begin - 1)) && !isOpener(at(begin - 1)))
            --begin;
        QString word;
        for (int k = begin; k < i; ++k)
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&m_points[k]), 1);
        int next = end;
        while (next < size() && isSpace(at(next)))
            ++next;
        if (next == size())
            return false;
        if (word.size() == 1 && word.at(0).isUpper())
            return isInitial(begin); // "J. Smith", but "cart A. It moves".
        if (isAbbreviation(word)) // "etc." and "p.m." may end a sentence: the next word tells.
            return !(isClosingAbbreviation(word) && QChar::isUpper(at(next)));
        return QChar::isLower(at(next)); // A stop before a small letter ends nothing.
    }

    /// A single capital is an initial at the start or after another capitalised word or initial.
    bool isInitial(int begin) const
    {
        int k = begin;
        while (k > 0 && isSpace(at(k - 1)))
            --k;
        if (k == 0)
            return true;
        if (at(k - 1) == U'.')
            return k >= 2 && QChar::isUpper(at(k - 2));
        int first = k;
        while (first > 0 && !isSpace(at(first - 1)))
            --first;
        return QChar::isUpper(at(first)) && k - first > 1 && first > 0;
    }

    static bool isOpener(char32_t c)
    {
        return c == U'(' || c == U'[' || c == U'"' || c == U'“' || c == U'‘' || c == U'（';
    }

    static bool isClosingAbbreviation(const QString &word)
    {
        const QString lower = word.toLower();
        return lower == u"etc" || lower == u"a.m" || lower == u"p.m" || lower == u"al"
            || lower == u"co" || lower == u"inc" || lower == u"ltd" || lower == u"u.s"
            || lower == u"u.k";
    }

    void append(QList<CodePointSpan> &spans, int start, int end) const
    {
        while (start < end && isSpace(at(start)))
            ++start;
        while (end > start && isSpace(at(end - 1)))
            --end;
        if (start < end)
            spans.append({start, end});
    }

    QList<uint> m_points;
    Language m_language;
    LineBreaks m_lineBreaks;
};

} // namespace

int codePointCount(const QString &text)
{
    return codePointIndex(text, text.size());
}

qsizetype utf16Index(const QString &text, int codePoint)
{
    qsizetype i = 0;
    for (; codePoint > 0 && i < text.size(); --codePoint)
        i += isHighPart(text, i) ? 2 : 1;
    return i;
}

int codePointIndex(const QString &text, qsizetype utf16)
{
    int count = 0;
    for (qsizetype i = 0; i < std::min(utf16, text.size()); ++count)
        i += isHighPart(text, i) ? 2 : 1;
    return count;
}

QString textOf(const QString &text, CodePointSpan span)
{
    const qsizetype begin = utf16Index(text, span.start);
    const qsizetype end = utf16Index(text, span.end);
    return text.mid(begin, std::max<qsizetype>(0, end - begin));
}

QList<CodePointSpan> splitSentences(const QString &text, Language language, LineBreaks lineBreaks)
{
    return SentenceScanner(text, language, lineBreaks).scan();
}

QString normalisedForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

QStringList searchTokens(const QString &text)
{
    QStringList tokens;
    QString word;
    QList<char32_t> run;
    const auto flushWord = [&] {
        if (!word.isEmpty())
            tokens.append(std::exchange(word, {}));
    };
    const auto flushRun = [&] {
        if (run.size() == 1)
            tokens.append(QString::fromUcs4(run.constData(), 1));
        for (qsizetype i = 0; i + 1 < run.size(); ++i)
            tokens.append(QString::fromUcs4(run.constData() + i, 2));
        run.clear();
    };
    for (const uint point : normalisedForSearch(text).toUcs4()) {
        if (isUnspacedScript(point)) {
            flushWord();
            run.append(point);
        } else {
            flushRun();
            const char32_t c = point;
            if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
                word += QString::fromUcs4(&c, 1);
            else
                flushWord();
        }
    }
    flushWord();
    flushRun();
    return tokens;
}

} // namespace lectern
