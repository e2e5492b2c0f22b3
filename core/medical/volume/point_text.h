// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/vector3.h"

#include <QString>

#include <optional>

namespace lectern::medical {

/// "X,Y,Z" in millimetres, as a person types a point; nothing where it is not so.
std::optional<Vector3> pointFrom(const QString &text);

} // namespace lectern::medical
