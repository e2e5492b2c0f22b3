// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/report_text.h"
#include "core/medical/rules/sides.h"

namespace lectern::medical {

/// What the words before a colon say of all that follows on their line: "Right lung: 7 mm nodule.
/// Small effusion.", "Nodules: LUL, 7 mm". Amid an English paragraph they speak of their own
/// sentence alone.
class LineHeading
{
public:
    explicit LineHeading(const ReportText &report);

    /// To be called for each sentence in its order.
    void read(const ReportSentence &sentence);

    Sides sides() const { return m_sides; }
    CodePointSpan span() const { return m_span; } ///< The last word that places or names.
    /// A word of it that a place behind it sets aside: of "Pelvis and spine: fracture of the left
    /// pubic ramus" the spine. Asked of the sentence read last.
    bool isOverruled(const TermMention &word, const ReportSentence &sentence,
                     TokenRange region) const;
    TermIndex site() const { return m_site; } ///< "Liver:"; -1 without one.
    TermIndex region() const { return m_region; } ///< "Chest:", "Bones:"; -1 without one.
    TermIndex term() const { return m_term; } ///< "Nodules:"; -1 without one.

private:
    void forgetPlace();

    const ReportText &m_report;
    Sides m_sides;
    CodePointSpan m_span;
    int m_colon = -1; ///< Its token in the sentence read last.
    TermIndex m_site = -1;
    TermIndex m_region = -1;
    TermIndex m_term = -1;
    bool m_isOfLine = true; ///< It holds for more than its sentence.
    bool m_opensLine = false; ///< The line began with one.
};

} // namespace lectern::medical
