// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

#include <QDateTime>
#include <QList>

namespace lectern::storage {

/// A document that was open on this machine.
struct RecentDocument {
    QString path;
    QString title;
    QString kind;
    QString language; ///< "en" or "zh".
    QDateTime opened; ///< UTC
};

/// A document that a search found.
struct SearchHit {
    RecentDocument document;
    QString excerpt; ///< Of the text, around the first word found; one line.
};

/// Recent documents and the search in them. One for each library connection.
class RecentDocuments
{
public:
    explicit RecentDocuments(Connection &library) : m_library(library) { }

    /// Enters a document, or brings what is known of it up to date. `text` is what is searched.
    Status note(const RecentDocument &document, const QString &text);
    Status forget(const QString &path);
    Result<QList<RecentDocument>> newest(int count = 50);

    /// Documents in which every word of `query` stands, the best first. The last word may be
    /// unfinished; Chinese needs no spaces, and words of one or two characters are found.
    Result<QList<SearchHit>> search(const QString &query, int count = 50);

private:
    Connection &m_library;
};

} // namespace lectern::storage
