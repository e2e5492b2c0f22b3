// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/zip_archive.h"

#include <QStringList>
#include <QUrl>

#include <zip.h>

namespace lectern::ingest {
namespace {

constexpr qint64 kMaxEntries = 20000;
constexpr quint64 kMaxEntryBytes = quint64(64) << 20;
constexpr quint64 kMaxUnpackedBytes = quint64(512) << 20;
constexpr quint64 kSmallEntryBytes = quint64(4) << 20; ///< Below this any ratio is harmless.
constexpr quint64 kMaxRatio
    = 200; ///< Prose packs to a fifth, the dullest real markup to a hundredth.

struct FileCloser {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

std::unexpected<ReadFailure> bomb(const QString &why)
{
    return unreadable(ReadProblem::Bomb, why);
}

Reading<void> checkEntry(const zip_stat_t &entry)
{
    if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) && entry.encryption_method != ZIP_EM_NONE)
        return unreadable(ReadProblem::PasswordProtected, QStringLiteral("encrypted entry"));
    if (entry.size > kSmallEntryBytes
        && entry.size / std::max<quint64>(entry.comp_size, 1) > kMaxRatio)
        return bomb(QStringLiteral("ratio of an entry"));
    return {};
}

} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

Reading<ZipArchive> ZipArchive::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (!source)
        return unreadable(ReadProblem::OutOfMemory, QStringLiteral("archive"));
    zip_t *opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!opened) {
        zip_source_free(source);
        return unreadable(ReadProblem::Damaged,
                          QStringLiteral("archive error %1").arg(zip_error_code_zip(&error)));
    }
    ZipArchive archive(opened);
    if (auto indexed = archive.index(); !indexed)
        return std::unexpected(indexed.error());
    return archive;
}

Reading<void> ZipArchive::index()
{
    m_left = static_cast<qint64>(kMaxUnpackedBytes);
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > kMaxEntries)
        return bomb(QStringLiteral("%1 entries").arg(count));
    quint64 claimed = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        const auto number = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(m_archive.get(), number, 0, &entry) != 0
            || !(entry.valid & ZIP_STAT_NAME))
            continue;
        LECTERN_TRY(checkEntry(entry));
        claimed += entry.size;
        if (entry.size > kMaxUnpackedBytes || claimed > 2 * kMaxUnpackedBytes)
            return bomb(QStringLiteral("claimed size"));
        m_indexes.insert(QString::fromUtf8(entry.name), number);
    }
    return {};
}

Reading<QByteArray> ZipArchive::read(const QString &name)
{
    const auto number = m_indexes.constFind(name);
    if (number == m_indexes.cend())
        return unreadable(ReadProblem::Damaged, QStringLiteral("an entry is missing"));
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), *number, 0));
    if (!file)
        return unreadable(ReadProblem::Damaged, QStringLiteral("an entry does not open"));
    // The claimed size may lie, so only what really comes counts.
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    while (true) {
        const auto size
            = zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()));
        if (size < 0)
            return unreadable(ReadProblem::Damaged, QStringLiteral("an entry is damaged"));
        if (size == 0)
            return bytes;
        m_left -= size;
        if (m_left < 0 || bytes.size() + size > static_cast<qint64>(kMaxEntryBytes))
            return bomb(QStringLiteral("an entry unpacks beyond its limit"));
        bytes.append(chunk.constData(), size);
    }
}

std::optional<QString> resolvedName(const QString &base, const QString &reference)
{
    const QUrl url(reference, QUrl::TolerantMode);
    if (!url.isRelative() || !url.host().isEmpty())
        return std::nullopt;
    const QString path = url.path(QUrl::FullyDecoded);
    QStringList parts;
    if (!path.startsWith(u'/'))
        parts = base.split(u'/', Qt::SkipEmptyParts)
                    .sliced(0, std::max<qsizetype>(0, base.count(u'/')));
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"..") {
            if (parts.isEmpty())
                return std::nullopt;
            parts.removeLast();
        } else if (part != u".") {
            parts.append(part);
        }
    }
    return parts.join(u'/');
}

} // namespace lectern::ingest
