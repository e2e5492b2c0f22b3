// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QByteArray>
#include <QDateTime>

namespace lectern::medical {

/// A report as the bytes of a DICOM file: Comprehensive SR, explicit little endian, UTF-8, partial
/// and unverified. Its instance is a new one at every moment; same content and moment, same bytes.
///
/// It names the person: use it for a file that the person at the desk exports.
/// @param moment when it is made
/// @return InvalidInput where the report has no series: there is no study to belong to
/// @source DICOM PS3.3, section A.35.3 "Comprehensive SR IOD"
Result<QByteArray> srFileOf(const document::Content &report, const QDateTime &moment);

} // namespace lectern::medical
