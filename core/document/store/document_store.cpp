// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/document_store.h"

#include "core/document/store/block_rows.h"
#include "core/document/store/head_rows.h"
#include "core/document/store/rows.h"
#include "core/storage/migration.h"
#include "core/storage/replace_file.h"
#include "core/storage/transaction.h"

#include <QCoreApplication>
#include <QFile>

namespace lectern::document {
namespace {

const QString kScripts = QStringLiteral(":/sql/document");

ChangesToSave everythingOf(const Content &content)
{
    ChangesToSave changes{true, true, true, true, {}};
    for (const Block &block : content.blocks)
        changes.blocks.insert(block.id);
    return changes;
}

/// What the tables' own checks see to, unless somebody made the file by hand without them.
bool areWhole(const QList<Block> &blocks, const QHash<ProvenanceId, Provenance> &provenances)
{
    QSet<BlockId> ids;
    for (const Block &block : blocks) {
        if (block.id.value() <= 0 || ids.contains(block.id))
            return false;
        ids.insert(block.id);
        for (const Field &field : block.fields)
            for (const Run &run : field.runs)
                if (!provenances.contains(run.provenance))
                    return false;
    }
    return true;
}

} // namespace

std::unexpected<Error> damagedFile(const QString &what)
{
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate(
                       "Storage", "The file is damaged. Open a copy or the .bak file beside it."),
                   QStringLiteral("unexpected value in %1").arg(what));
}

Status DocumentStore::write(const QString &path, const Content &content)
{
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    Status written = [&]() -> Status {
        auto connection
            = storage::Connection::open(part, {storage::OpenOptions::Mode::Create, false, {}});
        if (!connection)
            return std::unexpected(connection.error());
        if (const auto version = storage::migrate(*connection, kScripts); !version)
            return std::unexpected(version.error());
        DocumentStore store(std::move(*connection));
        Content numbered = content; // What runs were edited from needs numbers, too.
        ProvenanceIndex index(numbered.provenances);
        numbered.countIds();
        LECTERN_TRY(store.rememberDataVersion());
        LECTERN_TRY(store.save(numbered, everythingOf(numbered)));
        return store.addEvent(QStringLiteral("created"));
    }();
    if (!written) {
        QFile::remove(part);
        return written;
    }
    return storage::replaceFile(part, path);
}

Result<DocumentStore> DocumentStore::open(const QString &path, Access access)
{
    using Mode = storage::OpenOptions::Mode;
    auto connection = storage::Connection::open(
        path, {access == Access::ReadOnly ? Mode::ReadOnly : Mode::ReadWrite, false, {}});
    if (!connection)
        return std::unexpected(connection.error());
    DocumentStore store(std::move(*connection));
    LECTERN_TRY(store.checkIsOurs());
    LECTERN_TRY(store.m_connection.checkIntegrity());
    if (access == Access::ReadOnly)
        LECTERN_TRY(store.workOnCopyOfOlderFile());
    if (const auto version = storage::migrate(store.m_connection, kScripts); !version)
        return std::unexpected(version.error());
    LECTERN_TRY(store.rememberRows());
    return store;
}

/// A file of an older version is brought to the newest one in memory; nothing is written.
Status DocumentStore::workOnCopyOfOlderFile()
{
    const auto newest = storage::newestVersion(kScripts);
    const auto version = m_connection.number(QStringLiteral("PRAGMA user_version"));
    if (!newest)
        return std::unexpected(newest.error());
    if (!version)
        return std::unexpected(version.error());
    if (*version >= *newest)
        return {};
    auto copy = m_connection.copyInMemory();
    if (!copy)
        return std::unexpected(copy.error());
    m_connection = std::move(*copy);
    return {};
}

Result<Content> DocumentStore::read(const QString &path)
{
    auto store = open(path, Access::ReadOnly);
    if (!store)
        return std::unexpected(store.error());
    return store->load();
}

Status DocumentStore::checkIsOurs()
{
    const auto id = m_connection.number(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return std::unexpected(id.error());
    if (*id != storage::kDocumentApplicationId)
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "Storage", "This is not a Lectern file. Choose a file that Lectern saved."),
            QStringLiteral("application_id %1").arg(*id));
    return {};
}

Status DocumentStore::rememberRows()
{
    auto provenances = ProvenanceRows::load(m_connection);
    if (!provenances)
        return std::unexpected(provenances.error());
    m_provenances.remember(std::move(*provenances));
    m_positions.clear();
    LECTERN_TRY(forEachRow(m_connection, QStringLiteral("SELECT id, position FROM block"),
                           [this](const storage::Statement &row) {
                               m_positions.insert(BlockId(row.integer(0)), int(row.integer(1)));
                               return true;
                           }));
    return rememberDataVersion();
}

Status DocumentStore::rememberDataVersion()
{
    const auto version = m_connection.number(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return std::unexpected(version.error());
    m_dataVersion = *version;
    return {};
}

Status DocumentStore::checkUnchangedByOthers()
{
    const auto version = m_connection.number(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return std::unexpected(version.error());
    if (*version != m_dataVersion)
        return failure(
            ErrorCode::RefusedByCheck,
            QCoreApplication::translate("Storage",
                                        "Another program has changed this file. Save a copy "
                                        "under another name, then open both."));
    return {};
}

Result<Content> DocumentStore::load()
{
    auto head = loadHead(m_connection);
    if (!head)
        return std::unexpected(head.error());
    auto sources = loadSources(m_connection);
    if (!sources)
        return std::unexpected(sources.error());
    auto assets = loadAssets(m_connection);
    if (!assets)
        return std::unexpected(assets.error());
    auto blocks = loadBlocks(m_connection);
    if (!blocks)
        return std::unexpected(blocks.error());
    auto provenances = ProvenanceRows::load(m_connection);
    if (!provenances)
        return std::unexpected(provenances.error());
    if (!areWhole(*blocks, *provenances))
        return damagedFile(QStringLiteral("run"));
    return Content{std::move(head->header), std::move(*sources), std::move(*blocks),
                   std::move(*provenances), std::move(*assets),  head->lastIds};
}

Status DocumentStore::save(const Content &content, const ChangesToSave &changes)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(checkUnchangedByOthers());
    ProvenanceRows provenances = m_provenances; // Kept only if the transaction is.
    LECTERN_TRY(saveParts(content, changes, provenances));
    LECTERN_TRY(transaction->commit());
    m_provenances = std::move(provenances);
    if (changes.order || !changes.blocks.isEmpty()) {
        m_positions.clear();
        for (int i = 0; i < content.blocks.size(); ++i)
            m_positions.insert(content.blocks.at(i).id, i);
    }
    return {};
}

Status DocumentStore::saveParts(const Content &content, const ChangesToSave &changes,
                                ProvenanceRows &provenances)
{
    if (!changes.isEmpty()) // The head, or at least the last ids.
        LECTERN_TRY(saveHead(m_connection, {content.header, content.lastIds}));
    if (changes.sources)
        LECTERN_TRY(saveSources(m_connection, content.sources));
    if (changes.assets)
        LECTERN_TRY(saveAssets(m_connection, content.assets));
    for (int i = 0; i < content.blocks.size(); ++i) {
        const Block &block = content.blocks.at(i);
        if (!changes.blocks.contains(block.id))
            continue;
        LECTERN_TRY(provenances.add(m_connection, content, block));
        LECTERN_TRY(saveBlock(m_connection, block, i));
    }
    return changes.order ? saveOrder(content.blocks) : Status();
}

Status DocumentStore::saveOrder(const QList<Block> &blocks)
{
    QHash<BlockId, int> gone = m_positions;
    for (int i = 0; i < blocks.size(); ++i) {
        const BlockId id = blocks.at(i).id;
        const auto before = gone.constFind(id);
        if (before == gone.cend())
            continue; // New, and so just written in its place.
        if (*before != i)
            LECTERN_TRY(
                m_connection.execute(QStringLiteral("UPDATE block SET position = ? WHERE id = ?"),
                                     {qint64(i), qint64(id.value())}));
        gone.erase(before);
    }
    for (const BlockId id : gone.keys())
        LECTERN_TRY(removeBlock(m_connection, id));
    return {};
}

} // namespace lectern::document
