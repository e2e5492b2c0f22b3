// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/clinical_text.h"

#include "core/medical/terms/word_forms.h"

#include <QSet>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr int kFullLine
    = 50; ///< Code points; a shorter line without a stop is a heading or an item.

/// Full-width letters, digits and marks as their narrow twins.
char32_t narrow(char32_t point)
{
    if (point >= 0xFF01 && point <= 0xFF5E && point != 0xFF0C && point != 0xFF1B)
        return point - 0xFEE0; // Not the Chinese comma and semicolon: they end clauses otherwise.
    return point == 0x3000 ? U' ' : point;
}

bool isHanPoint(char32_t point)
{
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x20000 && point <= 0x323AF);
}

bool isLetter(char32_t point)
{
    return QChar::isLetter(point) && !isHanPoint(point);
}

bool isHyphen(char32_t point)
{
    return point == U'-' || point == 0x2010 || point == 0x2011 || point == 0x2012
        || point == 0x2013;
}

QString stringOf(const QList<char32_t> &points, int start, int end)
{
    return QString::fromUcs4(points.constData() + start, end - start);
}

/// Cuts tokens off the front, one after the other.
class Scanner
{
public:
    explicit Scanner(const QString &text)
    {
        const auto points = text.toUcs4();
        m_points.reserve(points.size());
        for (const uint point : points)
            m_points.append(narrow(point));
    }

    int length() const { return int(m_points.size()); }

    QList<ClinicalToken> all()
    {
        QList<ClinicalToken> tokens;
        while (m_at < m_points.size()) {
            const char32_t point = m_points.at(m_at);
            if (point == U'\n' || point == 0x2028 || point == 0x2029)
                tokens.append(token(TokenKind::LineBreak, m_at + 1));
            else if (QChar::isSpace(point) || point == 0 || point == 0xFEFF) // A byte order mark.
                ++m_at;
            else if (isHyphen(point) && joinsWords())
                ++m_at;
            else
                tokens.append(next(point));
        }
        return tokens;
    }

private:
    char32_t at(int index) const
    {
        return index >= 0 && index < m_points.size() ? m_points.at(index) : U' ';
    }

    /// "ground-glass", "5-mm": between a letter or digit and a letter.
    bool joinsWords() const
    {
        const char32_t before = at(m_at - 1);
        return (isLetter(before) || QChar::isDigit(before)) && isLetter(at(m_at + 1));
    }

    ClinicalToken next(char32_t point)
    {
        if (isHanPoint(point))
            return token(TokenKind::Han, m_at + 1);
        if (QChar::isDigit(point))
            return token(TokenKind::Number, endOfNumber());
        if (isLetter(point))
            return token(TokenKind::Word, endOfWord());
        return token(TokenKind::Mark, m_at + 1);
    }

    int endOfNumber() const
    {
        int end = m_at;
        while (QChar::isDigit(at(end)))
            ++end;
        if (at(end) == U'.' && QChar::isDigit(at(end + 1)))
            for (++end; QChar::isDigit(at(end));)
                ++end;
        return end;
    }

    int endOfWord() const
    {
        int end = m_at;
        while (isLetter(at(end)) || QChar::isMark(at(end)))
            ++end;
        return end;
    }

    ClinicalToken token(TokenKind kind, int end)
    {
        ClinicalToken made{{m_at, end}, kind, stringOf(m_points, m_at, end), {}};
        made.form = kind == TokenKind::Word ? wordForm(made.raw) : made.raw;
        m_at = end;
        if (kind == TokenKind::Word && (at(end) == U'\'' || at(end) == 0x2019)
            && at(end + 1) == U's')
            m_at = end + 2; // The possessive says nothing.
        return made;
    }

    QList<char32_t> m_points;
    int m_at = 0;
};

/// "?pneumothorax" asks for it.
bool isQuery(const ClinicalToken &mark, const ClinicalToken &behind)
{
    return mark.raw == u"?" && behind.kind == TokenKind::Word && behind.span.start == mark.span.end;
}

bool endsSentence(const ClinicalToken &token)
{
    static const QSet<QString> marks{QStringLiteral("."), QStringLiteral("!"),
                                     QStringLiteral("?"), QStringLiteral("。"),
                                     QStringLiteral(";"), QStringLiteral("；")};
    return token.kind == TokenKind::Mark && marks.contains(token.raw);
}

/// A stop that belongs to "Dr.", "e.g." or an initial; of "Lt." where its sentence goes on.
bool isAbbreviationStop(const QList<ClinicalToken> &tokens, int at)
{
    const ClinicalToken &before = tokens.at(at - 1);
    const ClinicalToken &stop = tokens.at(at);
    static const QSet<QString> words{
        QStringLiteral("dr"),  QStringLiteral("mr"),   QStringLiteral("mrs"),
        QStringLiteral("ms"),  QStringLiteral("vs"),   QStringLiteral("approx"),
        QStringLiteral("fig"), QStringLiteral("prof"), QStringLiteral("st")};
    static const QSet<QString> sides{QStringLiteral("lt"), QStringLiteral("rt")};
    if (stop.raw != u"." || before.kind != TokenKind::Word || before.span.end != stop.span.start)
        return false;
    const QString word = before.raw.toLower();
    const bool goesOn = at + 1 < tokens.size() && tokens.at(at + 1).kind == TokenKind::Word
        && tokens.at(at + 1).raw.at(0).isLower();
    return word.size() == 1 || words.contains(word) || (goesOn && sides.contains(word));
}

} // namespace

ClinicalText::ClinicalText(const QString &text) : m_text(text)
{
    Scanner scanner(text);
    m_length = scanner.length();
    m_tokens = scanner.all();
    cutSentences();
}

ClinicalText ClinicalText::fromUtf8(const QByteArray &bytes)
{
    // Qt drops a byte order mark, which counts as a code point of the file.
    const QString mark = bytes.startsWith("\xEF\xBB\xBF") ? QString(QChar(0xFEFF)) : QString();
    return ClinicalText(mark + QString::fromUtf8(bytes));
}

CodePointSpan ClinicalText::spanOf(TokenRange range) const
{
    if (range.first >= range.last || range.last > m_tokens.size())
        return {};
    return {m_tokens.at(range.first).span.start, m_tokens.at(range.last - 1).span.end};
}

bool ClinicalText::isHan(TokenRange range) const
{
    for (int i = range.first; i < range.last; ++i)
        if (m_tokens.at(i).kind == TokenKind::Han)
            return true;
    return false;
}

QStringList ClinicalText::formsOf(const QString &phrase)
{
    QStringList forms;
    for (const ClinicalToken &token : Scanner(phrase).all())
        forms.append(token.form);
    return forms;
}

void ClinicalText::cutSentences()
{
    int first = 0;
    const auto close = [&](int last) {
        if (last > first)
            m_sentences.append({first, last});
        first = last;
    };
    bool startsLine = true;
    for (int i = 0; i < m_tokens.size(); ++i) {
        const ClinicalToken &token = m_tokens.at(i);
        if (token.kind == TokenKind::LineBreak) {
            startsLine = !goesOn(i);
            if (startsLine) {
                close(i);
                first = i + 1;
            }
        } else if (endsSentence(token)
                   && (i + 1 >= m_tokens.size() || !isQuery(token, m_tokens.at(i + 1)))) {
            const bool isItemNumber
                = startsLine && i == first + 1 && m_tokens.at(first).kind == TokenKind::Number;
            if (!isItemNumber && (i == 0 || !isAbbreviationStop(m_tokens, i))) {
                close(i + 1);
                startsLine = false;
            }
        }
    }
    close(int(m_tokens.size()));
}

/// Whether the sentence before a line break continues behind it.
bool ClinicalText::goesOn(int lineBreak) const
{
    if (lineBreak == 0 || lineBreak + 1 >= m_tokens.size())
        return false;
    const ClinicalToken &before = m_tokens.at(lineBreak - 1);
    const ClinicalToken &after = m_tokens.at(lineBreak + 1);
    if (before.kind == TokenKind::LineBreak || after.kind == TokenKind::LineBreak)
        return false;
    if (before.kind == TokenKind::Mark)
        return before.raw == u"," || before.raw == u"，" || before.raw == u"、";
    constexpr int kShortestLine = 3; // Tokens; "IMPRESSION" goes on nowhere.
    const bool isLine = lineBreak >= kShortestLine
        && std::none_of(m_tokens.begin() + lineBreak - kShortestLine, m_tokens.begin() + lineBreak,
                        [](const ClinicalToken &one) { return one.kind == TokenKind::LineBreak; });
    if (isLine && after.kind == TokenKind::Word && after.raw.at(0).isLower())
        return true;
    int start = lineBreak - 1;
    while (start > 0 && m_tokens.at(start - 1).kind != TokenKind::LineBreak
           && before.span.end - m_tokens.at(start).span.start < kFullLine)
        --start;
    return before.span.end - m_tokens.at(start).span.start >= kFullLine
        && (after.kind == TokenKind::Word || after.kind == TokenKind::Number);
}

} // namespace lectern::medical
