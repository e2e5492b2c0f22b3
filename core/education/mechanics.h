// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/expression.h"

#include <optional>

namespace lectern::education {

/// Works out a scenario's values a second time, not by its formulas: by stepping the motion in
/// time, by balances of momentum and energy, or by solving the equations of every single object.
///
/// @param model  "push_off", "collision", "blocks", "lift", "rocket", "springs", "apple", "masses",
///               "cruise", "crate" or "horse"
/// @return the values by the names that newton_scenarios.json derives; nothing for another model
std::optional<Values> measuredValues(const QString &model, const Values &parameters);

} // namespace lectern::education
