// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/dicom_tasks.h"
#include "core/medical/dicom/series_collector.h"
#include "core/medical/dicom/shared_voxels.h"
#include "require.h"

#include <new>

#include <sys/mman.h>
#include <unistd.h>

using namespace lectern;
using namespace lectern::medical;
using fuzz::require;

namespace {

constexpr qint64 kMaxBytes = 1 << 22; ///< Of voxels that are read; the reader itself takes more.

/// What is fuzzed, as a file of no disk.
class MemoryFile
{
public:
    MemoryFile() : m_descriptor(memfd_create("fuzzed", MFD_CLOEXEC)) { }

    void write(const unsigned char *data, std::size_t size) const
    {
        require(ftruncate(m_descriptor, 0) == 0
                && pwrite(m_descriptor, data, size, 0) == ssize_t(size));
    }
    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

/// What the reader says, as the window understands it.
class Listener
{
public:
    void take(const QByteArray &bytes)
    {
        const auto message = seriesMessageFrom(bytes);
        require(message.has_value()); // Or the file would be lost without a word.
        require(!m_last); // Nothing is said behind the last word.
        m_files += std::holds_alternative<NextFile>(*message);
        m_done += std::holds_alternative<SliceDone>(*message);
        m_last = m_collector.take(*message);
    }
    auto sink()
    {
        return [this](const QByteArray &bytes) { take(bytes); };
    }

    const std::optional<LastWord> &last() const { return m_last; }
    SeriesList &list() { return m_collector.list(); }
    int files() const { return m_files; }
    int done() const { return m_done; }

private:
    SeriesCollector m_collector;
    std::optional<LastWord> m_last;
    int m_files = 0;
    int m_done = 0;
};

/// Slices of a series as they come, all of the size of the first one, while there is room.
VoxelOrder orderOf(const SeriesList &list, const FoundSeries &series)
{
    VoxelOrder order{.type = VoxelType::Int16, .files = list.files, .slices = {}};
    QList<Slice> slices;
    const Slice &first = series.slices.first().slice;
    const qint64 voxels = qint64(first.columns) * first.rows;
    for (const FoundSlice &found : series.slices) {
        if (found.slice.columns != first.columns || found.slice.rows != first.rows
            || voxels * (order.slices.size() + 1) * qint64(sizeof(float)) > kMaxBytes)
            continue;
        order.slices.append(found);
        slices.append(found.slice);
    }
    order.type = voxelTypeFor(series.facts, slices);
    return order;
}

void readVoxels(const QString &path, const VoxelOrder &order)
{
    const auto memory = SharedVoxels::create(order.bytes());
    require(memory && dup2(memory->descriptor(), ingest::kSharedFile) == ingest::kSharedFile);
    Listener listener;
    require(answerDicomTask({.path = path, .task = kVoxelsTask, .details = toJson(order)},
                            listener.sink()));
    close(ingest::kSharedFile);
    require(listener.last() && listener.done() <= order.slices.size());
    require(listener.last()->problem || listener.done() == order.slices.size());
}

void readFile(const QString &path)
{
    Listener listener;
    require(answerDicomTask({.path = path, .task = kListTask}, listener.sink()));
    require(listener.last().has_value());
    const SeriesList &list = listener.list();
    require(list.files.size() + list.broken.size() + list.others == listener.files());
    require(listener.last()->problem || !list.files.isEmpty() || !list.broken.isEmpty());
    for (const FoundSeries &series : list.series)
        if (const VoxelOrder order = orderOf(list, series); !order.slices.isEmpty())
            readVoxels(path, order);
}

} // namespace

/// A large piece of memory is not given, as under the limit of the reader process.
extern "C" const char *__asan_default_options()
{
    return "allocator_may_return_null=1:max_allocation_size_mb=1024";
}

/// Whatever stands in a file, the reader ends with a last word that the window understands, and
/// each file is an image, broken, or no image.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const MemoryFile file;
    file.write(data, size);
    try {
        readFile(file.path());
    } catch (const std::bad_alloc &) {
        close(ingest::kSharedFile); // The reader process ends here: "needs too much memory".
    }
    return 0;
}
