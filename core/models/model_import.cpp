// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_import.h"

#include "core/models/model_digest.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

constexpr int kLongestId = 64;
constexpr qint64 kSpareBytes = 16 << 20; ///< Left free on the disk.

QString amount(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

std::unexpected<Error> cannotWrite(const QString &folder, const QString &why)
{
    return failure(ErrorCode::Io,
                   Words::tr("The model could not be written to %1. Free some space there, or "
                             "allow writing to it, and import it again.")
                       .arg(folder),
                   why);
}

bool flushToDisk([[maybe_unused]] QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

/// So that a rename inside it survives a power cut.
void flushFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

/// What killed imports and removals left.
void sweep(const QDir &imported)
{
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo &left :
         imported.entryInfoList({QStringLiteral(".importing-*"), QStringLiteral(".removing-*")},
                                QDir::Dirs | QDir::Hidden)) {
        if (left.lastModified() < yesterday)
            QDir(left.filePath()).removeRecursively();
    }
}

QString idFrom(const QString &name)
{
    QString id = name.toLower();
    id.replace(QRegularExpression(QStringLiteral("[^a-z0-9.]+")), QStringLiteral("-"));
    id = id.left(kLongestId);
    static const QRegularExpression edges(QStringLiteral("^[-.]+|[-.]+$"));
    id.remove(edges);
    return id.isEmpty() ? QStringLiteral("model") : id;
}

QString freeId(const QString &name, const ModelCatalogue &known, const QDir &imported)
{
    const QString wanted = idFrom(name);
    for (int number = 1;; ++number) {
        const QString id = number == 1 ? wanted : QStringLiteral("%1-%2").arg(wanted).arg(number);
        if (!known.entry(id) && !imported.exists(id))
            return id;
    }
}

/// One import under way: copies into a folder that goes unless keep() was reached.
class Import
{
public:
    Import(const ImportOrder &order, ModelFiles files, const ProgressSink &progress,
           const StopFlag &stop) :
        m_imported(QDir(order.folder).filePath(QStringLiteral("imported"))),
        m_files(std::move(files)),
        m_progress(progress),
        m_stop(stop)
    {
    }

    const QDir &folder() const { return m_imported; }

    Status begin()
    {
        if (!m_imported.mkpath(QStringLiteral(".")))
            return cannotWrite(m_imported.path(), QStringLiteral("mkpath failed"));
        sweep(m_imported);
        const qint64 room = QStorageInfo(m_imported.path()).bytesAvailable();
        if (room >= 0 && room < m_files.bytes + kSpareBytes)
            return failure(ErrorCode::Io,
                           Words::tr("The model has %1 and %2 are free in %3. Free some space "
                                     "there and import it again.")
                               .arg(amount(m_files.bytes), amount(room), m_imported.path()));
        m_partial = std::make_unique<QTemporaryDir>(
            m_imported.filePath(QStringLiteral(".importing-XXXXXX")));
        if (!m_partial->isValid())
            return cannotWrite(m_imported.path(), m_partial->errorString());
        return {};
    }

    /// @param inside  Folder for the files, relative to the entry's own; may be empty.
    Result<QByteArray> copy(const QString &inside)
    {
        const QDir target(m_partial->filePath(inside));
        if (!target.mkpath(QStringLiteral(".")))
            return cannotWrite(m_imported.path(), QStringLiteral("mkpath failed"));
        QHash<QString, QByteArray> digests;
        for (const QString &name : std::as_const(m_files.names)) {
            auto digest = copyFile(name, target.filePath(name));
            if (!digest)
                return digest;
            digests.insert(name, *digest);
        }
        flushFolder(target.path());
        return modelDigest(m_files, digests);
    }

    Status keep(const ModelEntry &entry)
    {
        QFile file(m_partial->filePath(QStringLiteral("entry.json")));
        const QByteArray json = QJsonDocument(jsonOf(entry)).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()
            || !flushToDisk(file))
            return cannotWrite(m_imported.path(), file.errorString());
        file.close();
        if (m_stop.isRaised())
            return failure(ErrorCode::Cancelled, Words::tr("Stopped."));
        if (!m_imported.rename(m_partial->path(), m_imported.filePath(entry.id)))
            return cannotWrite(m_imported.path(), QStringLiteral("rename failed"));
        m_partial->setAutoRemove(false);
        flushFolder(m_imported.path());
        return {};
    }

private:
    Result<QByteArray> copyFile(const QString &name, const QString &to)
    {
        QFile file(to);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(m_imported.path(), file.errorString());
        const auto take = [&](QByteArrayView piece) -> Status {
            if (file.write(piece.data(), piece.size()) != piece.size())
                return cannotWrite(m_imported.path(), file.errorString());
            return {};
        };
        const auto tell = [&](qint64 bytes) {
            if (m_progress)
                m_progress({static_cast<double>(m_copied + bytes)
                                / static_cast<double>(std::max<qint64>(1, m_files.bytes)),
                            Words::tr("Copying %1").arg(name)});
        };
        auto digest = readWithSha256(m_files.pathOf(name), take, tell, m_stop);
        if (!digest)
            return digest;
        if (!flushToDisk(file))
            return cannotWrite(m_imported.path(), file.errorString());
        m_copied += file.size();
        return digest;
    }

    QDir m_imported;
    ModelFiles m_files;
    const ProgressSink &m_progress;
    StopFlag m_stop;
    std::unique_ptr<QTemporaryDir> m_partial;
    qint64 m_copied = 0;
};

ModelEntry entryFor(const ImportOrder &order, const engine::ModelSummary &summary,
                    const ModelFiles &files)
{
    ModelEntry entry;
    entry.name = !order.name.isEmpty() ? order.name
        : summary.name.isEmpty()       ? QFileInfo(order.path).completeBaseName()
                                       : summary.name;
    entry.family = summary.architecture;
    entry.licence = summary.licence.isEmpty() ? licenceInReadme(files) : summary.licence;
    entry.source = QFileInfo(order.path).fileName();
    entry.bytes = files.bytes;
    entry.parameters = summary.parameters;
    entry.memoryBytes = summary.memoryBytesAuto;
    entry.languages = order.languages;
    entry.isImported = true;
    return entry;
}

const ModelEntry *presentWith(const QByteArray &sha256, const ModelCatalogue &known)
{
    for (const ModelEntry &entry : known.entries()) {
        if (entry.sha256 == sha256 && known.locate(entry.id))
            return &entry;
    }
    return nullptr;
}

} // namespace

Result<ModelEntry> importModel(const ImportOrder &order, const Inspect &inspect,
                               const ModelCatalogue &known, const ProgressSink &progress,
                               const StopFlag &stop)
{
    const auto summary = inspect(order.path);
    if (!summary)
        return std::unexpected(summary.error());
    if (order.machineBytes > 0 && summary->memoryBytesAuto > order.machineBytes)
        return failure(ErrorCode::OutOfMemory,
                       Words::tr("The model needs %1 of memory and this computer has %2. Choose a "
                                 "smaller model.")
                           .arg(amount(summary->memoryBytesAuto), amount(order.machineBytes)));
    auto files = modelFilesOf(order.path);
    if (!files)
        return std::unexpected(files.error());

    // Of a folder the name stays, as the engine calls the model by it.
    const QString name = QFileInfo(QDir::cleanPath(order.path)).fileName();
    const QString inside = files->isFolder ? name : QString();
    ModelEntry entry = entryFor(order, *summary, *files);
    Import import(order, std::move(*files), progress, stop);
    LECTERN_TRY(import.begin());
    const auto digest = import.copy(inside);
    if (!digest)
        return std::unexpected(digest.error());
    entry.sha256 = *digest;
    if (const ModelEntry *same = presentWith(*digest, known))
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("This model is here already: %1. There is nothing to import.").arg(same->id));
    entry.id = freeId(entry.name, known, import.folder());
    entry.fileName = QStringLiteral("imported/%1/%2").arg(entry.id, name);
    LECTERN_TRY(import.keep(entry));
    return entry;
}

Status removeModel(const LocatedModel &model)
{
    if (!model.entry.isImported)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 came with Lectern and stays. Only imported models can be "
                                 "removed.")
                           .arg(model.entry.name));
    const QDir folder = QFileInfo(model.path).dir();
    const QString parent = QFileInfo(folder.path()).path();
    if (folder.dirName() != model.entry.id || QDir(parent).dirName() != u"imported")
        return failure(ErrorCode::Internal,
                       Words::tr("The list of models is damaged. Install Lectern again."),
                       QStringLiteral("an imported model lies elsewhere"));
    const QString going = QDir(parent).filePath(QStringLiteral(".removing-%1").arg(model.entry.id));
    QDir(going).removeRecursively();
    std::error_code failed; // In one step, so that half a model is never listed.
    std::filesystem::rename(folder.path().toStdU16String(), going.toStdU16String(), failed);
    if (failed)
        return failure(ErrorCode::Io,
                       Words::tr("The model %1 could not be removed. Allow writing to %2 and try "
                                 "again.")
                           .arg(model.entry.name, parent),
                       QString::fromStdString(failed.message()));
    QDir(going).removeRecursively();
    return {};
}

} // namespace lectern::models
