// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/facts.h"
#include "core/drafting/patterns.h"

#include <QRandomGenerator>

namespace lectern::drafting {

/// Facts of every kind with values that a chapter might hold, the same for the same seed.
class RandomFacts
{
public:
    RandomFacts(const Patterns &patterns, quint32 seed);

    Facts next();
    /// Another fact of a kind about the same subject; nothing where no kind has one.
    std::optional<Facts> neighbourOf(const Facts &facts);
    /// Every value that can be drawn.
    Lexicon lexicon() const;

private:
    /// Values for a slot; none that the facts hold already.
    QStringList valuesFor(const QString &name, const Slot &slot, const Facts &said);

    const Patterns &m_patterns;
    QRandomGenerator m_random;
    QMap<SlotType, QStringList> m_pool;
    QMap<QString, QStringList> m_named; ///< By slot, where its name says more than its type.
};

/// Whether two facts say the same, whatever they come from.
bool sayTheSame(const Facts &a, const Facts &b);

} // namespace lectern::drafting
