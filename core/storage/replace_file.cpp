// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/replace_file.h"

#include <QCoreApplication>
#include <QFile>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace lectern::storage {

Status replaceFile(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    if (QFile file(from); file.open(QIODevice::ReadWrite))
        ::fsync(file.handle());
#endif
    std::error_code failed; // QFile::rename never replaces.
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
    if (!failed)
        return {};
    QFile::remove(from);
    return failure(ErrorCode::Io,
                   QCoreApplication::translate("Storage",
                                               "The file cannot be written here. Choose "
                                               "another folder, or allow writing to it."),
                   QString::fromStdString(failed.message()));
}

} // namespace lectern::storage
