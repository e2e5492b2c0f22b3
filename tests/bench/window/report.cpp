// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/report.h"

#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace lectern::bench {

double percentile(const QList<double> &sorted, double share)
{
    const auto last = double(sorted.size() - 1);
    return sorted.at(
        qsizetype(std::clamp(std::ceil(share * double(sorted.size())) - 1, 0.0, last)));
}

void report(const QString &figure, QList<double> values, const QString &unit,
            const QJsonObject &more)
{
    if (values.isEmpty())
        return;
    std::ranges::sort(values);
    QJsonObject line{{QStringLiteral("bench"), QStringLiteral("window")},
                     {QStringLiteral("figure"), figure},
                     {QStringLiteral("median"), percentile(values, 0.5)},
                     {QStringLiteral("p95"), percentile(values, 0.95)},
                     {QStringLiteral("max"), values.last()},
                     {QStringLiteral("runs"), int(values.size())},
                     {QStringLiteral("unit"), unit}};
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        line.insert(entry.key(), entry.value());
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

} // namespace lectern::bench
