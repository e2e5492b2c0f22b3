// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::drafting {
namespace {

using Counts = QMap<QString, int>;

/// Classes whose words may neither be added nor left out.
bool isBinding(const QString &meaning)
{
    return meaning.startsWith(u"negation") || meaning.startsWith(u"side") || meaning.startsWith(u"comparison")
        || meaning.startsWith(u"quantifier") || meaning.startsWith(u"cause");
}

bool saysNoMore(const Counts &wording, const Counts &reference)
{
    return std::ranges::all_of(wording.keys(), [&](const QString &meaning) {
        return reference.value(meaning) >= wording.value(meaning);
    });
}

bool saysNoLess(const Counts &wording, const Counts &reference)
{
    return std::ranges::all_of(reference.keys(), [&](const QString &meaning) {
        return !isBinding(meaning) || wording.value(meaning) >= reference.value(meaning);
    });
}

QString whyNew(const QString &meaning, const QString &word)
{
    if (meaning.startsWith(u"negation"))
        return QCoreApplication::translate("ProposalCheck", "“%1” denies something that the facts do not deny.").arg(word);
    if (meaning.startsWith(u"side"))
        return QCoreApplication::translate("ProposalCheck", "The side or direction “%1” is not among the facts.").arg(word);
    if (meaning.startsWith(u"cause"))
        return QCoreApplication::translate("ProposalCheck", "“%1” claims a connection that the facts do not carry.").arg(word);
    if (meaning.startsWith(u"certainty"))
        return QCoreApplication::translate("ProposalCheck", "“%1” changes how certain the statement is.").arg(word);
    if (meaning.startsWith(u"time"))
        return QCoreApplication::translate("ProposalCheck", "“%1” tells of another time than the facts.").arg(word);
    return QCoreApplication::translate("ProposalCheck", "“%1” claims more or less than the facts.").arg(word);
}

/// Some true sentence must say just as much: no more of any class, no less of the binding ones.
void checkMeanings(ProposalUnderCheck &proposal)
{
    const Counts wording = proposal.wording.meaningCounts();
    Counts most;
    for (const CheckedSentence &reference : proposal.references) {
        const Counts said = reference.meaningCounts();
        if (saysNoMore(wording, said) && saysNoLess(wording, said))
            return;
        for (auto entry = said.cbegin(); entry != said.cend(); ++entry)
            most[entry.key()] = std::max(most.value(entry.key()), entry.value());
    }
    const qsizetype before = proposal.reasons.size();
    Counts seen;
    for (const CheckedWord &word : proposal.wording.words())
        if (!word.meaning.isEmpty() && ++seen[word.meaning] > most.value(word.meaning))
            proposal.reject(word.start, word.end, whyNew(word.meaning, word.text));
    if (proposal.reasons.size() == before)
        proposal.rejectWhole(QCoreApplication::translate("ProposalCheck", "It leaves out or shifts a negation, a side, a comparison or a quantity."));
}

/// Slots that hold one value each; their roles must not be exchanged.
int rolesOf(const ProposalUnderCheck &proposal)
{
    QSet<QString> slotNames;
    for (const CheckedValue &value : proposal.values)
        slotNames.insert(QString::number(value.fact) + value.slot);
    return static_cast<int>(slotNames.size());
}

QStringList slotOrder(const CheckedSentence &sentence, const QList<CheckedValue> &values)
{
    QStringList order;
    for (const int i : sentence.valueOrder())
        if (const QString slot = QString::number(values.at(i).fact) + values.at(i).slot; !order.contains(slot))
            order.append(slot);
    return order;
}

/// What stands between two values says how they belong together: it must be known from a true
/// sentence that names them in the same order.
void checkRoles(ProposalUnderCheck &proposal)
{
    if (rolesOf(proposal) < 2 || proposal.wording.valueOrder().size() != proposal.values.size())
        return;
    const QStringList order = slotOrder(proposal.wording, proposal.values);
    const QSet<QString> between = proposal.wording.stemsBetweenValues();
    const bool isKnown = std::ranges::any_of(proposal.references, [&](const CheckedSentence &reference) {
        return slotOrder(reference, proposal.values) == order && reference.stemsBetweenValues().contains(between);
    });
    if (!isKnown)
        proposal.rejectWhole(QCoreApplication::translate("ProposalCheck", "It relates the values in another way than the facts do."));
}

bool saysOneOf(const CheckedSentence &sentence, std::pair<int, int> clause, const QStringList &cues)
{
    const auto &words = sentence.words();
    QString text = QStringLiteral(" ");
    for (int i = clause.first; i < clause.second; ++i)
        text += words.at(i).text.toLower() + u' ';
    const QString joined = QString(text).remove(u' ');
    return std::ranges::any_of(cues, [&](const QString &cue) {
        return text.contains(u' ' + cue + u' ') || (cue.at(0).script() == QChar::Script_Han && joined.contains(cue));
    });
}

QStringList cuesOf(const ProposalUnderCheck &proposal, const CheckedValue &value)
{
    const SentenceKind *kind = proposal.patterns.kind(proposal.context.facts.at(value.fact).kind);
    return kind ? kind->slotTypes.value(value.slot).cues : QStringList();
}

/// Each clause speaks of one fact, and a value that needs its cue ("before") has it there.
void checkClauses(ProposalUnderCheck &proposal)
{
    const auto &words = proposal.wording.words();
    for (const auto &clause : proposal.wording.clauses()) {
        QSet<int> facts;
        QSet<int> values;
        for (int i = clause.first; i < clause.second; ++i)
            if (words.at(i).value >= 0) {
                facts.insert(proposal.values.at(words.at(i).value).fact);
                values.insert(words.at(i).value);
            }
        const qsizetype start = words.at(clause.first).start;
        const qsizetype end = words.at(clause.second - 1).end;
        if (facts.size() > 1)
            proposal.reject(start, end, QCoreApplication::translate("ProposalCheck", "This clause mixes two facts."));
        for (const int i : values) {
            const QStringList cues = cuesOf(proposal, proposal.values.at(i));
            if (!cues.isEmpty() && !saysOneOf(proposal.wording, clause, cues))
                proposal.reject(start, end,
                                QCoreApplication::translate("ProposalCheck", "“%1” is given another meaning here.").arg(proposal.values.at(i).text));
        }
    }
}

/// Negation and side of each fact's clause, where there are several facts: as in a true sentence.
void checkPolarity(ProposalUnderCheck &proposal)
{
    if (proposal.context.facts.size() < 2)
        return;
    const auto polarity = [&](const CheckedSentence &sentence) {
        QMap<int, Counts> byFact;
        for (const auto &clause : sentence.clauses()) {
            Counts counts = sentence.meaningCounts(clause.first, clause.second);
            for (int i = clause.first; i < clause.second; ++i)
                if (const int value = sentence.words().at(i).value; value >= 0) {
                    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
                        if (isBinding(entry.key()) && !entry.key().startsWith(u"cause"))
                            byFact[proposal.values.at(value).fact][entry.key()] += entry.value();
                    break;
                }
        }
        return byFact;
    };
    const auto said = polarity(proposal.wording);
    if (std::ranges::none_of(proposal.references,
                             [&](const CheckedSentence &reference) { return polarity(reference) == said; }))
        proposal.rejectWhole(QCoreApplication::translate("ProposalCheck", "A negation or a side stands with another fact than it should."));
}

} // namespace

void checkClaims(ProposalUnderCheck &proposal)
{
    checkMeanings(proposal);
    checkRoles(proposal);
    checkClauses(proposal);
    checkPolarity(proposal);
}

} // namespace lectern::drafting
