// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::drafting {
namespace {

QStringList freeWordsOf(const ProposalUnderCheck &proposal)
{
    QStringList words;
    for (const Facts &fact : proposal.context.facts)
        if (const SentenceKind *kind = proposal.patterns.kind(fact.kind))
            words += kind->freeWords;
    return words;
}

void checkValues(ProposalUnderCheck &proposal)
{
    for (int i = 0; i < proposal.values.size(); ++i)
        if (!proposal.wording.holds(i))
            proposal.rejectWhole(QCoreApplication::translate("ProposalCheck", "It does not say “%1” as the facts give it.").arg(proposal.values.at(i).text));
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
            proposal.reject(word.start, word.end, QCoreApplication::translate("ProposalCheck", "The number “%1” is not among the facts.").arg(word.text));
        else if (word.isUnit)
            proposal.reject(word.start, word.end, QCoreApplication::translate("ProposalCheck", "The unit “%1” is not among the facts.").arg(word.text));
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
    for (const QString &word : freeWordsOf(proposal))
        known.insert(stemOf(word));
    for (const CheckedSentence &reference : proposal.references)
        learn(reference.text());
    for (const QString &passage : proposal.context.passages)
        learn(passage);
    for (const CheckedWord &word : proposal.wording.words()) {
        if (word.isName && !names.contains(word.text) && word.value < 0)
            proposal.reject(word.start, word.end, QCoreApplication::translate("ProposalCheck", "The name “%1” is not among the facts.").arg(word.text));
        else if (!word.stem.isEmpty() && !known.contains(word.stem) && !word.isUnit)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck", "“%1” is neither in the facts nor in the passage.").arg(word.text));
    }
}

/// Chinese has no spaces: a stretch is known if it is cut from a known text, two characters or more.
void checkChineseWords(ProposalUnderCheck &proposal)
{
    QStringList known = freeWordsOf(proposal) + proposal.context.passages;
    for (const CheckedSentence &reference : proposal.references)
        known.append(reference.text());
    const auto &words = proposal.wording.words();
    const auto isKnown = [&](const QString &piece) {
        return std::ranges::any_of(known, [&](const QString &text) { return text.contains(piece); });
    };
    for (qsizetype i = 0; i < words.size();) {
        if (words.at(i).stem.isEmpty()) {
            if (words.at(i).isName && !isKnown(words.at(i).text))
                proposal.reject(words.at(i).start, words.at(i).end,
                                QCoreApplication::translate("ProposalCheck", "The name “%1” is not among the facts.").arg(words.at(i).text));
            ++i;
            continue;
        }
        qsizetype length = 0;
        QString piece;
        for (qsizetype k = i; k < words.size() && !words.at(k).stem.isEmpty()
             && (k == i || words.at(k).start == words.at(k - 1).end);
             ++k) {
            piece += words.at(k).stem;
            if ((piece.size() > 1 && isKnown(piece)) || (k == i && proposal.words.isFunctionWord(piece))
                || (piece.size() > 1 && proposal.words.isFunctionWord(piece)))
                length = k - i + 1;
        }
        if (length == 0) {
            proposal.reject(words.at(i).start, words.at(i).end,
                            QCoreApplication::translate("ProposalCheck", "“%1” is neither in the facts nor in the passage.").arg(words.at(i).text));
            length = 1;
        }
        i += length;
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
