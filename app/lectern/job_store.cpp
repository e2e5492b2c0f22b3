// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/job_store.h"

#include "core/storage/library_database.h"

#include <QDir>
#include <QFileInfo>

namespace lectern {

storage::Connection openJobStore(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    auto opened = storage::openLibraryDatabase(path);
    if (opened)
        return std::move(*opened);
    qWarning("Jobs cannot be kept: %s", qPrintable(opened.error().detail));
    auto inMemory = storage::openLibraryDatabase(QStringLiteral(":memory:"));
    Q_ASSERT(inMemory);
    return std::move(*inMemory);
}

} // namespace lectern
