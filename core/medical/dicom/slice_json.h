// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/volume/slice.h"

#include <QJsonObject>

#include <optional>

namespace lectern::medical {

/// A slice on the wire. A direction or position that is not there stays away.
QJsonObject toJson(const Slice &slice);

/// @return nothing where a size, a thickness or a format makes no sense
std::optional<Slice> sliceFrom(const QJsonObject &json);

QJsonObject toJson(const SeriesFacts &facts);
SeriesFacts factsFrom(const QJsonObject &json);

} // namespace lectern::medical
