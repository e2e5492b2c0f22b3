// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/phrase_index.h"

#include <QJsonArray>
#include <QJsonValue>

namespace lectern::medical {

void PhraseIndex::add(const QStringList &forms, int value)
{
    if (forms.isEmpty())
        return;
    int node = 0;
    for (const QString &form : forms) {
        int &word = m_words[form];
        if (word == 0)
            word = int(m_words.size());
        int &next = m_edges[quint64(node) << 32 | quint64(word)];
        if (next == 0)
            next = m_nodes++;
        node = next;
    }
    QList<int> &values = m_values[node];
    if (!values.contains(value))
        values.append(value);
}

void PhraseIndex::addAll(const QJsonValue &languages, int value)
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh")})
        for (const QJsonValue phrase : languages[language].toArray())
            add(ClinicalText::formsOf(phrase.toString()), value);
}

PhraseIndex::Hit PhraseIndex::longest(const QList<ClinicalToken> &tokens, int at, int end) const
{
    Hit hit;
    int node = 0;
    for (int i = at; i < end; ++i) {
        if (tokens.at(i).kind == TokenKind::LineBreak) // Inside a sentence that goes on.
            continue;
        const int word = m_words.value(tokens.at(i).form, 0);
        node = word == 0 ? 0 : stepFrom(node, word);
        if (node == 0)
            break;
        if (const auto values = m_values.constFind(node); values != m_values.constEnd())
            hit = {i - at + 1, *values};
    }
    return hit;
}

} // namespace lectern::medical
