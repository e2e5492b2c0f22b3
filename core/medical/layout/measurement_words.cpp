// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/measurement_words.h"

#include "core/medical/report/value_text.h"

namespace lectern::medical {
namespace {

struct MethodWords {
    const char16_t *id;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr MethodWords kMethods[] = {
    {u"half-contrast-contour", u"half-contrast contour", u"半对比度轮廓法"},
    {u"partial-volume-sum", u"partial-volume sum", u"部分容积求和法"},
    {u"points", u"between points", u"两点间距"},
    {u"polygon", u"polygon", u"多边形"},
    {u"whole-voxels", u"whole voxels", u"整体素统计"},
    {u"air-below-400", u"air below −400 HU", u"低于 −400 HU 的气体"},
    {u"air-below-950", u"air below −950 HU", u"低于 −950 HU 的气体"},
};

} // namespace

QString quantityWords(QuantityKind quantity, const ReportWords &words)
{
    return quantityTitle(quantity, words.language());
}

QString valueWords(const Measurement &measurement, const ReportWords &words)
{
    if (measurement.value)
        return valueWithUncertainty(measurement).replace(u' ', QChar(QChar::Nbsp));
    const QString reason = reasonText(measurement, words.language());
    const QString none = words.said(u"not computed", u"未计算");
    return reason.isEmpty() ? none : none + words.colon() + reason;
}

QString methodWords(QuantityKind quantity, const ReportWords &words)
{
    const auto [method, version] = methodOf(quantity);
    QString name = method;
    for (const MethodWords &known : kMethods) {
        if (method == QStringView(known.id))
            name = words.said(known.english, known.chinese);
    }
    return QStringLiteral("%1 v%2").arg(name, version);
}

QString nameWords(const MeasuredValue &value)
{
    return value.group.isEmpty() ? value.name
                                 : QStringLiteral("%1 (%2)").arg(value.name, value.group);
}

QString imageWords(const ImageRegion &region, const ReportWords &words)
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
