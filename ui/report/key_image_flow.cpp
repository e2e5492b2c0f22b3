// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/key_image_flow.h"

#include "core/document/commands.h"
#include "ui/report/series_flow.h"
#include "ui/report/viewer/viewer.h"

#include <QBuffer>
#include <QJsonObject>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kEdge = 768; ///< Pixels of an embedded picture.
const QString kKey = QStringLiteral("key_image"); ///< In the payload of its figure.

QJsonObject toJson(const KeyImage &image)
{
    return {{QStringLiteral("instance"), image.instance},
            {QStringLiteral("frame"), image.frame},
            {QStringLiteral("centre"), image.window.centre},
            {QStringLiteral("width"), image.window.width}};
}

std::optional<KeyImage> keyImageOf(const document::Block &block)
{
    if (block.type != document::BlockType::Figure || !block.payload
        || !block.payload->value.contains(kKey))
        return std::nullopt;
    const QJsonObject json = block.payload->value.value(kKey).toObject();
    return KeyImage{json.value(u"instance").toString(),
                    json.value(u"frame").toInt(1),
                    {json.value(u"centre").toDouble(40), json.value(u"width").toDouble(400)}};
}

bool isSamePlace(const KeyImage &a, const KeyImage &b)
{
    return a.instance == b.instance && a.frame == b.frame;
}

document::DraftedBlock figureFor(const KeyImage &image, const QString &caption)
{
    document::DraftedBlock figure;
    figure.block.type = document::BlockType::Figure;
    figure.block.payload
        = document::Payload{QStringLiteral("lectern.figure"), 1,
                            QJsonObject{{kKey, toJson(image)}, {QStringLiteral("width"), 60}}};
    document::Provenance provenance;
    provenance.kind = document::ProvenanceKind::Computed;
    provenance.supports = {document::RuleSupport{QStringLiteral("key_image.slice"),
                                                 {{QStringLiteral("caption"), caption}}}};
    figure.fields = {{QStringLiteral("caption"), {{caption, provenance, {}}}},
                     {QStringLiteral("alt"), {{caption, provenance, {}}}}};
    return figure;
}

} // namespace

KeyImageFlow::KeyImageFlow(document::Document &document, SeriesFlow &images, Viewer &viewer,
                           QObject *parent) :
    QObject(parent), m_document(document), m_images(images), m_viewer(viewer)
{
    connect(&viewer, &Viewer::keyImagesChanged, this, &KeyImageFlow::follow);
    connect(&images, &SeriesFlow::volumeChanged, this, &KeyImageFlow::show);
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &KeyImageFlow::show);
    const auto start = [this] { m_turn.start(); };
    connect(&document, &document::Document::blocksInserted, this, start);
    connect(&document, &document::Document::blocksRemoved, this, start);
}

void KeyImageFlow::show()
{
    if (!m_images.volume())
        return;
    QList<KeyImage> images;
    for (const document::Block &block : m_document.content().blocks) {
        if (const auto image = keyImageOf(block))
            images.append(*image);
    }
    m_isShowing = true; // The viewer tells that they changed.
    m_viewer.setKeyImages(images);
    m_isShowing = false;
}

void KeyImageFlow::follow()
{
    if (m_isShowing)
        return;
    document::Commands commands(m_document);
    QList<document::BlockId> gone;
    QList<KeyImage> fresh = m_viewer.keyImages();
    for (const document::Block &block : m_document.content().blocks) {
        const auto image = keyImageOf(block);
        if (!image)
            continue;
        const auto same = [&image](const KeyImage &one) { return isSamePlace(one, *image); };
        if (fresh.removeIf(same) == 0)
            gone.append(block.id);
    }
    const Status removed = gone.isEmpty() ? Status() : commands.removeBlocks(gone);
    if (!removed)
        Q_EMIT failed(removed.error().message);
    for (const KeyImage &image : std::as_const(fresh)) {
        document::Asset asset;
        asset.name = tr("Key image") + QStringLiteral(".png");
        asset.mediaType = QStringLiteral("image/png");
        QBuffer buffer(&asset.data);
        if (!m_viewer.picture(image, kEdge).save(&buffer, "PNG"))
            continue; // The series has no such image.
        const QString caption = tr("Slice %1, W %2 L %3")
                                    .arg(m_viewer.sliceText({image.instance, image.frame, {}}))
                                    .arg(qRound(image.window.width))
                                    .arg(qRound(image.window.centre))
                                    .replace(u'-', QChar(0x2212));
        const auto put = commands.insertFigure(int(m_document.content().blocks.size()), asset,
                                               figureFor(image, caption));
        if (!put)
            Q_EMIT failed(put.error().message);
    }
}

} // namespace lectern::ui
