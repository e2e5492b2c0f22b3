// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace lectern::bench {

/// The value below which `share` of the sorted values lie.
double percentile(const QList<double> &sorted, double share);

/// Prints a figure as one JSON line: median, 95th percentile, maximum, number of values.
/// @param more  What this figure has besides.
void report(const QString &figure, QList<double> values, const QString &unit,
            const QJsonObject &more = {});

} // namespace lectern::bench
