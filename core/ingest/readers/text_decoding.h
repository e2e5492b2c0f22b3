// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

namespace lectern::ingest {

/// The characters of a text file: UTF-8, UTF-16 with a byte order mark, or GB18030 where the bytes
/// are no UTF-8 but common Chinese. A byte order mark is dropped; all else, line ends included,
/// stays as it stands.
///
/// @return Encoding for anything else; UnknownFormat where it is no text at all
Reading<QString> decodeText(const QByteArray &bytes);

/// Bytes in a named encoding ("gbk", "windows-1252"); nothing for an unknown name or wrong bytes.
std::optional<QString> decodeAs(const QByteArray &bytes, const QByteArray &encoding);

/// True where the first bytes hold what no text holds: NUL or control characters without a BOM.
bool looksBinary(const QByteArray &bytes);

} // namespace lectern::ingest
