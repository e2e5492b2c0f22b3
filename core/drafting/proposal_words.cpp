// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::drafting {
namespace {

void checkValues(ProposalUnderCheck &proposal)
{
    for (int i = 0; i < proposal.values.size(); ++i)
        if (!proposal.wording.holds(i))
            proposal.rejectWhole(QCoreApplication::translate(
                                     "ProposalCheck", "It does not say “%1” as the facts give it.")
                                     .arg(proposal.values.at(i).text));
}

void checkNumbers(ProposalUnderCheck &proposal)
{
    QSet<QString> known;
    for (const CheckedSentence &reference : proposal.references)
        for (const CheckedWord &word : reference.words())
            if (word.isNumber || word.isUnit)
                known.insert(word.text.toLower());
    for (const CheckedWord &word : proposal.wording.words()) {
        if (known.contains(word.text.toLower()) || word.value >= 0)
            continue;
        if (word.isNumber)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck",
                                                        "The number “%1” is not among the facts.")
                                .arg(word.text));
        else if (word.isUnit)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck",
                                                        "The unit “%1” is not among the facts.")
                                .arg(word.text));
    }
}

void checkEnglishWords(ProposalUnderCheck &proposal)
{
    QSet<QString> known;
    QSet<QString> names;
    const auto learn = [&](const QString &text) {
        const CheckedSentence sentence(text, {}, proposal.words);
        for (const CheckedWord &word : sentence.words()) {
            known.insert(stemOf(word.text));
            if (word.text.at(0).isUpper())
                names.insert(word.text);
        }
    };
    for (const QString &word : proposal.freeWords())
        known.insert(stemOf(word));
    for (const CheckedSentence &reference : proposal.references + proposal.parts)
        learn(reference.text());
    for (const QString &passage : proposal.context.passages)
        learn(passage);
    for (const CheckedWord &word : proposal.wording.words()) {
        if (word.isName && !names.contains(word.text) && word.value < 0)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck",
                                                        "The name “%1” is not among the facts.")
                                .arg(word.text));
        else if (!word.stem.isEmpty() && !known.contains(word.stem) && !word.isUnit)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate(
                                "ProposalCheck", "“%1” is neither in the facts nor in the passage.")
                                .arg(word.text));
    }
}

/// Chinese has no spaces: a character is known if with one of its neighbours it stands in a known
/// text, or says nothing by itself.
void checkChineseWords(ProposalUnderCheck &proposal)
{
    QStringList known = proposal.freeWords() + proposal.context.passages;
    for (const CheckedSentence &reference : proposal.references + proposal.parts)
        known.append(reference.text());
    const QString &text = proposal.wording.text();
    const auto isKnown = [&](const QString &piece) {
        return std::ranges::any_of(known,
                                   [&](const QString &entry) { return entry.contains(piece); });
    };
    for (const CheckedWord &word : proposal.wording.words()) {
        if (word.isName && !isKnown(word.text))
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck",
                                                        "The name “%1” is not among the facts.")
                                .arg(word.text));
        if (word.stem.isEmpty() || proposal.words.isFunctionWord(word.text))
            continue;
        const QString withNext = text.mid(word.start, 2);
        const QString withLast = text.mid(std::max<qsizetype>(0, word.start - 1), 2);
        if ((withNext.size() < 2 || !isKnown(withNext))
            && (withLast.size() < 2 || !isKnown(withLast)))
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate(
                                "ProposalCheck", "“%1” is neither in the facts nor in the passage.")
                                .arg(word.text));
    }
}

} // namespace

void checkWords(ProposalUnderCheck &proposal)
{
    checkValues(proposal);
    checkNumbers(proposal);
    if (proposal.words.language() == Language::Chinese)
        checkChineseWords(proposal);
    else
        checkEnglishWords(proposal);
}

} // namespace lectern::drafting
