// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_steps.h"

#include "core/education/lesson_points.h"
#include "core/education/term_mentions.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

using document::BlockType;
using document::KnowledgePoint;
using drafting::QuotedSentence;

constexpr qsizetype kMostDifficult = 3;
constexpr qsizetype kMostExplained = 5;
constexpr qsizetype kMostFollowing = 2;
constexpr qsizetype kLongestQuote = 260; ///< UTF-16 units.

/// Whether a sentence goes on about the term and needs nothing that is not quoted.
bool goesOn(const QString &quote, const QString &term, Language language)
{
    static const QRegularExpression ended(QStringLiteral("[.!。！]$"));
    static const QRegularExpression pointing(
        QStringLiteral("\\b(?:Figure|Table|Fig|above|below|shown|following|previous|chapter|"
                       "section)\\b|图|表|\\[|\\]|\\$|="));
    static const QRegularExpression leaning(
        QStringLiteral("^(?:It|They|This|These|Its|Their|它|这)\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression contrast(QStringLiteral(
        "^(?:However|But|You|These are|For example|For instance|In this|In these|Note|Recall|"
        "Because|Another|As|Therefore|Thus|Hence|So|例如|比如|但|所以|因此)"));
    const QString text = drafting::shownQuote(quote);
    if (!ended.match(text).hasMatch() || text.size() >= kLongestQuote || text.contains(pointing)
        || text.contains(contrast))
        return false;
    return !mentionsOf(text, {term}, language).isEmpty() || text.contains(leaning);
}

/// The sentences of the source that follow a span in its passage, as long as they go on about it.
QList<document::TextSupport> sentencesAfter(const document::Source &source,
                                            const document::TextSupport &span, const QString &term)
{
    QList<document::TextSupport> sentences;
    const auto passage
        = std::ranges::find_if(source.passages, [&](const document::Passage &candidate) {
              return candidate.span.start <= span.span.start && span.span.end <= candidate.span.end;
          });
    if (passage == source.passages.end())
        return sentences;
    const QString text = textOf(source.text, passage->span);
    for (const CodePointSpan &inPassage :
         splitSentences(text, source.language, LineBreaks::AreSpaces)) {
        const CodePointSpan place{inPassage.start + passage->span.start,
                                  inPassage.end + passage->span.start};
        if (place.start < span.span.end || sentences.size() >= kMostFollowing)
            continue;
        const QString quote = textOf(source.text, place);
        if (!goesOn(quote, term, source.language))
            break;
        sentences.append({source.id, place, quote});
    }
    return sentences;
}

/// "contact force" of "force": all words of the shorter term stand in the longer one.
bool isKindOf(const QString &longer, const QString &shorter)
{
    const QStringList words = longer.toLower().split(QRegularExpression(QStringLiteral("[\\s–-]")));
    const QStringList few = shorter.toLower().split(QRegularExpression(QStringLiteral("[\\s–-]")));
    return std::ranges::all_of(few, [&](const QString &word) { return words.contains(word); });
}

double likeness(const QString &a, const QString &b, Language language)
{
    if (language == Language::Chinese) {
        int shared = 0;
        while (shared < std::min(a.size(), b.size())
               && a.at(a.size() - 1 - shared) == b.at(b.size() - 1 - shared))
            ++shared;
        return shared < 2 ? 0 : 2.0 * shared / static_cast<double>(a.size() + b.size());
    }
    const QStringList first = a.toLower().split(QRegularExpression(QStringLiteral("[\\s–-]")));
    const QStringList second = b.toLower().split(QRegularExpression(QStringLiteral("[\\s–-]")));
    int shared = 0;
    for (const QString &word : first)
        shared += word.size() > 2 && second.contains(word) ? 1 : 0;
    return 2.0 * shared / static_cast<double>(first.size() + second.size());
}

} // namespace

QList<std::pair<QString, QString>> confusableTerms(const LessonOutline &outline, Language language)
{
    QList<std::tuple<double, QString, QString>> pairs;
    for (qsizetype i = 0; i < outline.points.size(); ++i) {
        for (qsizetype k = i + 1; k < outline.points.size(); ++k) {
            const QString &a = outline.points.at(i).term;
            const QString &b = outline.points.at(k).term;
            const bool holds = isKindOf(a, b) || isKindOf(b, a);
            const bool isRule = isLaw(a) || isLaw(b); // Shares words, and is taken for no thing.
            if (const double like = likeness(a, b, language); like > 0 && !holds && !isRule)
                pairs.append({like, a, b});
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater(),
                             [](const auto &pair) { return std::get<0>(pair); });
    QList<std::pair<QString, QString>> terms;
    for (const auto &[like, a, b] : pairs)
        terms.append({a, b});
    return terms;
}

void LessonSteps::difficultPoints()
{
    const auto appendPoint = [this](const Sentences &sentences, const QStringList &points) {
        append(BlockType::Paragraph, QStringLiteral("difficult_point"),
               {{QStringLiteral("text"), sentences}}, points);
    };
    qsizetype count = 0;
    for (const LessonBelief &belief : m_outline.beliefs.mid(0, kMostDifficult)) {
        QStringList points;
        for (const int exercise : belief.exercises)
            for (const QString &term : m_outline.exercises.at(exercise).points)
                if (!points.contains(term))
                    points.append(term);
        appendPoint({sentence(QStringLiteral("difficult.belief"),
                              {{QStringLiteral("belief"), {belief.text}}},
                              ruleSupport(QStringLiteral("lesson.misconception"))),
                     sentence(QStringLiteral("difficult.meet"),
                              {{QStringLiteral("exercises"), numbers(belief.exercises)}},
                              ruleSupport(QStringLiteral("lesson.exercises")))},
                    points);
        ++count;
    }
    const auto pairs = confusableTerms(m_outline, m_request.language);
    if (count < kMostDifficult && !pairs.isEmpty()) {
        const auto &[one, other] = pairs.first();
        appendPoint({sentence(QStringLiteral("difficult.confuse"),
                              {{QStringLiteral("one"), {one}}, {QStringLiteral("other"), {other}}},
                              {one, other})},
                    {one, other});
        ++count;
    }
    for (const KnowledgePoint &point : m_outline.points) {
        const bool isWanted
            = count == 0 || (count < kMostDifficult && point.prerequisites.size() >= 2);
        if (!isWanted || point.prerequisites.isEmpty())
            continue;
        appendPoint({sentence(QStringLiteral("difficult.basis"),
                              {{QStringLiteral("point"), {point.term}},
                               {QStringLiteral("basis"), point.prerequisites}},
                              QStringList{point.term} + point.prerequisites)},
                    {point.term});
        ++count;
    }
    if (count == 0)
        appendPoint({sentence(QStringLiteral("difficult.apply"),
                              {{QStringLiteral("point"), {m_outline.mainTerm}}},
                              QStringList{m_outline.mainTerm})},
                    {m_outline.mainTerm});
}

void LessonSteps::explanationOf(const KnowledgePoint &point)
{
    Sentences sentences{QuotedSentence{point.spans.first()}};
    const auto source
        = std::ranges::find(m_request.sources, point.spans.first().source, &document::Source::id);
    if (source != m_request.sources.end())
        for (const document::TextSupport &next :
             sentencesAfter(*source, point.spans.first(), point.term)) {
            const bool isQuoted = std::ranges::any_of(m_outline.points, [&](const auto &other) {
                return other.spans.first().span == next.span; // Explained in its own place.
            });
            if (isQuoted)
                break;
            sentences.append(QuotedSentence{next});
        }
    if (!point.prerequisites.isEmpty())
        sentences.append(sentence(QStringLiteral("keypoint.basis"),
                                  {{QStringLiteral("point"), {point.term}},
                                   {QStringLiteral("basis"), point.prerequisites}},
                                  QStringList{point.term} + point.prerequisites));
    append(BlockType::Paragraph, QStringLiteral("explanation"),
           {{QStringLiteral("lead"),
             {sentence(QStringLiteral("explanation.quote"),
                       {{QStringLiteral("point"), {point.term}}}, {point.term})}},
            {QStringLiteral("text"), sentences}},
           {point.term});
}

void LessonSteps::forcePairs()
{
    const QList<document::Support> law = ruleSupport(QStringLiteral("physics.third_law"))
        + m_outline.supportsOf({m_outline.mainTerm});
    append(BlockType::Paragraph, QStringLiteral("explanation"),
           {{QStringLiteral("text"),
             {sentence(QStringLiteral("mechanics.pair"),
                       {{QStringLiteral("actor"),
                         {say(QStringLiteral("the foot"), QStringLiteral("脚"))}},
                        {QStringLiteral("receiver"),
                         {say(QStringLiteral("the ground"), QStringLiteral("地面"))}}},
                       law),
              sentence(QStringLiteral("mechanics.same_time"), {}, law),
              sentence(QStringLiteral("mechanics.bodies"), {}, law)}}},
           {m_outline.mainTerm});
}

void LessonSteps::explanations()
{
    QStringList terms = m_outline.mainTerms;
    for (const LessonObjective &objective : m_outline.objectives)
        for (const QString &term : objective.points)
            if (!terms.contains(term) && terms.size() < kMostExplained)
                terms.append(term);
    for (const KnowledgePoint &point : m_outline.points)
        if (!terms.contains(point.term) && terms.size() < kMostExplained)
            terms.append(point.term);
    QStringList quotes; // One sentence may define two terms: it is quoted once.
    for (const KnowledgePoint &point : m_outline.points) {
        if (!terms.contains(point.term) || quotes.contains(point.spans.first().quote))
            continue;
        quotes.append(point.spans.first().quote);
        explanationOf(point);
    }
    if (m_outline.isAboutForcePairs)
        forcePairs();
}

void LessonSteps::experiment()
{
    if (!m_request.experiment)
        return;
    const ExperimentValues &values = *m_request.experiment;
    const Values carts{{QStringLiteral("lighter"), {values.lighter}},
                       {QStringLiteral("heavier"), {values.heavier}}};
    const auto rule = ruleSupport(
        values.scene,
        {{QStringLiteral("lighter"), values.lighter}, {QStringLiteral("heavier"), values.heavier}});
    append(
        BlockType::Paragraph, QStringLiteral("experiment"),
        {{QStringLiteral("aim"),
          {sentence(QStringLiteral("experiment.aim"),
                    {{QStringLiteral("law"), {thirdLawIn(m_outline.points, m_request.language)}}},
                    QStringList{m_outline.mainTerm})}},
         {QStringLiteral("setup"),
          {sentence(QStringLiteral("experiment.setup"), carts, rule),
           sentence(QStringLiteral("experiment.predict"), {}, rule)}},
         {QStringLiteral("result"),
          {sentence(QStringLiteral("experiment.result"),
                    {{QStringLiteral("force"), {values.peakForce}}}, rule),
           sentence(QStringLiteral("experiment.cause"), {},
                    ruleSupport(QStringLiteral("physics.second_law")))}}},
        {m_outline.mainTerm}, objectivesOf(LessonPhase::Explore));
    if (!values.payload)
        return;
    append(BlockType::Media, QStringLiteral("media"),
           {{QStringLiteral("title"), {sentence(QStringLiteral("experiment.film"), carts, rule)}}},
           {m_outline.mainTerm});
    m_steps.last().block.payload = values.payload;
}

} // namespace lectern::education
