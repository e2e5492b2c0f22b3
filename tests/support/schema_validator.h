// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace lectern::test {

/// Validates JSON against the part of JSON Schema (2020-12) that our schemas use. A schema with any
/// other keyword fails, so that no rule is passed over in silence.
class SchemaValidator
{
public:
    explicit SchemaValidator(QJsonObject schema) : m_schema(std::move(schema)) { }

    /// What is wrong, each with its place; empty when the value is valid.
    QStringList errorsOf(const QJsonValue &value) const;

private:
    void check(const QJsonValue &value, const QJsonObject &schema, const QString &place,
               QStringList &errors) const;
    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &place,
                     QStringList &errors) const;
    bool isValid(const QJsonValue &value, const QJsonValue &schema) const;

    QJsonObject m_schema;
};

/// What is wrong with a printed JSON document by resources/schemas/<name>.schema.json; empty where
/// nothing is.
QStringList schemaErrors(const char *name, const QByteArray &json);

} // namespace lectern::test
