// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/file_session.h"

#include "core/base/when_finished.h"
#include "core/document/version_difference.h"

#include <QDateTime>
#include <QLocale>

namespace lectern {
namespace {

/// Reads no version twice: what a version changed never changes.
Status listVersions(document::DocumentStore &store, QHash<document::VersionId, int> &counts,
                    QList<ui::VersionEntry> &entries)
{
    const auto versions = store.versions();
    if (!versions)
        return std::unexpected(versions.error());
    std::optional<document::Content> newer; // Of the entry before, where it was read.
    for (qsizetype i = 0; i < versions->size(); ++i) {
        const document::VersionId id = versions->at(i).id;
        const bool isFirst = i + 1 == versions->size();
        if (!isFirst && !counts.contains(id)) {
            auto content = newer ? Result<document::Content>(std::move(*newer)) : store.version(id);
            auto before = store.version(versions->at(i + 1).id);
            if (!content || !before)
                return std::unexpected(content ? before.error() : content.error());
            counts.insert(id, int(document::blockDifferences(*before, *content).size()));
            newer = std::move(*before);
        } else {
            newer.reset();
        }
        entries.append({versions->at(i), isFirst ? std::optional<int>() : counts.value(id)});
    }
    return {};
}

} // namespace

FileSession::FileSession(document::Content content, document::DocumentStore store,
                         Composition &composition, jobs::JobQueue &jobs) :
    m_document(std::move(content)),
    m_writer(m_document, std::move(store)),
    m_job(m_document, composition, jobs)
{
    connect(&m_writer, &document::DocumentWriter::edited, this, &DocumentSession::saveStateChanged);
    connect(&m_writer, &document::DocumentWriter::saved, this, [this] {
        m_error.clear();
        Q_EMIT saveStateChanged();
    });
    connect(&m_writer, &document::DocumentWriter::saveFailed, this, [this](const Error &error) {
        m_error = error.message;
        Q_EMIT saveStateChanged();
    });
}

FileSession::SaveState FileSession::saveState() const
{
    if (m_writer.isSaved())
        return SaveState::Saved;
    return m_error.isEmpty() ? SaveState::Saving : SaveState::Failed;
}

QFuture<Status> FileSession::saveVersion(const QString &name)
{
    const QString given = name.trimmed().isEmpty()
        ? QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)
        : name.trimmed();
    auto future = m_writer.saveVersion(given);
    whenFinished(future, this, [this](const Result<document::VersionId> &version) {
        if (version)
            Q_EMIT versionsChanged();
    });
    return future.then([](const Result<document::VersionId> &version) -> Status {
        if (!version)
            return std::unexpected(version.error());
        return {};
    });
}

QFuture<Status> FileSession::renameVersion(document::VersionId id, const QString &name)
{
    auto future = m_writer.renameVersion(id, name);
    whenFinished(future, this, [this](const Status &renamed) {
        if (renamed)
            Q_EMIT versionsChanged();
    });
    return future;
}

QFuture<Result<QList<ui::VersionEntry>>> FileSession::versions()
{
    auto entries = std::make_shared<QList<ui::VersionEntry>>();
    return m_writer
        .withStore([entries, counts = m_changedBlocks](document::DocumentStore &store) {
            return listVersions(store, *counts, *entries);
        })
        .then([entries](const Status &listed) -> Result<QList<ui::VersionEntry>> {
            if (!listed)
                return std::unexpected(listed.error());
            return *entries;
        });
}

} // namespace lectern
