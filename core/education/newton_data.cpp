// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/newton_data.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace lectern::education {
namespace {

constexpr std::array kLanguages{Language::English, Language::Chinese};

Result<QJsonObject> readObject(const QString &name)
{
    QFile file(QStringLiteral(":/education/") + name);
    QJsonParseError parse;
    QJsonDocument document;
    if (file.open(QIODevice::ReadOnly))
        document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject())
        return failure(
            ErrorCode::Internal,
            QCoreApplication::translate(
                "Exercises", "The exercise templates cannot be read. Install Lectern again."),
            QStringLiteral("%1: %2").arg(name, parse.errorString()));
    return document.object();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

ExerciseKind kindOf(const QJsonObject &object)
{
    return exerciseKindOf(text(object, "kind")).value_or(ExerciseKind::Single);
}

Scenario scenarioOf(const QString &id, const QJsonObject &object)
{
    Scenario scenario;
    scenario.id = id;
    scenario.model = text(object, "model");
    scenario.require = strings(object.value(QStringLiteral("require")));
    const QJsonObject parameters = object.value(QStringLiteral("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        ScenarioParameter parameter{text(it->toObject(), "unit"), {}};
        for (const QJsonValue &value : it->toObject().value(QStringLiteral("values")).toArray())
            parameter.values.append(value.toDouble());
        scenario.parameters.insert(it.key(), parameter);
    }
    const QJsonObject derived = object.value(QStringLiteral("derived")).toObject();
    for (auto it = derived.begin(); it != derived.end(); ++it)
        scenario.derived.insert(it.key(),
                                {text(it->toObject(), "unit"), text(it->toObject(), "is")});
    const QJsonObject casts = object.value(QStringLiteral("cast")).toObject();
    for (const Language language : kLanguages) {
        for (const QJsonValue &value : casts.value(languageCode(language)).toArray()) {
            QMap<QString, QString> cast;
            const QJsonObject words = value.toObject();
            for (auto it = words.begin(); it != words.end(); ++it)
                cast.insert(it.key(), it->toString());
            scenario.casts[language].append(cast);
        }
    }
    return scenario;
}

TemplateOption optionOf(const QJsonObject &object)
{
    return {text(object, "claim"), text(object, "value"), text(object, "misconception"),
            LocalText::of(object),
            LocalText::of(object.value(QStringLiteral("because")).toObject())};
}

ExerciseTemplate templateOf(const QJsonObject &object)
{
    ExerciseTemplate made;
    made.id = text(object, "id");
    made.kind = kindOf(object);
    made.level = object.value(QStringLiteral("level")).toInt(1);
    made.scenario = text(object, "scenario");
    made.points = strings(object.value(QStringLiteral("points")));
    made.answer = text(object, "answer");
    made.unit = text(object, "unit");
    made.stem = LocalText::of(object.value(QStringLiteral("stem")).toObject());
    made.solution = LocalText::of(object.value(QStringLiteral("solution")).toObject());
    for (const char *key : {"options", "statements"})
        for (const QJsonValue &option : object.value(QLatin1StringView(key)).toArray())
            made.options.append(optionOf(option.toObject()));
    return made;
}

Situation situationOf(const QJsonObject &object)
{
    Situation situation{text(object, "id"), LocalText::of(object), {}};
    for (const QJsonValue &value : object.value(QStringLiteral("forces")).toArray()) {
        const QJsonObject force = value.toObject();
        situation.forces.append(
            {text(force, "id"), text(force, "agent"), text(force, "patient"), text(force, "kind"),
             text(force, "axis"), force.value(QStringLiteral("newtons")).toDouble(),
             force.value(QStringLiteral("ask")).toBool(), LocalText::of(force)});
    }
    return situation;
}

ForceTemplate forceTemplateOf(const QJsonObject &object)
{
    const auto local = [&](const char *key) {
        return LocalText::of(object.value(QLatin1StringView(key)).toObject());
    };
    return {text(object, "id"),
            kindOf(object),
            object.value(QStringLiteral("level")).toInt(1),
            strings(object.value(QStringLiteral("points"))),
            local("stem"),
            local("solution"),
            local("true"),
            local("false")};
}

void readScenarios(const QJsonObject &object, NewtonData &data)
{
    const QJsonObject points = object.value(QStringLiteral("points")).toObject();
    for (auto it = points.begin(); it != points.end(); ++it)
        for (const Language language : kLanguages)
            data.points[it.key()][language] = strings(it->toObject().value(languageCode(language)));
    data.gates = strings(object.value(QStringLiteral("gates")));
    const QJsonObject scenarios = object.value(QStringLiteral("scenarios")).toObject();
    for (auto it = scenarios.begin(); it != scenarios.end(); ++it)
        data.scenarios.insert(it.key(), scenarioOf(it.key(), it->toObject()));
}

Status readMisconceptions(NewtonData &data)
{
    for (const Language language : kLanguages) {
        const auto object
            = readObject(QStringLiteral("misconceptions.%1.json").arg(languageCode(language)));
        if (!object)
            return std::unexpected(object.error());
        for (auto it = object->begin(); it != object->end(); ++it)
            data.misconceptions[language].insert(it.key(), it->toString());
    }
    return {};
}

} // namespace

LocalText LocalText::of(const QJsonObject &object)
{
    return {text(object, "en"), text(object, "zh")};
}

Result<NewtonData> loadNewtonData()
{
    NewtonData data;
    const auto scenarios = readObject(QStringLiteral("newton_scenarios.json"));
    if (!scenarios)
        return std::unexpected(scenarios.error());
    readScenarios(*scenarios, data);
    const auto templates = readObject(QStringLiteral("newton_templates.json"));
    if (!templates)
        return std::unexpected(templates.error());
    for (const QJsonValue &value : templates->value(QStringLiteral("templates")).toArray())
        data.templates.append(templateOf(value.toObject()));
    const auto interactions = readObject(QStringLiteral("newton_interactions.json"));
    if (!interactions)
        return std::unexpected(interactions.error());
    for (const QJsonValue &value : interactions->value(QStringLiteral("situations")).toArray())
        data.situations.append(situationOf(value.toObject()));
    for (const QJsonValue &value : interactions->value(QStringLiteral("templates")).toArray())
        data.forceTemplates.append(forceTemplateOf(value.toObject()));
    LECTERN_TRY(readMisconceptions(data));
    return data;
}

} // namespace lectern::education
