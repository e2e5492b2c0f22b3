// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_validator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace lectern::test {
namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"number")
        return value.isDouble();
    return type == u"integer" && value.isDouble()
        && std::floor(value.toDouble()) == value.toDouble();
}

const QStringList kKnown{QStringLiteral("$schema"),
                         QStringLiteral("$comment"),
                         QStringLiteral("$defs"),
                         QStringLiteral("$ref"),
                         QStringLiteral("title"),
                         QStringLiteral("type"),
                         QStringLiteral("required"),
                         QStringLiteral("enum"),
                         QStringLiteral("additionalProperties"),
                         QStringLiteral("properties"),
                         QStringLiteral("items"),
                         QStringLiteral("const"),
                         QStringLiteral("pattern"),
                         QStringLiteral("minimum"),
                         QStringLiteral("maximum"),
                         QStringLiteral("minItems"),
                         QStringLiteral("oneOf"),
                         QStringLiteral("anyOf")};

} // namespace

QStringList SchemaValidator::errorsOf(const QJsonValue &value) const
{
    QStringList errors;
    check(value, m_schema, QStringLiteral("$"), errors);
    return errors;
}

bool SchemaValidator::isValid(const QJsonValue &value, const QJsonValue &schema) const
{
    QStringList errors;
    check(value, schema.toObject(), {}, errors);
    return errors.isEmpty();
}

void SchemaValidator::checkObject(const QJsonObject &object, const QJsonObject &schema,
                                  const QString &place, QStringList &errors) const
{
    const QJsonArray required = schema.value(QStringLiteral("required")).toArray();
    for (const QJsonValue &key : required) {
        if (!object.contains(key.toString()))
            errors.append(place + QStringLiteral(" lacks ") + key.toString());
    }
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    const QJsonValue others = schema.value(QStringLiteral("additionalProperties"));
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString inside = place + u'.' + entry.key();
        if (properties.contains(entry.key()))
            check(entry.value(), properties.value(entry.key()).toObject(), inside, errors);
        else if (others.isObject())
            check(entry.value(), others.toObject(), inside, errors);
        else if (others.isBool() && !others.toBool())
            errors.append(inside + QStringLiteral(" is not in the schema"));
    }
}

void SchemaValidator::check(const QJsonValue &value, const QJsonObject &schema,
                            const QString &place, QStringList &errors) const
{
    const auto has = [&schema](const char *key) { return schema.contains(QLatin1String(key)); };
    const auto of = [&schema](const char *key) { return schema.value(QLatin1String(key)); };
    for (const QString &key : schema.keys()) {
        if (!kKnown.contains(key))
            errors.append(place + QStringLiteral(": the validator does not know ") + key);
    }
    if (has("$ref")) {
        const QString name = of("$ref").toString().section(u'/', -1);
        check(value, m_schema.value(QStringLiteral("$defs")).toObject().value(name).toObject(),
              place, errors);
        return;
    }
    if (has("const") && value != of("const"))
        errors.append(place + QStringLiteral(" is not the constant"));
    if (has("enum") && !of("enum").toArray().contains(value))
        errors.append(place + QStringLiteral(" is not one of the values: ") + value.toString());
    if (has("type") && !isOfType(value, of("type").toString())) {
        errors.append(place + QStringLiteral(" is no ") + of("type").toString());
        return;
    }
    if (has("pattern")
        && !QRegularExpression(of("pattern").toString()).match(value.toString()).hasMatch())
        errors.append(place + QStringLiteral(" does not match: ") + value.toString());
    if (has("minimum") && value.toDouble() < of("minimum").toDouble())
        errors.append(place + QStringLiteral(" is too small"));
    if (has("maximum") && value.toDouble() > of("maximum").toDouble())
        errors.append(place + QStringLiteral(" is too large"));
    if (has("minItems") && value.toArray().size() < of("minItems").toInt())
        errors.append(place + QStringLiteral(" has too few items"));
    for (const char *choice : {"oneOf", "anyOf"}) {
        if (!has(choice))
            continue;
        int valid = 0;
        const QJsonArray schemas = of(choice).toArray();
        for (const QJsonValue &one : schemas)
            valid += isValid(value, one) ? 1 : 0;
        if (valid == 0 || (valid > 1 && QLatin1String(choice) == QLatin1String("oneOf")))
            errors.append(place + QStringLiteral(" fits %1 of the schemas").arg(valid));
    }
    if (value.isObject())
        checkObject(value.toObject(), schema, place, errors);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; has("items") && i < items.size(); ++i)
        check(items.at(i), of("items").toObject(), place + QStringLiteral("[%1]").arg(i), errors);
}

QStringList schemaErrors(const char *name, const QByteArray &json)
{
    const auto printed = QJsonDocument::fromJson(json);
    QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/resources/schemas/%1.schema.json")
                   .arg(QLatin1String(name)));
    if (printed.isNull() || !file.open(QIODevice::ReadOnly))
        return {QStringLiteral("no JSON, or no schema %1").arg(QLatin1String(name))};
    return SchemaValidator(QJsonDocument::fromJson(file.readAll()).object())
        .errorsOf(printed.isArray() ? QJsonValue(printed.array()) : QJsonValue(printed.object()));
}

} // namespace lectern::test
