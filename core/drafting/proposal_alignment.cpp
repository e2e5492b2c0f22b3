// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a wording says its words of each other as a true sentence does.
#include "core/drafting/grammar.h"
#include "core/drafting/proposal_tokens.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace lectern::drafting {
namespace {

/// Where a value stands: the preposition before it and what was said last in its clause.
QString placeOf(const Tokens &tokens, qsizetype i)
{
    const bool isFirst = i == 0 || tokens.at(i - 1).clause != tokens.at(i).clause;
    return tokens.at(i).key + u' ' + tokens.at(i).before + u' '
        + (isFirst ? QStringLiteral("^") : tokens.at(i - 1).key);
}

/// A value that is one of several stands where it stands in some true sentence: that is what says
/// which of them does something to which.
void checkPlaces(ProposalUnderCheck &proposal, const Tokens &wording, const QList<Tokens> &known)
{
    QSet<QString> roles;
    for (const CheckedValue &value : proposal.values)
        roles.insert(QStringLiteral("%1:%2").arg(value.fact).arg(value.slot));
    if (roles.size() < 2)
        return;
    QSet<QString> places;
    QSet<QString> beginnings; // Of a slot, with its preposition, whatever was said before it.
    for (const Tokens &tokens : known) {
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if (!tokens.at(i).isValue)
                continue;
            places.insert(placeOf(tokens, i));
            beginnings.insert(tokens.at(i).key + u' ' + tokens.at(i).before);
        }
    }
    for (qsizetype i = 0; i < wording.size(); ++i) {
        const Token &token = wording.at(i);
        if (!token.isValue || places.contains(placeOf(wording, i)))
            continue;
        const bool followsFreeWord = i > 0 && wording.at(i - 1).clause == token.clause
            && wording.at(i - 1).isFree && beginnings.contains(token.key + u' ' + token.before);
        // "With a force of 4.2 N(,) the lorry acts": only the comma is missing.
        const bool beginsAfterValue = i > 0 && wording.at(i - 1).isValue && token.before.isEmpty()
            && places.contains(token.key + QStringLiteral("  ^"));
        if (followsFreeWord || beginsAfterValue)
            continue;
        const CheckedWord &word = proposal.wording.words().at(token.word);
        proposal.reject(word.start, word.end,
                        QCoreApplication::translate(
                            "ProposalCheck", "“%1” stands in another role than in the facts.")
                            .arg(proposal.values.at(word.value).text));
        return;
    }
}

/// "a b" for every two tokens that stand in this order.
QSet<QString> ordersOf(const Tokens &tokens)
{
    QSet<QString> orders;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        for (qsizetype k = i + 1; k < tokens.size(); ++k)
            orders.insert(tokens.at(i).key + u' ' + tokens.at(k).key);
    return orders;
}

/// Two words of a clause that the true sentences only know the other way round are said of each
/// other in another way.
void checkOrder(ProposalUnderCheck &proposal, const Tokens &wording, const QList<Tokens> &known)
{
    QSet<QString> orders;
    for (const Tokens &tokens : known)
        orders.unite(ordersOf(tokens));
    for (qsizetype i = 0; i < wording.size(); ++i) {
        for (qsizetype k = i + 1; k < wording.size(); ++k) {
            const Token &first = wording.at(i);
            const Token &second = wording.at(k);
            if (first.clause != second.clause || first.isFree || second.isFree
                || first.key == second.key || orders.contains(first.key + u' ' + second.key)
                || !orders.contains(second.key + u' ' + first.key))
                continue;
            const auto &words = proposal.wording.words();
            proposal.reject(
                words.at(first.word).start, words.at(second.word).end,
                QCoreApplication::translate(
                    "ProposalCheck", "“%1” and “%2” are related in another way than in the facts.")
                    .arg(words.at(first.word).text, words.at(second.word).text));
            return;
        }
    }
}

/// Numbers outside the values count what they count in a true sentence.
void checkCounts(ProposalUnderCheck &proposal, const Tokens &wording, const QList<Tokens> &known)
{
    const auto countedBy = [](const Tokens &tokens, qsizetype i) {
        const auto next = std::find_if(tokens.begin() + i + 1, tokens.end(),
                                       [](const Token &token) { return !token.isFree; });
        return tokens.at(i).key + u' ' + (next == tokens.end() ? QString() : next->key);
    };
    QSet<QString> counted;
    for (const Tokens &tokens : known)
        for (qsizetype i = 0; i < tokens.size(); ++i)
            if (tokens.at(i).isNumber)
                counted.insert(countedBy(tokens, i));
    for (qsizetype i = 0; i < wording.size(); ++i) {
        if (!wording.at(i).isNumber || wording.at(i).isFree
            || counted.contains(countedBy(wording, i)))
            continue;
        const CheckedWord &word = proposal.wording.words().at(wording.at(i).word);
        proposal.reject(word.start, word.end,
                        QCoreApplication::translate("ProposalCheck",
                                                    "“%1” counts something else than in the facts.")
                            .arg(word.text));
    }
}

/// "On paper or on a screen": words that every true sentence with the one offers as a choice.
QList<std::pair<QString, QString>> choicesIn(const CheckedSentence &sentence)
{
    QList<std::pair<QString, QString>> choices;
    const auto &words = sentence.words();
    const auto nearest = [&](qsizetype i, int step) {
        for (qsizetype k = i + step; k >= 0 && k < words.size() && std::abs(k - i) <= 3; k += step)
            if (!words.at(k).stem.isEmpty() && words.at(k).value < 0)
                return words.at(k).stem;
        return QString();
    };
    for (qsizetype i = 0; i < words.size(); ++i)
        if (words.at(i).text.compare(u"or", Qt::CaseInsensitive) == 0 && words.at(i).value < 0) {
            const QString one = nearest(i, -1);
            const QString other = nearest(i, 1);
            if (!one.isEmpty() && !other.isEmpty() && one != other)
                choices << std::pair(one, other) << std::pair(other, one);
        }
    return choices;
}

/// Half of a choice is no choice: "on a screen" alone says more than "on paper or on a screen".
void checkChoices(ProposalUnderCheck &proposal)
{
    const auto stemsOf = [](const CheckedSentence &sentence) {
        QSet<QString> stems;
        for (const CheckedWord &word : sentence.words())
            stems.insert(word.stem);
        return stems;
    };
    const QSet<QString> said = stemsOf(proposal.wording);
    const auto references = proposal.references + proposal.parts;
    for (const CheckedSentence &reference : references) {
        for (const auto &[one, other] : choicesIn(reference)) {
            const bool isSaidAlone = std::ranges::any_of(references, [&](const auto &known) {
                const QSet<QString> stems = stemsOf(known);
                return stems.contains(one) && !stems.contains(other);
            });
            if (said.contains(one) && !said.contains(other) && !isSaidAlone) {
                proposal.rejectWhole(QCoreApplication::translate(
                    "ProposalCheck", "It leaves out a part of what the facts say."));
                return;
            }
        }
    }
}

/// "Pair" of "for each pair", "two" of "one for every two pupils".
QList<QRegularExpressionMatch> sharesIn(const CheckedSentence &sentence)
{
    static const QRegularExpression share(
        QStringLiteral("\\b(?:each|every|per) ([a-z]+)|每[一个位名]{0,2}(\\p{Han})"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<QRegularExpressionMatch> shares;
    for (auto it = share.globalMatch(sentence.text()); it.hasNext();)
        shares.append(it.next());
    return shares;
}

/// One for each pupil is twice as many as one for each pair.
void checkShares(ProposalUnderCheck &proposal)
{
    QSet<QString> known;
    for (const CheckedSentence &reference : proposal.references + proposal.parts)
        for (const QRegularExpressionMatch &share : sharesIn(reference))
            known.insert(share.captured(share.lastCapturedIndex()).toLower());
    if (known.isEmpty())
        return; // The facts leave open whether they speak of each or of all.
    for (const QRegularExpressionMatch &share : sharesIn(proposal.wording)) {
        if (known.contains(share.captured(share.lastCapturedIndex()).toLower()))
            continue;
        proposal.reject(share.capturedStart(), share.capturedEnd(),
                        QCoreApplication::translate("ProposalCheck",
                                                    "“%1” shares out otherwise than the facts do.")
                            .arg(share.captured()));
        return;
    }
}

/// How a value that is counted is said: with its article, in general ("diagrams") or bare.
QString formOf(const QString &value, const QString &text)
{
    for (const QString &form : {value, inGeneral(value), withoutIndefiniteArticle(value)})
        if (text.contains(form, Qt::CaseInsensitive))
            return form;
    return {};
}

/// The form with the word that leads to the first of the values beside it: "terms", "by", or a
/// colon.
QString ledForm(const ProposalUnderCheck &proposal, const CheckedValue &value, const QString &text)
{
    qsizetype first = text.size();
    for (const CheckedValue &other : proposal.values) {
        const QString form = formOf(other.text, text);
        if (other.fact == value.fact && other.slot == value.slot && !form.isEmpty())
            first = std::min(first, text.indexOf(form, 0, Qt::CaseInsensitive));
    }
    static const QRegularExpression lead(QStringLiteral("(:|[A-Za-z-]+)[^A-Za-z:]*$"));
    return lead.match(text.first(first)).captured(1).toLower() + u' ' + formOf(value.text, text);
}

/// "What is meant by thrust and diagram": bare only where some true sentence names the thing so.
void checkArticles(ProposalUnderCheck &proposal)
{
    const QString &wording = proposal.wording.text();
    for (const CheckedValue &value : proposal.values) {
        const QString said = formOf(value.text, wording);
        if (said.isEmpty() || said != withoutIndefiniteArticle(value.text) || said == value.text)
            continue;
        const bool isKnown = std::ranges::any_of(
            proposal.references + proposal.parts, [&](const auto &known) {
                return ledForm(proposal, value, known.text()) == ledForm(proposal, value, wording);
            });
        if (!isKnown)
            proposal.rejectWhole(
                QCoreApplication::translate("ProposalCheck", "“%1” needs its article here.")
                    .arg(said));
    }
}

} // namespace

void checkAlignment(ProposalUnderCheck &proposal)
{
    const TokenReader reader(proposal);
    const Tokens wording = reader.tokensOf(proposal.wording);
    const QList<Tokens> known = reader.tokensOf(proposal.references + proposal.parts);
    checkPlaces(proposal, wording, known);
    checkOrder(proposal, wording, known);
    checkCounts(proposal, wording, known);
    checkChoices(proposal);
    checkShares(proposal);
    checkArticles(proposal);
}

} // namespace lectern::drafting
