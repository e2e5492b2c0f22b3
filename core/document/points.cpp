// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/points.h"

#include "core/base/text.h"

#include <QHash>

#include <algorithm>

namespace lectern::document {

qsizetype indexOfPoint(const QList<KnowledgePoint> &points, const QString &term)
{
    const QString wanted = normalisedForSearch(term.trimmed());
    const auto found = std::ranges::find_if(points, [&wanted](const KnowledgePoint &point) {
        return normalisedForSearch(point.term) == wanted;
    });
    return found == points.cend() ? -1 : found - points.cbegin();
}

QStringList wayToPrerequisite(const QList<KnowledgePoint> &points, const QString &term,
                              const QString &goal)
{
    QHash<QString, const KnowledgePoint *> byTerm;
    for (const KnowledgePoint &point : points)
        byTerm.insert(point.term, &point);
    QHash<QString, QString> cameFrom{{term, QString()}};
    QStringList waiting{term};
    while (!waiting.isEmpty()) {
        const QString here = waiting.takeFirst();
        if (here == goal) {
            QStringList way;
            for (QString step = here; !step.isNull(); step = cameFrom.value(step))
                way.prepend(step);
            return way;
        }
        const KnowledgePoint *point = byTerm.value(here);
        for (const QString &next : point ? point->prerequisites : QStringList()) {
            if (!cameFrom.contains(next)) {
                cameFrom.insert(next, here);
                waiting.append(next);
            }
        }
    }
    return {};
}

} // namespace lectern::document
