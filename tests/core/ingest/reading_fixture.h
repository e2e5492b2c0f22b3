// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingest_service.h"

#include <QTemporaryDir>

namespace lectern::test {

/// A folder for files of one test, and the service that reads them in the real child process.
class ReadingFixture
{
public:
    ReadingFixture();

    /// @return its path
    QString write(const QString &name, const QByteArray &bytes) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    Result<ingest::IngestedSource> read(const QString &path) const { return m_service.read(path); }
    /// Writes and reads; fails the test with the message where it cannot be read.
    document::Source source(const QString &name, const QByteArray &bytes) const;
    ingest::IngestedSource ingested(const QString &name, const QByteArray &bytes) const;
    /// The message for a file that must not be readable; empty where it was read.
    QString refusal(const QString &name, const QByteArray &bytes) const;

    static ingest::ReaderSettings settings();

private:
    QTemporaryDir m_folder;
    ingest::IngestService m_service;
};

/// Every passage as "H1 Title", "P words", "L0 item", "Q", "C", "T", "F", "X": kind and exact
/// words.
QStringList outline(const document::Source &source);

/// The words of a table, a row each, cells joined by " / ".
QStringList cells(const document::Source &source, int table);

/// Problems of a source that no reader may cause: spans out of the text, out of order or with white
/// space at their ends. Empty when all is well.
QStringList flaws(const document::Source &source);

} // namespace lectern::test
