// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/terms/concept.h"
#include "core/medical/terms/phrase_index.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace lectern::medical {

/// The number of a concept in its Terminology, from 0.
using TermIndex = int;

/// What a phrase of the index means.
struct PhraseMeaning {
    TermIndex term = -1; ///< -1: passed over.
    bool isDenial = false; ///< The phrase says that the concept is not there.
    Language language = Language::English;
    QString abbreviation; ///< To be written exactly so; empty for other labels.
    QSet<QString> context; ///< Forms of words, one of which must stand near an abbreviation.
};

/// All concepts of the loaded packs, with what follows from their relations. Immutable; any thread.
class Terminology
{
public:
    Terminology(QList<Concept> concepts, const QStringList &passedOver);

    /// The packs that Lectern brings (chest, and a short list of the rest of the body), through
    /// their database.
    static Result<std::shared_ptr<const Terminology>> bundled();

    const QList<Concept> &concepts() const { return m_concepts; }
    const Concept &at(TermIndex term) const { return m_concepts.at(term); }
    /// -1 where there is none of this id.
    TermIndex indexOf(const QString &id) const { return m_byId.value(id, -1); }

    /// `term` itself or what it is a kind of.
    bool isA(TermIndex term, TermIndex kind) const;
    /// Is-a, part-of or located-in, over any number of steps, or the same.
    bool isWithin(TermIndex term, TermIndex whole) const;
    /// Where it or a kind of it is located, directly.
    QList<TermIndex> regionsOf(TermIndex term) const;
    /// Concepts of the same direct kind, without itself.
    QList<TermIndex> siblings(TermIndex term) const;
    /// What reports describe where this diagnosis is made: itself the first, then its kinds'.
    const QSet<TermIndex> &shownBy(TermIndex term) const { return m_shownBy.at(term); }

    /// The concept's own value, else that of the nearest one up is-a, part-of and located-in.
    QString inherited(TermIndex term, const QString &attribute) const;
    /// The concept's own value only; empty where it has none.
    QString own(TermIndex term, const QString &attribute) const
    {
        return m_concepts.at(term).attributes.value(attribute);
    }

    const PhraseIndex &phrases() const { return m_phrases; }
    const PhraseMeaning &meaning(int value) const { return m_meanings.at(value); }

private:
    void indexPhrases(const QStringList &passedOver);
    void addPhrase(const QString &text, PhraseMeaning meaning);
    QList<TermIndex> objects(TermIndex term, QList<RelationKind> kinds) const;
    QSet<TermIndex> closure(TermIndex term, const QList<RelationKind> &kinds) const;

    QList<Concept> m_concepts;
    QHash<QString, TermIndex> m_byId;
    QList<QSet<TermIndex>> m_kinds; ///< With itself.
    QList<QSet<TermIndex>> m_wholes; ///< With itself.
    QList<QSet<TermIndex>> m_shownBy;
    PhraseIndex m_phrases;
    QList<PhraseMeaning> m_meanings;
};

} // namespace lectern::medical
