// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_mentions.h"

#include "core/education/term_candidate.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {

TermMatcher::TermMatcher(const QStringList &terms, Language language) : m_language(language)
{
    if (language == Language::Chinese) {
        m_byLength = terms;
        m_byLength.removeAll(QString());
        std::ranges::sort(m_byLength, [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        return;
    }
    for (const QString &term : terms) {
        const QString key = englishTermKey(term);
        m_byKey.insert(key, term);
        m_longest = std::max(m_longest, key.count(u' ') + 1);
    }
}

QList<TermMention> TermMatcher::englishMentions(const QString &text) const
{
    static const QRegularExpression token(QStringLiteral("[A-Za-z0-9][A-Za-z0-9’'–-]*"));
    QList<std::pair<qsizetype, qsizetype>> words;
    QStringList keys;
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        qsizetype length = match.capturedLength();
        while (length > 1 && !text.at(match.capturedStart() + length - 1).isLetterOrNumber())
            --length;
        words.append({match.capturedStart(), length});
        keys.append(englishTermKey(text.sliced(match.capturedStart(), length)));
    }
    QList<TermMention> mentions;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype length = std::min(m_longest, words.size() - i); length > 0; --length) {
            const auto found = m_byKey.constFind(keys.sliced(i, length).join(u' '));
            const auto &[lastStart, lastLength] = words.at(i + length - 1);
            const qsizetype start = words.at(i).first;
            const QStringView phrase
                = QStringView(text).sliced(start, lastStart + lastLength - start);
            // No term goes on across a comma or a full stop.
            if (found == m_byKey.cend() || phrase.count(u' ') != length - 1)
                continue;
            mentions.append({*found, start, phrase.size()});
            i += length - 1;
            break;
        }
    }
    return mentions;
}

QList<TermMention> TermMatcher::chineseMentions(const QString &text) const
{
    QList<TermMention> mentions;
    for (qsizetype i = 0; i < text.size();) {
        const auto found = std::ranges::find_if(m_byLength, [&](const QString &term) {
            return QStringView(text).sliced(i).startsWith(term, Qt::CaseInsensitive);
        });
        if (found == m_byLength.end()) {
            ++i;
            continue;
        }
        mentions.append({*found, i, found->size()});
        i += found->size();
    }
    return mentions;
}

QList<TermMention> TermMatcher::mentionsIn(const QString &text) const
{
    return m_language == Language::Chinese ? chineseMentions(text) : englishMentions(text);
}

QStringList TermMatcher::termsIn(const QString &text) const
{
    QStringList used;
    for (const TermMention &mention : mentionsIn(text))
        if (!used.contains(mention.term))
            used.append(mention.term);
    return used;
}

QList<TermMention> mentionsOf(const QString &text, const QStringList &terms, Language language)
{
    return TermMatcher(terms, language).mentionsIn(text);
}

QStringList termsMentionedIn(const QString &text, const QStringList &terms, Language language)
{
    return TermMatcher(terms, language).termsIn(text);
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
