// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/names.h"

#include <QStringList>

namespace lectern::document {
namespace {

// In the order of the enumerators.
const QStringList &provenanceKinds()
{
    static const QStringList names
        = QStringLiteral("extracted computed generated authored").split(u' ');
    return names;
}

const QStringList &wordings()
{
    static const QStringList names = QStringLiteral("plain chosen model").split(u' ');
    return names;
}

const QStringList &blockTypes()
{
    static const QStringList names
        = QStringLiteral("heading paragraph list table figure formula media card").split(u' ');
    return names;
}

const QStringList &passageKinds()
{
    static const QStringList names
        = QStringLiteral("heading paragraph list_item quote caption table_row formula code")
              .split(u' ');
    return names;
}

template <typename Enum> std::optional<Enum> valueOf(const QStringList &names, const QString &name)
{
    const qsizetype index = names.indexOf(name);
    if (index < 0)
        return std::nullopt;
    return static_cast<Enum>(index);
}

} // namespace

QString provenanceKindName(ProvenanceKind kind)
{
    return provenanceKinds().at(static_cast<int>(kind));
}

std::optional<ProvenanceKind> provenanceKindOf(const QString &name)
{
    return valueOf<ProvenanceKind>(provenanceKinds(), name);
}

QString wordingName(Wording wording)
{
    return wordings().at(static_cast<int>(wording));
}

std::optional<Wording> wordingOf(const QString &name)
{
    return valueOf<Wording>(wordings(), name);
}

QString blockTypeName(BlockType type)
{
    return blockTypes().at(static_cast<int>(type));
}

std::optional<BlockType> blockTypeOf(const QString &name)
{
    return valueOf<BlockType>(blockTypes(), name);
}

QString passageKindName(PassageKind kind)
{
    return passageKinds().at(static_cast<int>(kind));
}

std::optional<PassageKind> passageKindOf(const QString &name)
{
    return valueOf<PassageKind>(passageKinds(), name);
}

std::optional<Language> languageOfCode(const QString &code)
{
    for (const Language language : {Language::English, Language::Chinese})
        if (languageCode(language) == code)
            return language;
    return std::nullopt;
}

} // namespace lectern::document
