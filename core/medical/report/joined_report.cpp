// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/joined_report.h"

#include <algorithm>

namespace lectern::medical {

using document::Block;
using document::BlockType;

JoinedReport::JoinedReport(const document::Content &report)
{
    const bool isChinese = report.header.language == Language::Chinese;
    for (const char *role : {"finding", "impression"}) {
        const bool isFinding = QLatin1StringView(role) == u"finding";
        append(
            isFinding
                ? (isChinese ? QStringLiteral("影像所见：\n\n") : QStringLiteral("Findings:\n\n"))
                : (isChinese ? QStringLiteral("印象：\n\n") : QStringLiteral("Impression:\n\n")));
        QString organ; // A heading of its own tells what the sentences below are about.
        for (const Block &block : report.blocks) {
            if (block.type == BlockType::Heading)
                organ = block.level == 2 ? block.text() : QString();
            if (block.role != QLatin1StringView(role))
                continue;
            if (!isFinding && !m_impression)
                m_impression = BlockPlace{block.id, {}};
            if (!organ.isEmpty())
                append(std::exchange(organ, {}) + QStringLiteral(":\n\n"));
            const int start = m_length;
            append(block.text());
            m_pieces.append({block.id, start, m_length});
            append(QStringLiteral("\n\n"));
        }
    }
}

void JoinedReport::append(const QString &words)
{
    m_text += words;
    m_length += codePointCount(words);
}

std::optional<BlockPlace> JoinedReport::placeOf(CodePointSpan span) const
{
    for (const Piece &piece : m_pieces)
        if (span.start >= piece.start && span.start < piece.end)
            return BlockPlace{
                piece.block,
                {span.start - piece.start, std::min(span.end, piece.end) - piece.start}};
    return std::nullopt;
}

} // namespace lectern::medical
