// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/json_fields.h"

#include <QCoreApplication>

namespace lectern::medical {
namespace {

bool isWithin(const QJsonValue &value, Bounds bounds)
{
    return value.isDouble() && value.toDouble() >= bounds.low && value.toDouble() <= bounds.high;
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString place) :
    m_object(std::move(object)), m_place(std::move(place))
{
}

QJsonValue JsonFields::value(const char *key)
{
    m_known.insert(QLatin1StringView(key));
    return m_object.value(QLatin1StringView(key));
}

double JsonFields::number(const char *key, double otherwise, Bounds bounds)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return otherwise;
    if (isWithin(found, bounds))
        return found.toDouble();
    complain(key);
    return otherwise;
}

bool JsonFields::flag(const char *key, bool otherwise)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        complain(key);
    return found.toBool(otherwise);
}

QString JsonFields::text(const char *key, const QString &otherwise)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString())
        complain(key);
    return found.toString(otherwise);
}

std::optional<Vector3> JsonFields::vector(const char *key, Bounds bounds)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return std::nullopt;
    const QJsonArray list = found.toArray();
    if (list.size() == 3 && isWithin(list.at(0), bounds) && isWithin(list.at(1), bounds)
        && isWithin(list.at(2), bounds))
        return Vector3{list.at(0).toDouble(), list.at(1).toDouble(), list.at(2).toDouble()};
    complain(key);
    return std::nullopt;
}

QList<int> JsonFields::wholeNumbers(const char *key)
{
    QList<int> numbers;
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        complain(key);
    for (const QJsonValue entry : found.toArray()) {
        if (!isWithin(entry, {0, 1e6}) || entry.toDouble() != entry.toInt())
            complain(key);
        numbers.append(entry.toInt());
    }
    return numbers;
}

JsonFields JsonFields::object(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isObject())
        complain(key);
    return JsonFields(found.toObject(), nameOf(key) + u'.');
}

QList<JsonFields> JsonFields::objects(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        complain(key);
    QList<JsonFields> list;
    for (const QJsonValue entry : found.toArray())
        list.append(JsonFields(entry.toObject(),
                               QStringLiteral("%1[%2].").arg(nameOf(key)).arg(list.size())));
    return list;
}

void JsonFields::complain(const char *key)
{
    if (m_wrong.isEmpty())
        m_wrong = nameOf(key);
}

void JsonFields::take(const JsonFields &inner)
{
    if (m_wrong.isEmpty())
        m_wrong = inner.m_wrong;
    for (const QString &key : inner.m_object.keys())
        if (m_wrong.isEmpty() && !inner.m_known.contains(key))
            m_wrong = inner.m_place + key;
}

Status JsonFields::status() const
{
    JsonFields whole = *this;
    whole.take(*this);
    if (whole.m_wrong.isEmpty())
        return {};
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate("Medical",
                                               "The phantom's \"%1\" is unknown or out of range. "
                                               "See lectern-cli phantom --help.")
                       .arg(whole.m_wrong),
                   QStringLiteral("phantom spec"));
}

} // namespace lectern::medical
