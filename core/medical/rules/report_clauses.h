// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/line_heading.h"
#include "core/medical/rules/report_statements.h"
#include "core/medical/rules/statement_relations.h"

namespace lectern::medical {

/// A stretch of a sentence that speaks of one place, whatever the thing there is called.
///
/// Statements need a concept that a list has; clauses are compared by all that they hold: sizes,
/// places, concepts and the words that no list knows.
struct ReportClause {
    TokenRange tokens;
    int sentence = -1; ///< Index of ReportText::sentences().
    ReportPart part = ReportPart::Findings;
    Sides sides;
    CodePointSpan sideSpan; ///< The words that say the side; empty without one.
    QSet<QString> lobes;
    QSet<QString> organs; ///< Of its places, and where its findings always lie.
    bool namesOrgan = false; ///< By a place.
    QSet<TermIndex> things; ///< Concepts, those of one side as what both sides have.
    QSet<TermIndex> context; ///< Concepts of its neighbours where it names no finding itself.
    QSet<QString> words; ///< Stems, or pairs of Chinese characters, that no list has.
    QSet<QString> deniedWords; ///< Those of them that are negated.
    QList<TextQuantity> quantities; ///< Sizes.
    QList<TextQuantity> distances;
    bool isDenied = false; ///< What it names is not there, or it says that all is normal.
    bool isPast = false;
    bool hasDenial = false; ///< Something in it is negated.
};

/// The clauses of one report and how like they are. Lives as long as the report.
class ReportClauses
{
public:
    explicit ReportClauses(const ReportText &report);

    const QList<ReportClause> &all() const { return m_clauses; }
    /// In which the words stand; null where they stand in none.
    const ReportClause *at(CodePointSpan words) const;
    /// How surely two clauses speak of one thing, sides aside: 0 nothing in common, 1 a place or a
    /// finding, from 2 on two such or a size; below 0 where their places or organs differ.
    double likeness(const ReportClause &a, const ReportClause &b) const;

    /// Nothing that they tell of side and lobe differs. Some organ of both is one, or of one tract;
    /// they are told of other organs; of other sides, lobes or organs.
    static bool sidesAndLobesMeet(const ReportClause &a, const ReportClause &b);
    static bool organsMeet(const ReportClause &a, const ReportClause &b);
    static bool organsPart(const ReportClause &a, const ReportClause &b);
    static bool placesPart(const ReportClause &a, const ReportClause &b);
    bool hasFinding(const ReportClause &clause) const; ///< Or a diagnosis.

private:
    void read(int sentence);
    QList<TokenRange> segments(const ReportSentence &sentence) const;
    bool isPlaced(const ReportSentence &sentence, TokenRange range) const;
    void addMention(ReportClause &clause, const TermMention &mention) const;
    void addWords(ReportClause &clause, const ReportSentence &sentence) const;
    void settle(ReportClause &clause, const ReportSentence &sentence) const;
    void shareContext(qsizetype from);
    void takeHeading(qsizetype from);
    double shared(TermIndex term, const QSet<TermIndex> &others) const;
    double weightOf(TermIndex term) const;
    bool explains(TermIndex a, TermIndex b) const;

    const ReportText &m_report;
    const Terminology &m_terms;
    const ClinicalText &m_text;
    QList<ReportClause> m_clauses;
    TermIndex m_node; ///< "lymph-node"
    LineHeading m_heading; ///< Of the sentence that is read.
};

} // namespace lectern::medical
