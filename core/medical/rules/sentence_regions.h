// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/organ_changes.h"
#include "core/medical/rules/report_text.h"

namespace lectern::medical {

/// A thing that a sentence speaks of and the stretch of the sentence that is about it.
struct SentenceRegion {
    qsizetype mention = -1; ///< Index of the sentence's mentions.
    TokenRange tokens;
    bool isInterpretation = false; ///< It says what the thing before it is taken for.
};

/// Findings, diagnoses, devices and procedures; signs tell of another finding.
bool isSubject(const Concept &named);

/// Cuts a sentence at its separators, so that "nodule in the right lung and left effusion" gives
/// each finding its own side.
class SentenceRegions
{
public:
    SentenceRegions(const ReportText &report, const OrganChanges &changes);

    /// In the order of the sentence; they cover it where there is any.
    QList<SentenceRegion> of(const ReportSentence &sentence) const;

private:
    QList<SentenceRegion> withoutHeadings(const ReportSentence &sentence,
                                          const QList<SentenceRegion> &regions) const;
    bool measuresNodes(const ReportSentence &sentence) const;
    bool isMereChange(const ReportSentence &sentence, qsizetype mention) const;
    SentenceRegion measuredAnatomy(const ReportSentence &sentence) const;
    TokenRange boundary(const ReportSentence &sentence, TokenRange between, bool &interprets) const;
    TokenRange lastNo(TokenRange between) const;
    TokenRange lastSeparator(const ReportSentence &sentence, TokenRange between) const;
    TokenRange clauseBefore(const ReportSentence &sentence, TokenRange between,
                            TokenRange separator) const;

    const OrganChanges &m_changes;
    const Terminology &m_terms;
    const ClinicalText &m_text;
    const ReportWords &m_words;
};

} // namespace lectern::medical
