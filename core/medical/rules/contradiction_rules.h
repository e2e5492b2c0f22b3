// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/contradictions.h"
#include "core/medical/rules/report_clauses.h"
#include "core/medical/rules/statement_relations.h"

namespace lectern::medical {

/// What the rules of one report share. Each rule adds its flags and marks the statements that it
/// explained, so that one slip is told once.
struct ReportCheck {
    const ReportText &report;
    const QList<ReportStatement> &statements;
    const StatementRelations relations;
    const ReportClauses clauses;
    QSet<qsizetype> explained; ///< Indexes of statements that a flag speaks of already.
    QList<ReportFlag> flags;

    void add(FlagRule rule, const QString &message, CodePointSpan place, CodePointSpan other)
    {
        flags.append({rule, message, place, other});
    }
    /// The words of a statement, as a message quotes them.
    QString words(const ReportStatement &statement) const
    {
        return textOf(report.text().text(), statement.span);
    }
    /// Those of a clause, shortened where they are many.
    QString words(const ReportClause &clause) const;
    /// A flag speaks of the size already.
    bool isTold(const TextQuantity &quantity) const;
    /// A flag speaks of these words of a side in the impression already.
    bool isTold(CodePointSpan side) const;
    /// The words that name it; null where a heading did.
    const TermMention *mentionOf(const ReportStatement &statement) const;
    /// The organ whose change a statement tells; -1 where it tells none.
    TermIndex organOf(const ReportStatement &statement) const;
    /// The organ, or a part of it, stands in that part of the report.
    bool isNamed(ReportPart part, TermIndex organ) const;
    /// A word of the list stands in the impression.
    bool saysInImpression(WordList list) const;
    bool isFinding(const ReportStatement &one) const { return one.part == ReportPart::Findings; }
    bool isImpression(const ReportStatement &one) const
    {
        return one.part == ReportPart::Impression;
    }
};

/// "the left", "both sides": as a message names them.
QString sideWord(Sides sides);

/// Right in the findings and left in the impression; a lobe that the side does not have.
void checkSides(ReportCheck &check);
/// "The left axillary nodes" in the impression, where the findings have them on the right alone and
/// no flag speaks of the side.
void checkSidedParts(ReportCheck &check);
/// Other numbers or units for one thing.
void checkSizes(ReportCheck &check);
/// Sizes that the thing cannot have and no flag speaks of.
void checkBounds(ReportCheck &check);
/// "Growing", "smaller" or "unchanged" beside sizes that say otherwise.
void checkGrowth(ReportCheck &check);
/// Scores, ratios and percentages of the impression that the findings give otherwise.
void checkNamedNumbers(ReportCheck &check);
/// Denied here, stated there.
void checkNegations(ReportCheck &check);
/// A finding that calls for an answer and has none in the impression.
void checkAnswers(ReportCheck &check);
/// What the impression states of something, or of a place, that the findings do not speak of.
void checkGrounds(ReportCheck &check);

} // namespace lectern::medical
