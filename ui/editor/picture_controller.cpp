// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/picture_controller.h"

#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/picture_import.h"

#include <QFileDialog>
#include <QImage>
#include <QMimeData>
#include <QtConcurrent>

#include <array>

namespace lectern::ui {
namespace {

using document::BlockId;
using document::BlockType;
using document::Commands;

struct Width {
    const char16_t *id;
    int percent; ///< Of the text; 0: the picture's own.
};

constexpr std::array<Width, 5> kWidths{{{u"picture.own", 0},
                                        {u"picture.quarter", 25},
                                        {u"picture.half", 50},
                                        {u"picture.threeQuarters", 75},
                                        {u"picture.full", 100}}};

document::DraftedBlock emptyFigure()
{
    document::DraftedBlock figure;
    figure.block.type = BlockType::Figure;
    figure.fields = {{QStringLiteral("caption"), {}}, {QStringLiteral("alt"), {}}};
    return figure;
}

} // namespace

void addPictureCommands(ActionRegistry &registry)
{
    registry
        .add({QStringLiteral("insert.picture"),
              PictureController::tr("Picture…"),
              CommandPlace::Insert,
              Glyph::Picture,
              {}})
        ->setEnabled(false);
    const std::array<QString, 5> texts{
        PictureController::tr("Picture in its own size"),
        PictureController::tr("Picture a quarter of the text wide"),
        PictureController::tr("Picture half as wide as the text"),
        PictureController::tr("Picture three quarters of the text wide"),
        PictureController::tr("Picture as wide as the text")};
    for (size_t i = 0; i < kWidths.size(); ++i)
        registry
            .add({QString::fromUtf16(kWidths[i].id), texts[i], CommandPlace::Block, {}, {}, true})
            ->setEnabled(false);
}

PictureController::PictureController(BlockView &view, ActionRegistry &registry, QObject *parent) :
    QObject(parent), m_view(view), m_registry(registry)
{
    m_pool.setMaxThreadCount(1); // Several pictures stay in their order.
    connect(registry.action(QStringLiteral("insert.picture")), &QAction::triggered, this,
            &PictureController::choose);
    connect(&view, &BlockView::dropRequested, this,
            [this](const QMimeData *data, int index) { insertAll(*data, index); });
    connect(&view, &BlockView::pictureWidthRequested, this, &PictureController::setWidth);
    for (const Width &width : kWidths)
        connect(registry.action(QString::fromUtf16(width.id)), &QAction::triggered, this,
                [this, percent = width.percent] {
                    if (m_view.currentBlock())
                        setWidth(*m_view.currentBlock(), percent);
                });
}

PictureController::~PictureController()
{
    m_pool.waitForDone();
}

void PictureController::follow()
{
    m_registry.action(QStringLiteral("insert.picture"))->setEnabled(true);
    const auto current = m_view.currentBlock();
    const document::Block *block = current ? m_view.document().block(*current) : nullptr;
    const bool isFigure = block && block->type == BlockType::Figure;
    const int percent = isFigure && block->payload
        ? block->payload->value.value(QStringLiteral("width")).toInt(0)
        : -1;
    for (const Width &width : kWidths) {
        QAction *action = m_registry.action(QString::fromUtf16(width.id));
        action->setVisible(isFigure);
        action->setEnabled(isFigure && !block->locked);
        action->setChecked(width.percent == percent);
    }
}

int PictureController::indexAfterCurrent() const
{
    const auto current = m_view.currentBlock();
    return current ? m_view.document().indexOf(*current) + 1
                   : int(m_view.document().content().blocks.size());
}

bool PictureController::paste(const QMimeData &data)
{
    if (!holdsPicture(data))
        return false;
    insertAll(data, indexAfterCurrent());
    return true;
}

void PictureController::choose()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        &m_view, tr("Insert pictures"), {}, tr("Pictures (%1)").arg(pictureFilter()));
    insertFiles(files, indexAfterCurrent());
}

void PictureController::insertAll(const QMimeData &data, int index)
{
    const QStringList files = pictureFiles(data);
    if (!files.isEmpty()) {
        insertFiles(files, index);
        return;
    }
    const auto &blocks = m_view.document().content().blocks;
    const auto before = index < blocks.size() ? std::optional(blocks.at(index).id) : std::nullopt;
    const auto image = data.imageData().value<QImage>();
    whenFinished(QtConcurrent::run(&m_pool, pictureFromImage, image, tr("Picture")), this,
                 [this, before](const Result<document::Asset> &asset) { insert(asset, before); });
}

void PictureController::insertFiles(const QStringList &files, int index)
{
    const auto &blocks = m_view.document().content().blocks;
    const auto before = index < blocks.size() ? std::optional(blocks.at(index).id) : std::nullopt;
    for (const QString &file : files)
        whenFinished(
            QtConcurrent::run(&m_pool, pictureFromFile, file), this,
            [this, before](const Result<document::Asset> &asset) { insert(asset, before); });
}

void PictureController::insert(const Result<document::Asset> &asset, std::optional<BlockId> before)
{
    if (!asset) {
        Q_EMIT failed(asset.error().message);
        return;
    }
    document::Document &document = m_view.document();
    const int found = before ? document.indexOf(*before) : -1;
    const int index = found < 0 ? int(document.content().blocks.size()) : found;
    const auto block = Commands(document).insertFigure(index, *asset, emptyFigure());
    if (block)
        m_view.selectBlock(*block);
    else
        Q_EMIT failed(block.error().message);
}

void PictureController::setWidth(BlockId id, int percent)
{
    const document::Block *block = m_view.document().block(id);
    if (!block || block->type != BlockType::Figure || !block->payload)
        return;
    auto properties = document::BlockProperties::of(*block);
    if (percent > 0)
        properties.payload->value.insert(QStringLiteral("width"), percent);
    else
        properties.payload->value.remove(QStringLiteral("width"));
    const Status done = Commands(m_view.document()).setProperties(id, properties);
    if (!done)
        Q_EMIT failed(done.error().message);
    follow();
}

} // namespace lectern::ui
