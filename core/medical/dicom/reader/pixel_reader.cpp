// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/pixel_reader.h"

#include "core/medical/dicom/reader/header_fields.h"
#include "core/medical/dicom/reader/jpeg2000.h"
#include "core/medical/dicom/reader/run_lengths.h"
#include "core/medical/dicom/reader/transfer_syntax.h"

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include <QtEndian>

namespace lectern::medical {
namespace {

qint64 bytesOfFrame(const Slice &slice)
{
    return qint64(slice.columns) * slice.rows * slice.format.bitsAllocated / 8;
}

/// Whether the header is still the one that the slice was read from.
bool isAsPromised(DcmItem &dataset, const Slice &slice)
{
    return wholeIn(dataset, DCM_Columns) == slice.columns
        && wholeIn(dataset, DCM_Rows) == slice.rows
        && wholeIn(dataset, DCM_BitsAllocated) == slice.format.bitsAllocated;
}

DcmPixelData *pixelDataOf(DcmItem &dataset)
{
    DcmElement *element = nullptr;
    if (dataset.findAndGetElement(DCM_PixelData, element).bad())
        return nullptr;
    return dynamic_cast<DcmPixelData *>(element);
}

/// Fragments of one frame; the first item of a sequence is the offset table.
struct FragmentRange {
    unsigned long first = 1;
    unsigned long end = 1; ///< Exclusive.
};

/// Where the offset table says that a frame begins; nothing where it says nothing.
std::optional<quint32> offsetOf(DcmPixelSequence &sequence, int frame)
{
    DcmPixelItem *table = nullptr;
    Uint8 *bytes = nullptr;
    if (sequence.getItem(table, 0).bad() || table->getLength() / 4 < Uint32(frame)
        || table->getUint8Array(bytes).bad() || !bytes)
        return std::nullopt;
    return qFromLittleEndian<quint32>(bytes + (frame - 1) * 4);
}

/// @param frame counted from 1
/// @source DICOM PS3.5, section A.4 "Transfer Syntaxes for Encapsulation of Encoded Pixel Data"
FragmentRange fragmentsOf(DcmPixelSequence &sequence, int frame, int frames)
{
    const unsigned long count = sequence.card();
    if (frames == 1)
        return {1, count};
    if (count == static_cast<unsigned long>(frames) + 1)
        return {static_cast<unsigned long>(frame), static_cast<unsigned long>(frame) + 1};
    const auto begin = offsetOf(sequence, frame);
    const auto next = frame < frames ? offsetOf(sequence, frame + 1) : std::nullopt;
    FragmentRange range{count, count};
    qint64 at = 0;
    for (unsigned long number = 1; begin && number < count; ++number) {
        if (at == *begin)
            range.first = number;
        if (next && at == *next)
            range.end = number;
        DcmPixelItem *item = nullptr;
        if (sequence.getItem(item, number).bad())
            return {};
        at += item->getLength() + 8;
    }
    return range;
}

} // namespace

PixelReader::PixelReader(std::unique_ptr<DcmFileFormat> file) : m_file(std::move(file)) { }

PixelReader::~PixelReader() = default;

std::expected<QByteArray, ImageProblem> PixelReader::pixels(const Slice &slice)
{
    if (!isAsPromised(*m_file->getDataset(), slice))
        return std::unexpected(ImageProblem::Damaged);
    const Packing packing = packingOf(transferSyntaxOf(*m_file));
    switch (packing) {
    case Packing::Plain:
    case Packing::Dcmtk:
        return unpackedByDcmtk(slice);
    case Packing::RunLengths:
    case Packing::OpenJpeg: {
        const auto packed = packedFrame(slice.frame);
        if (!packed)
            return std::unexpected(packed.error());
        return packing == Packing::OpenJpeg ? unpackJpeg2000(*packed, slice)
                                            : unpackRunLengths(*packed, slice);
    }
    case Packing::Unknown:
        break;
    }
    return std::unexpected(ImageProblem::Compression);
}

std::expected<QByteArray, ImageProblem> PixelReader::packedFrame(int frame)
{
    DcmItem &dataset = *m_file->getDataset();
    DcmPixelData *data = pixelDataOf(dataset);
    DcmPixelSequence *sequence = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter *parameter = nullptr;
    if (!data)
        return std::unexpected(ImageProblem::Damaged);
    data->getOriginalRepresentationKey(syntax, parameter);
    if (data->getEncapsulatedRepresentation(syntax, parameter, sequence).bad() || !sequence)
        return std::unexpected(ImageProblem::Damaged);
    const FragmentRange range
        = fragmentsOf(*sequence, frame, wholeIn(dataset, DCM_NumberOfFrames).value_or(1));
    QByteArray packed;
    for (unsigned long number = range.first; number < range.end; ++number) {
        DcmPixelItem *item = nullptr;
        Uint8 *bytes = nullptr;
        if (sequence->getItem(item, number).bad() || item->getUint8Array(bytes).bad() || !bytes)
            return std::unexpected(ImageProblem::Damaged);
        packed.append(reinterpret_cast<const char *>(bytes), qsizetype(item->getLength()));
    }
    return packed;
}

std::expected<QByteArray, ImageProblem> PixelReader::unpackedByDcmtk(const Slice &slice)
{
    DcmItem &dataset = *m_file->getDataset();
    DcmPixelData *data = pixelDataOf(dataset);
    if (!data)
        return std::unexpected(ImageProblem::Damaged);
    const bool isPlain = packingOf(transferSyntaxOf(*m_file)) == Packing::Plain;
    const qint64 bytes = bytesOfFrame(slice);
    if (isPlain && qint64(data->getLength()) < bytes * slice.frame)
        return std::unexpected(ImageProblem::Damaged);
    if (slice.frame != m_lastFrame + 1)
        m_fragment = 0; // Found out by DCMTK.
    QByteArray pixels(bytes + bytes % 2, Qt::Uninitialized);
    OFString colours;
    const OFCondition status
        = data->getUncompressedFrame(&dataset, Uint32(slice.frame - 1), m_fragment, pixels.data(),
                                     Uint32(pixels.size()), colours);
    if (status.bad())
        return std::unexpected(status == EC_MemoryExhausted ? ImageProblem::OutOfMemory
                                                            : ImageProblem::Damaged);
    m_lastFrame = slice.frame;
    return pixels;
}

} // namespace lectern::medical
