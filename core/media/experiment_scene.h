// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace lectern::media {

/// A cart on a straight, level track without friction. Positions and velocities count to the right.
struct Cart {
    QString name; ///< "A": one to four characters, written on arrows and in tables.
    double massKg = 1;
    double velocityMetresPerSecond = 0; ///< At the start.
    friend bool operator==(const Cart &, const Cart &) = default;
};

/// The spring between the carts. It is fixed to the left one and has no mass.
struct SpringBumper {
    double lengthMetres = 0.1; ///< Relaxed.
    double stiffnessNewtonsPerMetre = 80;
    double dampingNewtonSecondsPerMetre = 0; ///< 0: the collision is elastic.
    friend bool operator==(const SpringBumper &, const SpringBumper &) = default;
};

/// Two carts that meet, with a force sensor on each: all that a document keeps of an experiment.
///
/// Its JSON is described by resources/scenes/two_carts.schema.json.
struct ExperimentScene {
    QString titleEnglish;
    QString titleChinese;
    Cart left;
    Cart right;
    SpringBumper bumper;
    double startGapMetres = 0.25; ///< Between the relaxed spring and the right cart.
    double durationSeconds = 1;
    int samplesPerSecond = 500; ///< Of both sensors.

    const QString &title(Language language) const
    {
        return language == Language::Chinese ? titleChinese : titleEnglish;
    }
    QJsonObject toJson() const;
    /// @return InvalidInput naming the member that is missing or out of its range
    static Result<ExperimentScene> fromJson(const QJsonObject &object);
    friend bool operator==(const ExperimentScene &, const ExperimentScene &) = default;
};

/// A duration that shows the carts come, push and part, in tenths of a second: half as long again
/// as it takes until they part. 0 where they never meet.
double fittingSeconds(const ExperimentScene &scene);

/// The name that payloads of this kind carry in a document.
inline constexpr auto kSceneSchema = u"lectern.scene";

/// A scene that ships, e.g. "two_carts".
Result<ExperimentScene> bundledScene(const QString &name);

} // namespace lectern::media
