// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/picture_cache.h"

#include "core/base/when_finished.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QtConcurrent>

namespace lectern::ui {
namespace {

constexpr int kRoomKilobytes = 96 * 1024;

bool isSvg(const QString &mediaType)
{
    return mediaType.startsWith(u"image/svg");
}

} // namespace

QSizeF pictureSize(const QByteArray &data, const QString &mediaType)
{
    if (isSvg(mediaType)) {
        const QSvgRenderer svg(data);
        return svg.isValid() ? QSizeF(svg.defaultSize()) : QSizeF();
    }
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return isTurned ? size.transposed() : size;
}

QImage decodedPicture(const QByteArray &data, const QString &mediaType, QSize pixels)
{
    if (isSvg(mediaType)) {
        QSvgRenderer svg(data);
        if (!svg.isValid())
            return {};
        QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        svg.render(&painter);
        return image;
    }
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

PictureCache::PictureCache(QObject *parent) : QObject(parent), m_made(kRoomKilobytes)
{
    m_pool.setMaxThreadCount(1);
}

PictureCache::~PictureCache()
{
    m_pool.waitForDone();
}

QSizeF PictureCache::sizeOf(const document::Asset &asset)
{
    auto known = m_sizes.find(asset.sha256);
    if (known == m_sizes.end())
        known = m_sizes.insert(asset.sha256, pictureSize(asset.data, asset.mediaType));
    return *known;
}

QImage PictureCache::picture(const document::Asset &asset, QSize pixels)
{
    const QByteArray key = asset.sha256;
    const Made *made = m_made.object(key);
    if (made && made->asked == pixels)
        return made->image;
    const QImage present = made ? made->image : QImage();
    const auto size = m_sizes.constFind(key);
    const bool isDamaged = size != m_sizes.cend() && size->isEmpty();
    if (m_underWay.contains(key) || pixels.isEmpty() || isDamaged)
        return present;
    m_underWay.insert(key);
    const auto decoding
        = QtConcurrent::run(&m_pool, decodedPicture, asset.data, asset.mediaType, pixels);
    whenFinished(decoding, this, [this, key, pixels](const QImage &image) {
        m_underWay.remove(key);
        if (image.isNull())
            m_sizes.insert(key, QSizeF()); // Its head lied.
        else
            m_made.insert(key, new Made{image, pixels},
                          std::max(1, int(image.sizeInBytes() / 1024)));
        Q_EMIT ready();
    });
    return present;
}

} // namespace lectern::ui
