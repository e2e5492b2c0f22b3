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
    return meaning.startsWith(u"negation") || meaning.startsWith(u"side")
        || meaning.startsWith(u"comparison") || meaning.startsWith(u"quantifier")
        || meaning.startsWith(u"cause");
}

bool saysNoMore(const Counts &wording, const Counts &reference)
{
    return std::ranges::all_of(wording.keys(), [&](const QString &meaning) {
        return !isBinding(meaning) || reference.value(meaning) >= wording.value(meaning);
    });
}

/// Content words and values near each word of a binding class: what it is said of.
QMap<QString, QSet<QString>> contextsOf(const CheckedSentence &sentence)
{
    constexpr int kReach = 4;
    QMap<QString, QSet<QString>> contexts;
    const auto &words = sentence.words();
    for (int i = 0; i < words.size(); ++i) {
        if (!isBinding(words.at(i).meaning))
            continue;
        auto &context = contexts[words.at(i).meaning];
        for (int k = std::max(0, i - kReach); k < std::min<int>(i + kReach + 1, words.size()); ++k)
            context.insert(words.at(k).value >= 0 ? QString::number(words.at(k).value)
                                                  : words.at(k).stem);
        context.remove(QString());
    }
    return contexts;
}

/// Each binding word is said of something that it is said of in the true sentence.
bool saysOfTheSame(const CheckedSentence &wording, const CheckedSentence &reference)
{
    const auto known = contextsOf(reference);
    const auto said = contextsOf(wording);
    return std::ranges::all_of(said.keys(), [&](const QString &meaning) {
        return said.value(meaning).isEmpty()
            || said.value(meaning).intersects(known.value(meaning));
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
        return QCoreApplication::translate("ProposalCheck",
                                           "“%1” denies something that the facts do not deny.")
            .arg(word);
    if (meaning.startsWith(u"side"))
        return QCoreApplication::translate("ProposalCheck",
                                           "The side or direction “%1” is not among the facts.")
            .arg(word);
    if (meaning.startsWith(u"cause"))
        return QCoreApplication::translate("ProposalCheck",
                                           "“%1” claims a connection that the facts do not carry.")
            .arg(word);
    if (meaning.startsWith(u"certainty"))
        return QCoreApplication::translate("ProposalCheck",
                                           "“%1” changes how certain the statement is.")
            .arg(word);
    if (meaning.startsWith(u"time"))
        return QCoreApplication::translate("ProposalCheck",
                                           "“%1” tells of another time than the facts.")
            .arg(word);
    return QCoreApplication::translate("ProposalCheck", "“%1” claims more or less than the facts.")
        .arg(word);
}

/// Some true sentence must say just as much of the binding classes, of the same things; of the
/// other classes no more than all of them together.
void checkMeanings(ProposalUnderCheck &proposal)
{
    const Counts wording = proposal.wording.meaningCounts();
    Counts most;
    bool isKnown = false;
    for (const CheckedSentence &reference : proposal.references) {
        const Counts said = reference.meaningCounts();
        isKnown = isKnown
            || (saysNoMore(wording, said) && saysNoLess(wording, said)
                && saysOfTheSame(proposal.wording, reference));
        for (auto entry = said.cbegin(); entry != said.cend(); ++entry)
            most[entry.key()] = std::max(most.value(entry.key()), entry.value());
    }
    const qsizetype before = proposal.reasons.size();
    Counts seen;
    for (const CheckedWord &word : proposal.wording.words())
        if (!word.meaning.isEmpty() && ++seen[word.meaning] > most.value(word.meaning))
            proposal.reject(word.start, word.end, whyNew(word.meaning, word.text));
    if (proposal.reasons.size() == before && !isKnown)
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck",
            "It leaves out or shifts a negation, a side, a comparison or a quantity."));
}

QStringList slotOrder(const CheckedSentence &sentence, const QList<CheckedValue> &values, int fact)
{
    QStringList order;
    for (const int i : sentence.valueOrder())
        if (values.at(i).fact == fact && !order.contains(values.at(i).slot))
            order.append(values.at(i).slot);
    return order;
}

/// What stands between two values of a fact says how they belong together: it must be known from a
/// true sentence that names them in the same order.
void checkRoles(ProposalUnderCheck &proposal)
{
    if (proposal.wording.valueOrder().size() != proposal.values.size())
        return; // Said already: a value is missing.
    QSet<QString> free;
    for (const QString &word : proposal.freeWords())
        free.insert(stemOf(word));
    for (int fact = 0; fact < proposal.context.facts.size(); ++fact) {
        const QStringList order = slotOrder(proposal.wording, proposal.values, fact);
        if (order.size() < 2)
            continue;
        QSet<QString> between = proposal.wording.stemsBetweenValues(proposal.values, fact);
        if (proposal.words.language() == Language::English)
            between.subtract(free);
        const bool isKnown = std::ranges::any_of(
            proposal.references + proposal.parts, [&](const CheckedSentence &reference) {
                return slotOrder(reference, proposal.values, fact) == order
                    && reference.stemsBetweenValues(proposal.values, fact).contains(between);
            });
        if (!isKnown)
            proposal.rejectWhole(QCoreApplication::translate(
                "ProposalCheck", "It relates the values in another way than the facts do."));
    }
}

bool saysOneOf(const CheckedSentence &sentence, std::pair<int, int> clause, const QStringList &cues)
{
    const auto &words = sentence.words();
    QString text = QStringLiteral(" ");
    for (int i = clause.first; i < clause.second; ++i)
        text += words.at(i).text.toLower() + u' ';
    const QString joined = QString(text).remove(u' ');
    return std::ranges::any_of(cues, [&](const QString &cue) {
        return text.contains(u' ' + cue + u' ')
            || (cue.at(0).script() == QChar::Script_Han && joined.contains(cue));
    });
}

QStringList cuesOf(const ProposalUnderCheck &proposal, const CheckedValue &value)
{
    const SentenceKind *kind = proposal.patterns.kind(proposal.context.facts.at(value.fact).kind);
    return kind ? kind->slotTypes.value(value.slot).cues : QStringList();
}

/// Each clause speaks of one fact, and a value that needs its cue ("before") has it there.
void checkFactsOfClauses(ProposalUnderCheck &proposal)
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
            proposal.reject(
                start, end,
                QCoreApplication::translate("ProposalCheck", "This clause mixes two facts."));
        for (const int i : values) {
            const QStringList cues = cuesOf(proposal, proposal.values.at(i));
            if (!cues.isEmpty() && !saysOneOf(proposal.wording, clause, cues))
                proposal.reject(start, end,
                                QCoreApplication::translate("ProposalCheck",
                                                            "“%1” is given another meaning here.")
                                    .arg(proposal.values.at(i).text));
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
    if (std::ranges::none_of(proposal.references, [&](const CheckedSentence &reference) {
            return polarity(reference) == said;
        }))
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck", "A negation or a side stands with another fact than it should."));
}

} // namespace

void checkClaims(ProposalUnderCheck &proposal)
{
    checkMeanings(proposal);
    checkRoles(proposal);
    checkFactsOfClauses(proposal);
    checkPolarity(proposal);
}

} // namespace lectern::drafting
