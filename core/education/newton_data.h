// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/education/exercise.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>

namespace lectern::education {

/// A wording in each language a lesson can have.
struct LocalText {
    QString english;
    QString chinese;
    const QString &in(Language language) const
    {
        return language == Language::Chinese ? chinese : english;
    }
    static LocalText of(const QJsonObject &object);
};

/// A number that a scenario draws.
struct ScenarioParameter {
    QString unit;
    QList<double> values; ///< In the unit.
};

/// A number that follows from the parameters, and the formula of the text book for it.
struct DerivedValue {
    QString unit;
    QString formula;
};

/// A physical situation: what is drawn, what follows, and who plays in it.
struct Scenario {
    QString id;
    QString model; ///< Which simulation of mechanics.h checks its formulas.
    QMap<QString, ScenarioParameter> parameters;
    QMap<QString, DerivedValue> derived;
    QStringList require; ///< Claims that the drawn parameters must meet.
    QHash<Language, QList<QMap<QString, QString>>> casts; ///< Slot to words.
};

/// An option, statement or item of a template: right if its claim holds or its value is the answer.
struct TemplateOption {
    QString claim;
    QString value; ///< A formula, printed in the template's unit.
    QString misconception; ///< Id in misconceptions.<language>.json.
    LocalText text;
    LocalText because; ///< Of statements to judge.
};

/// A question about a scenario whose key follows from claims and formulas.
struct ExerciseTemplate {
    QString id;
    ExerciseKind kind = ExerciseKind::Single;
    int level = 1;
    QString scenario;
    QStringList points; ///< Ids of NewtonData::points.
    QString answer; ///< Formula of a number asked for.
    QString unit;
    LocalText stem;
    QList<TemplateOption> options;
    LocalText solution;
};

/// A force of a situation with all that tells it from the others.
struct NamedForce {
    QString id;
    QString agent; ///< What exerts it.
    QString patient; ///< What feels it.
    QString kind;
    QString axis;
    double newtons = 0; ///< Signed along its axis.
    bool isAskedFor = false;
    LocalText text;
};

/// Objects at work on each other, with all forces that matter.
struct Situation {
    QString id;
    LocalText text;
    QList<NamedForce> forces;
};

/// A question about the forces of a situation.
struct ForceTemplate {
    QString id;
    ExerciseKind kind = ExerciseKind::Single;
    int level = 1;
    QStringList points;
    LocalText stem;
    LocalText solution;
    LocalText whenTrue;
    LocalText whenFalse;
};

/// Everything that resources/education holds about Newton's laws.
struct NewtonData {
    QMap<QString, QHash<Language, QStringList>> points; ///< Id to the names that chapters use.
    QStringList gates; ///< Ids of points that make a chapter one about Newton's laws.
    QMap<QString, Scenario> scenarios;
    QList<ExerciseTemplate> templates;
    QList<Situation> situations;
    QList<ForceTemplate> forceTemplates;
    QHash<Language, QMap<QString, QString>> misconceptions; ///< Id to what the pupil believes.
};

/// Reads the bundled files; Internal if one of them is damaged.
Result<NewtonData> loadNewtonData();

} // namespace lectern::education
