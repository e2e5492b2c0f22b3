// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/identifiers.h"
#include "core/storage/connection.h"

#include <QJsonObject>
#include <QList>

namespace lectern::jobs {

using JobId = RowId<struct JobTag>;

/// A job as the library database keeps it until it is done: enough to begin it again.
struct StoredJob {
    JobId id{0};
    QString kind;
    QJsonObject parameters;
    QJsonObject checkpoint;
};

/// The table `job` of the library database.
class JobStore
{
public:
    explicit JobStore(storage::Connection &library) : m_library(library) { }

    Result<QList<StoredJob>> all(); ///< In the order in which they were added.
    Result<JobId> add(const QString &kind, const QJsonObject &parameters);
    Status saveCheckpoint(JobId id, const QJsonObject &checkpoint);
    Status remove(JobId id);

private:
    storage::Connection &m_library;
};

} // namespace lectern::jobs
