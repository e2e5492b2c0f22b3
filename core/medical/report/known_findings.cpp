// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/known_findings.h"

#include "core/medical/report/measured_nodule.h"
#include "core/medical/rules/report_text.h"

#include <algorithm>

namespace lectern::medical {
namespace {

/// Findings and diagnoses that a text says or asks about, or knows from earlier, in this patient.
QSet<TermIndex> raisedIn(const QString &text, const TermFinder &finder)
{
    QSet<TermIndex> raised;
    const Terminology &terms = finder.terminology();
    for (const TermMention &mention : finder.find(ClinicalText(text))) {
        const ConceptKind kind = terms.at(mention.term).kind;
        const bool isRaised = !mention.assertion.testFlag(AssertionFlag::Negated)
            && !mention.assertion.testFlag(AssertionFlag::Family);
        if (isRaised && isFinding(kind))
            raised.insert(mention.term);
    }
    return raised;
}

} // namespace

Result<std::shared_ptr<const TermFinder>> reportTerms()
{
    static const Result<std::shared_ptr<const TermFinder>> finder
        = []() -> Result<std::shared_ptr<const TermFinder>> {
        auto terminology = Terminology::bundled();
        if (!terminology)
            return std::unexpected(terminology.error());
        return std::make_shared<const TermFinder>(std::move(*terminology));
    }();
    return finder;
}

QSet<TermIndex> raisedFindings(const PreparedReport &report, const TermFinder &finder)
{
    QSet<TermIndex> raised;
    if (!nodulesOf(report).isEmpty())
        raised.insert(finder.terminology().indexOf(QStringLiteral("pulmonary-nodule")));
    for (const MeasuredValue &value : report.measured) // What the reader measured is there.
        raised.unite(raisedIn(value.note.label, finder));
    for (const auto &id : {report.clinicalText, report.prior})
        if (const document::Source *source = report.source(id))
            raised.unite(raisedIn(source->text, finder));
    return raised;
}

QSet<TermIndex> deniedBy(const NormalSentence &normal, const TermFinder &finder)
{
    const Terminology &terminology = finder.terminology();
    QSet<TermIndex> terms;
    for (const QString &id : normal.denies)
        if (const TermIndex term = terminology.indexOf(id); term >= 0)
            terms.insert(term);
    if (!terms.isEmpty())
        return terms;
    for (const QString &wording : normal.wordings)
        for (const TermMention &mention : finder.find(ClinicalText(wording)))
            if (mention.assertion.testFlag(AssertionFlag::Negated)
                && isFinding(terminology.at(mention.term).kind))
                terms.insert(mention.term);
    return terms;
}

bool mayStand(const NormalSentence &normal, const QSet<TermIndex> &raised, const TermFinder &finder)
{
    const Terminology &terms = finder.terminology();
    for (const TermIndex no : deniedBy(normal, finder)) {
        for (const TermIndex yes : raised) {
            const auto &signs = terms.shownBy(yes);
            const bool isShown
                = std::ranges::any_of(signs, [&](TermIndex sign) { return terms.isA(sign, no); });
            if (terms.isA(yes, no) || terms.isA(no, yes) || isShown)
                return false;
        }
    }
    return true;
}

} // namespace lectern::medical
