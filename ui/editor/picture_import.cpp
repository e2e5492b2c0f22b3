// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/picture_import.h"

#include "ui/editor/picture_cache.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

namespace lectern::ui {
namespace {

constexpr qint64 kMostBytes = 32 * 1024 * 1024;

struct PictureImport {
    Q_DECLARE_TR_FUNCTIONS(PictureImport)
};

const QStringList &endings()
{
    static const QStringList known = QStringLiteral("png jpg jpeg webp svg").split(u' ');
    return known;
}

/// By what the bytes say, whatever the file is called; empty for what we do not take.
QString mediaTypeOf(const QByteArray &data)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (format == "png" || format == "jpeg" || format == "webp")
        return QStringLiteral("image/") + QString::fromLatin1(format);
    return data.left(4096).contains("<svg") ? QStringLiteral("image/svg+xml") : QString();
}

Error tooLarge(const QString &name)
{
    return {
        ErrorCode::InvalidInput,
        PictureImport::tr("“%1” is larger than 32 MB. Make the picture smaller first.").arg(name),
        {}};
}

} // namespace

Result<document::Asset> pictureFromFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Io,
            PictureImport::tr("“%1” cannot be opened. See whether the file is still there.")
                .arg(name),
            file.errorString());
    if (file.size() > kMostBytes)
        return std::unexpected(tooLarge(name));
    document::Asset asset;
    asset.name = name;
    asset.data = file.readAll();
    asset.mediaType = mediaTypeOf(asset.data);
    if (asset.mediaType.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            PictureImport::tr("“%1” is no PNG, JPEG, WebP or SVG picture. Save it as one "
                              "of these first.")
                .arg(name));
    // The head may promise what the rest does not hold.
    if (decodedPicture(asset.data, asset.mediaType, QSize(16, 16)).isNull())
        return failure(ErrorCode::InvalidInput,
                       PictureImport::tr("“%1” is damaged and was not inserted. Open it in another "
                                         "program and save it anew.")
                           .arg(name));
    return asset;
}

Result<document::Asset> pictureFromImage(const QImage &image, const QString &name)
{
    document::Asset asset;
    asset.name = name;
    asset.mediaType = QStringLiteral("image/png");
    QBuffer buffer(&asset.data);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return failure(
            ErrorCode::InvalidInput,
            PictureImport::tr("The picture on the clipboard cannot be read. Save it as a "
                              "file and drop it here."));
    if (asset.data.size() > kMostBytes)
        return std::unexpected(tooLarge(name));
    return asset;
}

QStringList pictureFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()
            && endings().contains(QFileInfo(url.toLocalFile()).suffix(), Qt::CaseInsensitive))
            files.append(url.toLocalFile());
    }
    return files;
}

bool holdsPicture(const QMimeData &data)
{
    return !pictureFiles(data).isEmpty() || (data.hasImage() && !data.hasText());
}

QString pictureFilter()
{
    QStringList patterns;
    for (const QString &ending : endings())
        patterns.append(QStringLiteral("*.") + ending);
    return patterns.join(u' ');
}

} // namespace lectern::ui
