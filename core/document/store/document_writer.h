// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/store/writer_thread.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace lectern::document {

/// Saves an open document as it is edited.
///
/// It listens to the document and gives edit groups to a thread of its own: typing is saved after a
/// rest, at the latest after `longest`, and when another block changes or `flush` is called;
/// everything else at once. Edits are numbered; `saved` is the writer's acknowledgement that all
/// edits up to a number stand in the file. What cannot be saved (disk full, file read-only) is told
/// by saveFailed, kept, and tried again. GUI thread.
class DocumentWriter : public QObject
{
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds rest{500};
        std::chrono::milliseconds longest{2000};
        std::chrono::milliseconds retry{5000};
    };

    /// `store` holds what `document` was made from. The document must outlive the writer.
    DocumentWriter(Document &document, DocumentStore store, Timing timing,
                   QObject *parent = nullptr);
    DocumentWriter(Document &document, DocumentStore store, QObject *parent = nullptr);
    ~DocumentWriter() override; ///< Saves what waits. Ask `save` before, to know whether it can.

    qint64 lastEdit() const { return m_lastEdit; } ///< 0 before the first edit.
    qint64 savedEdit() const { return m_savedEdit; }
    bool isSaved() const { return m_savedEdit == m_lastEdit; }
    QString path() const { return m_path; }

    void flush(); ///< The caret left the block: what was typed goes to the writer now.

    // The following run in the writer's thread, after a try to save what waits.
    QFuture<Status> save(); ///< Saves now; tells whether everything is saved.
    QFuture<Result<VersionId>> saveVersion(const QString &name);
    QFuture<Result<QList<NamedVersion>>> versions();
    QFuture<Status> renameVersion(VersionId id, const QString &name);
    QFuture<Result<Content>> version(VersionId id); ///< For Commands::restore.
    /// A copy with all its versions; also with the edits that could not be saved here.
    QFuture<Status> saveCopy(const QString &path);
    /// Anything else that needs the file.
    QFuture<Status> withStore(std::function<Status(DocumentStore &)> work);

Q_SIGNALS:
    void edited(qint64 edit);
    void saved(qint64 edit);
    void saveFailed(const lectern::Error &error);

private:
    void listen();
    void noteEdit();
    void noteBlock(BlockId id);
    void noteStructure();
    void takeNewBlocks(int first, int count);

    Document &m_document;
    QString m_path;
    ChangesToSave m_changes;
    std::optional<BlockId> m_typedBlock;
    std::chrono::milliseconds m_restInterval;
    QTimer m_rest; ///< Set to zero where the group is due as soon as the command is done.
    QTimer m_longest;
    qint64 m_lastEdit = 0;
    qint64 m_savedEdit = 0;
    WriterThread m_thread; // Last member: joined before anything it calls goes.
};

} // namespace lectern::document
