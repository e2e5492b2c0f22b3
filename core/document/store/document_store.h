// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"
#include "core/document/named_version.h"
#include "core/document/store/changes_to_save.h"
#include "core/document/store/provenance_rows.h"
#include "core/storage/connection.h"

namespace lectern::document {

/// A `.lectern` file. See FILE_FORMAT.md. Belongs to one thread.
class DocumentStore
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Writes a whole new file; `path` appears (or is replaced) only when it is whole.
    static Status write(const QString &path, const Content &content);
    /// Opens a file: checks that it is ours and whole, and brings it to the newest version (a copy
    /// `<name>.v<N>.bak` is made first).
    static Result<DocumentStore> open(const QString &path, Access access = Access::ReadWrite);
    /// `open` for reading and `load`.
    static Result<Content> read(const QString &path);

    Result<Content> load();
    /// One transaction. On failure the file is as it was, and the call can be made again.
    /// @return RefusedByCheck where another program has changed the file meanwhile
    Status save(const Content &content, const ChangesToSave &changes);

    Result<VersionId> addVersion(const QString &name, const Content &content);
    Result<QList<NamedVersion>> versions(); ///< The newest first.
    Status renameVersion(VersionId id, const QString &name);
    /// The content as it was, with the bytes of its assets.
    Result<Content> version(VersionId id);

    /// A copy of the whole file, versions and all, by SQLite's backup.
    Status copyTo(const QString &path) { return m_connection.copyTo(path); }
    /// Writes down that something happened ("created", "version"); never with words of the
    /// document.
    Status addEvent(const QString &kind, const QJsonObject &detail = {});

    QString path() const { return m_connection.path(); }
    bool isReadOnly() const { return m_connection.isReadOnly(); }
    storage::Connection &connection() { return m_connection; }

private:
    explicit DocumentStore(storage::Connection connection) : m_connection(std::move(connection)) { }

    Status checkIsOurs();
    Status workOnCopyOfOlderFile();
    Status rememberRows();
    Status rememberDataVersion();
    Status checkUnchangedByOthers();
    Status saveParts(const Content &content, const ChangesToSave &changes,
                     ProvenanceRows &provenances);
    Status saveOrder(const QList<Block> &blocks);
    Result<QByteArray> assetData(const QByteArray &sha256);

    storage::Connection m_connection;
    ProvenanceRows m_provenances; ///< What of them stands in the file.
    QHash<BlockId, int> m_positions; ///< As they stand in the file.
    qint64 m_dataVersion = 0;
};

} // namespace lectern::document
