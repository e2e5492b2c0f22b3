// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/prior_size.h"

#include "core/medical/rules/statement_relations.h"

#include <QRegularExpression>

#include <cmath>

namespace lectern::medical {
namespace {

constexpr double kTwoSided95 = 1.96;

/// Half of one unit of the last digit, in millimetres.
double roundingOf(const QString &words)
{
    static const QRegularExpression decimals(QStringLiteral("\\d\\.(\\d+)"));
    const auto match = decimals.match(words);
    const double step = match.hasMatch() ? std::pow(10.0, -double(match.capturedLength(1))) : 1;
    const bool isCentimetres = words.contains(u"cm", Qt::CaseInsensitive) || words.contains(u"厘米")
        || words.contains(u"公分");
    return step / 2 * (isCentimetres ? 10 : 1);
}

bool isAtPlace(const ReportStatement &statement, const MeasuredNodule &nodule,
               const Terminology &terms)
{
    if (!nodule.note.lobe)
        return false;
    const TermIndex lobe = terms.indexOf(conceptOf(*nodule.note.lobe));
    const Sides side(isRight(*nodule.note.lobe) ? SideFlag::Right : SideFlag::Left);
    const QString attribute = terms.inherited(lobe, QStringLiteral("lobe"));
    return statement.sides == side && !attribute.isEmpty() && statement.lobes.contains(attribute);
}

} // namespace

std::optional<PriorSize> priorSizeOf(const MeasuredNodule &nodule, const PreparedReport &report,
                                     const TermFinder &finder)
{
    const document::Source *source = report.source(report.prior);
    if (!source)
        return std::nullopt;
    const ReportText text(source->text, finder);
    const StatementRelations relations(finder.terminology());
    const QList<MeasuredNodule> all = nodulesOf(report);
    std::optional<PriorSize> found;
    for (const ReportStatement &statement : readStatements(text)) {
        if (statement.part != ReportPart::Findings || !statement.isAffirmed()
            || !relations.isLesion(statement.term))
            continue;
        const bool isHere = isAtPlace(statement, nodule, finder.terminology());
        if (!isHere && (all.size() > 1 || nodule.note.lobe))
            continue; // Of another nodule, or of nobody knows which.
        QList<TextQuantity> sizes;
        for (const TextQuantity &quantity : statement.quantities)
            if (quantity.kind == TextQuantityKind::Length && !quantity.isPrior)
                sizes.append(quantity);
        if (sizes.size() != 1 || sizes.first().values.size() > 2 || found || statement.isSeveral)
            return std::nullopt;
        const TextQuantity &size = sizes.first();
        const CodePointSpan sentence
            = text.text().spanOf(text.sentences().at(statement.sentence).tokens);
        const QString words = textOf(source->text, size.span).replace(u'x', u'×');
        found = PriorSize{words,
                          (size.values.first() + size.values.last()) / 2,
                          roundingOf(words),
                          {source->id, sentence, textOf(source->text, sentence)}};
    }
    return found;
}

NoduleChange changeSince(const PriorSize &prior, const Measurement &mean)
{
    const double difference = mean.value.value_or(0) - prior.meanMm;
    const double error = kTwoSided95 * std::sqrt(2.0) * mean.uncertainty + prior.roundingMm;
    if (std::abs(difference) <= error)
        return NoduleChange::WithinError;
    return difference > 0 ? NoduleChange::Larger : NoduleChange::Smaller;
}

} // namespace lectern::medical
