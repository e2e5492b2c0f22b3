// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_definitions.h"
#include "core/education/term_candidate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lectern::education {
namespace {

using document::PassageKind;

constexpr int kMaxWords = 4;

// Weights, chosen so that what is defined comes before what is only frequent.
constexpr double kHeadingPhrase = 4;
constexpr double kHeadingWord = 2;
constexpr double kNesting = 0.8;
constexpr double kUndefined = 0.6;
constexpr double kDefinition = 2.0;

struct Word {
    QString text;
    QString lower;
    QString key;
    bool startsRun = false; ///< Punctuation or nothing stands before it.
    bool isSentenceStart = false;
};

/// What was counted about one candidate.
struct Tally {
    int count = 0;
    int words = 1;
    QSet<int> sections;
    int headings = 0;
    int nounContexts = 0;
    int verbContexts = 0;
    QHash<QString, int> surfaces;
    QList<int> mentions;
    double definedness = 0;
    int definition = -1;
    double emphasis = 0;
    QString definedSurface;
    double nestedCount = 0; ///< Sum of the counts of longer candidates around it.
    int nestedIn = 0;
    int oneWordLonger = 0; ///< Sum of the counts of those with one word more.
    int mostOften = 0; ///< Count of the most frequent one of them.
};

QList<Word> wordsOf(const QString &sentence)
{
    static const QRegularExpression token(
        QStringLiteral("[A-Za-z][A-Za-z0-9_^’'–-]*|[^\\sA-Za-z]+"));
    QList<Word> words;
    bool startsRun = true;
    for (auto it = token.globalMatch(sentence); it.hasNext();) {
        QString text = it.next().captured();
        if (!text.at(0).isLetter()) {
            startsRun = true;
            continue;
        }
        while (!text.back().isLetterOrNumber())
            text.chop(1);
        words.append({text, text.toLower(), englishTermKey(text), startsRun, words.isEmpty()});
        startsRun = false;
    }
    return words;
}

/// "v_avg", "kg", "x2": a symbol, a unit or an abbreviation without a vowel.
bool isSymbol(const QString &word)
{
    static const QRegularExpression vowel(QStringLiteral("[aeiouyAEIOUY]"));
    static const QRegularExpression sign(QStringLiteral("[_^0-9]"));
    return word.contains(sign) || !word.contains(vowel);
}

QString singular(const QString &word)
{
    const auto endsWith = [&](const char16_t *end) { return word.endsWith(QStringView(end)); };
    if (word.size() < 4 || endsWith(u"ss") || endsWith(u"us") || endsWith(u"is") || endsWith(u"ics")
        || endsWith(u"'s") || !endsWith(u"s"))
        return word;
    if (endsWith(u"ies") && word.size() > 4)
        return word.chopped(3) + u'y';
    if (endsWith(u"sses") || endsWith(u"shes") || endsWith(u"ches") || endsWith(u"xes"))
        return word.chopped(2);
    return word.chopped(1);
}

/// Counts candidates over the sentences, then scores them.
class EnglishTermFinder
{
public:
    EnglishTermFinder(const ChapterText &chapter, const TermLists &lists, const StopFlag &stop) :
        m_chapter(chapter), m_lists(lists), m_stop(stop)
    {
    }

    QList<TermCandidate> found()
    {
        QList<QList<Word>> words;
        for (const ChapterSentence &sentence : m_chapter.sentences) {
            words.append(wordsOf(sentence.text));
            countCapitals(words.last());
        }
        collectDefinitions();
        for (int i = 0; i < words.size() && !m_stop.isRaised(); ++i)
            countIn(i, words.at(i));
        countNesting();
        QList<TermCandidate> candidates;
        for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it)
            if (const double score = scoreOf(it.key(), *it); score > 0)
                candidates.append(candidateOf(it.key(), *it, score));
        return candidates;
    }

private:
    void countCapitals(const QList<Word> &words)
    {
        for (const Word &word : words) {
            if (word.text.at(0).isLower())
                ++m_lowerCount[word.lower];
            else if (!word.isSentenceStart)
                ++m_capitalCount[word.lower];
        }
    }

    bool isProper(const QString &lower) const
    {
        if (m_capitalCount.value(lower) > m_lowerCount.value(lower))
            return true;
        // "Einstein’s" may only ever open a sentence.
        return m_lowerCount.value(lower) == 0
            && (lower.endsWith(QStringLiteral("’s")) || lower.endsWith(QStringLiteral("'s")));
    }

    /// As it would stand inside a sentence: names keep their capitals.
    QString surfaceOf(const QString &phrase) const
    {
        QStringList words = phrase.split(u' ');
        for (QString &word : words) {
            const bool isAcronym = word.size() > 1 && word == word.toUpper();
            if (!isAcronym && !isProper(word.toLower()))
                word = word.toLower();
        }
        return words.join(u' ');
    }

    void collectDefinitions()
    {
        for (int i = 0; i < m_chapter.sentences.size(); ++i) {
            const ChapterSentence &sentence = m_chapter.sentences.at(i);
            if (sentence.kind == PassageKind::Heading)
                continue;
            for (const DefinedTerm &defined : termsDefinedIn(sentence.text, m_lists))
                define(defined.term, i, defined.strength, 0);
            for (const QString &bold : sentence.emphasised) {
                QString term = bold;
                term.remove(QRegularExpression(QStringLiteral("^(?:[Aa]n?|[Tt]he) |[:.,;]$")));
                if (!term.isEmpty() && term.count(u' ') < 5 && term.at(0).isLetter())
                    define(term, i, 1.5, 4);
            }
        }
    }

    void define(const QString &term, int sentence, double strength, double emphasis)
    {
        Tally &tally = m_tallies[englishTermKey(term)];
        tally.words = static_cast<int>(term.count(u' ')) + 1;
        tally.emphasis = std::max(tally.emphasis, emphasis);
        if (tally.definition == sentence) {
            tally.definedness += strength; // Bold in the sentence that also says "X is a ...".
        } else if (strength > tally.definedness) {
            tally.definedness = strength;
            tally.definition = sentence;
            tally.definedSurface = surfaceOf(term);
        }
    }

    bool mayStandIn(const QList<Word> &words, int from, int length) const
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
        const QString &last = words.at(from + length - 1).lower;
        return !last.endsWith(QStringLiteral("'s")) && !last.endsWith(QStringLiteral("’s"));
    }

    void countIn(int number, const QList<Word> &words)
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
                const auto known = m_tallies.constFind(key);
                const bool isKnown = known != m_tallies.cend() && known->definition >= 0;
                if (isKnown || (length <= kMaxWords && mayStandIn(words, from, length)))
                    countOne(number, words, from, length, phrase, key);
            }
        }
    }

    void countOne(int number, const QList<Word> &words, int from, int length, const QString &phrase,
                  const QString &key)
    {
        const ChapterSentence &sentence = m_chapter.sentences.at(number);
        Tally &tally = m_tallies[key];
        ++tally.count;
        tally.words = length;
        tally.sections.insert(sentence.section);
        tally.headings += sentence.kind == PassageKind::Heading ? 1 : 0;
        if (sentence.kind != PassageKind::Heading)
            ++tally.surfaces[surfaceOf(phrase)];
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
        const QStringList keys = m_tallies.keys();
        for (const QString &key : keys) {
            const QStringList parts = key.split(u' ');
            const Tally outer = m_tallies.value(key);
            if (parts.size() < 2 || (outer.count < 2 && outer.definition < 0))
                continue;
            for (int from = 0; from < parts.size(); ++from) {
                for (int length = 1; length < parts.size() && from + length <= parts.size();
                     ++length) {
                    const auto inner = m_tallies.find(parts.sliced(from, length).join(u' '));
                    if (inner == m_tallies.end())
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

    /// Only ever written with capitals: a person, a place, a brand.
    bool isName(const QString &key) const
    {
        const QStringList words = key.split(u' ');
        return std::ranges::all_of(words, [this](const QString &word) { return isProper(word); });
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

    double scoreOf(const QString &key, const Tally &tally) const
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
            score *= isName(key) && tally.headings == 0 ? 0.4 : kUndefined;
        if (isDefined)
            score += kDefinition * std::min(tally.definedness, 5.0) * (0.35 + 0.65 * special)
                * std::min(1.0, 0.5 + 0.25 * tally.count);
        return score + tally.emphasis;
    }

    TermCandidate candidateOf(const QString &key, const Tally &tally, double score) const
    {
        TermCandidate candidate;
        candidate.key = key;
        candidate.score = score;
        candidate.definedness = tally.definedness;
        candidate.definition = tally.definition;
        candidate.isEmphasised = tally.emphasis > 0;
        candidate.mentions = tally.mentions;
        candidate.term = tally.definedSurface;
        if (candidate.term.isEmpty())
            candidate.term = bestSurface(key, tally);
        if (tally.definition > 0) {
            const ChapterSentence &sentence = m_chapter.sentences.at(tally.definition);
            const ChapterSentence &before = m_chapter.sentences.at(tally.definition - 1);
            candidate.definitionStartsBefore = refersBack(sentence.text)
                && before.source == sentence.source && before.passage == sentence.passage;
        }
        return candidate;
    }

    /// The singular if it occurs, else what occurs most; ties by the alphabet.
    QString bestSurface(const QString &key, const Tally &tally) const
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
    const StopFlag &m_stop;
    QHash<QString, Tally> m_tallies;
    QHash<QString, int> m_lowerCount;
    QHash<QString, int> m_capitalCount;
};

} // namespace

QString englishTermKey(const QString &term)
{
    QString lower = term.toLower();
    lower.replace(u'’', u'\'').replace(u'–', u'-');
    QStringList words = lower.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = singular(word);
    return words.join(u' ');
}

QList<TermCandidate> findEnglishTerms(const ChapterText &chapter, const TermLists &lists,
                                      const StopFlag &stop)
{
    return EnglishTermFinder(chapter, lists, stop).found();
}

} // namespace lectern::education
