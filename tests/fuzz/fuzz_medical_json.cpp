// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/measure/measurement.h"
#include "core/medical/measure/quantity_words.h"
#include "core/medical/phantom/phantom_images.h"
#include "core/medical/phantom/phantom_json.h"
#include "core/medical/report/kept_flags.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/report_flags.h"
#include "require.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace lectern;
using namespace lectern::medical;
using fuzz::require;

namespace {

constexpr qsizetype kMaxVoxels = 2048; ///< Of a phantom that is painted.
constexpr qsizetype kMaxShapes = 8;

void readFacts(const QJsonObject &json)
{
    const auto facts = reportFactsFrom(json);
    if (!facts) {
        require(!facts.error().message.isEmpty());
        return;
    }
    const auto again = reportFactsFrom(toJson(*facts));
    require(again && *again == *facts);
    require(!facts->mostSuspicious || *facts->mostSuspicious >= 1);
    require(!facts->age || (*facts->age >= 0 && *facts->age <= 130));
}

void paintPhantom(const QJsonObject &json)
{
    const auto spec = phantomSpecFrom(json);
    if (!spec) {
        require(!spec.error().message.isEmpty());
        return;
    }
    require(!spec->times.isEmpty() && spec->grid.voxels() > 0);
    if (spec->grid.voxels() > kMaxVoxels || spec->shapes.size() > kMaxShapes
        || spec->irregularities.localizers > 2)
        return;
    const auto series = makePhantom(*spec, spec->times.first());
    require(series.has_value());
    for (const SliceImage &image : series->images)
        require(image.pixels.size() == 2 * qsizetype(image.slice.columns) * image.slice.rows);
    require(!truthJson(series->truth).isEmpty());
    const auto volume = buildVolume(series->facts, series->images);
    require(volume || !volume.error().message.isEmpty());
}

document::Block card(const document::Payload &payload, qint64 id)
{
    document::Block block;
    block.id = document::BlockId(id);
    block.type = document::BlockType::Card;
    block.payload = payload;
    return block;
}

/// A report that somebody sent, with these cards.
document::Content reportWith(const QJsonObject &json, Language language)
{
    document::Content report;
    report.header.kind = QStringLiteral("report");
    report.header.language = language;
    report.blocks.append(card({QString(kStudySchema), 1, json.value(u"study_card").toObject()}, 1));
    for (const QJsonValue value : json.value(u"measurements").toArray())
        report.blocks.append(card({QString(document::kMeasurementSchema), 1, value.toObject()},
                                  report.blocks.size() + 1));
    return report;
}

/// What a card says is the same when it was written and read again.
void readCards(const document::Content &report)
{
    if (const auto study = studyOf(report)) {
        const document::Payload written = studyPayload(*study);
        const auto again = studyFrom(written);
        require(again && studyPayload(*again) == written);
    }
    for (const MeasuredValue &value : measuredValuesOf(report)) {
        const document::Payload written = measuredPayload(value);
        const auto again = measuredFrom(written);
        require(again && measuredPayload(*again) == written);
        require(!cardText(value, report.header.language).isEmpty());
    }
    for (const KeptFlag &flag : keptFlags(report))
        require(flag.isAbout(flag.rule, flag.words, flag.otherWords));
}

/// The window goes on with the report: another measurement, findings and impression anew; or a
/// sentence says why not.
void goOn(const document::Content &report)
{
    require(reportFlags(report).has_value());
    const auto prepared = preparedFrom(report);
    if (!prepared) {
        require(!prepared.error().message.isEmpty());
        return;
    }
    const drafting::Chooser plain(report.header.language, 0);
    for (const MeasuredValue &value : namedForReport(report, {Measurement{}}, true))
        require(!measurementCard(value, *prepared).fields.isEmpty());
    require(placeOfNextCard(report) <= report.blocks.size());
    for (const QString &group : nodulesIn(report)) {
        const auto finding = noduleFinding(*prepared, group, plain);
        require(finding || finding.error().code == ErrorCode::Cancelled
                || !finding.error().message.isEmpty());
        require(placeOfNodule(report, group).index <= report.blocks.size());
    }
    const auto lines = draftImpression(*prepared, plain, {}, {});
    require(lines || !lines.error().message.isEmpty());
    if (lines)
        (void)outdatedLines(report, *lines);
}

} // namespace

/// Whatever stands in facts, in a phantom's description and on the cards of a report, it is
/// refused with a sentence or means the same when it was written again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QJsonObject json
        = QJsonDocument::fromJson(
              QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)))
              .object();
    readFacts(json);
    paintPhantom(json);
    if (!json.contains(u"study_card") && !json.contains(u"measurements"))
        return 0;
    for (const Language language : {Language::English, Language::Chinese}) {
        const document::Content report = reportWith(json, language);
        readCards(report);
        goOn(report);
    }
    return 0;
}
