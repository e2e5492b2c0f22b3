// SPDX-License-Identifier: GPL-3.0-or-later
// Whether each clause of a wording is a clause of a true sentence, and nothing is left out.
#include "core/drafting/proposal_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::drafting {
namespace {

/// How much of a true sentence a wording has to say again.
constexpr double kLeastShared = 0.75;

using Bindings = QMap<QString, int>;

/// Class words that may not be added or taken away; certainty and time have their own check.
Bindings bindingsIn(const CheckedSentence &sentence, int firstWord, int endWord)
{
    Bindings bindings = sentence.meaningCounts(firstWord, endWord);
    bindings.removeIf([](const std::pair<const QString &, int &> &entry) {
        return entry.first.startsWith(u"certainty") || entry.first.startsWith(u"time");
    });
    return bindings;
}

struct Clause {
    Bindings bindings;
    QSet<QString> keys; ///< Free words left out.
    bool hasValue = false;
};

/// A sentence as what its clauses say.
struct Statement {
    Bindings bindings;
    QSet<QString> keys;
    QSet<QString> roots; ///< Free words too; "simulated" is as good as "simulation".
    QSet<QString> numbers; ///< Outside the values.
    QString question; ///< What it asks with; empty for what is no question.
    QList<Clause> clauses;
};

QString rootOf(const Token &token)
{
    constexpr qsizetype kRoot = 6;
    return token.isValue || token.key.contains(u'.') ? token.key : token.key.left(kRoot);
}

/// "how", "did": what tells one question from another.
QString questionOf(const CheckedSentence &sentence)
{
    static const QStringList asking
        = QStringLiteral("what which who whom whose how where when why did do does was were is are "
                         "can could would")
              .split(u' ');
    if (!sentence.text().trimmed().endsWith(u'?'))
        return {};
    for (const CheckedWord &word : sentence.words())
        if (word.value < 0 && asking.contains(word.text.toLower()))
            return word.text.toLower();
    return {};
}

Statement statementOf(const CheckedSentence &sentence, const TokenReader &reader)
{
    const Tokens tokens = reader.tokensOf(sentence);
    Statement statement;
    statement.bindings = bindingsIn(sentence, 0, static_cast<int>(sentence.words().size()));
    statement.keys = keysOf(tokens);
    statement.question = questionOf(sentence);
    for (const auto &[first, end] : sentence.clauses())
        statement.clauses.append({bindingsIn(sentence, first, end), {}, false});
    for (const Token &token : tokens) {
        Clause &clause = statement.clauses[token.clause];
        clause.hasValue = clause.hasValue || token.isValue;
        if (!token.isFree)
            clause.keys.insert(token.key);
        statement.roots.insert(rootOf(token));
        if (token.isNumber && !token.isFree)
            statement.numbers.insert(token.key);
    }
    return statement;
}

/// What the true sentences say, clause by clause.
class KnownStatements
{
public:
    KnownStatements(const ProposalUnderCheck &proposal, const TokenReader &reader) :
        m_mostForeign(reader.isChinese() ? 2 : 0), m_hasValues(!proposal.values.isEmpty())
    {
        for (const CheckedSentence &sentence : proposal.references + proposal.parts) {
            m_statements.append(statementOf(sentence, reader));
            m_keys.unite(m_statements.last().keys);
        }
    }

    /// Whether some true sentence is the source of the clause; one word of the passage may come to
    /// it. What denies, compares or explains comes from one clause that does just that.
    bool hold(const Clause &clause) const
    {
        const QSet<QString> said = clause.keys & m_keys;
        if ((clause.keys - said).size() > 1 + m_mostForeign)
            return false;
        if (said.isEmpty() && clause.bindings.isEmpty())
            return true; // "In the cell,": free words only.
        return std::ranges::any_of(m_statements, [&](const Statement &statement) {
            const bool isInOneClause
                = std::ranges::any_of(statement.clauses, [&](const Clause &known) {
                      return known.bindings == clause.bindings && known.keys.contains(said)
                          && (clause.hasValue || !known.hasValue || !m_hasValues);
                  });
            if (isInOneClause)
                return true;
            const bool mayMix = clause.bindings.isEmpty() && (clause.hasValue || !m_hasValues);
            return mayMix && (said - statement.keys).size() <= m_mostForeign;
        });
    }

private:
    QList<Statement> m_statements;
    QSet<QString> m_keys;
    qsizetype m_mostForeign; ///< Characters of another sentence; a Chinese word has two.
    bool m_hasValues;
};

void checkSources(ProposalUnderCheck &proposal, const Statement &wording,
                  const KnownStatements &known)
{
    const auto clauses = proposal.wording.clauses();
    for (int i = 0; i < clauses.size(); ++i) {
        if (known.hold(wording.clauses.at(i)))
            continue;
        const auto &words = proposal.wording.words();
        const QString why = wording.clauses.at(i).bindings.isEmpty()
            ? QCoreApplication::translate("ProposalCheck", "This clause says something of its own.")
            : QCoreApplication::translate(
                  "ProposalCheck",
                  "This clause denies, compares or explains something else than the facts do.");
        proposal.reject(words.at(clauses.at(i).first).start, words.at(clauses.at(i).second - 1).end,
                        why);
    }
}

/// What every true sentence says is said, and most of what one says that denies, compares and
/// counts as much.
void checkCoverage(ProposalUnderCheck &proposal, const Statement &wording,
                   const TokenReader &reader)
{
    QSet<QString> core;
    bool isCovered = false;
    for (qsizetype i = 0; i < proposal.references.size(); ++i) {
        const Statement known = statementOf(proposal.references.at(i), reader);
        core = i == 0 ? known.roots : core & known.roots;
        const auto shared = static_cast<double>((wording.keys & known.keys).size());
        isCovered = isCovered
            || (known.bindings == wording.bindings && known.question == wording.question
                && wording.numbers.contains(known.numbers)
                && shared >= kLeastShared * static_cast<double>(known.keys.size()));
    }
    if (!isCovered || !wording.roots.contains(core))
        proposal.rejectWhole(QCoreApplication::translate(
            "ProposalCheck", "It leaves out a part of what the facts say."));
}

} // namespace

void checkClauses(ProposalUnderCheck &proposal)
{
    const TokenReader reader(proposal);
    const Statement wording = statementOf(proposal.wording, reader);
    checkSources(proposal, wording, KnownStatements(proposal, reader));
    if (proposal.reasons.isEmpty()) // Else what differs is said already.
        checkCoverage(proposal, wording, reader);
}

} // namespace lectern::drafting
