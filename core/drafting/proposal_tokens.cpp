// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/proposal_tokens.h"

#include <utility>

namespace lectern::drafting {
namespace {

bool isPreposition(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list
            = QStringLiteral(
                  "of to in on at by for from with into onto about between among through "
                  "over under as than against")
                  .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

bool isArticle(const QString &word)
{
    return word == u"a" || word == u"an" || word == u"the" || word == u"its" || word == u"their";
}

} // namespace

TokenReader::TokenReader(const ProposalUnderCheck &proposal) :
    m_proposal(proposal), m_isChinese(proposal.words.language() == Language::Chinese)
{
    const QStringList words = proposal.freeWords();
    for (const QString &word : words) {
        if (m_isChinese)
            for (const QChar c : word)
                m_free.insert(c);
        else
            m_free.insert(stemOf(word));
    }
}

Tokens TokenReader::tokensOf(const CheckedSentence &sentence) const
{
    Tokens tokens;
    int clause = 0;
    for (const auto &[first, end] : sentence.clauses()) {
        QString before;
        for (int i = first; i < end; ++i) {
            Token token = tokenOf(sentence.words().at(i));
            const QString small = sentence.words().at(i).text.toLower();
            if (token.key.isEmpty()) {
                before = isPreposition(small) ? small : isArticle(small) ? before : QString();
                continue;
            }
            token.before = std::exchange(before, QString());
            token.word = i;
            token.clause = clause;
            // Values of one slot are a list, and stand in one place.
            const bool isListed = token.isValue && !tokens.isEmpty()
                && tokens.last().key == token.key && tokens.last().clause == clause;
            if (!isListed)
                tokens.append(std::move(token));
        }
        ++clause;
    }
    return tokens;
}

QList<Tokens> TokenReader::tokensOf(const QList<CheckedSentence> &sentences) const
{
    QList<Tokens> all;
    for (const CheckedSentence &sentence : sentences)
        all.append(tokensOf(sentence));
    return all;
}

Token TokenReader::tokenOf(const CheckedWord &word) const
{
    Token token;
    if (word.value >= 0) {
        const CheckedValue &value = m_proposal.values.at(word.value);
        token.key = QStringLiteral("%1:%2").arg(value.fact).arg(value.slot);
        token.isValue = true;
    } else if (!word.meaning.isEmpty()) {
        token.key = word.meaning;
    } else if (word.isNumber) {
        token.key = u'#' + word.text.toLower();
        token.isNumber = true;
        token.isFree = m_free.contains(stemOf(word.text));
    } else {
        token.key
            = m_isChinese && m_proposal.words.isFunctionWord(word.text) ? QString() : word.stem;
        token.isFree = m_free.contains(token.key);
    }
    return token;
}

QSet<QString> keysOf(const Tokens &tokens)
{
    QSet<QString> keys;
    for (const Token &token : tokens)
        if (!token.isFree)
            keys.insert(token.key);
    return keys;
}

} // namespace lectern::drafting
