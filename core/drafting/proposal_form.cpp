// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_findings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::drafting {
namespace {

enum class Mood { Statement, Question, Request, Lead };

Mood moodOf(const CheckedSentence &sentence, const CheckWords &words)
{
    const QString text = sentence.text().trimmed();
    if (text.endsWith(u'?') || text.endsWith(u'？'))
        return Mood::Question;
    if (text.endsWith(u':') || text.endsWith(u'：'))
        return Mood::Lead;
    if (words.language() == Language::Chinese)
        return text.startsWith(u'请') ? Mood::Request : Mood::Statement;
    const QString first = text.section(u' ', 0, 0).toLower();
    return words.isImperative(first) ? Mood::Request : Mood::Statement;
}

void checkLength(ProposalUnderCheck &proposal)
{
    const int length = codePointCount(proposal.wording.text());
    const int plain = codePointCount(proposal.context.plain);
    if (length * 2 < plain)
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck", "It is less than half as long as the plain sentence."));
    if (length > plain * 2)
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck", "It is more than twice as long as the plain sentence."));
}

void checkEnds(ProposalUnderCheck &proposal)
{
    static const QRegularExpression ending(QStringLiteral("[.?!:。？！：]$"));
    static const QRegularExpression markup(
        QStringLiteral("[\\n*#_`<>|\\\\]|^[-•]\\s|^\\d+[.)]\\s"));
    const QString &text = proposal.wording.text();
    if (!ending.match(text).hasMatch())
        proposal.reject(std::max<qsizetype>(0, text.size() - 1), text.size(),
                        QCoreApplication::translate("ProposalCheck", "The sentence does not end."));
    if (const auto found = markup.match(text); found.hasMatch())
        proposal.reject(found.capturedStart(), found.capturedEnd(),
                        QCoreApplication::translate("ProposalCheck", "This is not running text."));
    if (proposal.words.language() == Language::English && !text.isEmpty() && text.at(0).isLower())
        proposal.reject(0, 1,
                        QCoreApplication::translate("ProposalCheck",
                                                    "The sentence does not begin with a capital."));
    for (const auto &[open, close] : {std::pair(u'“', u'”'), std::pair(u'(', u')'),
                                      std::pair(u'（', u'）'), std::pair(u'《', u'》')})
        if (text.count(QChar(open)) != text.count(QChar(close)))
            proposal.rejectWhole(QCoreApplication::translate(
                "ProposalCheck", "A bracket or a quotation mark is missing."));
    const auto count = [&](const QString &sentence) {
        return splitSentences(sentence, proposal.words.language()).size();
    };
    if (std::ranges::none_of(proposal.references, [&](const CheckedSentence &reference) {
            return count(reference.text()) == count(text);
        }))
        proposal.rejectWhole(
            QCoreApplication::translate("ProposalCheck", "It has more or fewer sentences."));
}

void checkMood(ProposalUnderCheck &proposal)
{
    const Mood mood = moodOf(proposal.wording, proposal.words);
    const bool isKnown
        = std::ranges::any_of(proposal.references, [&](const CheckedSentence &reference) {
              return moodOf(reference, proposal.words) == mood;
          });
    if (!isKnown)
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck",
            "It is another kind of sentence: a statement, a question and a request differ."));
    if (proposal.wording.text().contains(u'!') || proposal.wording.text().contains(u'！'))
        proposal.rejectWhole(QCoreApplication::translate("ProposalCheck", "It exclaims."));
}

void checkRepetition(ProposalUnderCheck &proposal)
{
    const auto &words = proposal.wording.words();
    QMap<QString, int> usual;
    for (const CheckedSentence &reference : proposal.references) {
        QMap<QString, int> here;
        for (const CheckedWord &word : reference.words())
            usual[word.stem] = std::max(usual.value(word.stem), ++here[word.stem]);
    }
    QMap<QString, int> counts;
    const int most = static_cast<int>(proposal.context.facts.size());
    const bool isChinese = proposal.words.language() == Language::Chinese;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const CheckedWord &word = words.at(i);
        const bool isTwice = i > 0 && word.value < 0 && !isChinese
            && word.text.compare(words.at(i - 1).text, Qt::CaseInsensitive) == 0;
        const bool isOften = !word.stem.isEmpty() && !isChinese
            && ++counts[word.stem] > std::max(most, usual.value(word.stem));
        if (isTwice || isOften)
            proposal.reject(word.start, word.end,
                            QCoreApplication::translate("ProposalCheck", "This word is repeated."));
    }
    for (const CodePointSpan &span :
         splitSentences(proposal.context.before, proposal.words.language()))
        if (normalisedForSearch(textOf(proposal.context.before, span))
            == normalisedForSearch(proposal.wording.text()))
            proposal.rejectWhole(QCoreApplication::translate(
                "ProposalCheck", "This sentence stands before it already."));
}

} // namespace

void checkForm(ProposalUnderCheck &proposal)
{
    checkLength(proposal);
    checkEnds(proposal);
    checkMood(proposal);
    checkRepetition(proposal);
}

} // namespace lectern::drafting
