// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/exercise.h"

#include "core/education/exercise_json.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace lectern::education {
namespace {

using document::DraftedBlock;
using document::DraftedField;

document::Provenance computedBy(const Exercise &exercise)
{
    document::Provenance provenance;
    provenance.kind = document::ProvenanceKind::Computed;
    provenance.supports.append(document::RuleSupport{exercise.rule, exercise.parameters});
    provenance.supports += exercise.supports;
    return provenance;
}

QString textOf(const document::Field &field)
{
    QString text;
    for (const document::Run &run : field.runs)
        text += run.text;
    return text;
}

/// Where the payload keeps the digest of the words for which the key was confirmed.
const QString kVerifiedWords = QStringLiteral("verifiedWords");

template <typename Fields> QString wordsDigest(const Fields &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray end(1, '\0');
    for (const auto &field : fields) {
        hash.addData(field.key.toUtf8() + end);
        for (const auto &run : field.runs)
            hash.addData(run.text.toUtf8());
        hash.addData(end);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// An exercise is made with one origin for all its words; an edit brings in another.
bool hasOneOrigin(const document::Block &block)
{
    QList<document::ProvenanceId> origins;
    for (const document::Field &field : block.fields)
        for (const document::Run &run : field.runs)
            origins.append(run.provenance);
    return std::ranges::adjacent_find(origins, std::ranges::not_equal_to()) == origins.end();
}

} // namespace

QString exerciseKindName(ExerciseKind kind)
{
    static const std::array names{QStringLiteral("single"),    QStringLiteral("multiple"),
                                  QStringLiteral("truefalse"), QStringLiteral("numeric"),
                                  QStringLiteral("short"),     QStringLiteral("cloze"),
                                  QStringLiteral("order"),     QStringLiteral("match")};
    return names.at(static_cast<std::size_t>(kind));
}

std::optional<ExerciseKind> exerciseKindOf(const QString &name)
{
    for (int kind = 0; kind <= static_cast<int>(ExerciseKind::Match); ++kind)
        if (exerciseKindName(static_cast<ExerciseKind>(kind)) == name)
            return static_cast<ExerciseKind>(kind);
    return std::nullopt;
}

DraftedBlock toBlock(const Exercise &exercise)
{
    DraftedBlock drafted;
    drafted.block.type = document::BlockType::Card;
    drafted.block.role = QStringLiteral("exercise");
    drafted.block.level = exercise.level;
    drafted.block.points = exercise.points;
    drafted.block.payload
        = document::Payload{kExerciseSchema, kExerciseVersion, exercisePayload(exercise)};
    const document::Provenance provenance = computedBy(exercise);
    const auto append = [&](const QString &key, const QString &text) {
        drafted.fields.append(DraftedField{key, {{text, provenance, {}}}});
    };
    append(QStringLiteral("stem"), exercise.stem);
    for (const ExerciseOption &option : exercise.options)
        append(QStringLiteral("option.") + option.id, option.text);
    append(QStringLiteral("solution"), exercise.solution);
    if (exercise.verified)
        drafted.block.payload->value.insert(kVerifiedWords, wordsDigest(drafted.fields));
    return drafted;
}

bool isKeyVerified(const document::Block &block)
{
    if (!block.payload || !block.payload->value.value(QStringLiteral("verified")).toBool())
        return false;
    const QString digest = block.payload->value.value(kVerifiedWords).toString();
    // Documents from before the digest was kept.
    return digest.isEmpty() ? hasOneOrigin(block) : digest == wordsDigest(block.fields);
}

std::optional<Exercise> fromBlock(const document::Block &block)
{
    if (!block.payload || block.payload->schema != kExerciseSchema
        || block.payload->version > kExerciseVersion)
        return std::nullopt;
    std::optional<Exercise> exercise = exerciseFromPayload(block.payload->value);
    if (!exercise)
        return std::nullopt;
    exercise->verified = isKeyVerified(block);
    exercise->level = block.level;
    exercise->points = block.points;
    const QString optionPrefix = QStringLiteral("option.");
    for (const document::Field &field : block.fields) {
        if (field.key == QStringLiteral("stem"))
            exercise->stem = textOf(field);
        else if (field.key == QStringLiteral("solution"))
            exercise->solution = textOf(field);
        else if (field.key.startsWith(optionPrefix))
            for (ExerciseOption &option : exercise->options)
                if (option.id == field.key.sliced(optionPrefix.size()))
                    option.text = textOf(field);
    }
    return exercise;
}

} // namespace lectern::education
