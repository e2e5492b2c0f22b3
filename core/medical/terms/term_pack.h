// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/terms/concept.h"

#include <optional>

namespace lectern::medical {

/// A list of concepts with where they come from.
struct TermPack {
    QString name;
    int version = 1; ///< >= 1
    QMap<QString, QString> sources; ///< Key and citation.
    QStringList passedOver; ///< Phrases that hold a label and do not mean it: "years old".
    QList<Concept> concepts;
};

/// Reads a pack of resources/medical. Relations may point into packs that are loaded before.
/// @return InvalidInput that names the concept where a field is missing or unknown
Result<TermPack> parseTermPack(const QByteArray &json);

std::optional<ConceptKind> kindOf(const QString &name);
std::optional<RelationKind> relationOf(const QString &name);

} // namespace lectern::medical
