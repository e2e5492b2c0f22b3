// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/internal/memory_output.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace lectern::media {

namespace {

constexpr int kBufferBytes = 1 << 16;
constexpr qint64 kMostBytes = qint64(1) << 30;

} // namespace

MemoryOutput::MemoryOutput() : m_writer{&m_bytes}, m_io(makeIo(m_writer, true)) { }

void MemoryOutput::attach(AVFormatContext &format)
{
    format.pb = m_io.get();
    format.flags |= AVFMT_FLAG_CUSTOM_IO;
    format.opaque = this;
    format.io_open = &MemoryOutput::openAgain;
    format.io_close2 = &MemoryOutput::closeAgain;
}

IoPointer MemoryOutput::makeIo(Cursor &cursor, bool writes)
{
    auto *buffer = static_cast<uint8_t *>(av_malloc(kBufferBytes));
    return IoPointer(avio_alloc_context(buffer, kBufferBytes, writes ? 1 : 0, &cursor,
                                        &MemoryOutput::read, &MemoryOutput::write,
                                        &MemoryOutput::seek));
}

int MemoryOutput::read(void *opaque, uint8_t *to, int size)
{
    auto &cursor = *static_cast<Cursor *>(opaque);
    const qint64 count = std::min<qint64>(size, cursor.bytes->size() - cursor.position);
    if (count <= 0)
        return AVERROR_EOF;
    std::memcpy(to, cursor.bytes->constData() + cursor.position, size_t(count));
    cursor.position += count;
    return int(count);
}

int MemoryOutput::write(void *opaque, Written *from, int size)
{
    auto &cursor = *static_cast<Cursor *>(opaque);
    const qint64 end = cursor.position + size;
    if (end > kMostBytes)
        return AVERROR(ENOMEM);
    try {
        if (end > cursor.bytes->size())
            cursor.bytes->resize(end, '\0');
    } catch (const std::bad_alloc &) {
        return AVERROR(ENOMEM); // No exception may cross the C frames above.
    }
    std::memcpy(cursor.bytes->data() + cursor.position, from, size_t(size));
    cursor.position = end;
    return size;
}

int64_t MemoryOutput::seek(void *opaque, int64_t offset, int whence)
{
    auto &cursor = *static_cast<Cursor *>(opaque);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return cursor.bytes->size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += cursor.position;
        break;
    case SEEK_END:
        offset += cursor.bytes->size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    cursor.position = offset;
    return offset;
}

int MemoryOutput::openAgain(AVFormatContext *format, AVIOContext **io, const char *, int flags,
                            AVDictionary **)
{
    if (flags & AVIO_FLAG_WRITE)
        return AVERROR(EPERM);
    auto *output = static_cast<MemoryOutput *>(format->opaque);
    auto cursor = std::make_unique<Cursor>(Cursor{&output->m_bytes});
    IoPointer reader = makeIo(*cursor, false);
    if (!reader)
        return AVERROR(ENOMEM);
    cursor.release(); // NOLINT: closeAgain takes it back through the context's opaque.
    *io = reader.release();
    return 0;
}

int MemoryOutput::closeAgain(AVFormatContext *, AVIOContext *io)
{
    const std::unique_ptr<Cursor> cursor(static_cast<Cursor *>(io->opaque));
    const IoPointer closed(io);
    return 0;
}

} // namespace lectern::media
