// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/point_text.h"

#include <QStringList>

#include <cmath>

namespace lectern::medical {

std::optional<Vector3> pointFrom(const QString &text)
{
    QList<double> numbers;
    for (const QString &part : text.split(u',')) {
        bool isNumber = false;
        numbers.append(part.trimmed().toDouble(&isNumber));
        if (!isNumber || !std::isfinite(numbers.last()))
            return std::nullopt;
    }
    if (numbers.size() != 3)
        return std::nullopt;
    return Vector3{numbers.at(0), numbers.at(1), numbers.at(2)};
}

} // namespace lectern::medical
