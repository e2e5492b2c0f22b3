// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_outline.h"

#include "core/education/lesson_points.h"
#include "core/education/standing_sentence.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace lectern::education {
namespace {

constexpr int kMinutesAnExercise = 2; ///< Read, thought, written; talked over by the way.
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
        if (passage.kind != document::PassageKind::Heading)
            continue;
        const QString title = textOf(source.text, passage.span).simplified();
        if (!isAsideHeading(title)) // "Solution" is no section that one could set for reading.
            heading = title;
    }
    return withoutNumber(heading);
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

/// As many exercises are done in class as its minutes allow; the rest goes home.
void shareExercises(LessonOutline &outline)
{
    const int count = static_cast<int>(outline.exercises.size());
    const auto fitting = [&](LessonPhase phase) {
        return outline.minutes.at(static_cast<size_t>(phase)) / kMinutesAnExercise;
    };
    // Short lists are shared out so that each step and the homework have some.
    outline.practiceCount
        = std::clamp(fitting(LessonPhase::Elaborate), 1, std::max(1, count * 45 / 100));
    outline.evaluationCount = std::clamp(fitting(LessonPhase::Evaluate), 1, std::max(1, count / 4));
    outline.evaluationCount = std::min(outline.evaluationCount, count - outline.practiceCount);
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
    static const QStringList slotNames{QStringLiteral("point"), QStringLiteral("points"),
                                       QStringLiteral("basis"), QStringLiteral("later"),
                                       QStringLiteral("one"),   QStringLiteral("other"),
                                       QStringLiteral("law")};
    for (const QString &slot : slotNames) {
        const auto terms = facts.values.find(slot);
        if (terms != facts.values.end())
            for (QString &term : *terms)
                term = articles.said(term);
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
    LessonPoints chosen = pointsOfLesson(request);
    if (chosen.points.isEmpty() || request.exercises.isEmpty())
        return nothingToTeach();
    LessonOutline outline;
    outline.topic = topicOf(request);
    outline.points = chosen.points;
    outline.mainTerm = chosen.mainTerm;
    outline.mainTerms = chosen.mainTerms;
    outline.prior = chosen.prior;
    outline.articles = TermArticles(request.sources, chosen.terms(), request.language);
    outline.sections = sectionsOf(request, outline.points, outline.mainTerm);
    outline.exercises = request.exercises;
    outline.beliefs = beliefsOf(outline.exercises, outline.mainTerm, request.language);
    outline.isAboutForcePairs
        = std::ranges::any_of(outline.exercises, [](const Exercise &exercise) {
              return exercise.rule.startsWith(QStringLiteral("newton3."));
          });
    outline.minutes = phaseMinutes(request.plan, request.minutes);
    shareExercises(outline);
    outline.objectives = objectivesFor(request, outline);
    return outline;
}

} // namespace lectern::education
