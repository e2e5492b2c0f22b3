// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/whole_file.h"

#include "core/base/save_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lectern::publish {
namespace {

std::unexpected<Error> cannotWrite(const QSaveFile &file)
{
    // What Qt makes of ENOSPC and EDQUOT, and of nothing else when it writes.
    const QString reason = file.error() == QFileDevice::ResourceError
        ? QCoreApplication::translate("Exporter", "the disk is full")
        : file.errorString();
    return failure(
        ErrorCode::Io,
        QCoreApplication::translate("Exporter",
                                    "%1 could not be written: %2. Nothing was left there; "
                                    "choose another place or free some space.")
            .arg(QDir::toNativeSeparators(file.fileName()), reason));
}

} // namespace

std::unexpected<Error> exportCancelled()
{
    return failure(ErrorCode::Cancelled,
                   QCoreApplication::translate("Exporter", "The export was stopped."));
}

Status writeWhole(const QString &path, const QByteArray &bytes, const StopFlag &stop)
{
    if (stop.isRaised())
        return exportCancelled();
    if (QFileInfo(path).isDir()) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate(
                           "Exporter", "%1 is a folder. Give the name of a file inside it.")
                           .arg(QDir::toNativeSeparators(path)));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    constexpr qsizetype kPiece = 1 << 20;
    for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
        if (stop.isRaised()) {
            file.cancelWriting();
            return exportCancelled();
        }
        const qsizetype size = qMin(kPiece, bytes.size() - at);
        if (file.write(bytes.constData() + at, size) != size)
            return cannotWrite(file);
    }
    if (!commitWhole(file))
        return cannotWrite(file);
    return {};
}

} // namespace lectern::publish
