// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradiction_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {

QString ReportCheck::words(const ReportClause &clause) const
{
    constexpr qsizetype kLongest = 60;
    const QString whole
        = textOf(report.text().text(), report.text().spanOf(clause.tokens)).simplified();
    return whole.size() <= kLongest ? whole : whole.first(kLongest - 1).trimmed() + u'…';
}

bool ReportCheck::isTold(const TextQuantity &quantity) const
{
    return std::any_of(flags.begin(), flags.end(), [&](const ReportFlag &flag) {
        return flag.place == quantity.span || flag.other == quantity.span;
    });
}

bool ReportCheck::isTold(CodePointSpan side) const
{
    return std::any_of(flags.begin(), flags.end(), [&](const ReportFlag &flag) {
        return flag.rule == FlagRule::Side && flag.other == side;
    });
}

const TermMention *ReportCheck::mentionOf(const ReportStatement &statement) const
{
    const QList<TermMention> &mentions = report.sentences().at(statement.sentence).mentions;
    const auto mention
        = std::find_if(mentions.begin(), mentions.end(), [&](const TermMention &one) {
              return one.span.start == statement.span.start;
          });
    return mention == mentions.end() ? nullptr : &*mention;
}

bool ReportCheck::saysInImpression(WordList list) const
{
    const QList<ReportSentence> &sentences = report.sentences();
    return std::any_of(sentences.begin(), sentences.end(), [&](const ReportSentence &sentence) {
        return sentence.part == ReportPart::Impression
            && report.words().has(list, report.text(), sentence.tokens);
    });
}

TermIndex ReportCheck::organOf(const ReportStatement &statement) const
{
    const Terminology &terms = report.terminology();
    const QString own = terms.own(statement.term, QStringLiteral("of"));
    if (!own.isEmpty())
        return terms.indexOf(own);
    for (const Relation &relation : terms.at(statement.term).relations) // Of what it is a kind of.
        if (const TermIndex kind = terms.indexOf(relation.object);
            relation.kind == RelationKind::IsA && kind >= 0)
            if (const QString of = terms.own(kind, QStringLiteral("of")); !of.isEmpty())
                return terms.indexOf(of);
    return -1;
}

bool ReportCheck::isNamed(ReportPart part, TermIndex organ) const
{
    for (const ReportSentence &sentence : report.sentences())
        for (const TermMention &mention : sentence.mentions)
            if (sentence.part == part && organ >= 0
                && !mention.assertion.testFlag(AssertionFlag::Negated)
                && report.terminology().at(mention.term).kind == ConceptKind::Anatomy
                && report.terminology().isWithin(mention.term, organ))
                return true;
    return false;
}

QString sideWord(Sides sides)
{
    if (sides == (SideFlag::Left | SideFlag::Right))
        return QCoreApplication::translate("Rules", "both sides");
    return sides.testFlag(SideFlag::Left) ? QCoreApplication::translate("Rules", "the left")
                                          : QCoreApplication::translate("Rules", "the right");
}

} // namespace lectern::medical
