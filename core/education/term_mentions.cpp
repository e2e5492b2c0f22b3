// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_mentions.h"

#include "core/education/term_candidate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

QList<TermMention> englishMentions(const QString &text, const QStringList &terms)
{
    static const QRegularExpression token(QStringLiteral("[A-Za-z0-9][A-Za-z0-9’'–-]*"));
    QHash<QString, QString> byKey;
    qsizetype longest = 1;
    for (const QString &term : terms) {
        const QString key = englishTermKey(term);
        byKey.insert(key, term);
        longest = std::max(longest, key.count(u' ') + 1);
    }
    QList<std::pair<qsizetype, qsizetype>> words;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        qsizetype length = match.capturedLength();
        while (length > 1 && !text.at(match.capturedStart() + length - 1).isLetterOrNumber())
            --length;
        words.append({match.capturedStart(), length});
    }
    QList<TermMention> mentions;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype length = std::min(longest, words.size() - i); length > 0; --length) {
            const auto &[lastStart, lastLength] = words.at(i + length - 1);
            const qsizetype start = words.at(i).first;
            const QString phrase = text.sliced(start, lastStart + lastLength - start);
            const auto found = byKey.constFind(englishTermKey(phrase));
            if (found == byKey.cend())
                continue;
            mentions.append({*found, start, phrase.size()});
            i += length - 1;
            break;
        }
    }
    return mentions;
}

QList<TermMention> chineseMentions(const QString &text, QStringList terms)
{
    std::ranges::sort(terms, [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    QList<TermMention> mentions;
    for (qsizetype i = 0; i < text.size();) {
        const auto found = std::ranges::find_if(terms, [&](const QString &term) {
            return QStringView(text).sliced(i).startsWith(term, Qt::CaseInsensitive);
        });
        if (found == terms.end() || found->isEmpty()) {
            ++i;
            continue;
        }
        mentions.append({*found, i, found->size()});
        i += found->size();
    }
    return mentions;
}

} // namespace

QList<TermMention> mentionsOf(const QString &text, const QStringList &terms, Language language)
{
    return language == Language::Chinese ? chineseMentions(text, terms)
                                         : englishMentions(text, terms);
}

QStringList termsMentionedIn(const QString &text, const QStringList &terms, Language language)
{
    QStringList used;
    for (const TermMention &mention : mentionsOf(text, terms, language))
        if (!used.contains(mention.term))
            used.append(mention.term);
    return used;
}

bool holdsTerm(const QString &longer, const QString &shorter, Language language)
{
    if (language == Language::Chinese)
        // A single character says something about a term only as its head: 力 in 推力.
        return longer.size() > shorter.size()
            && (shorter.size() > 1 ? longer.contains(shorter) : longer.endsWith(shorter));
    const QString outer = englishTermKey(longer);
    const QString inner = englishTermKey(shorter);
    return outer.size() > inner.size() && (u' ' + outer + u' ').contains(u' ' + inner + u' ');
}

} // namespace lectern::education
