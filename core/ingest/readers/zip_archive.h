// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

#include <QHash>

#include <memory>

struct zip;

namespace lectern::ingest {

/// A ZIP container in memory (DOCX, EPUB). Entries are only ever looked up by name and unpacked
/// into memory, within limits of count, size, ratio and sum; nothing is written to disk.
class ZipArchive
{
public:
    /// @return Damaged for what is no whole archive, Bomb for too many entries or a claimed size
    /// beyond
    ///         all limits, PasswordProtected where an entry is encrypted
    static Reading<ZipArchive> open(const QByteArray &bytes);

    bool contains(const QString &name) const { return m_indexes.contains(name); }
    QStringList names() const { return m_indexes.keys(); } ///< In no order.
    /// @return Damaged where there is no such entry or its bytes are wrong; Bomb beyond a limit
    Reading<QByteArray> read(const QString &name);

private:
    struct Closer {
        void operator()(zip *archive) const;
    };

    explicit ZipArchive(zip *archive) : m_archive(archive) { }
    Reading<void> index();

    std::unique_ptr<zip, Closer> m_archive;
    QHash<QString, quint64> m_indexes;
    qint64 m_left = 0; ///< Bytes that may still be unpacked.
};

/// `reference` as a file in the folder of `base` would write it, as a name in the archive. Percent
/// signs are resolved and the fragment is cut; nothing for what leads out of the archive.
std::optional<QString> resolvedName(const QString &base, const QString &reference);

} // namespace lectern::ingest
