// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/exercise_json.h"

#include <QJsonArray>

namespace lectern::education {
namespace {

using document::Support;
using document::TextSupport;

QJsonArray pairJson(const QPair<QString, QString> &pair)
{
    return {pair.first, pair.second};
}

QJsonValue keyJson(const ExerciseKey &key)
{
    if (const auto *options = std::get_if<OptionKey>(&key))
        return QJsonArray::fromStringList(options->ids);
    if (const auto *number = std::get_if<NumericKey>(&key))
        return QJsonObject{{QStringLiteral("value"), number->value},
                           {QStringLiteral("unit"), number->unit},
                           {QStringLiteral("tolerance"), number->tolerance}};
    QJsonArray list;
    if (const auto *match = std::get_if<MatchKey>(&key))
        for (const auto &pair : match->pairs)
            list.append(pairJson(pair));
    else
        for (const QStringList &accepted : std::get<TextKey>(key).accepted)
            list.append(QJsonArray::fromStringList(accepted));
    return list;
}

/// Short answers have one list only, so the contract prints it without the outer one.
QJsonValue printedKey(const Exercise &exercise)
{
    const auto *texts = std::get_if<TextKey>(&exercise.key);
    if (exercise.kind == ExerciseKind::Short && texts && texts->accepted.size() == 1)
        return QJsonArray::fromStringList(texts->accepted.first());
    return keyJson(exercise.key);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

MatchKey matchKeyOf(const QJsonArray &pairs)
{
    MatchKey match;
    for (const QJsonValue &pair : pairs)
        match.pairs.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
    return match;
}

ExerciseKey keyOf(ExerciseKind kind, const QJsonValue &value)
{
    switch (kind) {
    case ExerciseKind::Numeric: {
        const QJsonObject number = value.toObject();
        return NumericKey{number.value(QStringLiteral("value")).toDouble(),
                          number.value(QStringLiteral("unit")).toString(),
                          number.value(QStringLiteral("tolerance")).toDouble()};
    }
    case ExerciseKind::Match:
        return matchKeyOf(value.toArray());
    case ExerciseKind::Short:
    case ExerciseKind::Cloze: {
        TextKey texts;
        for (const QJsonValue &accepted : value.toArray())
            texts.accepted.append(strings(accepted));
        return texts;
    }
    default:
        return OptionKey{strings(value)};
    }
}

QJsonArray optionsJson(const QList<ExerciseOption> &options, bool withText)
{
    QJsonArray list;
    for (const ExerciseOption &option : options) {
        QJsonObject object{{QStringLiteral("id"), option.id}};
        if (withText)
            object.insert(QStringLiteral("text"), option.text);
        if (!option.misconception.isEmpty())
            object.insert(QStringLiteral("misconception"), option.misconception);
        list.append(object);
    }
    return list;
}

QJsonObject parametersJson(const QMap<QString, QString> &parameters)
{
    QJsonObject object;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

/// Exercises quote passages only; other supports are never made here.
QJsonArray supportsJson(const QList<Support> &supports)
{
    QJsonArray list;
    for (const Support &support : supports)
        if (const auto *text = std::get_if<TextSupport>(&support))
            list.append(
                QJsonObject{{QStringLiteral("source"), static_cast<qint64>(text->source.value())},
                            {QStringLiteral("start"), text->span.start},
                            {QStringLiteral("end"), text->span.end},
                            {QStringLiteral("quote"), text->quote}});
    return list;
}

QList<Support> supportsOf(const QJsonArray &list)
{
    QList<Support> supports;
    for (const QJsonValue &item : list) {
        const QJsonObject text = item.toObject();
        supports.append(
            TextSupport{document::SourceId(text.value(QStringLiteral("source")).toInteger()),
                        {text.value(QStringLiteral("start")).toInt(),
                         text.value(QStringLiteral("end")).toInt()},
                        text.value(QStringLiteral("quote")).toString()});
    }
    return supports;
}

} // namespace

QJsonObject exercisePayload(const Exercise &exercise)
{
    return {{QStringLiteral("kind"), exerciseKindName(exercise.kind)},
            {QStringLiteral("options"), optionsJson(exercise.options, false)},
            {QStringLiteral("key"), keyJson(exercise.key)},
            {QStringLiteral("verified"), exercise.verified},
            {QStringLiteral("rule"), exercise.rule},
            {QStringLiteral("parameters"), parametersJson(exercise.parameters)},
            {QStringLiteral("supports"), supportsJson(exercise.supports)}};
}

std::optional<Exercise> exerciseFromPayload(const QJsonObject &payload)
{
    const auto kind = exerciseKindOf(payload.value(QStringLiteral("kind")).toString());
    if (!kind)
        return std::nullopt;
    Exercise exercise;
    exercise.kind = *kind;
    for (const QJsonValue &item : payload.value(QStringLiteral("options")).toArray()) {
        const QJsonObject option = item.toObject();
        exercise.options.append({option.value(QStringLiteral("id")).toString(),
                                 {},
                                 option.value(QStringLiteral("misconception")).toString()});
    }
    exercise.key = keyOf(*kind, payload.value(QStringLiteral("key")));
    exercise.verified = payload.value(QStringLiteral("verified")).toBool();
    exercise.rule = payload.value(QStringLiteral("rule")).toString();
    const QJsonObject parameters = payload.value(QStringLiteral("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        exercise.parameters.insert(it.key(), it.value().toString());
    exercise.supports = supportsOf(payload.value(QStringLiteral("supports")).toArray());
    return exercise;
}

QJsonObject exerciseJson(const Exercise &exercise)
{
    return {{QStringLiteral("kind"), exerciseKindName(exercise.kind)},
            {QStringLiteral("level"), exercise.level},
            {QStringLiteral("stem"), exercise.stem},
            {QStringLiteral("options"), optionsJson(exercise.options, true)},
            {QStringLiteral("key"), printedKey(exercise)},
            {QStringLiteral("solution"), exercise.solution},
            {QStringLiteral("verified"), exercise.verified},
            {QStringLiteral("parameters"), parametersJson(exercise.parameters)}};
}

document::PayloadType exercisePayloadType()
{
    return {kExerciseSchema, kExerciseVersion, QStringLiteral("exercise"),
            [](const document::Content &, const document::Block &block) {
                const std::optional<Exercise> exercise = fromBlock(block);
                QJsonObject json = exercise ? exerciseJson(*exercise) : QJsonObject{};
                // Parameters stand in the provenance of the block's sentences.
                json.remove(QStringLiteral("parameters"));
                return json;
            }};
}

} // namespace lectern::education
