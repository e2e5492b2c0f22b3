// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"

#include <QMap>

namespace lectern::education {

/// Named values of a situation: masses, forces, accelerations.
using Values = QMap<QString, Quantity>;

/// Works out "F/(m1 + m2)" or a claim such as "F12 = F21 and a1 > a2" with units.
///
/// A claim gives the pure number 1 or 0; = and != compare within 1e-6. Every sum and comparison
/// must have one dimension (0 stands for any). A formula that breaks this is Internal: ours is
/// wrong.
Result<Quantity> evaluate(const QString &expression, const Values &values);

} // namespace lectern::education
