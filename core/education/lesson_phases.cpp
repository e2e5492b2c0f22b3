// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/lesson_phases.h"

#include <algorithm>

namespace lectern::education {
namespace {

struct PhaseWords {
    const char16_t *id;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr std::array<PhaseWords, kLessonPhases> kWords{{
    {u"engage", u"Engage", u"情境引入"},
    {u"explore", u"Explore", u"实验探究"},
    {u"explain", u"Explain", u"归纳规律"},
    {u"elaborate", u"Elaborate", u"辨析应用"},
    {u"evaluate", u"Evaluate", u"小结检测"},
}};

const PhaseWords &wordsOf(LessonPhase phase)
{
    return kWords.at(static_cast<size_t>(phase));
}

} // namespace

QString phaseId(LessonPhase phase)
{
    return QString::fromUtf16(wordsOf(phase).id);
}

std::optional<LessonPhase> phaseOfId(const QString &id)
{
    const auto found = std::ranges::find_if(
        kAllPhases, [&](LessonPhase phase) { return id == QStringView(wordsOf(phase).id); });
    return found == kAllPhases.end() ? std::nullopt : std::optional(*found);
}

QString phaseName(LessonPhase phase, Language language, bool hasExperiment)
{
    if (language == Language::English)
        return QString::fromUtf16(wordsOf(phase).english);
    if (phase == LessonPhase::Explore && !hasExperiment)
        return QStringLiteral("自主探究");
    if (phase == LessonPhase::Explain && !hasExperiment)
        return QStringLiteral("归纳讲解"); // Without measuring there is no law to draw from it.
    return QString::fromUtf16(wordsOf(phase).chinese);
}

} // namespace lectern::education
