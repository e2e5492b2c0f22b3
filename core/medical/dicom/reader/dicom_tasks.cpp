// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/dicom_tasks.h"

#include "core/medical/dicom/reader/dicom_input.h"
#include "core/medical/dicom/reader/header_reader.h"
#include "core/medical/dicom/reader/pixel_reader.h"
#include "core/medical/dicom/reader/transfer_syntax.h"
#include "core/medical/dicom/series_messages.h"
#include "core/medical/dicom/shared_voxels.h"

#include <dcmtk/oflog/oflog.h>

namespace lectern::medical {
namespace {

void listSeries(const ingest::ReadRequest &request, const MessageSink &send)
{
    auto input = DicomInput::open(request.path);
    if (!input) {
        send(toMessage(LastWord{input.error()}));
        return;
    }
    const int total = int(input->files().size());
    const int first = request.details.value(u"first").toInt();
    bool isAny = first > 0; // An earlier reader saw what came before.
    for (int number = first; number < total; ++number) {
        const ImageFile &file = input->files().at(number);
        send(toMessage(NextFile{file, number, total}));
        const DataSet data = input->read(file, Depth::Header);
        auto images = data ? imagesOf(**data) : std::unexpected(data.error());
        isAny |= images || images.error();
        send(images ? toMessage(*images) : toMessage(FileLeftOut{images.error()}));
    }
    send(toMessage(LastWord{isAny ? std::nullopt : std::optional(ImageProblem::NotDicom)}));
}

/// Fills the shared memory, slice after slice.
class VoxelFilling
{
public:
    VoxelFilling(const VoxelOrder &order, const SharedVoxels &memory) :
        m_order(order), m_memory(memory)
    {
    }

    std::optional<ImageProblem> fill(const MessageSink &send)
    {
        for (int number = 0; number < m_order.slices.size(); ++number) {
            const FoundSlice &found = m_order.slices.at(number);
            if (const auto problem = open(found.file))
                return problem;
            const auto pixels = m_reader->pixels(found.slice);
            if (!pixels)
                return pixels.error();
            put(*pixels, found.slice, number);
            send(toMessage(SliceDone{number}));
        }
        return std::nullopt;
    }

private:
    std::optional<ImageProblem> open(int number)
    {
        if (m_reader && m_open == number)
            return std::nullopt;
        m_reader.reset();
        const ImageFile &file = m_order.files.at(number);
        if (!m_input || file.path != m_path || file.entry.isEmpty()) {
            auto input = DicomInput::open(file.path);
            if (!input)
                return input.error();
            m_input = *std::move(input);
            m_path = file.path;
        }
        auto data = m_input->read(file, Depth::Whole);
        if (!data)
            return data.error().value_or(ImageProblem::Damaged);
        m_reader.emplace(*std::move(data));
        m_open = number;
        return std::nullopt;
    }

    void put(const QByteArray &pixels, const Slice &slice, int number)
    {
        const auto count = std::size_t(slice.columns) * std::size_t(slice.rows);
        const auto begin = count * std::size_t(number);
        if (m_order.type == VoxelType::Int16)
            convert(pixels, slice,
                    std::span(static_cast<qint16 *>(m_memory.data()) + begin, count));
        else
            convert(pixels, slice, std::span(static_cast<float *>(m_memory.data()) + begin, count));
    }

    const VoxelOrder &m_order;
    const SharedVoxels &m_memory;
    std::optional<DicomInput> m_input;
    QString m_path;
    std::optional<PixelReader> m_reader;
    int m_open = -1;
};

bool isOneSize(const VoxelOrder &order)
{
    const auto sizeOf
        = [](const FoundSlice &found) { return std::pair(found.slice.columns, found.slice.rows); };
    return std::ranges::all_of(order.slices, [&](const FoundSlice &found) {
        return sizeOf(found) == sizeOf(order.slices.first());
    });
}

void readVoxels(const ingest::ReadRequest &request, const MessageSink &send)
{
    const auto order = voxelOrderFrom(request.details);
    if (!order || order->slices.isEmpty() || !isOneSize(*order)) {
        send(toMessage(LastWord{ImageProblem::Damaged}));
        return;
    }
    const auto memory = SharedVoxels::attach(ingest::kSharedFile, order->bytes());
    if (!memory) {
        send(toMessage(LastWord{ImageProblem::OutOfMemory}));
        return;
    }
    registerDecoders();
    send(toMessage(LastWord{VoxelFilling(*order, *memory).fill(send)}));
}

} // namespace

bool answerDicomTask(const ingest::ReadRequest &request, const MessageSink &send)
{
    if (request.task != kListTask && request.task != kVoxelsTask)
        return false;
    // What DCMTK says about a file may quote it, names and all.
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    if (request.task == kListTask)
        listSeries(request, send);
    else
        readVoxels(request, send);
    return true;
}

} // namespace lectern::medical
