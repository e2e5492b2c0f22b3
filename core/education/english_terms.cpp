// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_definitions.h"
#include "core/education/english_tallies.h"
#include "core/education/term_candidate.h"

#include <algorithm>
#include <cmath>

namespace lectern::education {
namespace {

// Weights, chosen so that what is defined comes before what is only frequent.
constexpr double kHeadingPhrase = 4;
constexpr double kHeadingWord = 2;
constexpr double kNesting = 0.8;
constexpr double kUndefined = 0.6;
constexpr double kDefinition = 2.0;

/// Weighs what was counted about each candidate.
class EnglishTermScores
{
public:
    EnglishTermScores(const ChapterText &chapter, const TermLists &lists,
                      const EnglishTallies &tallies) :
        m_chapter(chapter), m_lists(lists), m_tallies(tallies)
    {
    }

    QList<TermCandidate> candidates() const
    {
        QList<TermCandidate> found;
        for (auto it = m_tallies.byKey.cbegin(); it != m_tallies.byKey.cend(); ++it)
            if (const double score = scoreOf(it.key(), *it); score > 0)
                found.append(candidateOf(it.key(), *it, score));
        return found;
    }

private:
    double specificity(const QString &key) const
    {
        const QStringList words = key.split(u' ');
        double sum = 0;
        int counted = 0;
        for (const QString &word : words) {
            if (m_lists.stop.contains(word))
                continue;
            ++counted;
            sum += isEveryday(word) ? 0.15 : 1;
        }
        double value = counted > 0 ? sum / counted : 0;
        if (words.size() > 1 && isEveryday(words.last()))
            value *= 0.7;
        if (words.size() > 1 && isEveryday(words.first()))
            value *= 0.8;
        const QString &first = words.first();
        const QString &last = words.last();
        if (first.endsWith(QStringLiteral("ly")) || last.endsWith(QStringLiteral("ly"))
            || last.endsWith(QStringLiteral("ed")))
            value *= 0.3;
        if (last.endsWith(QStringLiteral("ing"))
            || (words.size() > 1 && first.endsWith(QStringLiteral("ing"))))
            value *= 0.6;
        return value;
    }

    /// In the list, or a form of a word that is.
    bool isEveryday(const QString &word) const
    {
        if (m_lists.common.contains(word))
            return true;
        for (const char16_t *ending : {u"s", u"es", u"ed", u"d", u"ing", u"ly", u"er", u"r"}) {
            const QStringView end(ending);
            if (!word.endsWith(end) || word.size() - end.size() < 3)
                continue;
            const QString stem = word.chopped(end.size());
            if (m_lists.common.contains(stem) || m_lists.common.contains(stem + u'e')
                || (stem.size() > 3 && stem.at(stem.size() - 1) == stem.at(stem.size() - 2)
                    && m_lists.common.contains(stem.chopped(1))))
                return true;
        }
        return false;
    }

    double scoreOf(const QString &key, const EnglishTally &tally) const
    {
        if (tally.mentions.isEmpty())
            return 0;
        const bool isDefined = tally.definition >= 0;
        if (!isDefined && tally.count < 2)
            return 0;
        // Only ever part of one longer term: the longer one says it all.
        if (!isDefined && tally.nestedIn > 0 && tally.mostOften >= tally.count)
            return 0;
        const double free
            = tally.count - (tally.nestedIn > 0 ? tally.nestedCount / tally.nestedIn : 0);
        const double frequency
            = std::log2(1 + std::max(0.0, free)) * (1 + 0.35 * (tally.words - 1));
        const double spread
            = 1 + 0.15 * std::min<int>(4, static_cast<int>(tally.sections.size()) - 1);
        // "angular" that only stands in "angular velocity" and the like says little on its own.
        const double nested = std::min(1.0, static_cast<double>(tally.oneWordLonger) / tally.count);
        double nounness
            = (tally.nounContexts + 1.0) / (tally.nounContexts + tally.verbContexts + 1.0);
        if (tally.words > 1)
            nounness = 0.5 + 0.5 * nounness;
        const double special = specificity(key);
        const double heading
            = tally.headings > 0 ? (tally.words > 1 ? kHeadingPhrase : kHeadingWord) : 0;
        double score
            = (frequency * spread * (1 - kNesting * nested) + heading) * special * nounness;
        if (!isDefined)
            score *= m_tallies.names.isName(key) && tally.headings == 0 ? 0.4 : kUndefined;
        if (isDefined)
            score += kDefinition * std::min(tally.definedness, 5.0) * (0.35 + 0.65 * special)
                * std::min(1.0, 0.5 + 0.25 * tally.count);
        return score + tally.emphasis;
    }

    TermCandidate candidateOf(const QString &key, const EnglishTally &tally, double score) const
    {
        TermCandidate candidate;
        candidate.key = key;
        candidate.score = score;
        candidate.definedness = tally.definedness;
        candidate.quotability = tally.quotability;
        candidate.definition = tally.definition;
        candidate.isEmphasised = tally.emphasis > 0;
        candidate.mentions = tally.mentions;
        candidate.term = tally.definedSurface;
        if (candidate.term.isEmpty())
            candidate.term = bestSurface(key, tally);
        if (tally.definition > 0)
            candidate.leansOn = sentencesLeanedOn(m_chapter.sentences, tally.definition);
        return candidate;
    }

    /// The singular if it occurs, else what occurs most; ties by the alphabet.
    QString bestSurface(const QString &key, const EnglishTally &tally) const
    {
        QString best = key;
        int most = 0;
        for (auto it = tally.surfaces.cbegin(); it != tally.surfaces.cend(); ++it) {
            const bool isSingular = it.key().toLower() == key;
            const int weight = *it + (isSingular ? 1000 : 0);
            if (weight > most || (weight == most && it.key() < best)) {
                best = it.key();
                most = weight;
            }
        }
        return best;
    }

    const ChapterText &m_chapter;
    const TermLists &m_lists;
    const EnglishTallies &m_tallies;
};

} // namespace

QList<TermCandidate> findEnglishTerms(const ChapterText &chapter, const TermLists &lists,
                                      const StopFlag &stop)
{
    const EnglishTallies tallies = tallyEnglish(chapter, lists, stop);
    return EnglishTermScores(chapter, lists, tallies).candidates();
}

} // namespace lectern::education
