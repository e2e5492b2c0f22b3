// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace lectern::storage {

/// SQL's NULL.
struct Null {
    friend bool operator==(Null, Null) = default;
};

/// What can be bound to a statement. Text is QString, bytes are QByteArray.
using SqlValue = std::variant<Null, qint64, double, QString, QByteArray>;

} // namespace lectern::storage
