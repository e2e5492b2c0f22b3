// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/term_pack.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace lectern::medical {
namespace {

constexpr std::array kKinds{
    std::pair(ConceptKind::Anatomy, "anatomy"),
    std::pair(ConceptKind::Finding, "finding"),
    std::pair(ConceptKind::Diagnosis, "diagnosis"),
    std::pair(ConceptKind::Descriptor, "descriptor"),
    std::pair(ConceptKind::Uncertainty, "uncertainty"),
    std::pair(ConceptKind::Device, "device"),
    std::pair(ConceptKind::Procedure, "procedure"),
};

struct RelationWords {
    RelationKind kind;
    const char *name; ///< In the database.
    const char *field; ///< In a pack.
};

constexpr std::array kRelations{
    RelationWords{RelationKind::IsA, "is-a", "isA"},
    RelationWords{RelationKind::PartOf, "part-of", "partOf"},
    RelationWords{RelationKind::LocatedIn, "located-in", "locatedIn"},
    RelationWords{RelationKind::ShownBy, "shown-by", "shownBy"},
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QStringList bothLanguages(const QJsonValue &value)
{
    return strings(value[QStringLiteral("en")]) + strings(value[QStringLiteral("zh")]);
}

std::unexpected<Error> damaged(const QString &where)
{
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate(
                       "Terms", "This list of terms cannot be read. Install it again."),
                   QStringLiteral("term pack: %1").arg(where));
}

Result<Concept> conceptOf(const QJsonObject &object)
{
    Concept read;
    read.id = object[QStringLiteral("id")].toString();
    const auto kind = kindOf(object[QStringLiteral("kind")].toString());
    read.english = strings(object[QStringLiteral("en")]);
    read.chinese = strings(object[QStringLiteral("zh")]);
    if (read.id.isEmpty() || !kind || read.english.isEmpty() || read.chinese.isEmpty())
        return damaged(QStringLiteral("id, kind or labels of \"%1\"").arg(read.id));
    read.kind = *kind;
    read.denials = bothLanguages(object[QStringLiteral("denied")]);
    for (const QJsonValue entry : object[QStringLiteral("abbreviations")].toArray())
        read.abbreviations.append(
            {entry[QStringLiteral("text")].toString(), strings(entry[QStringLiteral("context")])});
    for (const RelationWords &words : kRelations)
        for (const QString &to : strings(object[QLatin1String(words.field)]))
            read.relations.append({words.kind, to});
    const QJsonObject attributes = object[QStringLiteral("attributes")].toObject();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        read.attributes.insert(it.key(), it.value().toString());
    read.source = object[QStringLiteral("source")].toString(QStringLiteral("own"));
    return read;
}

} // namespace

QString kindName(ConceptKind kind)
{
    for (const auto &[known, name] : kKinds)
        if (known == kind)
            return QLatin1String(name);
    return {};
}

QString relationName(RelationKind kind)
{
    for (const RelationWords &words : kRelations)
        if (words.kind == kind)
            return QLatin1String(words.name);
    return {};
}

std::optional<ConceptKind> kindOf(const QString &name)
{
    for (const auto &[known, word] : kKinds)
        if (name == QLatin1String(word))
            return known;
    return std::nullopt;
}

std::optional<RelationKind> relationOf(const QString &name)
{
    for (const RelationWords &words : kRelations)
        if (name == QLatin1String(words.name))
            return words.kind;
    return std::nullopt;
}

Result<TermPack> parseTermPack(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    TermPack pack;
    pack.name = object[QStringLiteral("pack")].toString();
    pack.version = object[QStringLiteral("version")].toInt();
    if (pack.name.isEmpty() || pack.version < 1)
        return damaged(problem.errorString());
    const QJsonObject sources = object[QStringLiteral("sources")].toObject();
    for (auto it = sources.begin(); it != sources.end(); ++it)
        pack.sources.insert(it.key(), it.value().toString());
    pack.passedOver = bothLanguages(object[QStringLiteral("ignored")]);
    for (const QJsonValue entry : object[QStringLiteral("concepts")].toArray()) {
        auto read = conceptOf(entry.toObject());
        if (!read)
            return std::unexpected(read.error());
        if (!pack.sources.contains(read->source))
            return damaged(QStringLiteral("source of \"%1\"").arg(read->id));
        pack.concepts.append(std::move(*read));
    }
    return pack;
}

} // namespace lectern::medical
