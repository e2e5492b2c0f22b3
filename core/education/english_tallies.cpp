// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_tallies.h"

#include "core/education/english_definitions.h"
#include "core/education/standing_sentence.h"
#include "core/education/term_candidate.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

using document::PassageKind;

constexpr int kMaxWords = 4;

// Against 1 to 4 for how surely a sentence defines.
constexpr double kLeaning = 1.2;
constexpr double kAside = 1.0;
constexpr double kNoDefinition = 3.0;

/// Goes over the sentences twice: what is defined may be longer than a phrase that is only counted.
class EnglishCounter
{
public:
    EnglishCounter(const ChapterText &chapter, const TermLists &lists) :
        m_chapter(chapter), m_lists(lists)
    {
    }

    EnglishTallies counted(const StopFlag &stop)
    {
        QList<QList<EnglishWord>> words;
        for (const ChapterSentence &sentence : m_chapter.sentences) {
            words.append(englishWordsOf(sentence.text));
            m_tallies.names.count(words.last());
        }
        collectDefinitions();
        for (int i = 0; i < words.size() && !stop.isRaised(); ++i)
            countIn(i, words.at(i));
        countNesting();
        return m_tallies;
    }

private:
    void collectDefinitions()
    {
        for (int i = 0; i < m_chapter.sentences.size(); ++i) {
            const ChapterSentence &sentence = m_chapter.sentences.at(i);
            if (sentence.kind == PassageKind::Heading) {
                m_isAside = isAsideHeading(sentence.text);
                continue;
            }
            for (const DefinedTerm &defined : termsDefinedIn(sentence.text, m_lists))
                define(defined, i, 0);
            for (const QString &bold : sentence.emphasised) {
                QString term = bold;
                term.remove(QRegularExpression(QStringLiteral("^(?:[Aa]n?|[Tt]he) |[:.,;]$")));
                if (!term.isEmpty() && term.count(u' ') < 5 && term.at(0).isLetter())
                    define({term, 1.5, true}, i, 4);
            }
        }
    }

    void define(const DefinedTerm &defined, int sentence, double emphasis)
    {
        const auto &[term, strength, isDefinition] = defined;
        EnglishTally &tally = m_tallies.byKey[englishTermKey(term)];
        tally.words = static_cast<int>(term.count(u' ')) + 1;
        tally.emphasis = std::max(tally.emphasis, emphasis);
        if (tally.definition == sentence) {
            // Bold in the sentence that also says "X is a ...".
            tally.definedness += strength;
            tally.quotability += isDefinition ? strength : 0;
            return;
        }
        tally.definedness = std::max(tally.definedness, strength);
        const double quotability
            = strength - burdenOf(sentence) - (isDefinition ? 0 : kNoDefinition);
        if (tally.definition < 0 || quotability > tally.quotability) {
            tally.quotability = quotability;
            tally.definition = sentence;
            tally.definedSurface = m_tallies.names.surfaceOf(term);
        }
    }

    /// What is wrong with a sentence that is to be quoted alone.
    double burdenOf(int number) const
    {
        const int first = number - sentencesLeanedOn(m_chapter.sentences, number);
        // It is quoted with what it leans on.
        const bool leans = !standsAlone(m_chapter.sentences.at(first).text, Language::English);
        return (leans ? kLeaning : 0) + (m_isAside ? kAside : 0);
    }

    bool mayStandIn(const QList<EnglishWord> &words, int from, int length) const
    {
        for (int i = from; i < from + length; ++i) {
            const QString &word = words.at(i).lower;
            const bool isInnerOf
                = word == QStringLiteral("of") && i > from && i + 1 < from + length && length >= 3;
            if (isSymbol(words.at(i).text))
                return false;
            const bool isOrdinal = length > 1 && i + 1 < from + length
                && (word == QStringLiteral("first") || word == QStringLiteral("second")
                    || word == QStringLiteral("third"));
            if (i > from && words.at(i).startsRun)
                return false;
            if (!isInnerOf && !isOrdinal && (m_lists.stop.contains(word) || word.size() < 2))
                return false;
        }
        const auto isOwner = [](const QString &word) {
            return word.endsWith(QStringLiteral("'s")) || word.endsWith(QStringLiteral("’s"));
        };
        // "Newton's law" has a name, "the car's motion" only an owner.
        const QString &first = words.at(from).text;
        return !isOwner(words.at(from + length - 1).lower)
            && !(isOwner(first) && first.at(0).isLower());
    }

    void countIn(int number, const QList<EnglishWord> &words)
    {
        for (int from = 0; from < words.size(); ++from) {
            QString phrase;
            QString key;
            for (int length = 1; length <= kMaxWords + 1 && from + length <= words.size();
                 ++length) {
                if (length > 1 && words.at(from + length - 1).startsRun)
                    break;
                if (length > 1) {
                    phrase += u' ';
                    key += u' ';
                }
                phrase += words.at(from + length - 1).text;
                key += words.at(from + length - 1).key;
                const auto known = m_tallies.byKey.constFind(key);
                const bool isKnown = known != m_tallies.byKey.cend() && known->definition >= 0;
                if (isKnown || (length <= kMaxWords && mayStandIn(words, from, length)))
                    countOne(number, words, from, length, phrase, key);
            }
        }
    }

    void countOne(int number, const QList<EnglishWord> &words, int from, int length,
                  const QString &phrase, const QString &key)
    {
        const ChapterSentence &sentence = m_chapter.sentences.at(number);
        EnglishTally &tally = m_tallies.byKey[key];
        ++tally.count;
        tally.words = length;
        tally.sections.insert(sentence.section);
        tally.headings += sentence.kind == PassageKind::Heading ? 1 : 0;
        if (sentence.kind != PassageKind::Heading)
            ++tally.surfaces[m_tallies.names.surfaceOf(phrase)];
        if (tally.mentions.isEmpty() || tally.mentions.last() != number)
            tally.mentions.append(number);
        const bool hasWordBefore = from > 0 && !words.at(from).startsRun;
        const QString before = hasWordBefore ? words.at(from - 1).lower : QString();
        static const QSet<QString> nounMarks{
            QStringLiteral("a"),    QStringLiteral("an"),   QStringLiteral("the"),
            QStringLiteral("of"),   QStringLiteral("in"),   QStringLiteral("its"),
            QStringLiteral("this"), QStringLiteral("each"), QStringLiteral("by"),
            QStringLiteral("with"), QStringLiteral("for"),  QStringLiteral("and")};
        static const QSet<QString> verbMarks{
            QStringLiteral("to"),   QStringLiteral("we"),     QStringLiteral("you"),
            QStringLiteral("they"), QStringLiteral("it"),     QStringLiteral("can"),
            QStringLiteral("will"), QStringLiteral("would"),  QStringLiteral("could"),
            QStringLiteral("not"),  QStringLiteral("should"), QStringLiteral("is"),
            QStringLiteral("are"),  QStringLiteral("was"),    QStringLiteral("were"),
            QStringLiteral("be"),   QStringLiteral("i"),      QStringLiteral("must")};
        tally.nounContexts += nounMarks.contains(before) ? 1 : 0;
        tally.verbContexts += verbMarks.contains(before) ? 1 : 0;
    }

    /// Adds each candidate's count to those it holds.
    void countNesting()
    {
        const QStringList keys = m_tallies.byKey.keys();
        for (const QString &key : keys) {
            const QStringList parts = key.split(u' ');
            const EnglishTally outer = m_tallies.byKey.value(key);
            if (parts.size() < 2 || (outer.count < 2 && outer.definition < 0))
                continue;
            for (int from = 0; from < parts.size(); ++from) {
                for (int length = 1; length < parts.size() && from + length <= parts.size();
                     ++length) {
                    const auto inner = m_tallies.byKey.find(parts.sliced(from, length).join(u' '));
                    if (inner == m_tallies.byKey.end())
                        continue;
                    inner->nestedCount += outer.count;
                    inner->mostOften = std::max(inner->mostOften, outer.count);
                    ++inner->nestedIn;
                    if (length + 1 == parts.size())
                        inner->oneWordLonger += outer.count;
                }
            }
        }
    }

    const ChapterText &m_chapter;
    const TermLists &m_lists;
    EnglishTallies m_tallies;
    bool m_isAside = false; ///< In a worked example, a box, a list of what will be learnt.
};

} // namespace

EnglishTallies tallyEnglish(const ChapterText &chapter, const TermLists &lists,
                            const StopFlag &stop)
{
    return EnglishCounter(chapter, lists).counted(stop);
}

} // namespace lectern::education
