// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/digest_check.h"

#include "core/base/save_file.h"
#include "core/models/model_digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

QString DigestCheck::standardCacheFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/lectern/model-digests.json");
}

Result<FileState> DigestCheck::check(const LocatedModel &model, const ProgressSink &progress,
                                     const StopFlag &stop)
{
    if (model.entry.sha256.isEmpty())
        return FileState::Unlisted;
    const auto files = modelFilesOf(model.path);
    if (!files)
        return std::unexpected(files.error());
    if (model.entry.bytes > 0 && files->bytes != model.entry.bytes)
        return FileState::Changed;
    const std::lock_guard lock(m_mutex);
    const QString key = QFileInfo(model.path).canonicalFilePath();
    const QString stamp = files->stamp();
    QByteArray digest = remembered(key, stamp);
    if (digest.isEmpty()) {
        const auto fresh = modelDigest(*files, progress, stop);
        if (!fresh)
            return std::unexpected(fresh.error());
        digest = *fresh;
        remember(key, stamp, digest);
    }
    return digest == model.entry.sha256 ? FileState::Whole : FileState::Changed;
}

QByteArray DigestCheck::remembered(const QString &path, const QString &stamp) const
{
    const QJsonObject entry = objectIn(m_cacheFile)[path].toObject();
    if (entry[QStringLiteral("stamp")].toString() != stamp)
        return {};
    return QByteArray::fromHex(entry[QStringLiteral("sha256")].toString().toLatin1());
}

void DigestCheck::remember(const QString &path, const QString &stamp,
                           const QByteArray &digest) const
{
    if (m_cacheFile.isEmpty())
        return;
    QJsonObject all = objectIn(m_cacheFile);
    all.insert(path,
               QJsonObject{{QStringLiteral("stamp"), stamp},
                           {QStringLiteral("sha256"), QString::fromLatin1(digest.toHex())}});
    QDir().mkpath(QFileInfo(m_cacheFile).path());
    QSaveFile file(m_cacheFile);
    if (!file.open(QIODevice::WriteOnly))
        return; // It is worked out again next time.
    file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    (void)commitWhole(file); // At worst what was remembered before stays.
}

Error changedModelError(const LocatedModel &model)
{
    Error error;
    error.code = ErrorCode::ModelUnavailable;
    error.message = model.entry.isImported
        ? Words::tr("The file of the model %1 has changed since it was imported: %2. Remove it and "
                    "import it again, or use another model.")
        : Words::tr("The file of the model %1 is not the one that Lectern came with: %2. Install "
                    "Lectern again, or use another model.");
    error.message = error.message.arg(model.entry.name, model.path);
    return error;
}

} // namespace lectern::models
