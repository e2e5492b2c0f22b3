// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lectern/draft_job.h"
#include "core/document/store/document_writer.h"
#include "ui/services/document_session.h"

namespace lectern {

/// A `.lectern` file that is open: its document, the writer that saves it, and its drafts.
class FileSession : public ui::DocumentSession
{
    Q_OBJECT

public:
    /// @param content  What `store` holds.
    FileSession(document::Content content, document::DocumentStore store, Composition &composition,
                jobs::JobQueue &jobs);

    document::Document &document() override { return m_document; }
    QString filePath() const override { return m_writer.path(); }
    SaveState saveState() const override;
    QString saveError() const override { return m_error; }
    QFuture<Status> saveVersion(const QString &name) override;
    QFuture<Result<QList<ui::VersionEntry>>> versions() override;
    QFuture<Result<document::Content>> version(document::VersionId id) override
    {
        return m_writer.version(id);
    }
    QFuture<Status> renameVersion(document::VersionId id, const QString &name) override;
    QFuture<Status> saveCopy(const QString &path) override { return m_writer.saveCopy(path); }
    DraftJob *drafter() override { return &m_job; }

private:
    document::Document m_document;
    document::DocumentWriter m_writer;
    /// How many blocks each version changed; used in the writer's thread alone.
    std::shared_ptr<QHash<document::VersionId, int>> m_changedBlocks
        = std::make_shared<QHash<document::VersionId, int>>();
    DraftJob m_job; ///< Last: its thread ends before the document goes.
    QString m_error;
};

} // namespace lectern
