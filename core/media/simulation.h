// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/media/experiment_scene.h"

#include <vector>

namespace lectern::media {

/// Both carts at one moment. SI units; to the right is positive; positions are those of the carts'
/// facing ends, so that their distance is the length left for the spring.
struct Moment {
    double time = 0;
    double leftPosition = 0;
    double rightPosition = 0;
    double leftVelocity = 0;
    double rightVelocity = 0;
    double forceOnLeft = 0; ///< What the sensor of the left cart feels.
    double forceOnRight = 0;
    friend bool operator==(const Moment &, const Moment &) = default;
};

/// When the spring was pressed.
struct Contact {
    double start = 0;
    double end = 0; ///< Of the last contact.
    double strongest = 0; ///< When the force was largest.
    double peakNewtons = 0; ///< Largest force, as a size.
    friend bool operator==(const Contact &, const Contact &) = default;
};

/// What both sensors recorded, sample by sample.
struct Simulation {
    std::vector<Moment> samples; ///< From 0 to the duration, both included.
    Contact contact;

    /// State at any time in between: cubic for positions, linear for velocities and forces.
    Moment at(double time) const;
};

/// Integrates the scene by the classical Runge-Kutta method in double precision; the moments at
/// which the spring is touched and let go are found to 1e-13 s, as a step over one of them would
/// cost the order of the method.
///
/// @return InvalidInput when the carts do not meet, meet too late to part, or would crash through
///         the spring
/// @source Hairer, Norsett, Wanner: Solving Ordinary Differential Equations I, II.1 and II.6
Result<Simulation> simulate(const ExperimentScene &scene);

} // namespace lectern::media
