// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seeded_random.h"
#include "core/education/newton_data.h"

#include <optional>

namespace lectern::education {

/// An exercise on a scenario with drawn numbers.
///
/// Its key follows from the template's claims and formulas, and is derived a second time from the
/// values of a simulation (mechanics.h). Where the two differ, or no sensible numbers are found,
/// nothing is made. `points` are left to the caller.
std::optional<Exercise> makeScenarioExercise(const NewtonData &data, const ExerciseTemplate &from,
                                             Language language, SeededRandom &random);

/// An exercise on the forces of a situation.
///
/// The partner of a force is found by swapping its objects and, a second time, as the other force
/// of the same interaction whose sum with it is zero.
std::optional<Exercise> makeForceExercise(const NewtonData &data, const ForceTemplate &from,
                                          const Situation &situation, Language language,
                                          SeededRandom &random);

/// "a", "b", "c" ...
QString optionId(int index);

} // namespace lectern::education
