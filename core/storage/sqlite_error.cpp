// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite_error.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace lectern::storage {
namespace {

struct Explanation {
    ErrorCode code;
    QString message;
};

Explanation explanationOf(int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return {
            ErrorCode::Io,
            QCoreApplication::translate(
                "Storage",
                "The file was moved or deleted while it was open. Put it back, or save a copy.")};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorCode::Io,
                QCoreApplication::translate(
                    "Storage",
                    "The disk is full. Make room; nothing is lost, and Lectern tries again.")};
    case SQLITE_READONLY:
        return {ErrorCode::Io,
                QCoreApplication::translate("Storage",
                                            "The file cannot be written. Save a copy in another "
                                            "folder, or allow writing to this one.")};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                QCoreApplication::translate("Storage",
                                            "The file cannot be opened. Check that the folder is "
                                            "there and may be read and written.")};
    case SQLITE_IOERR:
        return {ErrorCode::Io,
                QCoreApplication::translate("Storage",
                                            "Reading or writing failed. Check the disk or the "
                                            "network folder, then try again.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Io,
                QCoreApplication::translate(
                    "Storage",
                    "The file is in use by another program. Close it there, then try again.")};
    case SQLITE_NOTADB:
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate(
                    "Storage", "This is not a Lectern file. Choose a file that Lectern saved.")};
    case SQLITE_CORRUPT:
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate(
                    "Storage", "The file is damaged. Open a copy or the .bak file beside it.")};
    case SQLITE_NOMEM:
        return {
            ErrorCode::OutOfMemory,
            QCoreApplication::translate(
                "Storage", "There is not enough memory. Close other programs, then try again.")};
    default:
        return {ErrorCode::Database,
                QCoreApplication::translate("Storage",
                                            "The file could not be read or written as expected. "
                                            "Open a copy, and report this.")};
    }
}

} // namespace

std::unexpected<Error> sqliteFailure(int code, const QString &detail, std::source_location where)
{
    const Explanation explanation = explanationOf(code);
    return failure(explanation.code, explanation.message,
                   QStringLiteral("SQLite %1: %2").arg(code).arg(detail), where);
}

std::unexpected<Error> sqliteFailure(sqlite3 *handle, std::source_location where)
{
    return sqliteFailure(sqlite3_extended_errcode(handle),
                         QString::fromUtf8(sqlite3_errmsg(handle)), where);
}

std::unexpected<Error> internalFailure(const QString &detail, std::source_location where)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate(
                       "Storage",
                       "Lectern made a mistake and stopped before it could do harm. Please "
                       "report it; your file is as it was."),
                   detail, where);
}

} // namespace lectern::storage
