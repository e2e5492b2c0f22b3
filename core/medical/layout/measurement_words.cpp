// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/measurement_words.h"

#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/unfit_reason.h"

namespace lectern::medical {
QString valueWords(const Measurement &measurement, const PageWords &words)
{
    if (measurement.value)
        return valueWithUncertainty(measurement).replace(u' ', QChar(QChar::Nbsp));
    const QString reason = reasonText(measurement, words.language());
    const QString none = words.said(u"not computed", u"未计算");
    return reason.isEmpty() ? none : none + words.colon() + reason;
}

QString methodWords(QuantityKind quantity, const PageWords &words)
{
    return QStringLiteral("%1 v%2").arg(methodWords(quantity, words.language()),
                                        methodOf(quantity).version);
}

QString nameWords(const MeasuredValue &value)
{
    return value.group.isEmpty() ? value.name
                                 : QStringLiteral("%1 (%2)").arg(value.name, value.group);
}

QString imageWords(const ImageRegion &region, const PageWords &words)
{
    constexpr int kShown = 8;
    if (region.points.isEmpty() || region.instance.isEmpty())
        return {};
    const QString end = region.instance.size() > kShown
        ? QStringLiteral("…") + region.instance.right(kShown)
        : region.instance;
    return region.frame > 1
        ? words.said(u"%1, frame %2", u"%1，第 %2 帧").arg(end).arg(region.frame)
        : end;
}

} // namespace lectern::medical
