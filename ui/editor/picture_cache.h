// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace lectern::ui {

/// The pictures of a document as they are shown: decoded in a thread of its own, kept while there
/// is room. GUI thread.
class PictureCache : public QObject
{
    Q_OBJECT

public:
    explicit PictureCache(QObject *parent = nullptr);
    ~PictureCache() override; ///< Waits for the picture that is being decoded.

    /// Its own size in logical pixels, from its head alone; empty where it cannot be shown.
    QSizeF sizeOf(const document::Asset &asset);
    /// Null until ready() told; in another size meanwhile, if one is there.
    QImage picture(const document::Asset &asset, QSize pixels);

Q_SIGNALS:
    void ready();

private:
    struct Made {
        QImage image;
        QSize asked;
    };

    QHash<QByteArray, QSizeF> m_sizes; ///< By SHA-256; so are the others.
    QCache<QByteArray, Made> m_made;
    QSet<QByteArray> m_underWay;
    QThreadPool m_pool;
};

/// A picture from a file's bytes in so many pixels; null where it is damaged. Any thread.
QImage decodedPicture(const QByteArray &data, const QString &mediaType, QSize pixels);

/// The size a picture says it has, in pixels; empty where it is none. Any thread.
QSizeF pictureSize(const QByteArray &data, const QString &mediaType);

} // namespace lectern::ui
