// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace lectern::medical {

/// The same id for the same name, every time: the head of its SHA-256, marked as a UUID of version
/// 8 (RFC 9562). @param name  What the id stands for; different things have different names.
QUuid stableUuid(const QByteArray &name);

/// stableUuid as a DICOM UID under the root 2.25, at most 44 characters.
/// @source DICOM PS3.5, section B.2 "UUID Derived UID"
QString stableUid(const QByteArray &name);

} // namespace lectern::medical
