// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/askable_text.h"

#include "core/education/standing_sentence.h"
#include "core/education/term_candidate.h"
#include "core/education/term_mentions.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lectern::education {
namespace {

using document::KnowledgePoint;
using document::PassageKind;
using document::Source;
using document::TextSupport;

/// The sentences that the span covers, joined as in the source; empty where no source has the
/// quote.
QString readerText(const AskableText &text, const TextSupport &support)
{
    // Sources that are in no document yet share one id: the quote tells them apart.
    const auto source = std::ranges::find_if(text.sources, [&](const Source &candidate) {
        return candidate.id == support.source
            && textOf(candidate.text, support.span) == support.quote;
    });
    QStringList parts;
    for (const ChapterSentence &sentence : text.chapter.sentences)
        if (source != text.sources.end() && sentence.source == source - text.sources.begin()
            && sentence.span.start >= support.span.start && sentence.span.end <= support.span.end)
            parts.append(sentence.text);
    return parts.join(text.language == Language::Chinese ? QString() : QStringLiteral(" "));
}

std::optional<AskableDefinition> askable(const AskableText &text, const KnowledgePoint &point)
{
    if (point.spans.isEmpty() || point.definition.isEmpty() || point.definition.contains(u'$'))
        return std::nullopt;
    const TextSupport &support = point.spans.first();
    const QString there = readerText(text, support);
    const qsizetype longest = text.language == Language::Chinese ? 120 : 320;
    const bool isTheSources = there == point.definition && there.size() <= longest;
    if (!isTheSources || mentionsOf(there, {point.term}, text.language).isEmpty()
        || !standsAlone(there, text.language))
        return std::nullopt;
    // Nothing but the term and a few words: not a definition.
    if (there.size() - point.term.size() < (text.language == Language::Chinese ? 8 : 30))
        return std::nullopt;
    return AskableDefinition{point.term, there, support};
}

/// The number that stands before a list item in a text or Markdown source: "3. ", "3) ", "3、",
/// "（3）".
int numberBefore(const Source &source, int start)
{
    static const QRegularExpression marker(
        QStringLiteral("(?:^|\\n)[ \\t]*[（(]?(\\d{1,2})[.)、）．][ \\t]*$"));
    const QString before = textOf(source.text, {std::max(0, start - 12), start});
    const QRegularExpressionMatch match = marker.match(before);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

constexpr double kMaxOverlap = 0.45;

/// Share of the shorter definition's words (Chinese: pairs of characters) that the other one holds
/// too.
double overlap(const AskableDefinition &a, const AskableDefinition &b)
{
    const QStringList listA = searchTokens(a.sentence);
    const QStringList listB = searchTokens(b.sentence);
    const QSet<QString> tokensA(listA.begin(), listA.end());
    const QSet<QString> tokensB(listB.begin(), listB.end());
    const QSet<QString> both = QSet<QString>(tokensA).intersect(tokensB);
    const qsizetype fewer = std::min(tokensA.size(), tokensB.size());
    return fewer == 0 ? 1 : static_cast<double>(both.size()) / static_cast<double>(fewer);
}

bool isDistractor(const AskableText &text, const AskableDefinition &key,
                  const AskableDefinition &other)
{
    const bool shareSentence = key.support.source == other.support.source
        && key.support.span.start < other.support.span.end
        && other.support.span.start < key.support.span.end;
    return other.term != key.term && !shareSentence
        && !holdsTerm(other.term, key.term, text.language)
        && !holdsTerm(key.term, other.term, text.language)
        && mentionsOf(key.sentence, {other.term}, text.language).isEmpty()
        && mentionsOf(other.sentence, {key.term}, text.language).isEmpty()
        && overlap(key, other) < kMaxOverlap;
}

/// Text files show the numbers of a list; DOCX and HTML only say that there is one.
bool keepsNumbers(const Source &source)
{
    return source.kind == QStringLiteral("markdown") || source.kind == QStringLiteral("text")
        || source.kind == QStringLiteral("pdf");
}

bool saysSteps(const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral("\\b(?:steps?|procedure|instructions)\\b|步骤|流程|操作顺序"),
        QRegularExpression::CaseInsensitiveOption);
    return word.match(text).hasMatch();
}

/// Collects runs of items numbered 1, 2, 3 ...
class StepCollector
{
public:
    explicit StepCollector(const AskableText &text) : m_text(text) { }

    QList<ToldSteps> collected()
    {
        int passage = -1;
        for (const ChapterSentence &sentence : m_text.chapter.sentences) {
            if (sentence.kind != PassageKind::ListItem)
                m_areSteps = saysSteps(sentence.text);
            if (sentence.kind == PassageKind::Heading) {
                finish();
                m_heading = sentence.text;
            } else if (sentence.passage != passage) {
                add(sentence);
            }
            passage = sentence.passage;
        }
        finish();
        return m_lists;
    }

private:
    void add(const ChapterSentence &sentence)
    {
        const Source &source = m_text.sources.at(sentence.source);
        const document::Passage &passage = source.passages.at(sentence.passage);
        const bool isItem = passage.kind == PassageKind::ListItem;
        int number = isItem ? numberBefore(source, passage.span.start) : 0;
        if (isItem && m_areSteps && !keepsNumbers(source))
            number = static_cast<int>(m_steps.steps.size()) + 1;
        if (number != m_steps.steps.size() + 1)
            finish();
        if (number == 0 || number != m_steps.steps.size() + 1)
            return;
        m_steps.steps.append(sentence);
        m_steps.texts.append(sentence.text);
        m_steps.supports.append(supportOf(source, sentence.span));
    }

    void finish()
    {
        QStringList distinct = m_steps.texts;
        distinct.removeDuplicates();
        if (m_steps.steps.size() >= 4 && distinct.size() == m_steps.texts.size()) {
            m_steps.heading = m_heading;
            m_lists.append(m_steps);
        }
        m_steps = {};
    }

    const AskableText &m_text;
    QString m_heading;
    bool m_areSteps = false; ///< The last heading or paragraph said that steps follow.
    ToldSteps m_steps;
    QList<ToldSteps> m_lists;
};

} // namespace

AskableText AskableText::of(const QList<Source> &sources, const QList<KnowledgePoint> &points,
                            Language language)
{
    AskableText text;
    text.language = language;
    for (const Source &source : sources)
        if (source.language == language)
            text.sources.append(source);
    text.chapter = ChapterText::of(text.sources);
    QStringList terms;
    for (const KnowledgePoint &point : points)
        terms.append(point.term);
    text.terms = TermMatcher(terms, language);
    text.articles = TermArticles(text.sources, terms, language);
    for (const KnowledgePoint &point : points)
        if (const auto definition = askable(text, point))
            text.definitions.append(*definition);
    text.steps = StepCollector(text).collected();
    for (const AskableDefinition &key : text.definitions)
        for (const AskableDefinition &other : text.definitions)
            if (isDistractor(text, key, other))
                text.distractors[key.term].append(other.term);
    return text;
}

bool excludes(const AskableText &text, const AskableDefinition &key, const AskableDefinition &other)
{
    return text.distractors.value(key.term).contains(other.term);
}

QString headOf(const QString &term, Language language)
{
    return language == Language::Chinese ? term.right(1) : englishTermKey(term).section(u' ', -1);
}

QString gapped(const QString &sentence, const QString &term, const TermMatcher &terms,
               Language language)
{
    QString made = sentence;
    const QList<TermMention> mentions = terms.mentionsIn(sentence);
    for (auto it = mentions.crbegin(); it != mentions.crend(); ++it)
        if (it->term == term)
            made.replace(it->start, it->length, kGap);
    static const QRegularExpression article(QStringLiteral("\\b([Aa])n? (?=______)"));
    return language == Language::English ? made.replace(article, QStringLiteral("\\1(n) ")) : made;
}

QString quoted(const QString &text)
{
    return u'“' + text + u'”';
}

} // namespace lectern::education
