// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/mark_order.h"

#include "core/medical/report/measured_mark.h"
#include "core/medical/volume/point_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString kKey = QStringLiteral("measurements");

std::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::InvalidInput,
                   Words::tr("\"measurements\" of the facts: %1").arg(why));
}

/// "1,2,3;4,5,6"; nothing where it is not so.
std::optional<QList<Vector3>> pointsFrom(const QString &text)
{
    QList<Vector3> points;
    for (const QString &part : text.split(u';')) {
        const auto point = pointFrom(part);
        if (!point)
            return std::nullopt;
        points.append(*point);
    }
    return points;
}

Result<MarkOrder> orderFrom(const QJsonObject &json)
{
    static const QStringList known{QStringLiteral("line"), QStringLiteral("axes"),
                                   QStringLiteral("polygon"), QStringLiteral("label"),
                                   QStringLiteral("heading")};
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return wrong(Words::tr("\"%1\" is not known. There are: %2.")
                             .arg(key.left(40), known.join(QStringLiteral(", "))));
    MarkOrder order;
    const auto line = pointsFrom(json.value(u"line").toString());
    const auto axes = pointsFrom(json.value(u"axes").toString());
    const auto polygon = pointsFrom(json.value(u"polygon").toString());
    if (json.contains(u"line") + json.contains(u"axes") + json.contains(u"polygon") != 1)
        return wrong(Words::tr("each has a line, axes or a polygon."));
    if (json.contains(u"line") && (!line || line->size() != 2))
        return wrong(Words::tr("a line is \"X,Y,Z;X,Y,Z\" in millimetres."));
    if (json.contains(u"axes") && (!axes || axes->size() != 4))
        return wrong(Words::tr("axes are \"X,Y,Z;X,Y,Z;X,Y,Z;X,Y,Z\" in millimetres: the ends of "
                               "one, then of the other."));
    if (json.contains(u"polygon") && (!polygon || polygon->size() < 3))
        return wrong(Words::tr("a polygon is three or more \"X,Y,Z\", parted by semicolons."));
    order.measure.line = line.value_or(QList<Vector3>());
    order.measure.axes = axes.value_or(QList<Vector3>());
    order.measure.polygon = polygon.value_or(QList<Vector3>());
    const auto label = markLabel(json.value(u"label").toString());
    if (!label)
        return wrong(label.error().message);
    order.note = {*label, json.value(u"heading").toString()};
    return order;
}

/// The id of a heading that is called so, by its id or its words.
Result<QString> organOf(const QString &heading, const ReportTemplate &layout)
{
    if (const TemplateOrgan *organ = organCalled(layout, heading))
        return organ->id;
    if (heading.isEmpty())
        return QString();
    return wrong(Words::tr("the template has no heading \"%1\". There are: %2.")
                     .arg(heading.left(40), organIds(layout)));
}

} // namespace

Result<QList<MarkOrder>> takeMarkOrders(QJsonObject &facts)
{
    const QJsonValue value = facts.take(kKey);
    if (!value.isUndefined() && !value.isArray())
        return wrong(Words::tr("a list is needed."));
    QList<MarkOrder> orders;
    for (const QJsonValue entry : value.toArray()) {
        auto order = orderFrom(entry.toObject());
        if (!order)
            return std::unexpected(order.error());
        orders.append(std::move(*order));
    }
    return orders;
}

Result<QList<MeasuredValue>> measureMarks(const Volume &volume, const QList<MarkOrder> &marks,
                                          const ReportTemplate &layout, int firstName)
{
    QList<MeasuredValue> values;
    QMap<QString, int> groups; // How many of each letter.
    for (const MarkOrder &mark : marks) {
        const auto organ = organOf(mark.note.organ, layout);
        if (!organ)
            return std::unexpected(organ.error());
        QList<Measurement> measured = measure(volume, mark.measure);
        const QString letter = groupLetterOf(measured);
        const QString group
            = letter.isEmpty() ? QString() : letter + QString::number(++groups[letter]);
        for (Measurement &measurement : measured)
            values.append({u'M' + QString::number(firstName + values.size()),
                           group,
                           std::move(measurement),
                           {mark.note.label, *organ}});
    }
    return values;
}

} // namespace lectern::medical
