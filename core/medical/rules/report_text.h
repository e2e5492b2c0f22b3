// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/text_quantity.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// A sentence of a report without the heading before it.
struct ReportSentence {
    TokenRange tokens;
    ReportPart part = ReportPart::Findings;
    bool isPreface = false; ///< Behind the title of a report without a findings heading.
    QList<TermMention> mentions; ///< In order.
    QList<TextQuantity> quantities; ///< Sizes, in order.
    QList<TextQuantity> distances; ///< In order.
};

/// A report cut into parts and sentences, with the terms and quantities of each.
///
/// Headings of both languages open a part, on a line of their own or before a colon. A report
/// without a findings heading has its findings in all that stands under no other heading.
class ReportText
{
public:
    ReportText(const QString &text, const TermFinder &finder);

    const ClinicalText &text() const { return m_text; }
    const Terminology &terminology() const { return *m_terminology; }
    const ReportWords &words() const { return *m_words; }
    const QList<ReportSentence> &sentences() const { return m_sentences; }

    /// What cues say of a token.
    Assertion assertionOf(int token) const { return m_assertions.at(token); }

    bool startsLine(int token) const;
    bool hasHeading(ReportPart part) const { return m_headings.contains(part); }
    /// From the first to the last sentence of the part; its heading where it holds none.
    CodePointSpan spanOf(ReportPart part) const;

private:
    void cutParts();
    ReportWords::Heading longerHeading(TokenRange sentence) const;
    int endOfLine(int token) const;
    int endOfTitle() const;
    int endOfPreface(int title) const;
    bool isPronoun(const QList<TermMention> &mentions, qsizetype at) const;
    bool compares(const ReportSentence &sentence) const;
    bool isKnownDiagnosis(TokenRange heading) const;
    bool isImpressionBehind(int token) const;
    bool isRegion(TokenRange heading, TokenRange sentence) const;
    int openPart(TokenRange sentence, ReportPart &part);
    int skipMarks(TokenRange sentence) const;
    int skipTranslation(TokenRange rest) const;

    ClinicalText m_text;
    const Terminology *m_terminology;
    QList<Assertion> m_assertions; ///< Of each token.
    std::shared_ptr<const ReportWords> m_words = ReportWords::bundled();
    QList<ReportSentence> m_sentences;
    QMap<ReportPart, CodePointSpan> m_headings;
};

} // namespace lectern::medical
