// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/video/internal/av_pointers.h"

#include <QByteArray>

#include <type_traits>

namespace lectern::media {

/// Lets a muxer write into memory, and read back what it wrote while it moves its index to the
/// front. The file appears afterwards by QSaveFile, whole or not at all.
class MemoryOutput
{
public:
    MemoryOutput();
    MemoryOutput(const MemoryOutput &) = delete;
    MemoryOutput &operator=(const MemoryOutput &) = delete;

    /// Makes `format` write here. This object must outlive it.
    void attach(AVFormatContext &format);

    const QByteArray &bytes() const { return m_bytes; }

private:
    /// FFmpeg 7 made what it hands out to be written const.
    using Written = std::conditional_t<(LIBAVFORMAT_VERSION_MAJOR >= 61), const uint8_t, uint8_t>;

    /// One place in the bytes; a writer and readers each have their own.
    struct Cursor {
        QByteArray *bytes;
        qint64 position = 0;
    };

    static int read(void *opaque, uint8_t *to, int size);
    static int write(void *opaque, Written *from, int size);
    static int64_t seek(void *opaque, int64_t offset, int whence);
    static int openAgain(AVFormatContext *format, AVIOContext **io, const char *url, int flags,
                         AVDictionary **options);
    static int closeAgain(AVFormatContext *format, AVIOContext *io);
    static IoPointer makeIo(Cursor &cursor, bool writes);

    QByteArray m_bytes;
    Cursor m_writer;
    IoPointer m_io;
};

} // namespace lectern::media
