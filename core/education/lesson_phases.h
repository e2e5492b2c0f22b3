// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QString>

#include <array>
#include <optional>

namespace lectern::education {

/// The five steps of a lesson, in both plans.
enum class LessonPhase { Engage, Explore, Explain, Elaborate, Evaluate };
inline constexpr int kLessonPhases = 5;
inline constexpr std::array kAllPhases{LessonPhase::Engage, LessonPhase::Explore,
                                       LessonPhase::Explain, LessonPhase::Elaborate,
                                       LessonPhase::Evaluate};

/// "engage", as payloads say it.
QString phaseId(LessonPhase phase);

/// The inverse of phaseId.
std::optional<LessonPhase> phaseOfId(const QString &id);

/// "Engage", "情境引入": what stands over the step, on the page and in the window.
QString phaseName(LessonPhase phase, Language language, bool hasExperiment = true);

} // namespace lectern::education
