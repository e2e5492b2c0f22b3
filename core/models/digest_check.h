// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "core/models/model_entry.h"

#include <mutex>

namespace lectern::models {

/// Whether a model's file is the one that the catalogue means.
enum class FileState {
    Whole,
    Changed, ///< Other bytes than when it was published or imported.
    Unlisted, ///< The catalogue knows no digest of it.
};

/// Compares models with the digests that the catalogue records.
///
/// A digest is worked out once: it is kept with size and time of the files, so that the next look
/// costs a few stats. Any thread; several programs may share the file.
class DigestCheck
{
public:
    /// @param cacheFile  Where digests are kept; empty: nowhere. Need not exist.
    explicit DigestCheck(QString cacheFile) : m_cacheFile(std::move(cacheFile)) { }

    /// In the person's folder for what can be worked out again.
    static QString standardCacheFile();

    /// @return Cancelled, or why it could not be read
    Result<FileState> check(const LocatedModel &model, const ProgressSink &progress,
                            const StopFlag &stop);

private:
    QByteArray remembered(const QString &path, const QString &stamp) const;
    void remember(const QString &path, const QString &stamp, const QByteArray &digest) const;

    QString m_cacheFile;
    std::mutex m_mutex; ///< One digest at a time: the second asker finds the first one's.
};

/// The error of using a model whose file was changed: says which and what to do.
Error changedModelError(const LocatedModel &model);

} // namespace lectern::models
