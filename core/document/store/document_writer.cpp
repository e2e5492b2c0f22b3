// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/store/document_writer.h"

#include "core/storage/replace_file.h"

#include <QPromise>

namespace lectern::document {
namespace {

/// Work of the writer's thread with a future for the asker.
template <typename T, typename Ask> QFuture<T> ask(WriterThread &thread, Ask question)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    thread.post([promise, question = std::move(question)](
                    DocumentStore &store, const EditGroup *unsaved, const Error *why) {
        promise->addResult(question(store, unsaved, why));
        promise->finish();
    });
    return promise->future();
}

Status copyWith(DocumentStore &store, const EditGroup *unsaved, const QString &path)
{
    if (!unsaved)
        return store.copyTo(path);
    const QString part = path + QStringLiteral(".copy");
    LECTERN_TRY(store.copyTo(part));
    {
        auto copy = DocumentStore::open(part);
        if (!copy)
            return std::unexpected(copy.error());
        LECTERN_TRY(copy->save(unsaved->content, unsaved->changes));
    }
    return storage::replaceFile(part, path);
}

} // namespace

DocumentWriter::DocumentWriter(Document &document, DocumentStore store, QObject *parent) :
    DocumentWriter(document, std::move(store), Timing(), parent)
{
}

DocumentWriter::DocumentWriter(Document &document, DocumentStore store, Timing timing,
                               QObject *parent) :
    QObject(parent),
    m_document(document),
    m_path(store.path()),
    m_restInterval(timing.rest),
    m_thread(std::move(store), timing.retry,
             {[this](qint64 edit) {
                  QMetaObject::invokeMethod(
                      this,
                      [this, edit] {
                          m_savedEdit = edit;
                          Q_EMIT saved(edit);
                      },
                      Qt::QueuedConnection);
              },
              [this](const Error &error) {
                  QMetaObject::invokeMethod(
                      this, [this, error] { Q_EMIT saveFailed(error); }, Qt::QueuedConnection);
              }})
{
    m_rest.setSingleShot(true);
    m_longest.setSingleShot(true);
    m_longest.setInterval(timing.longest);
    connect(&m_rest, &QTimer::timeout, this, &DocumentWriter::flush);
    connect(&m_longest, &QTimer::timeout, this, &DocumentWriter::flush);
    listen();
}

DocumentWriter::~DocumentWriter()
{
    flush();
}

void DocumentWriter::listen()
{
    connect(&m_document, &Document::headerChanged, this, [this] {
        m_changes.header = true;
        noteStructure();
    });
    connect(&m_document, &Document::sourcesChanged, this, [this] {
        m_changes.sources = true;
        noteStructure();
    });
    connect(&m_document, &Document::assetsChanged, this, [this] {
        m_changes.assets = true;
        noteStructure();
    });
    connect(&m_document, &Document::blocksInserted, this, &DocumentWriter::takeNewBlocks);
    connect(&m_document, &Document::blocksRemoved, this, [this] {
        m_changes.order = true;
        noteStructure();
    });
    connect(&m_document, &Document::blockMoved, this, [this] {
        m_changes.order = true;
        noteStructure();
    });
    connect(&m_document, &Document::blockChanged, this, &DocumentWriter::noteBlock);
}

void DocumentWriter::noteEdit()
{
    ++m_lastEdit;
    if (!m_longest.isActive())
        m_longest.start();
    Q_EMIT edited(m_lastEdit);
}

void DocumentWriter::noteStructure()
{
    noteEdit();
    m_rest.start(std::chrono::milliseconds(0)); // After the command, of which this may be a part.
}

void DocumentWriter::takeNewBlocks(int first, int count)
{
    m_changes.order = true;
    for (int i = first; i < first + count; ++i)
        m_changes.blocks.insert(m_document.content().blocks.at(i).id);
    noteStructure();
}

void DocumentWriter::noteBlock(BlockId id)
{
    const bool isElsewhere = m_typedBlock && *m_typedBlock != id;
    m_changes.blocks.insert(id);
    m_typedBlock = id;
    if (isElsewhere)
        return noteStructure();
    noteEdit();
    // A group that is due now stays due.
    if (!m_rest.isActive() || m_rest.interval() > 0)
        m_rest.start(m_restInterval);
}

void DocumentWriter::flush()
{
    m_rest.stop();
    m_longest.stop();
    m_typedBlock.reset();
    if (m_changes.isEmpty())
        return;
    m_thread.save({m_document.content(), std::exchange(m_changes, {}), m_lastEdit});
}

QFuture<Status> DocumentWriter::save()
{
    flush();
    return ask<Status>(m_thread,
                       [](DocumentStore &, const EditGroup *unsaved, const Error *why) -> Status {
                           if (unsaved && why)
                               return std::unexpected(*why);
                           return {};
                       });
}

QFuture<Result<VersionId>> DocumentWriter::saveVersion(const QString &name)
{
    flush();
    return ask<Result<VersionId>>(m_thread,
                                  [name, content = m_document.content()](
                                      DocumentStore &store, const EditGroup *, const Error *) {
                                      return store.addVersion(name, content);
                                  });
}

QFuture<Result<QList<NamedVersion>>> DocumentWriter::versions()
{
    return ask<Result<QList<NamedVersion>>>(
        m_thread,
        [](DocumentStore &store, const EditGroup *, const Error *) { return store.versions(); });
}

QFuture<Status> DocumentWriter::renameVersion(VersionId id, const QString &name)
{
    return withStore([id, name](DocumentStore &store) { return store.renameVersion(id, name); });
}

QFuture<Result<Content>> DocumentWriter::version(VersionId id)
{
    return ask<Result<Content>>(
        m_thread,
        [id](DocumentStore &store, const EditGroup *, const Error *) { return store.version(id); });
}

QFuture<Status> DocumentWriter::saveCopy(const QString &path)
{
    flush();
    return ask<Status>(m_thread,
                       [path](DocumentStore &store, const EditGroup *unsaved, const Error *) {
                           return copyWith(store, unsaved, path);
                       });
}

QFuture<Status> DocumentWriter::withStore(std::function<Status(DocumentStore &)> work)
{
    return ask<Status>(m_thread,
                       [work = std::move(work)](DocumentStore &store, const EditGroup *,
                                                const Error *) { return work(store); });
}

} // namespace lectern::document
