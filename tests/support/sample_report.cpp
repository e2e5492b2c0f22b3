// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_report.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>

namespace lectern::test {

using document::Block;
using document::BlockType;
using document::Content;
using medical::MeasuredValue;
using medical::QuantityKind;

ReportBuilder::ReportBuilder(Language language, const QString &title)
{
    content.header.kind = QStringLiteral("report");
    content.header.language = language;
    content.header.title = title;
    content.header.isComplete = true;
    document::Source series;
    series.id = document::SourceId(1);
    series.kind = QStringLiteral("series");
    series.title = QStringLiteral("CT CHEST");
    series.language = language;
    content.sources.append(series);
}

Block &ReportBuilder::add(BlockType type, const QString &role, const QString &text,
                          const QList<document::Support> &supports)
{
    Block block;
    block.id = document::BlockId(content.blocks.size() + 1);
    block.type = type;
    block.role = role;
    const document::ProvenanceId origin(content.provenances.size() + 1);
    document::Provenance provenance;
    provenance.kind = document::ProvenanceKind::Computed;
    provenance.supports = supports;
    content.provenances.insert(origin, provenance);
    if (!text.isEmpty())
        block.fields.append({QStringLiteral("text"), {{text, {}, origin}}});
    content.blocks.append(block);
    return content.blocks.last();
}

Block &ReportBuilder::addHeading(const QString &text, int level)
{
    Block &block = add(BlockType::Heading, {}, text);
    block.level = level;
    return block;
}

void ReportBuilder::addStudy(const medical::ReportStudy &study)
{
    add(BlockType::Card, {}, QStringLiteral("STUDY CARD")).payload = medical::studyPayload(study);
}

void ReportBuilder::addMeasurement(const MeasuredValue &value)
{
    add(BlockType::Card, {}, QStringLiteral("MEASUREMENT CARD")).payload
        = medical::measuredPayload(value);
}

void ReportBuilder::addFigure(const QByteArray &png, const QString &caption)
{
    document::Asset asset;
    asset.id = document::AssetId(content.assets.size() + 1);
    asset.name = QStringLiteral("key.png");
    asset.mediaType = QStringLiteral("image/png");
    asset.data = png;
    asset.sha256 = QCryptographicHash::hash(png, QCryptographicHash::Sha256);
    content.assets.append(asset);
    Block &block = add(BlockType::Figure, {}, {});
    block.fields.append({QStringLiteral("caption"), {{caption, {}, document::ProvenanceId(1)}}});
    block.payload = document::Payload{
        QStringLiteral("lectern.figure"), 1, {{QStringLiteral("asset"), qint64(asset.id.value())}}};
}

medical::Identity::Revealed samplePerson()
{
    return {.name = QStringLiteral("Canary^Clara^^Dr=金丝雀^小东"),
            .id = QStringLiteral("CN-4711"),
            .birthDate = QStringLiteral("19610203"),
            .studyDate = QStringLiteral("20260105")};
}

namespace {

QByteArray picture()
{
    QImage image(320, 240, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = uchar((x + y) / 3);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

medical::ReportStudy sampleStudy()
{
    medical::ReportStudy study;
    study.source = document::SourceId(1);
    study.studyUid = QStringLiteral("1.2.826.0.1.3680043.8.498.1");
    study.facts.uid = QStringLiteral("1.2.826.0.1.3680043.8.498.1.20");
    study.facts.modality = QStringLiteral("CT");
    study.facts.bodyPart = QStringLiteral("CHEST");
    study.facts.kernel = QStringLiteral("B40f");
    study.images = 64;
    study.thickness = 1.0;
    study.place = QStringLiteral("/home/reader/canary");
    study.identity = medical::Identity::fromWire(medical::Identity::toWire(samplePerson()));
    return study;
}

void addNodule(ReportBuilder &builder, const QString &reason)
{
    const auto instance = QString::fromLatin1(kSampleInstance);
    const medical::ImageRegion outline{
        instance, 1, {{101.5, 88.25}, {110.5, 92}, {108, 99.5}, {99.5, 97}}};
    const medical::ImageRegion axis{instance, 1, {{99.5, 97}, {110.5, 92}}};
    const QString nodule = QStringLiteral("N1");
    builder.addMeasurement({QStringLiteral("M1"),
                            nodule,
                            {.quantity = QuantityKind::NoduleDiameterMean,
                             .value = 7.6123,
                             .uncertainty = 0.31,
                             .region = outline}});
    builder.addMeasurement({QStringLiteral("M2"),
                            nodule,
                            {.quantity = QuantityKind::NoduleDiameterFleischner,
                             .value = 8,
                             .uncertainty = 0.31,
                             .region = outline}});
    builder.addMeasurement({QStringLiteral("M3"),
                            nodule,
                            {.quantity = QuantityKind::BidirectionalLong,
                             .value = 8.25,
                             .uncertainty = 0.4,
                             .region = axis}});
    builder.addMeasurement({QStringLiteral("M4"),
                            nodule,
                            {.quantity = QuantityKind::NoduleVolume,
                             .value = 231.4,
                             .uncertainty = 18,
                             .region = outline}});
    builder.addMeasurement({QStringLiteral("M5"),
                            {},
                            {.quantity = QuantityKind::HuMean,
                             .value = -42.5,
                             .uncertainty = 3.2,
                             .region = {instance, 1, {{60.5, 60.5}}}}});
    builder.addMeasurement(
        {QStringLiteral("M6"),
         {},
         {.quantity = QuantityKind::LungVolume, .value = 4876.2, .uncertainty = 41}});
    builder.addMeasurement(
        {QStringLiteral("M7"), {}, {.quantity = QuantityKind::Laa950, .reason = reason}});
}

} // namespace

Content englishReport()
{
    ReportBuilder builder(Language::English, QStringLiteral("CT of the chest"));
    builder.addStudy(sampleStudy());
    addNodule(builder, QStringLiteral("not computed: the kernel B60f is sharp"));
    const auto text = BlockType::Paragraph;
    builder.addHeading(QStringLiteral("Indication"));
    builder.add(text, QStringLiteral("indication"),
                QStringLiteral("Cough for three weeks; ex-smoker."));
    builder.addHeading(QStringLiteral("Technique"));
    builder.add(text, QStringLiteral("technique"),
                QStringLiteral("Unenhanced CT, 1 mm slices, kernel B40f."));
    builder.addHeading(QStringLiteral("Comparison"));
    builder.addHeading(QStringLiteral("Findings"));
    builder.addHeading(QStringLiteral("Lungs"), 2);
    builder.add(
        text, QStringLiteral("finding"),
        QStringLiteral("Solid nodule in the left lower lobe, mean diameter 7.6 mm."),
        {document::MeasurementSupport{QStringLiteral("M1")},
         document::RegionSupport{
             document::SourceId(1), QString::fromLatin1(kSampleInstance), 1, {{101.5, 88.25}}}});
    builder.addHeading(QStringLiteral("Pleura"), 2);
    builder.add(text, QStringLiteral("finding"), QStringLiteral("No pleural effusion."));
    builder.addHeading(QStringLiteral("Bones"), 2);
    builder.addFigure(picture(), QStringLiteral("Nodule in the left lower lobe."));
    builder.addHeading(QStringLiteral("Impression"));
    builder.add(text, QStringLiteral("impression"),
                QStringLiteral("Solid nodule of 8 mm in the left lower lobe."));
    builder.add(text, QStringLiteral("impression"), QStringLiteral("No pneumonia."));
    builder.add(text, QStringLiteral("recommendation"),
                QStringLiteral("CT at 6–12 months, then consider CT at 18–24 months."),
                {document::RuleSupport{QStringLiteral("fleischner.2017"), {}}});
    return builder.content;
}

Content reportOfNamedRegion()
{
    ReportBuilder builder(Language::English, QStringLiteral("CT of the chest"));
    builder.addStudy(sampleStudy());
    const medical::MarkNote node{QStringLiteral("right hilar lymph node"),
                                 QStringLiteral("mediastinum")};
    const medical::ImageRegion region{
        QString::fromLatin1(kSampleInstance), 1, {{10.5, 10.5}, {22.5, 10.5}, {22.5, 18.5}}};
    const auto group = QStringLiteral("R1");
    builder.addMeasurement(
        {QStringLiteral("M1"),
         group,
         {.quantity = QuantityKind::Area, .value = 120.52, .uncertainty = 2.4, .region = region},
         node});
    builder.addMeasurement(
        {QStringLiteral("M2"),
         group,
         {.quantity = QuantityKind::HuMean, .value = 38.4, .uncertainty = 1.2, .region = region},
         node});
    builder.addMeasurement({QStringLiteral("M3"),
                            {},
                            {.quantity = QuantityKind::Length, .value = 9, .uncertainty = 0.4}});
    builder.addHeading(QStringLiteral("Findings"));
    builder.add(BlockType::Paragraph, QStringLiteral("finding"),
                QStringLiteral("Right hilar lymph node, outlined area 120.5 mm²."),
                {document::MeasurementSupport{QStringLiteral("M1")}});
    return builder.content;
}

Content chineseReport()
{
    ReportBuilder builder(Language::Chinese, QStringLiteral("胸部 CT 平扫报告"));
    builder.addStudy(sampleStudy());
    addNodule(builder, QStringLiteral("未计算：卷积核 B60f 过锐"));
    const auto text = BlockType::Paragraph;
    builder.add(text, QStringLiteral("indication"), QStringLiteral("咳嗽三周，既往吸烟。"));
    builder.add(text, QStringLiteral("technique"),
                QStringLiteral("胸部平扫，层厚 1 mm，卷积核 B40f。"));
    builder.add(text, QStringLiteral("finding"),
                QStringLiteral("左肺下叶见实性结节，平均直径 7.6 mm。"),
                {document::MeasurementSupport{QStringLiteral("M1")}});
    builder.add(text, QStringLiteral("finding"), QStringLiteral("未见胸腔积液。"));
    builder.addFigure(picture(), QStringLiteral("左肺下叶结节。"));
    builder.add(text, QStringLiteral("impression"), QStringLiteral("左肺下叶实性结节，8 mm。"));
    builder.add(text, QStringLiteral("impression"), QStringLiteral("未见肺炎征象。"));
    builder.add(text, QStringLiteral("recommendation"),
                QStringLiteral("6–12 个月复查 CT，之后考虑 18–24 个月复查。"),
                {document::RuleSupport{QStringLiteral("fleischner.2017"), {}}});
    return builder.content;
}

} // namespace lectern::test
