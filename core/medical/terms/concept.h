// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace lectern::medical {

enum class ConceptKind { Anatomy, Finding, Diagnosis, Descriptor, Uncertainty, Device, Procedure };

/// What a patient may have, as a report sees or names it.
inline bool isFinding(ConceptKind kind)
{
    return kind == ConceptKind::Finding || kind == ConceptKind::Diagnosis;
}

enum class RelationKind {
    IsA,
    PartOf,
    LocatedIn,
    ShownBy, ///< A diagnosis and what a report describes when it is there.
};

struct Relation {
    RelationKind kind = RelationKind::IsA;
    QString object; ///< Id of a concept.
    friend bool operator==(const Relation &, const Relation &) = default;
};

/// Capital letters that stand for a concept, written exactly so.
struct Abbreviation {
    QString text;
    QStringList context; ///< Empty: it has one meaning. Else one of these words must stand near it.
    friend bool operator==(const Abbreviation &, const Abbreviation &) = default;
};

/// One thing that reports talk about, what it is called, and how it hangs together with others.
///
/// Attributes are facts that rules ask for by name: laterality (left, right, bilateral, paired),
/// lobe, organ, max-mm and min-mm (beyond which a size is a slip), actionable, minor, ...
struct Concept {
    QString id;
    ConceptKind kind = ConceptKind::Finding;
    QStringList english; ///< The first is the preferred one; never empty.
    QStringList chinese; ///< The same.
    QStringList denials; ///< Phrases that say it is not there: "heart size is normal".
    QList<Abbreviation> abbreviations;
    QList<Relation> relations;
    QMap<QString, QString> attributes;
    QString source; ///< A key of its pack's sources.

    const QString &label(Language language) const
    {
        return (language == Language::Chinese ? chinese : english).first();
    }
    friend bool operator==(const Concept &, const Concept &) = default;
};

/// The word that packs and the database use.
QString kindName(ConceptKind kind);
QString relationName(RelationKind kind);

} // namespace lectern::medical
