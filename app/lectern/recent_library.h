// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/storage/recent_documents.h"
#include "ui/services/library.h"

#include <QThreadPool>

#include <optional>

namespace lectern {

/// The start page's list and search, from the library database.
///
/// The database belongs to one thread of this class, so that the window opens without waiting for
/// it; the list comes a moment later.
class RecentLibrary : public ui::Library
{
    Q_OBJECT

public:
    explicit RecentLibrary(QString databasePath);
    ~RecentLibrary() override;

    QList<ui::LibraryEntry> recent() const override { return m_recent; }
    QList<ui::Sample> samples() const override;
    void forget(const QString &path) override;
    QFuture<QList<ui::LibraryHit>> search(const QString &text) override;

    void note(const QString &path, const document::Content &content);

private:
    /// Runs in the database's thread; nothing happens where the library cannot be opened.
    void run(std::function<void(storage::RecentDocuments &)> work);
    void readList(storage::RecentDocuments &documents);

    QString m_path;
    QList<ui::LibraryEntry> m_recent;
    std::optional<storage::Connection> m_connection; ///< Of the pool's thread.
    QThreadPool m_pool;
};

} // namespace lectern
