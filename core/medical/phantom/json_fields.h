// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/volume/vector3.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace lectern::medical {

/// The smallest and largest number that a field may hold.
struct Bounds {
    double low = -1e6;
    double high = 1e6;
};

/// Reads fields of a JSON object that a person wrote. The first thing that is wrong is kept, and
/// whatever is read after it is the default.
class JsonFields
{
public:
    /// @param place what stands before a key in a complaint, e.g. "shapes[2]."
    explicit JsonFields(QJsonObject object, QString place = {});

    double number(const char *key, double otherwise, Bounds bounds = {});
    bool flag(const char *key, bool otherwise);
    QString text(const char *key, const QString &otherwise);
    /// Exactly three numbers; nothing where the key is absent.
    std::optional<Vector3> vector(const char *key, Bounds bounds = {});
    QList<int> wholeNumbers(const char *key);
    JsonFields object(const char *key);
    QList<JsonFields> objects(const char *key);
    bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }

    /// Says that a field is wrong.
    void complain(const char *key);
    /// Says what is wrong in an object inside this one.
    void take(const JsonFields &inner);
    /// The first complaint; also about a key that nobody asked for.
    Status status() const;

private:
    QJsonValue value(const char *key);
    QString nameOf(const char *key) const { return m_place + QLatin1StringView(key); }

    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_known;
    QString m_wrong; ///< Name of the first field that is wrong.
};

} // namespace lectern::medical
