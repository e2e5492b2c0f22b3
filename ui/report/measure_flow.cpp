// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/measure_flow.h"

#include "core/base/program_language.h"
#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "core/medical/report/measured_mark.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/region_picture.h"
#include "ui/editor/role_names.h"
#include "ui/report/series_flow.h"
#include "ui/report/viewer/viewer.h"

#include <QSet>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::BlockId;
using document::MeasurementSupport;

constexpr QSize kPictureSize(medical::kRegionPictureEdge, medical::kRegionPictureEdge);

bool speaksOf(const document::Provenance &provenance, const QString &name)
{
    return std::ranges::any_of(provenance.supports, [&name](const document::Support &support) {
        const auto *measurement = std::get_if<MeasurementSupport>(&support);
        return measurement && measurement->name == name;
    });
}

/// The first block with a sentence on a measurement.
std::optional<BlockId> blockOn(const document::Content &content, const QString &name)
{
    for (const document::Block &block : content.blocks) {
        for (const document::Field &field : block.fields) {
            for (const document::Run &run : field.runs) {
                if (!block.payload && speaksOf(content.provenance(run.provenance), name))
                    return block.id;
            }
        }
    }
    return std::nullopt;
}

/// "findings, impression": the parts of the report with a sentence on a measurement.
QString placesOf(const document::Content &content, const QString &name)
{
    QStringList places;
    for (const document::Block &block : content.blocks) {
        const bool speaks = std::ranges::any_of(block.fields, [&](const document::Field &field) {
            return std::ranges::any_of(field.runs, [&](const document::Run &run) {
                return speaksOf(content.provenance(run.provenance), name);
            });
        });
        const QString place = roleGroupName(block.role).toLower();
        if (speaks && !block.payload && !places.contains(place))
            places.append(place);
    }
    return places.join(QStringLiteral(", "));
}

medical::ImageRegion regionOf(const document::RegionSupport &support)
{
    return {support.instance, support.frame, support.points};
}

} // namespace

MeasureFlow::MeasureFlow(document::Document &document, SeriesReader &series, SeriesFlow &images,
                         Viewer &viewer, QObject *parent) :
    QObject(parent), m_document(document), m_series(series), m_images(images), m_viewer(viewer)
{
    connect(&viewer, &Viewer::measureRequested, this, &MeasureFlow::measure);
    connect(&viewer, &Viewer::measurementMoved, this, &MeasureFlow::measureAgain);
    connect(&viewer, &Viewer::measurementRemoved, this, &MeasureFlow::remove);
    connect(&viewer, &Viewer::measurementChosen, this, &MeasureFlow::choose);
    connect(&viewer, &Viewer::nameRequested, this, &MeasureFlow::askForName);
    connect(&images, &SeriesFlow::volumeChanged, this, &MeasureFlow::show);
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &MeasureFlow::show);
    const auto start = [this] { m_turn.start(); };
    connect(&document, &document::Document::blocksInserted, this, start);
    connect(&document, &document::Document::blocksRemoved, this, start);
    connect(&document, &document::Document::blockChanged, this, start);
    connect(&m_pictures, &PictureCache::ready, this, start);
    show();
}

void MeasureFlow::show()
{
    m_turn.stop(); // What it waits for is shown now.
    const document::Content &content = m_document.content();
    QList<ShownMeasurement> shown;
    const QList<medical::MeasuredValue> values = medical::measuredValuesOf(content);
    QSet<QString> named;
    for (const medical::MeasuredMark &mark : medical::marksOf(values))
        for (const medical::MeasuredValue &value : mark.values)
            named.insert(value.name);
    QString group;
    for (const medical::MeasuredValue &value : values) {
        ShownMeasurement one = shownMeasurement(value.name, value.measurement);
        one.quantity = medical::titleOf(value, programLanguage());
        if (!value.note.label.isEmpty())
            one.label.insert(value.name.size(), u' ' + value.note.label);
        // One mark for a nodule or a region: its other quantities stand in the table.
        if (!value.group.isEmpty() && value.group == group && !value.isAxis()) {
            one.shape = MarkShape::None;
            one.label.clear();
        }
        group = value.group;
        one.inReport = placesOf(content, value.name);
        one.isDrawn = !value.isOfNodule() && one.shape != MarkShape::None;
        one.mayBeNamed = named.contains(value.name);
        one.picture = pictureOf(value);
        shown.append(one);
    }
    m_viewer.setMeasurements(shown);
}

/// Only where the series is not here, which shows more.
QImage MeasureFlow::pictureOf(const medical::MeasuredValue &value)
{
    if (m_images.volume() || !value.picture)
        return {};
    const document::Asset *asset = m_document.content().asset(*value.picture);
    return asset ? m_pictures.picture(*asset, kPictureSize) : QImage();
}

void MeasureFlow::measure(const medical::MeasureOrder &order)
{
    if (!m_images.volume())
        return;
    m_viewer.select({}); // From here on the keys are for the new one.
    whenFinished(m_series.measure(*m_images.volume(), order), this,
                 [this, order, number = ++m_drawn,
                  volume = *m_images.volume()](const QList<medical::Measurement> &values) {
                     add(order, volume, values);
                     if (m_toBeNamed == number && !m_viewer.selected().isEmpty())
                         Q_EMIT nameRequested(m_viewer.selected());
                 });
}

void MeasureFlow::askForName(const QString &name)
{
    if (name.isEmpty())
        m_toBeNamed = m_drawn; // Where it is measured already, and was let go, nothing follows.
    else
        Q_EMIT nameRequested(name);
}

void MeasureFlow::add(const medical::MeasureOrder &order, const medical::Volume &volume,
                      const QList<medical::Measurement> &values)
{
    const document::Content &content = m_document.content();
    const auto prepared = medical::preparedFrom(content);
    if (!prepared) {
        Q_EMIT failed(prepared.error().message);
        return;
    }
    auto named = medical::namedForReport(content, values, !order.nodules.isEmpty());
    document::Commands commands(m_document);
    const Status added = commands.asOneStep(tr("Measure"), [&]() -> Status {
        // A measurement without its picture is better than none.
        if (const Status pictured = medical::putPictures(volume, named, m_document); !pictured)
            Q_EMIT failed(pictured.error().message);
        QList<document::DraftedBlock> cards;
        for (const medical::MeasuredValue &value : std::as_const(named))
            cards.append(medical::measurementCard(value, *prepared));
        LECTERN_TRY(commands.insertBlocks(medical::placeOfNextCard(content), cards));
        return {};
    });
    if (!added)
        Q_EMIT failed(added.error().message);
    else if (!named.isEmpty()) {
        show(); // Not a turn later: what is not shown cannot be selected.
        m_viewer.select(named.first().name);
        if (!order.nodules.isEmpty())
            Q_EMIT noduleMeasured();
    }
}

void MeasureFlow::measureAgain(const QString &name, const medical::MeasureOrder &order)
{
    if (!m_images.volume())
        return;
    whenFinished(m_series.measure(*m_images.volume(), order), this,
                 [this, name, volume = *m_images.volume()](
                     const QList<medical::Measurement> &values) { replace(name, volume, values); });
}

void MeasureFlow::replace(const QString &name, const medical::Volume &volume,
                          const QList<medical::Measurement> &values)
{
    const auto prepared = medical::preparedFrom(m_document.content());
    if (!prepared)
        return; // Its study was removed meanwhile.
    const auto moved = std::ranges::find(prepared->measured, name, &medical::MeasuredValue::name);
    if (moved == prepared->measured.end())
        return; // It was removed meanwhile.
    QList<medical::MeasuredValue> mark; // All that one region tells.
    QSet<document::AssetId> before;
    for (medical::MeasuredValue one : prepared->measured) {
        if (one.name != name && (one.group.isEmpty() || one.group != moved->group))
            continue;
        const auto same
            = std::ranges::find(values, one.measurement.quantity, &medical::Measurement::quantity);
        // Each axis has ends of its own.
        if (same != values.end() && (one.name == name || !one.isAxis())) {
            one.measurement = *same;
            one.isOfOtherImages = false;
        }
        if (one.picture)
            before.insert(*one.picture);
        one.picture.reset(); // It shows where the points were.
        mark.append(one);
    }
    document::Commands commands(m_document);
    const Status done = commands.asOneStep(tr("Move a measurement"), [&]() -> Status {
        Status replaced = medical::putPictures(volume, mark, m_document);
        for (const medical::MeasuredValue &one : std::as_const(mark))
            if (replaced)
                replaced = medical::replaceCard(m_document, one, *prepared);
        return replaced ? commands.removeUnshown(before) : replaced;
    });
    if (!done)
        Q_EMIT failed(done.error().message);
}

void MeasureFlow::remove(const QString &name)
{
    // The quantities of one nodule or region go together: they are one measurement to the reader.
    const document::Content &content = m_document.content();
    const auto all = medical::measuredValuesOf(content);
    const auto meant
        = std::ranges::find(all, name, [](const medical::MeasuredValue &one) { return one.name; });
    QList<BlockId> blocks;
    QSet<document::AssetId> pictures;
    for (const medical::MeasuredValue &value : all) {
        const bool goes = meant != all.end()
            && (value.name == name || (!value.group.isEmpty() && value.group == meant->group));
        if (const document::Block *card = goes ? content.measured(value.name) : nullptr)
            blocks.append(card->id);
        if (goes && value.picture)
            pictures.insert(*value.picture);
    }
    if (blocks.isEmpty())
        return;
    document::Commands commands(m_document);
    const Status done = commands.asOneStep(tr("Remove a measurement"), [&] {
        const Status removed = commands.removeBlocks(blocks);
        return removed ? commands.removeUnshown(pictures) : removed;
    });
    if (!done)
        Q_EMIT failed(done.error().message);
}

void MeasureFlow::choose(const QString &name)
{
    if (const auto block = blockOn(m_document.content(), name))
        Q_EMIT blockRequested(*block);
}

const document::Provenance *MeasureFlow::provenanceOf(std::optional<BlockId> id, int sentence)
{
    const document::Block *block = id ? m_document.block(*id) : nullptr;
    if (!block)
        return nullptr;
    const auto sentences = document::sentencesOf(m_document.content(), *block);
    if (sentences.isEmpty())
        return nullptr;
    m_found = sentences.at(std::clamp(sentence, 0, int(sentences.size()) - 1)).provenance;
    return m_found.editedFrom ? m_found.editedFrom.get() : &m_found;
}

void MeasureFlow::lightFor(std::optional<BlockId> block, int sentence)
{
    const document::Provenance *provenance = provenanceOf(block, sentence);
    if (!provenance)
        return;
    for (const document::Support &support : provenance->supports) {
        const auto *measurement = std::get_if<MeasurementSupport>(&support);
        if (!measurement || !m_document.content().measured(measurement->name))
            continue;
        if (m_viewer.selected() != measurement->name)
            m_viewer.select(measurement->name);
        return;
    }
}

bool MeasureFlow::goToSourceOf(std::optional<BlockId> block, int sentence)
{
    const document::Provenance *provenance = provenanceOf(block, sentence);
    if (!provenance || !m_images.volume())
        return false;
    for (const document::Support &support : provenance->supports) {
        const auto *measurement = std::get_if<MeasurementSupport>(&support);
        if (const document::Block *card
            = measurement ? m_document.content().measured(measurement->name) : nullptr)
            return lightBlock(card->id);
        const auto *region = std::get_if<document::RegionSupport>(&support);
        if (region && m_viewer.goTo(regionOf(*region)))
            return true;
    }
    return false;
}

bool MeasureFlow::lightBlock(BlockId id)
{
    const document::Block *block = m_document.block(id);
    const auto value
        = block && block->payload ? medical::measuredFrom(*block->payload) : std::nullopt;
    if (!value)
        return false;
    m_viewer.select(value->name);
    m_viewer.goTo(value->measurement.region);
    return true;
}

} // namespace lectern::ui
