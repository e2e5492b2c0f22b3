// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"

#include <QCoreApplication>

namespace lectern::medical {
namespace {

/// A side next before a part that each side has, or before what is seen of it; but lungs, of which
/// lobes and segments tell more.
struct SidedPart {
    TermIndex term = -1;
    bool isPart = true; ///< Else what is seen of one.
    QString organ;
    Sides sides; ///< None where no word of a side stands next to it.
    CodePointSpan span; ///< Of the side, else of the part.
};

QList<SidedPart> sidedPartsIn(const ReportCheck &check, const ReportSentence &sentence)
{
    const Terminology &terms = check.report.terminology();
    QList<SidedPart> parts;
    for (qsizetype i = 0; i < sentence.mentions.size(); ++i) {
        const TermMention &part = sentence.mentions.at(i);
        const QString organ = terms.inherited(part.term, QStringLiteral("organ"));
        if (part.assertion.testFlag(AssertionFlag::Negated) || organ == u"lung")
            continue;
        const TermMention *side = i > 0 ? &sentence.mentions.at(i - 1) : nullptr;
        const Sides sides
            = side && side->tokens.last == part.tokens.first ? sidesOf(terms, side->term) : Sides();
        parts.append({part.term, terms.at(part.term).kind == ConceptKind::Anatomy, organ, sides,
                      sides ? side->span : part.span});
    }
    return parts;
}

/// Where the findings have the part of the impression on the other side alone; null where they do
/// not speak of it, or may have it on this one.
const SidedPart *onOtherSide(const ReportCheck &check, const SidedPart &said,
                             const QList<SidedPart> &described)
{
    const SidedPart *other = nullptr;
    for (const SidedPart &there : described) {
        const bool isSame = there.term == said.term;
        // What is seen of an organ is said of the organ.
        const bool isOf = there.organ == said.organ
            && said.term == check.report.terminology().indexOf(said.organ);
        if ((isSame || isOf) && (!there.sides || (there.sides & said.sides)))
            return nullptr;
        if (isSame)
            other = &there;
    }
    return other;
}

} // namespace

void checkSidedParts(ReportCheck &check)
{
    QList<SidedPart> described;
    QList<SidedPart> impression;
    for (const ReportSentence &sentence : check.report.sentences()) {
        if (sentence.part == ReportPart::Findings)
            described += sidedPartsIn(check, sentence);
        else if (sentence.part == ReportPart::Impression)
            impression += sidedPartsIn(check, sentence);
    }
    for (const SidedPart &said : std::as_const(impression)) {
        if (!said.isPart || !isOneSide(said.sides) || check.isTold(said.span))
            continue;
        if (const SidedPart *there = onOtherSide(check, said, described))
            check.add(FlagRule::Side,
                      QCoreApplication::translate(
                          "Rules", "The impression speaks of %1, the findings speak of %2.")
                          .arg(sideWord(said.sides), sideWord(there->sides)),
                      there->span, said.span);
    }
}

} // namespace lectern::medical
