// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/knowledge_points.h"

#include "core/education/term_candidate.h"
#include "core/education/term_mentions.h"

#include <algorithm>

namespace lectern::education {
namespace {

using document::KnowledgePoint;
using document::Source;

constexpr int kMaxPoints = 100;
constexpr int kMaxSpans = 12;
constexpr int kMaxSelected = 16;
constexpr int kMaxPrerequisites = 4;
constexpr double kDefined = 1.5; ///< Of TermCandidate::definedness; bold alone is enough.

/// Sources of one language with their terms, best first.
struct FoundTerms {
    Language language;
    QList<Source> sources;
    ChapterText chapter;
    QList<TermCandidate> terms;
    TermMatcher matcher; ///< Of all terms.
};

FoundTerms findTerms(const QList<Source> &sources, Language language, const StopFlag &stop)
{
    FoundTerms found{language, {}, {}, {}, TermMatcher({}, language)};
    for (const Source &source : sources)
        if (source.language == language)
            found.sources.append(source);
    found.chapter = ChapterText::of(found.sources);
    const TermLists lists = TermLists::of(language);
    found.terms = language == Language::Chinese ? findChineseTerms(found.chapter, lists, stop)
                                                : findEnglishTerms(found.chapter, lists, stop);
    std::ranges::sort(found.terms, [](const TermCandidate &a, const TermCandidate &b) {
        return a.score != b.score ? a.score > b.score : a.key < b.key;
    });
    if (found.terms.size() > kMaxPoints)
        found.terms.resize(kMaxPoints);
    QStringList all;
    for (const TermCandidate &term : found.terms)
        all.append(term.term);
    found.matcher = TermMatcher(all, language);
    return found;
}

CodePointSpan definitionSpan(const FoundTerms &found, const TermCandidate &term)
{
    const QList<ChapterSentence> &sentences = found.chapter.sentences;
    return {sentences.at(term.definition - term.leansOn).span.start,
            sentences.at(term.definition).span.end};
}

QString definitionText(const FoundTerms &found, const TermCandidate &term)
{
    if (term.definition < 0)
        return {};
    QStringList texts;
    for (int i = term.definition - term.leansOn; i <= term.definition; ++i)
        texts.append(found.chapter.sentences.at(i).text);
    return texts.join(found.language == Language::Chinese ? QString() : QStringLiteral(" "));
}

/// The definition first, then the other sentences in reading order.
QList<document::TextSupport> spansOf(const FoundTerms &found, const TermCandidate &term)
{
    QList<document::TextSupport> spans;
    const QList<ChapterSentence> &sentences = found.chapter.sentences;
    if (term.definition >= 0)
        spans.append(supportOf(found.sources.at(sentences.at(term.definition).source),
                               definitionSpan(found, term)));
    for (const int mention : term.mentions) {
        if (spans.size() >= kMaxSpans)
            break;
        const ChapterSentence &sentence = sentences.at(mention);
        const bool isHeading = sentence.kind == document::PassageKind::Heading;
        if (mention != term.definition && (!isHeading || term.mentions.size() == 1))
            spans.append(supportOf(found.sources.at(sentence.source), sentence.span));
    }
    if (spans.isEmpty()) {
        const ChapterSentence &sentence = sentences.at(term.mentions.first());
        spans.append(supportOf(found.sources.at(sentence.source), sentence.span));
    }
    return spans;
}

/// Where a term comes in: its definition, else its first mention.
int placeOf(const TermCandidate &term)
{
    return term.definition >= 0 ? term.definition : term.mentions.first();
}

/// Terms that the definition uses and that came in before: links only point back, so none go in a
/// circle.
QStringList prerequisitesOf(const FoundTerms &found, qsizetype index)
{
    const TermCandidate &term = found.terms.at(index);
    const QString definition = definitionText(found, term);
    if (definition.isEmpty())
        return {};
    const QStringList used = found.matcher.termsIn(definition + u' ' + term.term);
    QStringList prerequisites;
    for (qsizetype i = 0; i < found.terms.size() && prerequisites.size() < kMaxPrerequisites; ++i) {
        const TermCandidate &other = found.terms.at(i);
        const bool isBefore = placeOf(other) < placeOf(term)
            || (placeOf(other) == placeOf(term) && term.term.size() > other.term.size()
                && term.key.contains(other.key));
        if (i != index && isBefore && other.definition >= 0
            && (used.contains(other.term) || holdsTerm(term.term, other.term, found.language)))
            prerequisites.append(other.term);
    }
    return prerequisites;
}

/// Share of the topic's words or characters pairs that the text holds.
double nearness(const QString &topic, const QString &text)
{
    const QStringList tokens = searchTokens(topic);
    const QStringList there = searchTokens(text);
    if (tokens.isEmpty())
        return 0;
    const auto hits = std::ranges::count_if(
        tokens, [&](const QString &token) { return there.contains(token); });
    return static_cast<double>(hits) / static_cast<double>(tokens.size());
}

/// Defined points first, near the topic where there is one, until a lesson has enough.
void select(QList<ScoredPoint> &points, const QList<double> &definedness, const QString &topic)
{
    QList<std::pair<double, qsizetype>> ranked;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const KnowledgePoint &point = points.at(i).point;
        const double near = 6 * nearness(topic, point.term) + 2 * nearness(topic, point.definition);
        const bool isDefined = definedness.at(i) >= kDefined;
        const double defined = isDefined ? 4 : 0;
        if (isDefined || near >= 6)
            ranked.append({-(points.at(i).score + near + defined), i});
    }
    std::ranges::sort(ranked);
    for (qsizetype i = 0; i < std::min<qsizetype>(ranked.size(), kMaxSelected); ++i)
        points[ranked.at(i).second].selected = true;
}

} // namespace

QList<ScoredPoint> findKnowledgePoints(const QList<Source> &sources, const QString &topic,
                                       const StopFlag &stop)
{
    QList<ScoredPoint> points;
    QList<double> definedness;
    for (const Language language : {Language::English, Language::Chinese}) {
        const FoundTerms found = findTerms(sources, language, stop);
        for (qsizetype i = 0; i < found.terms.size(); ++i) {
            const TermCandidate &term = found.terms.at(i);
            points.append({{term.term, definitionText(found, term), prerequisitesOf(found, i),
                            spansOf(found, term)},
                           term.score,
                           false});
            const bool isMarked = term.isEmphasised || language == Language::Chinese;
            definedness.append(isMarked ? term.definedness : term.quotability);
        }
    }
    select(points, definedness, topic);
    std::ranges::stable_sort(points, std::ranges::greater(), &ScoredPoint::score);
    if (points.size() > kMaxPoints)
        points.resize(kMaxPoints);
    return points;
}

} // namespace lectern::education
