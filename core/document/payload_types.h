// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace lectern::document {

/// What a vertical tells about one of its payloads.
struct PayloadType {
    QString schema; ///< "lectern.exercise"
    int version = 1; ///< Newest that this program reads.
    QString jsonKey; ///< Under which `show --json` prints it: "exercise", "media".
    std::function<QJsonObject(const Content &, const Block &)> toJson;
};

/// The payloads this program knows. Filled once, when the program is put together.
class PayloadTypes
{
public:
    void add(PayloadType type) { m_types.insert(type.schema, std::move(type)); }
    /// Null for a schema nobody registered: such a payload is kept and shown as text only.
    const PayloadType *find(const QString &schema) const
    {
        const auto found = m_types.constFind(schema);
        return found == m_types.cend() ? nullptr : &*found;
    }

private:
    QHash<QString, PayloadType> m_types;
};

} // namespace lectern::document
