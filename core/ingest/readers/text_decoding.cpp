// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/text_decoding.h"

#include <QStringDecoder>

#include <algorithm>

namespace lectern::ingest {
namespace {

constexpr qsizetype kSniffedBytes = 8192;
constexpr qsizetype kUtf8MarkBytes = 3;
constexpr qsizetype kUtf16MarkBytes = 2;

// Stateless, so that a last character cut in half is an error and not silently dropped.
constexpr auto kStrict = QStringDecoder::Flag::Stateless;

std::optional<QString> decodeWith(QStringDecoder decoder, QByteArrayView bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() || text.contains(QChar::Null) ? std::nullopt : std::optional(text);
}

bool isUtf16Marked(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

/// The share of two-byte characters from the 3,755 common ones of GB 2312 (lead B0..D7) tells
/// Chinese from Western text in some eight-bit encoding, which GB18030 would often accept as well.
bool looksLikeGb2312(const QByteArray &bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    const auto at = [&](qsizetype i) { return static_cast<uchar>(bytes.at(i)); };
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        if (at(i) < 0x80)
            continue;
        ++pairs;
        const bool isCommonHan = at(i) >= 0xB0 && at(i) <= 0xD7 && at(i + 1) >= 0xA1;
        const bool isPunctuation = (at(i) == 0xA1 || at(i) == 0xA3) && at(i + 1) >= 0xA1;
        common += isCommonHan || isPunctuation ? 1 : 0;
        ++i;
    }
    return pairs > 0 && common * 10 >= pairs * 8;
}

} // namespace

bool looksBinary(const QByteArray &bytes)
{
    if (isUtf16Marked(bytes))
        return false;
    const auto head = bytes.first(std::min(bytes.size(), kSniffedBytes));
    return std::any_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v'
            && c != '\b' && c != '\x1b';
    });
}

std::optional<QString> decodeAs(const QByteArray &bytes, const QByteArray &encoding)
{
    return decodeWith(QStringDecoder(encoding.constData(), kStrict), bytes);
}

Reading<QString> decodeText(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    if (isUtf16Marked(bytes)) {
        const auto order
            = bytes.startsWith('\xFF') ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE;
        const auto text = decodeWith(QStringDecoder(order, kStrict), view.sliced(kUtf16MarkBytes));
        return text ? Reading<QString>(*text) : unreadable(ReadProblem::Encoding);
    }
    if (looksBinary(bytes) || bytes.contains('\0'))
        return unreadable(ReadProblem::UnknownFormat, QStringLiteral("control characters"));
    const qsizetype mark = bytes.startsWith("\xEF\xBB\xBF") ? kUtf8MarkBytes : 0;
    if (const auto text
        = decodeWith(QStringDecoder(QStringDecoder::Utf8, kStrict), view.sliced(mark)))
        return *text;
    if (looksLikeGb2312(bytes))
        if (const auto text = decodeAs(bytes, "GB18030"))
            return *text;
    return unreadable(ReadProblem::Encoding, QStringLiteral("neither UTF-8 nor GB18030"));
}

} // namespace lectern::ingest
