// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradictions.h"

#include "core/medical/rules/contradiction_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {

QString ruleName(FlagRule rule)
{
    switch (rule) {
    case FlagRule::Side:
        return QStringLiteral("side");
    case FlagRule::Number:
        return QStringLiteral("number");
    case FlagRule::Unit:
        return QStringLiteral("unit");
    case FlagRule::Negation:
        return QStringLiteral("negation");
    case FlagRule::FindingWithoutImpression:
        return QStringLiteral("finding-without-impression");
    case FlagRule::ImpressionWithoutFinding:
        return QStringLiteral("impression-without-finding");
    }
    return {};
}

Result<QList<ReportFlag>> findContradictions(const QString &text, const TermFinder &finder)
{
    if (codePointCount(text) > kLongestReport)
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "Rules", "This text is too long for a report. Give one report at a time."));
    const ReportText report(text, finder);
    const QList<ReportStatement> statements = readStatements(report);
    ReportCheck check{
        report, statements, StatementRelations(finder.terminology()), ReportClauses(report),
        {},     {}};
    checkSides(check);
    checkSidedParts(check);
    checkSizes(check);
    checkBounds(check);
    checkGrowth(check);
    checkNamedNumbers(check);
    checkNegations(check);
    checkAnswers(check); // These two last: they pass over what the others explained.
    checkGrounds(check);
    std::stable_sort(
        check.flags.begin(), check.flags.end(),
        [](const ReportFlag &a, const ReportFlag &b) { return a.place.start < b.place.start; });
    return check.flags;
}

} // namespace lectern::medical
