// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/terms/clinical_text.h"

#include <QHash>
#include <QList>

class QJsonValue;

namespace lectern::medical {

/// Phrases by their tokens, found by the longest one that begins at a token.
class PhraseIndex
{
public:
    /// A phrase may have several values.
    void add(const QStringList &forms, int value);
    /// Every phrase of {"en": [...], "zh": [...]}, either of which may be absent.
    void addAll(const QJsonValue &languages, int value);

    struct Hit {
        int length = 0; ///< In tokens; 0: nothing begins here.
        QList<int> values;
    };
    /// The longest phrase from token `at`, within `end`. Costs the length of the phrase.
    Hit longest(const QList<ClinicalToken> &tokens, int at, int end) const;

private:
    int stepFrom(int node, int word) const
    {
        return m_edges.value(quint64(node) << 32 | quint64(word), 0);
    }

    QHash<QString, int> m_words; ///< From 1.
    QHash<quint64, int> m_edges; ///< Node and word to node; the root is 0.
    QHash<int, QList<int>> m_values;
    int m_nodes = 1;
};

} // namespace lectern::medical
