// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_flags.h"

namespace lectern::medical {

/// Findings and impression of a report as one text with headings, and where each word of it stands.
class JoinedReport
{
public:
    explicit JoinedReport(const document::Content &report);

    const QString &text() const { return m_text; }
    /// Nothing for words that are no block's, such as headings.
    std::optional<BlockPlace> placeOf(CodePointSpan span) const;
    /// The first block of the impression: where a missing line belongs.
    std::optional<BlockPlace> impression() const { return m_impression; }

private:
    struct Piece {
        document::BlockId block;
        int start = 0;
        int end = 0;
    };
    void append(const QString &words);

    QString m_text;
    int m_length = 0; ///< Code points.
    QList<Piece> m_pieces;
    std::optional<BlockPlace> m_impression;
};

} // namespace lectern::medical
