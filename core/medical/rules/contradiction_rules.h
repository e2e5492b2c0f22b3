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
    QString words(const ReportClause &clause) const
    {
        return textOf(report.text().text(), report.text().spanOf(clause.tokens)).simplified();
    }
    bool isFinding(const ReportStatement &one) const { return one.part == ReportPart::Findings; }
    bool isImpression(const ReportStatement &one) const
    {
        return one.part == ReportPart::Impression;
    }
};

/// Right in the findings and left in the impression; a lobe that the side does not have.
void checkSides(ReportCheck &check);
/// Other numbers or units for one thing; sizes that the thing cannot have.
void checkSizes(ReportCheck &check);
/// "Growing", "smaller" or "unchanged" beside sizes that say otherwise.
void checkGrowth(ReportCheck &check);
/// Scores, ratios and percentages of the impression that the findings give otherwise.
void checkNamedNumbers(ReportCheck &check);
/// Denied here, stated there.
void checkNegations(ReportCheck &check);
/// A finding that calls for an answer and has none in the impression, and the reverse.
void checkImpression(ReportCheck &check);

} // namespace lectern::medical
