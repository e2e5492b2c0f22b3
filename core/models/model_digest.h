// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/models/model_files.h"

#include <QCryptographicHash>
#include <QHash>

#include <functional>

namespace lectern::models {

/// Reads a file once, in pieces, hands each piece on and tells its SHA-256.
///
/// @param take  May be empty; a Status that fails ends the reading.
/// @param read  Bytes so far, called after every piece; may be empty.
/// @return Cancelled, or Io naming the file
Result<QByteArray> readWithSha256(const QString &path,
                                  const std::function<Status(QByteArrayView)> &take,
                                  const std::function<void(qint64)> &read, const StopFlag &stop);

/// The one digest of a model: of a file its SHA-256; of a folder the SHA-256 of the lines
/// "<sha256>  <name>" by name.
QByteArray modelDigest(const ModelFiles &files, const QHash<QString, QByteArray> &sha256OfName);

/// Reads all files.
Result<QByteArray> modelDigest(const ModelFiles &files, const ProgressSink &progress,
                               const StopFlag &stop);

} // namespace lectern::models
