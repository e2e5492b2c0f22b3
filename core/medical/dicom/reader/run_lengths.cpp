// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/run_lengths.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace lectern::medical {
namespace {

constexpr qint64 kHeaderBytes = 64; ///< The number of segments, and where up to 15 begin.
constexpr qint8 kNothing = -128;

/// One byte of each pixel; each `step` bytes from the one before.
bool unpackSegment(QByteArrayView packed, qsizetype pixels, char *out, int step)
{
    qsizetype done = 0;
    qsizetype at = 0;
    while (done < pixels && at < packed.size()) {
        const auto head = static_cast<qint8>(packed.at(at++));
        if (head == kNothing)
            continue;
        const bool isRun = head < 0;
        const qsizetype length
            = std::min<qsizetype>((isRun ? -int(head) : int(head)) + 1, pixels - done);
        const qsizetype held = isRun ? 1 : length;
        if (packed.size() - at < held)
            return false;
        for (qsizetype i = 0; i < length; ++i)
            out[(done + i) * step] = packed.at(isRun ? at : at + i);
        at += held;
        done += length;
    }
    return done == pixels;
}

} // namespace

std::expected<QByteArray, ImageProblem> unpackRunLengths(const QByteArray &packed,
                                                         const Slice &slice)
{
    const int bytes = slice.format.bitsAllocated / 8;
    const qsizetype pixels = qsizetype(slice.columns) * slice.rows;
    const auto number = [&packed](int index) {
        return qint64(qFromLittleEndian<quint32>(packed.constData() + index * 4));
    };
    if (packed.size() < kHeaderBytes || number(0) != bytes)
        return std::unexpected(ImageProblem::Damaged);
    QByteArray unpacked(pixels * bytes, Qt::Uninitialized);
    for (int segment = 0; segment < bytes; ++segment) { // The most significant bytes come first.
        const qint64 begin = number(segment + 1);
        const qint64 end = segment + 1 < bytes ? number(segment + 2) : packed.size();
        const int place
            = std::endian::native == std::endian::little ? bytes - 1 - segment : segment;
        if (begin < kHeaderBytes || begin > end || end > packed.size()
            || !unpackSegment(QByteArrayView(packed).sliced(begin, end - begin), pixels,
                              unpacked.data() + place, bytes))
            return std::unexpected(ImageProblem::Damaged);
    }
    return unpacked;
}

} // namespace lectern::medical
