// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_digest.h"

#include <QCoreApplication>
#include <QFile>

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

constexpr qint64 kPiece = 1 << 20;

std::unexpected<Error> unreadable(const QFile &file)
{
    return failure(ErrorCode::Io,
                   Words::tr("%1 could not be read. Check that you may read it and try again.")
                       .arg(file.fileName()),
                   file.errorString());
}

} // namespace

Result<QByteArray> readWithSha256(const QString &path,
                                  const std::function<Status(QByteArrayView)> &take,
                                  const std::function<void(qint64)> &read, const StopFlag &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 sum = 0;
    for (;;) {
        if (stop.isRaised())
            return failure(ErrorCode::Cancelled, Words::tr("Stopped."));
        const qint64 got = file.read(piece.data(), kPiece);
        if (got < 0)
            return unreadable(file);
        if (got == 0)
            return hash.result();
        hash.addData(QByteArrayView(piece.constData(), got));
        if (take)
            LECTERN_TRY(take(QByteArrayView(piece.constData(), got)));
        sum += got;
        if (read)
            read(sum);
    }
}

QByteArray modelDigest(const ModelFiles &files, const QHash<QString, QByteArray> &sha256OfName)
{
    if (!files.isFolder)
        return sha256OfName.value(files.names.first());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : files.names)
        hash.addData(sha256OfName.value(name).toHex() + "  " + name.toUtf8() + '\n');
    return hash.result();
}

Result<QByteArray> modelDigest(const ModelFiles &files, const ProgressSink &progress,
                               const StopFlag &stop)
{
    QHash<QString, QByteArray> digests;
    qint64 before = 0;
    for (const QString &name : files.names) {
        qint64 inThis = 0;
        const auto tell = [&](qint64 bytes) {
            inThis = bytes;
            if (progress && files.bytes > 0)
                progress({static_cast<double>(before + bytes) / static_cast<double>(files.bytes),
                          Words::tr("Checking %1").arg(name)});
        };
        auto digest = readWithSha256(files.pathOf(name), {}, tell, stop);
        if (!digest)
            return digest;
        digests.insert(name, *digest);
        before += inThis;
    }
    return modelDigest(files, digests);
}

} // namespace lectern::models
