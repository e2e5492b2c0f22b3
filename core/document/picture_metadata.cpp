// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/picture_metadata.h"

#include <QList>
#include <QtEndian>

#include <algorithm>

namespace lectern::document {
namespace {

const QByteArray kExifHead("Exif\0\0", 6);

quint32 big32(QByteArrayView data, qsizetype at)
{
    return qFromBigEndian<quint32>(data.data() + at);
}

/// The tag Orientation of a TIFF head (Exif 2.3, 4.6.4), 1 to 8; 1 where there is none.
int orientationOf(QByteArrayView tiff)
{
    const bool isLittle = tiff.startsWith("II");
    const auto number = [&](qsizetype at, int bytes) -> quint32 {
        if (at < 0 || at + bytes > tiff.size())
            return 0;
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= quint32(quint8(tiff[at + i])) << (8 * (isLittle ? i : bytes - 1 - i));
        return value;
    };
    const qsizetype first = number(4, 4);
    const int entries = int(number(first, 2));
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = first + 2 + 12 * qsizetype(i);
        const int value = int(number(entry + 8, 2));
        if (number(entry, 2) == 0x0112 && value >= 1 && value <= 8)
            return value;
    }
    return 1;
}

/// An APP1 segment, with its length, that says nothing but how the picture is turned.
QByteArray turnedSegment(int orientation)
{
    QByteArray segment("\0\x22", 2);
    segment += kExifHead;
    segment += QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    segment += char(orientation);
    segment += QByteArray(6, '\0');
    return segment;
}

/// What stays of a segment of a JPEG (its length first); empty: nothing.
QByteArray keptSegment(quint8 marker, const QByteArray &segment)
{
    const QByteArrayView body = QByteArrayView(segment).sliced(2);
    const bool isApplication = marker >= 0xE0 && marker <= 0xEF;
    if (marker == 0xE1 && body.startsWith(kExifHead)) {
        const int orientation = orientationOf(body.sliced(kExifHead.size()));
        return orientation == 1 ? QByteArray() : turnedSegment(orientation);
    }
    const bool isNeeded = (marker == 0xE0 && body.startsWith("JFIF"))
        || (marker == 0xE2 && body.startsWith("ICC_PROFILE"))
        || (marker == 0xEE && body.startsWith("Adobe"));
    return (isApplication && !isNeeded) || marker == 0xFE ? QByteArray() : segment;
}

/// Where the entropy-coded data from `at` ends: at the next marker that is no restart.
qsizetype endOfScan(const QByteArray &data, qsizetype at)
{
    for (; at + 1 < data.size(); ++at) {
        const auto next = quint8(data.at(at + 1));
        if (quint8(data.at(at)) == 0xFF && next != 0 && next != 0xFF
            && (next < 0xD0 || next > 0xD7))
            return at;
    }
    return data.size();
}

QByteArray plainJpeg(const QByteArray &data)
{
    QByteArray plain = data.first(2);
    qsizetype at = 2;
    while ((at = data.indexOf('\xFF', at)) >= 0 && at + 1 < data.size()) {
        const auto marker = quint8(data.at(at + 1));
        if (marker == 0xD9)
            return plain + data.sliced(at, 2);
        if (marker == 0 || marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        if (at + 4 > data.size())
            break;
        const qsizetype length = qFromBigEndian<quint16>(data.constData() + at + 2);
        if (length < 2 || at + 2 + length > data.size())
            break;
        if (const QByteArray kept = keptSegment(marker, data.sliced(at + 2, length));
            !kept.isEmpty())
            plain += data.sliced(at, 2) + kept;
        at += 2 + length;
        if (marker == 0xDA) {
            const qsizetype end = endOfScan(data, at);
            plain += data.sliced(at, end - at);
            at = end;
        }
    }
    return plain;
}

QByteArray plainPng(const QByteArray &data)
{
    // Beside the critical chunks, whose first letter is a capital: transparency, colours, size and
    // the frames of an animation.
    static const QList<QByteArray> needed{"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "pHYs",
                                          "sBIT", "bKGD", "hIST", "acTL", "fcTL", "fdAT"};
    QByteArray plain = data.first(8);
    qsizetype at = 8;
    while (at + 12 <= data.size()) {
        const QByteArray type = data.sliced(at + 4, 4);
        const qsizetype size
            = std::min<qsizetype>(12 + qsizetype(big32(data, at)), data.size() - at);
        if ((type.at(0) & 0x20) == 0 || needed.contains(type))
            plain += data.sliced(at, size);
        at += size;
        if (type == "IEND")
            break;
    }
    return plain;
}

QByteArray plainWebp(const QByteArray &data)
{
    constexpr char kHasExifOrXmp = 0x08 | 0x04;
    QByteArray plain = data.first(12);
    qsizetype at = 12;
    const qsizetype end = std::min<qsizetype>(
        data.size(), 8 + qsizetype(qFromLittleEndian<quint32>(data.constData() + 4)));
    while (at + 8 <= end) {
        const QByteArray type = data.sliced(at, 4);
        const qsizetype length = qFromLittleEndian<quint32>(data.constData() + at + 4);
        const qsizetype size = std::min<qsizetype>(8 + length + length % 2, end - at);
        if (type.startsWith("VP8") || type == "ALPH" || type == "ANIM" || type == "ANMF"
            || type == "ICCP")
            plain += data.sliced(at, size);
        if (type == "VP8X" && size > 8)
            plain[plain.size() - size + 8] = char(data.at(at + 8) & ~kHasExifOrXmp);
        at += size;
    }
    qToLittleEndian<quint32>(quint32(plain.size() - 8), plain.data() + 4);
    return plain;
}

} // namespace

QByteArray withoutPictureMetadata(const QByteArray &data)
{
    if (data.startsWith("\xFF\xD8\xFF"))
        return plainJpeg(data);
    if (data.startsWith("\x89PNG\r\n\x1a\n"))
        return plainPng(data);
    if (data.size() >= 12 && data.startsWith("RIFF") && data.sliced(8, 4) == "WEBP")
        return plainWebp(data);
    return data;
}

} // namespace lectern::document
