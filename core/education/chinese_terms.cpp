// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_candidate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lectern::education {
namespace {

using document::PassageKind;

constexpr int kMaxCharacters = 8;
constexpr int kMaxDefined = 12; ///< Characters of a term that the text defines.

struct Tally {
    int count = 0;
    QSet<int> sections;
    int headings = 0;
    QHash<QChar, int> before; ///< Neighbours on each side: a free term has many.
    QHash<QChar, int> after;
    QList<int> mentions;
    double definedness = 0;
    int definition = -1;
    double emphasis = 0;
    int mostInLonger = 0; ///< Count of the most frequent longer candidate around it.
};

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

double entropy(const QHash<QChar, int> &neighbours)
{
    int total = 0;
    for (const int count : neighbours)
        total += count;
    double sum = 0;
    for (auto it = neighbours.cbegin(); it != neighbours.cend(); ++it) {
        // Punctuation is the freest of all neighbours: each one counts as a different character.
        const int kinds = it.key().isNull() ? *it : 1;
        const double share = static_cast<double>(*it) / kinds / total;
        sum -= kinds * share * std::log2(share);
    }
    return sum;
}

/// What stands after "叫做" or before "是指", without quotes and measure words.
QString asTerm(QString term, const TermLists &lists)
{
    static const QRegularExpression edges(
        QStringLiteral("^[“‘\"《「（(]+|[”’\"》」）)]+$|^(?:一个|一种|这个|这种|所谓的?)"));
    term.remove(edges);
    term = term.trimmed();
    static const QRegularExpression outside(QStringLiteral("[^\\p{Han}A-Za-z0-9·\\-– ]"));
    static const QRegularExpression pronoun(
        QStringLiteral("^(?:[这那它他她我你此其每各]|什么|怎|我们|人们|有|没|不|如果|因为|所以|但|"
                       "可|就|都)|[的了着吗呢]|[做作]$|是"));
    if (term.isEmpty() || term.size() > 12 || term.contains(outside) || term.contains(pronoun)
        || lists.common.contains(term))
        return {};
    return std::ranges::any_of(term, isHan) ? term : QString();
}

struct DefinedTerm {
    QString term;
    double strength;
};

void addMatches(const QString &sentence, const QRegularExpression &pattern, double strength,
                const TermLists &lists, QList<DefinedTerm> &terms)
{
    for (auto it = pattern.globalMatch(sentence); it.hasNext();) {
        const QString term = asTerm(it.next().captured(1), lists);
        // A single character is a term only where the text says plainly that it is one.
        if (!term.isEmpty() && (term.size() > 1 || strength >= 4))
            terms.append({term, strength});
    }
}

/// "……叫做X", "X是指……", "X的定义是", "所谓X，就是……", "X是……的……".
QList<DefinedTerm> termsDefinedIn(const QString &sentence, const TermLists &lists)
{
    static const QRegularExpression named(QStringLiteral(
        "(?:叫做|叫作|称为|称作|称之为|又称|又叫|合称|统称为?|命名为|就叫(?![做作]))[ "
        "]?([^，。；、：！？,;:!?]{1,12}?)"
        "(?=[，。；、：！？,;:!?]|（|\\(|和|或|$)"));
    static const QRegularExpression meant(
        QStringLiteral("(?:^|[，。；：])([^，。；、：！？]{1,12}?)(?:是指|指的是|就是指|的定义是|"
                       "定义为|的含义是)"));
    static const QRegularExpression shortly(
        QStringLiteral("简称为?([^，。；、：]{2,8}?)(?=[，。；、：（]|$)"));
    static const QRegularExpression socalled(
        QStringLiteral("所谓([^，。；、]{1,12}?)，?(?:就是|是|指)"));
    static const QRegularExpression is(QStringLiteral(
        "^([^，。；、：！？是]{1,8}?)是(?!否|不是|因为|由于|为了|如何|怎|什么|对的|错的|正确|谁)"
        "[^，。；]{2,}(?:的[^，。；的]{1,8}|量|力|数|物质|现象|过程|规律|方法|单位|作用)(?:["
        "，。；（]|$)"));
    QList<DefinedTerm> terms;
    if (sentence.endsWith(u'？') || sentence.endsWith(u'?'))
        return terms;
    addMatches(sentence, named, 4, lists, terms);
    addMatches(sentence, shortly, 3, lists, terms);
    addMatches(sentence, meant, 4, lists, terms);
    addMatches(sentence, socalled, 3.5, lists, terms);
    addMatches(sentence, is, 2, lists, terms);
    return terms;
}

bool refersBack(const QString &sentence)
{
    static const QRegularExpression back(
        QStringLiteral("^(?:这|它|此|我们把(?:这|它)|人们把(?:这|它))"));
    return back.match(sentence).hasMatch();
}

/// Counts character sequences over the sentences, then scores them.
class ChineseTermFinder
{
public:
    ChineseTermFinder(const ChapterText &chapter, const TermLists &lists, const StopFlag &stop) :
        m_chapter(chapter), m_lists(lists), m_stop(stop)
    {
        for (const QString &character : lists.stop)
            m_breaks.insert(character.at(0));
    }

    QList<TermCandidate> found()
    {
        for (int i = 0; i < m_chapter.sentences.size() && !m_stop.isRaised(); ++i)
            collectDefinitions(i);
        for (int i = 0; i < m_chapter.sentences.size() && !m_stop.isRaised(); ++i)
            countIn(i);
        countNesting();
        QList<TermCandidate> candidates;
        for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it)
            if (const double score = scoreOf(it.key(), *it); score > 0)
                candidates.append(candidateOf(it.key(), *it, score));
        return candidates;
    }

private:
    void collectDefinitions(int number)
    {
        const ChapterSentence &sentence = m_chapter.sentences.at(number);
        if (sentence.kind == PassageKind::Heading)
            return;
        for (const DefinedTerm &defined : termsDefinedIn(sentence.text, m_lists))
            define(defined.term, number, defined.strength, 0);
        for (const QString &bold : sentence.emphasised)
            if (bold.size() <= 12 && std::ranges::any_of(bold, isHan))
                define(bold, number, 1.5, 4);
    }

    void define(const QString &term, int sentence, double strength, double emphasis)
    {
        Tally &tally = m_tallies[term];
        m_defined.insert(term);
        tally.emphasis = std::max(tally.emphasis, emphasis);
        if (tally.definition == sentence) {
            tally.definedness += strength;
        } else if (strength > tally.definedness) {
            tally.definedness = strength;
            tally.definition = sentence;
        }
    }

    bool isBreak(QChar c) const { return !isHan(c) || m_breaks.contains(c); }

    void countIn(int number)
    {
        const QString &text = m_chapter.sentences.at(number).text;
        QSet<QString> here;
        for (int from = 0; from < text.size(); ++from) {
            bool hasBreak = false;
            for (int length = 1; length <= kMaxDefined && from + length <= text.size(); ++length) {
                hasBreak = hasBreak || isBreak(text.at(from + length - 1));
                const bool isCandidate = !hasBreak && length >= 2 && length <= kMaxCharacters;
                const QString sequence = text.sliced(from, length);
                if (isCandidate || m_defined.contains(sequence))
                    countOne(number, from, sequence, here);
            }
        }
    }

    void countOne(int number, int from, const QString &sequence, QSet<QString> &here)
    {
        const ChapterSentence &sentence = m_chapter.sentences.at(number);
        Tally &tally = m_tallies[sequence];
        ++tally.count;
        tally.sections.insert(sentence.section);
        tally.headings += sentence.kind == PassageKind::Heading ? 1 : 0;
        if (!here.contains(sequence))
            tally.mentions.append(number);
        here.insert(sequence);
        const auto neighbour = [&](qsizetype place) {
            const bool isInside = place >= 0 && place < sentence.text.size();
            return isInside && isHan(sentence.text.at(place)) ? sentence.text.at(place) : QChar();
        };
        ++tally.before[neighbour(from - 1)];
        ++tally.after[neighbour(from + sequence.size())];
    }

    void countNesting()
    {
        for (auto outer = m_tallies.cbegin(); outer != m_tallies.cend(); ++outer) {
            if (outer->count < 2 && outer->definition < 0)
                continue;
            for (int from = 0; from < outer.key().size(); ++from)
                for (int length = 2;
                     length < outer.key().size() && from + length <= outer.key().size(); ++length) {
                    const auto inner = m_tallies.find(outer.key().sliced(from, length));
                    if (inner != m_tallies.end())
                        inner->mostInLonger = std::max(inner->mostInLonger, outer->count);
                }
        }
    }

    double scoreOf(const QString &term, const Tally &tally) const
    {
        if (tally.mentions.isEmpty() || (tally.definition < 0 && m_lists.common.contains(term)))
            return 0;
        const bool isDefined = tally.definition >= 0;
        const double freedom = std::min(entropy(tally.before), entropy(tally.after));
        if (!isDefined) {
            // Part of a longer word, or cut through the middle of one.
            if (tally.count < 3 || freedom < 1.0 || tally.mostInLonger * 10 >= tally.count * 7)
                return 0;
            for (const QString &word : m_lists.common)
                if (term.contains(word))
                    return 0;
        }
        const double frequency = std::log2(1.0 + tally.count - 0.7 * tally.mostInLonger)
            * (term.size() == 1 ? 0.6 : 1 + 0.15 * std::min<qsizetype>(term.size() - 2, 4));
        const double spread
            = 1 + 0.15 * std::min<int>(4, static_cast<int>(tally.sections.size()) - 1);
        double score = std::max(0.0, frequency) * spread * std::min(1.0, 0.4 + 0.3 * freedom);
        score += tally.headings > 0 ? 1.5 : 0;
        if (isDefined)
            score += 1.5 * std::min(tally.definedness, 5.0);
        return score + tally.emphasis;
    }

    TermCandidate candidateOf(const QString &term, const Tally &tally, double score) const
    {
        TermCandidate candidate;
        candidate.term = term;
        candidate.key = term;
        candidate.score = score;
        candidate.definedness = tally.definedness;
        candidate.definition = tally.definition;
        candidate.isEmphasised = tally.emphasis > 0;
        candidate.mentions = tally.mentions;
        if (tally.definition > 0) {
            const ChapterSentence &sentence = m_chapter.sentences.at(tally.definition);
            const ChapterSentence &before = m_chapter.sentences.at(tally.definition - 1);
            candidate.leansOn = refersBack(sentence.text) && before.source == sentence.source
                    && before.passage == sentence.passage
                ? 1
                : 0;
        }
        return candidate;
    }

    const ChapterText &m_chapter;
    const TermLists &m_lists;
    const StopFlag &m_stop;
    QHash<QString, Tally> m_tallies;
    QSet<QString> m_defined;
    QSet<QChar> m_breaks;
};

} // namespace

QList<TermCandidate> findChineseTerms(const ChapterText &chapter, const TermLists &lists,
                                      const StopFlag &stop)
{
    return ChineseTermFinder(chapter, lists, stop).found();
}

} // namespace lectern::education
