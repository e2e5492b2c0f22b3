// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/line_kinds.h"

#include "core/ingest/readers/matching.h"

#include <algorithm>

namespace lectern::ingest {
namespace {

constexpr qsizetype kMaxTitle = 90;
constexpr qsizetype kMaxChineseTitle = 40;
constexpr qsizetype kMaxCaption = 300;
constexpr qsizetype kMaxFormula = 160;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

bool hasHan(QStringView line)
{
    return std::any_of(line.begin(), line.end(),
                       [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool isShort(QStringView line)
{
    return line.size() <= (hasHan(line) ? kMaxChineseTitle : kMaxTitle);
}

/// All letters are capitals, and there are enough of them to be words and not a unit or a name.
bool isAllCapitals(QStringView line)
{
    static const QRegularExpression word = pattern(QStringLiteral("\\p{Lu}{3,}"));
    const auto isSmall = [](QChar c) { return c.isLetter() && !c.isUpper(); };
    return std::none_of(line.begin(), line.end(), isSmall) && matchIn(line, word).hasMatch()
        && line.size() >= 5;
}

int numberedLevel(QStringView line)
{
    static const QRegularExpression chapter
        = pattern(QStringLiteral("^(?:(?:chapter|part|unit)\\s+(?:\\d+|[ivxlc]+)\\b|第["
                                 "一二三四五六七八九十百零\\d]+[章编篇单])"));
    static const QRegularExpression section = pattern(
        QStringLiteral("^(?:(?:section|lesson)\\s+\\d+|第[一二三四五六七八九十百零\\d]+[节课])"));
    static const QRegularExpression decimal
        = pattern(QStringLiteral("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.?\\s+[\\p{Lu}\\p{Han}]"));
    static const QRegularExpression chinese
        = pattern(QStringLiteral("^[一二三四五六七八九十]+、\\S"));
    static const auto ignoringCase = [](QRegularExpression expression) {
        expression.setPatternOptions(expression.patternOptions()
                                     | QRegularExpression::CaseInsensitiveOption);
        return expression;
    };
    static const QRegularExpression anyChapter = ignoringCase(chapter);
    static const QRegularExpression anySection = ignoringCase(section);
    if (matchIn(line, anyChapter).hasMatch())
        return 1;
    if (matchIn(line, anySection).hasMatch() || matchIn(line, chinese).hasMatch())
        return 2;
    const auto numbers = matchIn(line, decimal);
    return numbers.hasMatch() ? static_cast<int>(numbers.capturedView(1).count(u'.')) + 1 : 0;
}

} // namespace

bool endsLikeSentence(QStringView line)
{
    constexpr QStringView kClosers = u"\"'”’)]）】》」』";
    constexpr QStringView kEnds = u".!?:;,。！？：；，…、";
    while (!line.isEmpty() && kClosers.contains(line.back()))
        line.chop(1);
    return !line.isEmpty() && kEnds.contains(line.back());
}

int headingLevelOf(QStringView line)
{
    if (!isShort(line) || endsLikeSentence(line))
        return 0;
    if (const int level = numberedLevel(line))
        return level;
    return isAllCapitals(line) && !looksLikeFormula(line) ? 2 : 0;
}

bool couldBeTitle(QStringView line)
{
    if (line.isEmpty() || !isShort(line) || endsLikeSentence(line) || listMarkerLength(line) > 0)
        return false;
    return (line.front().isUpper() || line.front().script() == QChar::Script_Han)
        && !looksLikeFormula(line) && !isCaption(line);
}

qsizetype listMarkerLength(QStringView line)
{
    static const QRegularExpression marker = pattern(QStringLiteral(
        "^(?:[-*+•‣▪◦·●○■□–—](?:\\s+)|(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\\s+"
        "|\\((?:\\d{1,3}|[a-zA-Z]|[ivx]{1,4})\\)\\s+"
        "|（[\\d一二三四五六七八九十]{1,3}）\\s*|\\d{1,3}[、．]\\s*|[①-⑳]\\s*)(?=\\S)"));
    const auto match = matchIn(line, marker);
    // "(a) A sketch. (b) A graph." explains the parts of one picture.
    if (!match.hasMatch() || (line.startsWith(u"(a)") && line.contains(u"(b)")))
        return 0;
    return match.capturedLength();
}

bool isCaption(QStringView line)
{
    static const QRegularExpression english
        = pattern(QStringLiteral("^(?:Figure|Fig\\.|FIGURE|Table|TABLE)\\s*[A-Z]?\\d++(?:[.\\-–]"
                                 "\\d++)*+[a-z]?(?:\\s*[.:|—–]\\s*|\\s{2,}|$)"));
    static const QRegularExpression chinese = pattern(
        QStringLiteral("^[图圖表]\\s*\\d++(?:[.．\\-–—]\\d++)*+(?:\\s*[:：.．、]\\s*|\\s+|$)"));
    if (line.size() > kMaxCaption)
        return false;
    if (matchIn(line, english).hasMatch())
        return true;
    return matchIn(line, chinese).hasMatch() && !line.endsWith(u'。');
}

bool looksLikeFormula(QStringView line)
{
    static const QRegularExpression relation = pattern(
        QStringLiteral("[\\p{L}\\p{N})\\]}²³]\\s*[=<>≈≤≥≠∝→⇌±]\\s*[\\-−+(√\\\\|\\p{L}\\p{N}]"));
    static const QRegularExpression word = pattern(QStringLiteral("\\p{L}{4,}|\\p{Han}{2,}"));
    static const QRegularExpression ofSentences = pattern(QStringLiteral(
        "\\b(?:is|are|was|the|of|it|and|that|so|by|we|to|in|for|with|as|if|or|at|be|an|on)\\b"));
    if (line.size() > kMaxFormula || !matchIn(line, relation).hasMatch())
        return false;
    // A subscript such as F_(wall on feet) or F_net is no word of a sentence.
    static const QRegularExpression subscript
        = pattern(QStringLiteral("_\\([^)]*\\)|_\\{[^}]*\\}|_\\p{L}+|\\\\\\p{L}+"));
    QString bare = line.toString();
    bare.remove(subscript);
    if (ofSentences.match(bare).hasMatch())
        return false;
    qsizetype words = 0;
    for (auto found = word.globalMatch(bare); found.hasNext(); found.next())
        ++words;
    return words <= 1;
}

} // namespace lectern::ingest
