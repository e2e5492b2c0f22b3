// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_outline.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace lectern::education {
namespace {

constexpr qsizetype kMaxPoints = 12;
constexpr qsizetype kMaxPrior = 4;
constexpr int kMinMinutes = 15;
constexpr int kMaxMinutes = 240;

using document::KnowledgePoint;

std::unexpected<Error> nothingToTeach()
{
    return failure(
        ErrorCode::InvalidInput,
        QCoreApplication::translate("Lesson",
                                    "The sources explain no term that a lesson could be built on. "
                                    "Add a chapter with running text, or choose another topic."));
}

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

QList<KnowledgePoint> chosenPoints(const QList<ScoredPoint> &scored)
{
    QList<KnowledgePoint> points;
    for (const bool selected : {true, false}) // Too few were selected: take the best of the rest.
        for (const ScoredPoint &point : scored)
            if (point.selected == selected && !point.point.definition.isEmpty()
                && points.size() < (selected ? kMaxPoints : 4))
                points.append(point.point);
    return points;
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

} // namespace

QString withoutNumber(const QString &heading)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:\\d+(?:\\.\\d+)*\\.?|第[一二三四五六七八九十百\\d]+[章节课]|["
                       "一二三四五六七八九十]+、)\\s*"));
    return QString(heading).remove(number).trimmed();
}

namespace {

/// The heading over a place in a source.
QString headingAbove(const document::Source &source, int place)
{
    QString heading;
    for (const document::Passage &passage : source.passages) {
        if (passage.span.start > place)
            break;
        if (passage.kind == document::PassageKind::Heading)
            heading = textOf(source.text, passage.span);
    }
    return withoutNumber(heading.simplified());
}

QList<LessonSection> sectionsOf(const LessonRequest &request, const QList<KnowledgePoint> &points,
                                const QString &mainTerm)
{
    QList<LessonSection> sections;
    for (const KnowledgePoint &point : points) {
        if (point.spans.isEmpty())
            continue;
        const document::TextSupport &span = point.spans.first();
        const auto source = std::ranges::find(request.sources, span.source, &document::Source::id);
        if (source == request.sources.end())
            continue;
        const QString title = headingAbove(*source, span.span.start);
        if (title.isEmpty())
            continue;
        auto section = std::ranges::find(sections, title, &LessonSection::title);
        if (section == sections.end())
            section = sections.insert(sections.end(), {title, {}, {}});
        section->points.append(point.term);
        section->supports.append(span);
    }
    std::ranges::stable_sort(sections, std::ranges::greater(), [&](const LessonSection &section) {
        return std::pair(section.points.contains(mainTerm), section.points.size());
    });
    return sections;
}

/// A wrong idea as it is quoted: "认为……。" loses what is not part of it. Empty where the text
/// names a slip and no idea.
QString beliefText(QString text, Language language)
{
    text = text.trimmed();
    while (text.endsWith(u'.') || text.endsWith(u'。'))
        text.chop(1);
    if (language == Language::English)
        return text;
    return text.startsWith(QStringLiteral("认为")) ? text.mid(2) : QString();
}

QList<LessonBelief> beliefsOf(const QList<Exercise> &exercises, const QString &mainTerm,
                              Language language)
{
    QList<LessonBelief> beliefs;
    for (int i = 0; i < exercises.size(); ++i) {
        for (const ExerciseOption &option : exercises.at(i).options) {
            const QString text = beliefText(option.misconception, language);
            if (text.isEmpty())
                continue;
            auto belief = std::ranges::find(beliefs, text, &LessonBelief::text);
            if (belief == beliefs.end())
                belief = beliefs.insert(beliefs.end(), {text, {}});
            if (!belief->exercises.contains(i))
                belief->exercises.append(i);
        }
    }
    // Ideas about what the lesson is about weigh more than those that come up beside it.
    std::ranges::stable_sort(beliefs, std::ranges::greater(), [&](const LessonBelief &belief) {
        int weight = 0;
        for (const int i : belief.exercises)
            weight += exercises.at(i).points.contains(mainTerm) ? 3 : 1;
        return weight;
    });
    return beliefs;
}

/// Keeps only prerequisites that the lesson teaches; gives back those that it takes for granted.
QStringList takePriorTerms(QList<KnowledgePoint> &points, const QList<ScoredPoint> &known)
{
    QStringList prior;
    QStringList taught;
    for (const KnowledgePoint &point : points)
        taught.append(point.term);
    for (KnowledgePoint &point : points) {
        for (const QString &term : point.prerequisites) {
            const bool isExplained = std::ranges::any_of(known, [&](const ScoredPoint &scored) {
                return scored.point.term == term && !scored.point.definition.isEmpty();
            });
            if (isExplained && !taught.contains(term) && !prior.contains(term)
                && prior.size() < kMaxPrior)
                prior.append(term);
        }
        erase_if(point.prerequisites, [&](const QString &term) { return !taught.contains(term); });
    }
    return prior;
}

/// Half of the exercises are done in class, about a quarter checks, the rest goes home.
void shareExercises(LessonOutline &outline)
{
    const int count = static_cast<int>(outline.exercises.size());
    outline.practiceCount = std::max(1, (count * 45 + 50) / 100);
    outline.evaluationCount = std::min(count - outline.practiceCount, std::max(1, count / 4));
}

} // namespace

QString lessonPlanName(LessonPlan plan)
{
    return plan == LessonPlan::FiveE ? QStringLiteral("5e") : QStringLiteral("jiaoan");
}

std::array<int, kLessonPhases> phaseMinutes(LessonPlan plan, int total)
{
    // @source Shares of the 5E cycle in one period, and of a 新授课; a teacher moves them at will.
    constexpr std::array<int, kLessonPhases> fiveE{5, 12, 10, 10, 8};
    constexpr std::array<int, kLessonPhases> jiaoan{5, 15, 10, 10, 5};
    const auto &shares = plan == LessonPlan::FiveE ? fiveE : jiaoan;
    const int sum = std::accumulate(shares.begin(), shares.end(), 0);
    std::array<int, kLessonPhases> minutes{};
    for (size_t i = 0; i < minutes.size(); ++i)
        minutes[i] = std::max(2, total * shares[i] / sum);
    // What rounding left over goes to the longest step, where it is felt least.
    minutes[1] += total - std::accumulate(minutes.begin(), minutes.end(), 0);
    return minutes;
}

const KnowledgePoint *LessonOutline::point(const QString &term) const
{
    const auto found = std::ranges::find(points, term, &KnowledgePoint::term);
    return found == points.cend() ? nullptr : &*found;
}

drafting::Facts LessonOutline::asSaid(drafting::Facts facts) const
{
    static const QRegularExpression kinds(
        QStringLiteral("^(objective|keypoint|difficult|elaborate\\.examples|homework\\.(core|"
                       "stretch)|reflection\\.point)"));
    static const QStringList slotNames{QStringLiteral("point"), QStringLiteral("points"),
                                       QStringLiteral("basis"), QStringLiteral("later"),
                                       QStringLiteral("one"),   QStringLiteral("other")};
    if (!kinds.match(facts.kind).hasMatch())
        return facts;
    for (const QString &slot : slotNames) {
        if (!facts.values.contains(slot))
            continue;
        for (QString &term : facts.values[slot]) {
            const KnowledgePoint *found = point(term);
            const QRegularExpression defined(QStringLiteral("^(A|An|The) (%1) (is|are|means)\\b")
                                                 .arg(QRegularExpression::escape(term)));
            const auto match = defined.match(found ? found->definition : QString());
            if (match.hasMatch())
                term = match.captured(1).toLower() + u' ' + term;
        }
    }
    return facts;
}

QList<document::Support> LessonOutline::supportsOf(const QStringList &terms) const
{
    QList<document::Support> supports;
    for (const QString &term : terms)
        if (const KnowledgePoint *found = point(term); found && !found->spans.isEmpty())
            supports.append(found->spans.first());
    return supports;
}

Result<LessonOutline> outlineLesson(const LessonRequest &request)
{
    if (request.minutes < kMinMinutes || request.minutes > kMaxMinutes)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "Lesson", "A lesson lasts %1 to %2 minutes. Choose another length.")
                           .arg(kMinMinutes)
                           .arg(kMaxMinutes));
    const QList<KnowledgePoint> chosen = chosenPoints(request.points);
    if (chosen.isEmpty() || request.exercises.isEmpty())
        return nothingToTeach();
    LessonOutline outline;
    outline.topic = request.topic.trimmed();
    if (outline.topic.isEmpty() && !request.sources.isEmpty())
        outline.topic = withoutNumber(request.sources.first().title);
    outline.points = inTeachingOrder(chosen);
    outline.mainTerm = mainTermOf(outline.topic, chosen);
    QStringList central{outline.mainTerm};
    for (const KnowledgePoint &point : chosen)
        if (central.size() < 3 && !central.contains(point.term))
            central.append(point.term);
    for (const KnowledgePoint &point : outline.points)
        if (central.contains(point.term))
            outline.mainTerms.append(point.term);
    outline.prior = takePriorTerms(outline.points, request.points);
    outline.sections = sectionsOf(request, outline.points, outline.mainTerm);
    outline.exercises = request.exercises;
    outline.beliefs = beliefsOf(outline.exercises, outline.mainTerm, request.language);
    outline.isAboutForcePairs
        = std::ranges::any_of(outline.exercises, [](const Exercise &exercise) {
              return exercise.rule.startsWith(QStringLiteral("newton3."));
          });
    shareExercises(outline);
    outline.objectives = objectivesFor(request, outline);
    outline.minutes = phaseMinutes(request.plan, request.minutes);
    return outline;
}

} // namespace lectern::education
