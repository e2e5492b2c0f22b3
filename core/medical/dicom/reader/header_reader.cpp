// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/header_reader.h"

#include "core/medical/dicom/reader/header_fields.h"
#include "core/medical/dicom/reader/transfer_syntax.h"

#include <dcmtk/dcmdata/dcspchrs.h>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr int kMaxFrames = 20000;
constexpr int kMaxEdge = 65535; ///< An integer string may say more.
constexpr double kMaxThicknessMm = 1000; ///< A projection is thicker than any slice.

/// Objects that have rows and columns but are no pictures of the patient.
bool isNoPicture(DcmItem &dataset)
{
    static const QStringList others{QStringLiteral("SEG"),      QStringLiteral("SR"),
                                    QStringLiteral("KO"),       QStringLiteral("PR"),
                                    QStringLiteral("RTSTRUCT"), QStringLiteral("RTDOSE"),
                                    QStringLiteral("DOC"),      QStringLiteral("ANN")};
    return !dataset.tagExists(DCM_Rows) || !dataset.tagExists(DCM_Columns)
        || others.contains(textIn(dataset, DCM_Modality));
}

StoredFormat formatOf(DcmItem &dataset)
{
    StoredFormat format;
    format.bitsAllocated = wholeIn(dataset, DCM_BitsAllocated).value_or(0);
    format.bitsStored = wholeIn(dataset, DCM_BitsStored).value_or(format.bitsAllocated);
    format.highBit = wholeIn(dataset, DCM_HighBit).value_or(std::max(format.bitsStored, 1) - 1);
    format.isSigned = wholeIn(dataset, DCM_PixelRepresentation).value_or(0) == 1;
    return format;
}

bool isReadable(const StoredFormat &format)
{
    return (format.bitsAllocated == 8 || format.bitsAllocated == 16 || format.bitsAllocated == 32)
        && format.bitsStored >= 1 && format.bitsStored <= format.bitsAllocated
        && format.highBit >= format.bitsStored - 1 && format.highBit < format.bitsAllocated;
}

/// A value of the pixels: written as unsigned in some files, whatever the pixels are.
std::optional<qint32> pixelValue(DcmItem &dataset, const DcmTagKey &tag, bool isSigned)
{
    Uint16 bits = 0;
    Sint16 value = 0;
    if (dataset.findAndGetSint16(tag, value).good())
        return isSigned ? qint32(value) : qint32(quint16(value));
    if (dataset.findAndGetUint16(tag, bits).good())
        return isSigned ? qint32(qint16(bits)) : qint32(bits);
    return std::nullopt;
}

std::optional<Padding> paddingOf(DcmItem &dataset, bool isSigned)
{
    const auto value = pixelValue(dataset, DCM_PixelPaddingValue, isSigned);
    if (!value)
        return std::nullopt;
    const auto limit = pixelValue(dataset, DCM_PixelPaddingRangeLimit, isSigned).value_or(*value);
    return Padding{std::min(*value, limit), std::max(*value, limit)};
}

Slice sliceOf(const HeaderFields &fields, Slice slice)
{
    slice.position = fields.vector(DCM_PlanePositionSequence, DCM_ImagePositionPatient);
    slice.row = fields.vector(DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient);
    slice.column = fields.vector(DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient, 3);
    const auto measure = [&](const DcmTagKey &tag, unsigned long index) {
        return fields.number(DCM_PixelMeasuresSequence, tag, index);
    };
    slice.rowSpacing = measure(DCM_PixelSpacing, 0).value_or(0);
    slice.columnSpacing = measure(DCM_PixelSpacing, 1).value_or(0);
    if (const auto thickness = measure(DCM_SliceThickness, 0);
        thickness && *thickness > 0 && *thickness < kMaxThicknessMm)
        slice.thickness = thickness;
    const auto slope = fields.number(DCM_PixelValueTransformationSequence, DCM_RescaleSlope);
    slice.slope = slope && *slope != 0 ? *slope : 1; // Some writers leave the slope at zero.
    slice.intercept
        = fields.number(DCM_PixelValueTransformationSequence, DCM_RescaleIntercept).value_or(0);
    return slice;
}

SeriesFacts factsOf(DcmItem &dataset)
{
    const HeaderFields fields(dataset, 0);
    SeriesFacts facts{.uid = uidIn(dataset, DCM_SeriesInstanceUID),
                      .modality = textIn(dataset, DCM_Modality),
                      .bodyPart = textIn(dataset, DCM_BodyPartExamined),
                      .manufacturer = textIn(dataset, DCM_Manufacturer),
                      .kernel = fields.text(DCM_CTReconstructionSequence, DCM_ConvolutionKernel),
                      .contrastAgent = textIn(dataset, DCM_ContrastBolusAgent),
                      .valueUnit
                      = fields.text(DCM_PixelValueTransformationSequence, DCM_RescaleType),
                      .sopClass = uidIn(dataset, DCM_SOPClassUID)};
    DcmItem *agent = nullptr;
    if (facts.contrastAgent.isEmpty()
        && dataset.findAndGetSequenceItem(DCM_ContrastBolusAgentSequence, agent, 0).good() && agent)
        facts.contrastAgent = QStringLiteral("coded");
    return facts;
}

/// A text in the character set of the file, as Unicode.
QString unicodeIn(DcmItem &dataset, const DcmTagKey &tag)
{
    OFString found;
    if (dataset.findAndGetOFStringArray(tag, found).bad())
        return {};
    DcmSpecificCharacterSet characters;
    OFString unicode;
    if (characters.selectCharacterSet(dataset).good()
        && characters.convertString(found, unicode, "^=").good())
        return QString::fromUtf8(unicode.c_str()).left(256);
    return QString::fromLatin1(found.c_str()).left(256);
}

QJsonObject identityOf(DcmItem &dataset)
{
    return Identity::toWire({.name = unicodeIn(dataset, DCM_PatientName),
                             .id = unicodeIn(dataset, DCM_PatientID),
                             .birthDate = textIn(dataset, DCM_PatientBirthDate),
                             .studyDate = textIn(dataset, DCM_StudyDate)});
}

std::optional<ImageProblem> problemOf(DcmFileFormat &file, const StoredFormat &format)
{
    DcmItem &dataset = *file.getDataset();
    if (packingOf(transferSyntaxOf(file)) == Packing::Unknown)
        return ImageProblem::Compression;
    const QString colours = textIn(dataset, DCM_PhotometricInterpretation);
    if (wholeIn(dataset, DCM_SamplesPerPixel).value_or(1) != 1
        || (!colours.isEmpty() && !colours.startsWith(u"MONOCHROME")))
        return ImageProblem::Colour;
    return isReadable(format) ? std::nullopt : std::optional(ImageProblem::PixelFormat);
}

} // namespace

std::expected<FileImages, std::optional<ImageProblem>> imagesOf(DcmFileFormat &file)
{
    DcmItem &dataset = *file.getDataset();
    if (isNoPicture(dataset))
        return std::unexpected(std::nullopt);
    Slice common{.instance = uidIn(dataset, DCM_SOPInstanceUID),
                 .columns = wholeIn(dataset, DCM_Columns).value_or(0),
                 .rows = wholeIn(dataset, DCM_Rows).value_or(0),
                 .position = {},
                 .row = {},
                 .column = {},
                 .format = formatOf(dataset)};
    common.padding = paddingOf(dataset, common.format.isSigned);
    if (const auto problem = problemOf(file, common.format))
        return std::unexpected(problem);
    const int frames = wholeIn(dataset, DCM_NumberOfFrames).value_or(1);
    if (common.columns < 1 || common.columns > kMaxEdge || common.rows < 1 || common.rows > kMaxEdge
        || frames < 1)
        return std::unexpected(std::optional(ImageProblem::Damaged));
    if (frames > kMaxFrames)
        return std::unexpected(std::optional(ImageProblem::TooLarge));
    FileImages images{.studyUid = uidIn(dataset, DCM_StudyInstanceUID),
                      .facts = factsOf(dataset),
                      .identity = identityOf(dataset),
                      .slices = {}};
    for (int frame = 0; frame < frames; ++frame) {
        const HeaderFields fields(dataset, static_cast<unsigned long>(frame));
        if (frames > 1 && !fields.hasOwnGroup())
            return std::unexpected(std::optional(ImageProblem::FramesWithoutPlace));
        common.frame = frame + 1;
        images.slices.append(sliceOf(fields, common));
    }
    return images;
}

} // namespace lectern::medical
