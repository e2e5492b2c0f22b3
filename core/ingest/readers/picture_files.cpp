// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/picture_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace lectern::ingest {
namespace {

bool looksLikeSvg(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).trimmed();
    return head.startsWith("<svg") || (head.startsWith("<") && head.contains("<svg"));
}

/// A relative address as a path: without query and fragment, percent signs resolved.
QString pathOf(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || !url.isRelative() || !url.host().isEmpty())
        return {};
    return url.path(QUrl::FullyDecoded);
}

} // namespace

QString pictureTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    if (bytes.startsWith("BM") && bytes.size() > 26)
        return QStringLiteral("image/bmp");
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4)))
        return QStringLiteral("image/tiff");
    return looksLikeSvg(bytes) ? QStringLiteral("image/svg+xml") : QString();
}

std::optional<document::Asset> pictureFromBytes(const QString &name, const QByteArray &bytes)
{
    const QString type = pictureTypeOf(bytes);
    if (type.isEmpty() || bytes.size() > kMaxAssetBytes)
        return std::nullopt;
    document::Asset asset;
    asset.name = name;
    asset.mediaType = type;
    asset.data = bytes;
    return asset;
}

std::optional<document::Asset> pictureFromFolder(const QString &folder, const QString &address)
{
    const QString path = pathOf(address);
    if (folder.isEmpty() || path.isEmpty() || QDir::isAbsolutePath(path))
        return std::nullopt;
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString found = QFileInfo(QDir(folder), path).canonicalFilePath();
    if (root.isEmpty() || !found.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return std::nullopt;
    QFile file(found);
    if (!QFileInfo(found).isFile() || file.size() > kMaxAssetBytes
        || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return pictureFromBytes(nameOfAddress(address), file.readAll());
}

std::optional<document::Asset> pictureFromDataUrl(const QString &url)
{
    const qsizetype comma = url.indexOf(u',');
    if (!url.startsWith(u"data:image/") || comma < 0 || url.size() > kMaxAssetBytes * 2)
        return std::nullopt;
    if (!QStringView(url).first(comma).endsWith(u";base64"))
        return std::nullopt;
    return pictureFromBytes(QStringLiteral("picture"),
                            QByteArray::fromBase64(QStringView(url).sliced(comma + 1).toLatin1()));
}

QString nameOfAddress(const QString &address)
{
    const QString path = QUrl(address, QUrl::TolerantMode).path(QUrl::FullyDecoded);
    return path.section(u'/', -1);
}

} // namespace lectern::ingest
