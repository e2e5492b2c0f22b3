// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_points.h"

#include "core/education/chapter_text.h"
#include "core/education/lesson_outline.h"
#include "core/education/standing_sentence.h"
#include "core/education/term_mentions.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

constexpr qsizetype kMaxPoints = 12;
constexpr qsizetype kFewPoints = 5; ///< Then terms are taken that are spoken of, not defined.
constexpr qsizetype kTooFewPoints = 3; ///< Then definitions that lean on their neighbours, too.
constexpr qsizetype kEnoughPoints = 3; ///< With so many, one that hangs with no other is left out.
constexpr qsizetype kMaxPrior = 4;
constexpr qsizetype kShortest = 3; ///< Times the term: so much must a key sentence say.
constexpr double kKnownTerm = 2.5; ///< Score from which a term that nothing defines is one.

using document::KnowledgePoint;

/// Where a point is first spoken of: source, then place.
std::pair<qint64, int> placeOf(const KnowledgePoint &point)
{
    return point.spans.isEmpty()
        ? std::pair<qint64, int>{0, 0}
        : std::pair{static_cast<qint64>(point.spans.first().source.value()),
                    point.spans.first().span.start};
}

/// Reading order, but what a point needs comes before it.
QList<KnowledgePoint> inTeachingOrder(QList<KnowledgePoint> points)
{
    std::ranges::stable_sort(points, {}, placeOf);
    QList<KnowledgePoint> ordered;
    QStringList done;
    const auto isReady = [&](const KnowledgePoint &point) {
        return std::ranges::all_of(point.prerequisites, [&](const QString &term) {
            return done.contains(term)
                || std::ranges::none_of(points,
                                        [&](const KnowledgePoint &p) { return p.term == term; });
        });
    };
    while (!points.isEmpty()) {
        auto next = std::ranges::find_if(points, isReady);
        if (next == points.end())
            next = points.begin(); // A circle: keep reading order.
        done.append(next->term);
        ordered.append(*next);
        points.erase(next);
    }
    return ordered;
}

bool isNamedBy(const QString &topic, const QString &term)
{
    QString text = topic.toCaseFolded();
    QString wanted = term.toCaseFolded();
    return text.replace(u'’', u'\'').contains(wanted.replace(u'’', u'\''));
}

QString mainTermOf(const QString &topic, const QList<KnowledgePoint> &byScore)
{
    QString best;
    for (const KnowledgePoint &point : byScore)
        if (isNamedBy(topic, point.term) && point.term.size() > best.size())
            best = point.term;
    return best.isEmpty() ? byScore.first().term : best;
}

QStringList weightyTerms(const LessonRequest &request)
{
    QStringList terms;
    for (const ScoredPoint &scored : request.points)
        if (scored.score >= kKnownTerm)
            terms.append(scored.point.term);
    return terms;
}

/// "Trajectories of projectiles on level ground." is a caption, and "Heat transfers energy" says
/// nothing of heat transfer: after a term that is the subject there stands a verb.
bool isFollowedByVerb(const QString &rest)
{
    static const QRegularExpression verb(
        QStringLiteral("^(?: \\([^)]*\\))?,? "
                       "?(?:is|are|was|were|has|have|had|can|cannot|may|must|will|do|does|did|"
                       "always|never|only|then|[a-z]+(?:[^s]s|ed)) "));
    static const QRegularExpression han(QStringLiteral("^\\p{Han}"));
    return verb.match(rest).hasMatch() || han.match(rest).hasMatch();
}

/// Chooses the points and ranks them for one lesson.
class PointChoice
{
public:
    explicit PointChoice(const LessonRequest &request) :
        m_request(request), m_matcher(weightyTerms(request), request.language)
    {
    }

    LessonPoints chosen()
    {
        collect();
        if (m_points.isEmpty())
            return {};
        leaveOutStrangers();
        LessonPoints result;
        result.mainTerm = mainTermOf(topicOf(m_request), m_points);
        result.points = inTeachingOrder(m_points);
        const QStringList central = centralTerms(result.mainTerm);
        for (const KnowledgePoint &point : result.points)
            if (central.contains(point.term))
                result.mainTerms.append(point.term);
        result.prior = takePrior(result.points, result.mainTerms);
        return result;
    }

private:
    bool isTeachable(const KnowledgePoint &point) const
    {
        return !point.definition.isEmpty() && !isReminder(point.definition)
            && standsAlone(point.definition, m_request.language) && !isBoxHeading(headingOf(point));
    }

    void collect()
    {
        for (const ScoredPoint &scored : m_request.points)
            if (scored.selected && isTeachable(scored.point) && m_points.size() < kMaxPoints)
                m_points.append(scored.point);
        for (const ScoredPoint &scored : m_request.points)
            if (m_points.size() < kFewPoints)
                if (const auto point = withKeySentence(scored))
                    m_points.append(*point);
        for (const bool selected : {true, false})
            for (const ScoredPoint &scored : m_request.points)
                if (scored.selected == selected && !scored.point.definition.isEmpty()
                    && m_points.size() < kTooFewPoints && !isChosen(scored.point.term)
                    && !isReminder(scored.point.definition))
                    m_points.append(scored.point);
    }

    bool isChosen(const QString &term) const
    {
        return std::ranges::find(m_points, term, &KnowledgePoint::term) != m_points.end();
    }

    /// A term that no sentence defines that could be quoted, with the first one that says something
    /// of it and stands alone.
    std::optional<KnowledgePoint> withKeySentence(const ScoredPoint &scored) const
    {
        const auto isPartOf = [&](const KnowledgePoint &other) {
            return holdsTerm(other.term, scored.point.term, m_request.language);
        };
        if (isTeachable(scored.point) || isReminder(scored.point.definition)
            || scored.score < kKnownTerm || std::ranges::any_of(m_points, isPartOf))
            return std::nullopt;
        KnowledgePoint point = scored.point;
        for (qsizetype i = 0; i < point.spans.size(); ++i) {
            const QString sentence = withoutMarkup(point.spans.at(i).quote);
            if (!isSaidOf(point.term, sentence))
                continue;
            point.definition = sentence;
            point.spans.move(i, 0);
            if (!isBoxHeading(headingOf(point)))
                return point;
            point = scored.point;
        }
        return std::nullopt;
    }

    /// Whether the sentence says something of the term, as a rule and not by the way.
    bool isSaidOf(const QString &term, const QString &sentence) const
    {
        static const QRegularExpression remark(
            QStringLiteral("\\b(?:important|often|usually|sometimes|probably|many|examples?|also|"
                           "defined for|used|principle|appears?|the word|the term|plural|"
                           "responsible)\\b"));
        static const QRegularExpression opening(QStringLiteral("^(?:|The |An? )$"));
        const auto mentions = mentionsOf(sentence, {term}, m_request.language);
        if (mentions.isEmpty())
            return false;
        const TermMention &first = mentions.first();
        return opening.match(sentence.first(first.start)).hasMatch()
            && isFollowedByVerb(sentence.sliced(first.start + first.length))
            && sentence.size() > kShortest * term.size() && !sentence.contains(remark)
            && standsAlone(sentence, m_request.language);
    }

    /// One speaks of the other, or both of some term.
    bool areLinked(const KnowledgePoint &a, const KnowledgePoint &b) const
    {
        const QStringList ofA = m_matcher.termsIn(a.definition);
        const QStringList ofB = m_matcher.termsIn(b.definition);
        const bool share = std::ranges::any_of(ofA, [&](const QString &term) {
            return std::ranges::any_of(ofB, [&](const QString &other) {
                return term == other || holdsTerm(term, other, m_request.language)
                    || holdsTerm(other, term, m_request.language);
            });
        });
        if (share)
            return true;
        const auto speaksOf = [this](const KnowledgePoint &one, const KnowledgePoint &other) {
            return !mentionsOf(one.definition, {other.term}, m_request.language).isEmpty()
                || holdsTerm(one.term, other.term, m_request.language);
        };
        return speaksOf(a, b) || speaksOf(b, a) || a.definition == b.definition;
    }

    /// A chapter of physics may define photosynthesis by the way: no lesson of it.
    void leaveOutStrangers()
    {
        const QString main = mainTermOf(topicOf(m_request), m_points);
        QList<KnowledgePoint> linked;
        for (const KnowledgePoint &point : m_points) {
            const bool isLinked = point.term == main || isNamedBy(headingOf(point), point.term)
                || std::ranges::any_of(m_points, [&](const KnowledgePoint &other) {
                                      return other.term != point.term && areLinked(point, other);
                                  });
            if (isLinked)
                linked.append(point);
        }
        if (linked.size() >= kEnoughPoints)
            m_points = linked;
    }

    /// Heading over the definition of a point; empty before the first one.
    QString headingOf(const KnowledgePoint &point) const
    {
        if (point.spans.isEmpty())
            return {};
        const document::TextSupport &span = point.spans.first();
        const auto source
            = std::ranges::find(m_request.sources, span.source, &document::Source::id);
        QString heading;
        if (source != m_request.sources.end())
            for (const document::Passage &passage : source->passages)
                if (passage.kind == document::PassageKind::Heading
                    && passage.span.start <= span.span.start)
                    heading = textOf(source->text, passage.span);
        return heading;
    }

    /// The main term, what is explained beside it, what it needs, and then what weighs most.
    QStringList centralTerms(const QString &mainTerm) const
    {
        const auto main = std::ranges::find(m_points, mainTerm, &KnowledgePoint::term);
        QStringList central{mainTerm};
        const auto add = [&](auto isWanted) {
            for (const KnowledgePoint &point : m_points)
                if (central.size() < 3 && !central.contains(point.term) && isWanted(point))
                    central.append(point.term);
        };
        add([&](const KnowledgePoint &point) {
            return headingOf(point) == headingOf(*main) && areLinked(point, *main);
        });
        add([&](const KnowledgePoint &point) { return headingOf(point) == headingOf(*main); });
        add([&](const KnowledgePoint &point) { return areLinked(point, *main); });
        add([](const KnowledgePoint &) { return true; });
        return central;
    }

    /// Keeps only prerequisites that the lesson teaches; gives back what it takes for granted.
    QStringList takePrior(QList<KnowledgePoint> &points, const QStringList &mainTerms) const
    {
        QStringList taught;
        for (const KnowledgePoint &point : points)
            taught.append(point.term);
        QStringList prior;
        const auto add = [&](const QString &term) {
            if (!taught.contains(term) && !prior.contains(term) && prior.size() < kMaxPrior)
                prior.append(term);
        };
        for (const ScoredPoint &scored : m_request.points)
            if (isReminder(scored.point.definition))
                add(scored.point.term);
        for (KnowledgePoint &point : points) {
            for (const QString &term : point.prerequisites)
                if (isDefined(term))
                    add(term);
            erase_if(point.prerequisites,
                     [&](const QString &term) { return !taught.contains(term); });
        }
        for (const QString &term : unexplainedTerms(points, mainTerms))
            add(term);
        // Not "the principle of conservation of energy and temperature".
        std::ranges::stable_partition(
            prior, [](const QString &term) { return !term.contains(QStringLiteral(" of ")); });
        return prior;
    }

    bool isDefined(const QString &term) const
    {
        return std::ranges::any_of(m_request.points, [&](const ScoredPoint &scored) {
            return scored.point.term == term && !scored.point.definition.isEmpty();
        });
    }

    /// Terms that the definitions of the main points use and that the sources define nowhere.
    QStringList unexplainedTerms(const QList<KnowledgePoint> &points,
                                 const QStringList &mainTerms) const
    {
        QStringList all;
        QStringList unexplained;
        for (const ScoredPoint &scored : m_request.points) {
            all.append(scored.point.term);
            if (scored.point.definition.isEmpty() && scored.score >= kKnownTerm
                && !isNamedBy(topicOf(m_request), scored.point.term))
                unexplained.append(scored.point.term);
        }
        const TermMatcher matcher(all, m_request.language); // Longer terms hide what they hold.
        QStringList used;
        for (const KnowledgePoint &point : points)
            if (mainTerms.contains(point.term))
                for (const QString &term : matcher.termsIn(point.definition))
                    if (unexplained.contains(term) && !used.contains(term))
                        used.append(term);
        return used;
    }

    const LessonRequest &m_request;
    TermMatcher m_matcher; ///< Of what the sources speak of often or define.
    QList<KnowledgePoint> m_points; ///< Best first.
};

} // namespace

QStringList LessonPoints::terms() const
{
    QStringList all;
    for (const KnowledgePoint &point : points)
        all.append(point.term);
    return all + prior;
}

LessonPoints pointsOfLesson(const LessonRequest &request)
{
    return PointChoice(request).chosen();
}

bool isLaw(const QString &term)
{
    static const QRegularExpression law(
        QStringLiteral("\\b(?:law|principle|theorem|theory|rule)s?\\b|定律|原理|定理"));
    return term.contains(law);
}

QString thirdLawIn(const QList<KnowledgePoint> &points, Language language)
{
    const bool isChinese = language == Language::Chinese;
    for (const KnowledgePoint &point : points)
        if (point.term.contains(isChinese ? QStringLiteral("第三定律")
                                          : QStringLiteral("third law")))
            return point.term;
    return isChinese ? QStringLiteral("牛顿第三定律") : QStringLiteral("Newton's third law");
}

QString topicOf(const LessonRequest &request)
{
    const QString topic = request.topic.trimmed();
    return topic.isEmpty() && !request.sources.isEmpty()
        ? withoutNumber(request.sources.first().title)
        : topic;
}

} // namespace lectern::education
