// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/series_service.h"

#include "core/ingest/reader_channel.h"
#include "core/medical/dicom/series_collector.h"
#include "core/medical/dicom/shared_voxels.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

constexpr int kMaxReaders = 50; ///< That may end over a file before the whole is given up.
constexpr qint64 kMaxVoxelBytes = qint64(3) << 29; ///< 1.5 GiB; a chest of 1,000 slices has half.
constexpr qint64 kMaxListBytes = qint64(512) << 20;

ImageProblem problemOf(const ingest::ReadFailure &failed)
{
    switch (failed.problem) {
    case ingest::ReadProblem::TimeLimit:
        return ImageProblem::TimeLimit;
    case ingest::ReadProblem::OutOfMemory:
        return ImageProblem::OutOfMemory;
    case ingest::ReadProblem::TooLarge:
        return ImageProblem::TooLarge;
    case ingest::ReadProblem::ReaderMissing:
        return ImageProblem::ReaderMissing;
    default:
        return ImageProblem::Crashed;
    }
}

std::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, {}, QStringLiteral("stopped while reading a series"));
}

/// Runs readers until one has said its last word: one that ends over a file is followed by another,
/// which goes on behind it.
class ListRun
{
public:
    ListRun(const ingest::ReaderSettings &settings, QString path, const ProgressSink &progress) :
        m_settings(settings), m_path(std::move(path)), m_progress(progress)
    {
    }

    Result<SeriesList> run(const StopFlag &stop)
    {
        const QString name = QFileInfo(m_path).fileName();
        int first = 0;
        for (int readers = 0; readers < kMaxReaders; ++readers) {
            const auto outcome = runReader(first, stop);
            if (outcome && m_last->problem)
                return std::unexpected(errorFor(*m_last->problem, name));
            if (outcome && isEmpty()) // A reader that is whole says why.
                return std::unexpected(errorFor(ImageProblem::Damaged, name));
            if (outcome)
                return std::move(m_collector.list());
            if (!outcome.error())
                return cancelled();
            const ImageProblem problem = problemOf(*outcome.error());
            const auto &current = m_collector.current();
            if (!current || current->number < first || problem == ImageProblem::ReaderMissing)
                return std::unexpected(errorFor(problem, name, outcome.error()->detail));
            m_collector.blame(problem);
            first = current->number + 1;
        }
        return std::unexpected(errorFor(ImageProblem::Damaged, name));
    }

private:
    bool isEmpty()
    {
        return m_collector.list().series.isEmpty() && m_collector.list().broken.isEmpty();
    }

    ingest::ReaderChannel::Outcome runReader(int first, const StopFlag &stop)
    {
        ingest::ReaderChannel channel(m_settings);
        return channel.run(
            {.path = m_path, .task = kListTask, .details = {{QStringLiteral("first"), first}}},
            [this](const QByteArray &message) { return take(message); }, stop);
    }

    bool take(const QByteArray &bytes)
    {
        const auto message = seriesMessageFrom(bytes);
        if (!message) { // Whatever it means, the file that it is about is lost.
            m_collector.take(FileLeftOut{ImageProblem::Damaged});
            return false;
        }
        m_last = m_collector.take(*message);
        if (const auto *next = std::get_if<NextFile>(&*message); next && m_progress)
            m_progress(
                {double(next->number) / std::max(next->total, 1), Words::tr("Looking for images")});
        return m_last.has_value();
    }

    const ingest::ReaderSettings &m_settings;
    QString m_path;
    const ProgressSink &m_progress;
    SeriesCollector m_collector;
    std::optional<LastWord> m_last;
};

/// The files and slices of a volume, in its order; files that it does not use are left out.
VoxelOrder orderOf(const SeriesList &list, const FoundSeries &found, const Stack &stack)
{
    VoxelOrder order;
    QHash<int, int> numbers;
    QList<Slice> slices;
    for (const int index : stack.order) {
        FoundSlice slice = found.slices.at(index);
        if (!numbers.contains(slice.file)) {
            numbers.insert(slice.file, int(order.files.size()));
            order.files.append(list.files.at(slice.file));
        }
        slice.file = numbers.value(slice.file);
        slices.append(slice.slice);
        order.slices.append(slice);
    }
    order.type = voxelTypeFor(found.facts, slices);
    return order;
}

/// Has a reader fill the memory. @return what went wrong, with the file that it was about
Status fill(const VoxelOrder &order, ingest::ReaderSettings settings, const SharedVoxels &memory,
            const StopFlag &stop, const ProgressSink &progress)
{
    settings.limits.memoryBytes += memory.bytes();
    ingest::ReaderChannel channel(settings);
    channel.shareFile(memory.descriptor());
    int done = 0;
    std::optional<LastWord> last;
    const auto outcome = channel.run(
        {.path = order.files.first().path, .task = kVoxelsTask, .details = toJson(order)},
        [&](const QByteArray &bytes) {
            const auto message = seriesMessageFrom(bytes);
            if (!message)
                return false;
            if (const auto *said = std::get_if<LastWord>(&*message))
                last = *said;
            else if (std::holds_alternative<SliceDone>(*message))
                done = std::min(done + 1, int(order.slices.size()));
            if (progress)
                progress({double(done) / double(order.slices.size()), Words::tr("Reading images")});
            return last.has_value();
        },
        stop);
    if (!outcome && !outcome.error())
        return cancelled();
    if (outcome && !last->problem)
        return {};
    const int slice = std::min(done, int(order.slices.size()) - 1);
    const ImageFile &file = order.files.at(order.slices.at(slice).file);
    const ImageProblem problem = outcome ? *last->problem : problemOf(*outcome.error());
    return std::unexpected(
        errorFor(problem, file.name(), outcome ? QString() : outcome.error()->detail));
}

} // namespace

QString ImageFile::name() const
{
    return QFileInfo(entry.isEmpty() ? path : entry).fileName();
}

SeriesService::SeriesService(ingest::ReaderSettings settings) : m_settings(std::move(settings)) { }

ingest::ReaderSettings SeriesService::standardSettings()
{
    ingest::ReaderSettings settings;
    settings.timeOut = std::chrono::minutes(10);
    settings.silence = std::chrono::seconds(5);
    settings.limits.cpuSeconds = 600;
    settings.maxReplyBytes = kMaxListBytes;
    return settings;
}

Result<SeriesList> SeriesService::list(const QString &path, const StopFlag &stop,
                                       const ProgressSink &progress) const
{
    const QFileInfo place(path);
    if (!place.exists())
        return std::unexpected(errorFor(ImageProblem::NotFound, place.fileName()));
    if (!place.isReadable())
        return std::unexpected(errorFor(ImageProblem::NotReadable, place.fileName()));
    return ListRun(m_settings, place.absoluteFilePath(), progress).run(stop);
}

Result<Volume> SeriesService::load(const SeriesList &list, const FoundSeries &found,
                                   const StopFlag &stop, const ProgressSink &progress) const
{
    QList<Slice> slices;
    for (const FoundSlice &slice : found.slices)
        slices.append(slice.slice);
    const auto stack = stackOf(slices);
    if (!stack)
        return std::unexpected(stack.error());
    const VoxelOrder order = orderOf(list, found, *stack);
    if (order.bytes() > kMaxVoxelBytes)
        return std::unexpected(errorFor(ImageProblem::TooLarge, Words::tr("The series")));
    const auto memory = SharedVoxels::create(order.bytes());
    if (!memory)
        return std::unexpected(memory.error());
    LECTERN_TRY(fill(order, m_settings, *memory, stop, progress));
    QList<Slice> ordered;
    for (const FoundSlice &slice : order.slices)
        ordered.append(slice.slice);
    return Volume(stack->grid, found.facts, std::move(ordered), memory->voxels(order.type));
}

} // namespace lectern::medical
