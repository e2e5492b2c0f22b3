// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/identifiers.h"

#include <QDateTime>
#include <QString>

namespace lectern::document {

using VersionId = RowId<struct VersionTag>;

/// A state of the document that the person gave a name.
struct NamedVersion {
    VersionId id{0};
    QString name;
    QDateTime time; ///< UTC
};

} // namespace lectern::document
