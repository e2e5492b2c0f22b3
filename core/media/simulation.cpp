// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/simulation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lectern::media {

namespace {

constexpr double kEventSeconds = 1e-13;
constexpr int kStepsInAContact = 2000;

/// Positions and velocities: left, right.
using State = std::array<double, 4>;

/// The carts as a differential equation, and the point in it where they are.
class Integrator
{
public:
    explicit Integrator(const ExperimentScene &scene) :
        m_scene(scene),
        m_state{0, scene.bumper.lengthMetres + scene.startGapMetres,
                scene.left.velocityMetresPerSecond, scene.right.velocityMetresPerSecond},
        m_touching(scene.startGapMetres == 0 && closingSpeed(m_state) > 0)
    {
        const double reducedMass
            = scene.left.massKg * scene.right.massKg / (scene.left.massKg + scene.right.massKg);
        const double halfPeriod
            = std::numbers::pi * std::sqrt(reducedMass / scene.bumper.stiffnessNewtonsPerMetre);
        m_step = halfPeriod / kStepsInAContact;
    }

    /// Goes on by `seconds` and follows the contact on the way.
    void advance(double seconds, Contact &contact)
    {
        while (seconds > kEventSeconds) {
            // Without a force the step is exact, however long.
            double step = m_touching ? std::min(seconds, m_step) : seconds;
            const bool changes = isTouched(stepped(step)) != m_touching;
            if (changes)
                step = eventAfter(step);
            m_state = stepped(step);
            m_time += step;
            seconds -= step;
            if (m_touching)
                notePeak(contact);
            if (changes)
                toggle(contact);
        }
        m_time += seconds;
    }

    Moment moment() const
    {
        const double force = m_touching ? pressure(m_state) : 0;
        return {.time = m_time,
                .leftPosition = m_state[0],
                .rightPosition = m_state[1],
                .leftVelocity = m_state[2],
                .rightVelocity = m_state[3],
                .forceOnLeft = -force,
                .forceOnRight = force};
    }

    bool isTouching() const { return m_touching; }
    double springLength() const { return m_state[1] - m_state[0]; }

private:
    static double closingSpeed(const State &state) { return state[2] - state[3]; }
    double compression(const State &state) const
    {
        return m_scene.bumper.lengthMetres - (state[1] - state[0]);
    }

    /// Force of the pressed spring on each of the carts, away from the other one.
    double pressure(const State &state) const
    {
        return m_scene.bumper.stiffnessNewtonsPerMetre * compression(state)
            + m_scene.bumper.dampingNewtonSecondsPerMetre * closingSpeed(state);
    }

    /// A bumper only pushes: it is let go when its force ends, and touched again from outside.
    bool isTouched(const State &state) const
    {
        if (m_touching)
            return pressure(state) > 0;
        return compression(state) > 0 && closingSpeed(state) > 0;
    }

    State slope(const State &state) const
    {
        const double force = m_touching ? pressure(state) : 0;
        return {state[2], state[3], -force / m_scene.left.massKg, force / m_scene.right.massKg};
    }

    State stepped(double step) const
    {
        const auto moved = [this](const State &slope, double by) {
            State state = m_state;
            for (size_t i = 0; i < state.size(); ++i)
                state[i] += by * slope[i];
            return state;
        };
        const State k1 = slope(m_state);
        const State k2 = slope(moved(k1, step / 2));
        const State k3 = slope(moved(k2, step / 2));
        const State k4 = slope(moved(k3, step));
        State mean;
        for (size_t i = 0; i < mean.size(); ++i)
            mean[i] = (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
        return moved(mean, step);
    }

    /// The shortest step within `step` after which the contact is another, by bisection.
    double eventAfter(double step) const
    {
        double before = 0;
        while (step - before > kEventSeconds) {
            const double middle = (before + step) / 2;
            (isTouched(stepped(middle)) == m_touching ? before : step) = middle;
        }
        return step;
    }

    void notePeak(Contact &contact) const
    {
        const double force = pressure(m_state);
        if (force > contact.peakNewtons) {
            contact.peakNewtons = force;
            contact.strongest = m_time;
        }
    }

    void toggle(Contact &contact)
    {
        m_touching = !m_touching;
        if (!m_touching)
            contact.end = m_time;
        else if (contact.start == 0)
            contact.start = m_time;
    }

    const ExperimentScene &m_scene;
    State m_state;
    double m_time = 0;
    double m_step = 0;
    bool m_touching;
};

std::unexpected<Error> unfit(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

} // namespace

Result<Simulation> simulate(const ExperimentScene &scene)
{
    Simulation simulation;
    Integrator integrator(scene);
    const int steps = int(std::lround(scene.durationSeconds * scene.samplesPerSecond));
    simulation.samples.reserve(size_t(steps) + 1);
    simulation.samples.push_back(integrator.moment());
    double shortest = integrator.springLength();
    for (int i = 1; i <= steps; ++i) {
        const double target = double(i) / scene.samplesPerSecond;
        integrator.advance(target - double(i - 1) / scene.samplesPerSecond, simulation.contact);
        Moment moment = integrator.moment();
        moment.time = target;
        shortest = std::min(shortest, integrator.springLength());
        simulation.samples.push_back(moment);
    }
    if (simulation.contact.peakNewtons <= 0)
        return unfit(QCoreApplication::translate(
            "Media",
            "The carts do not meet in this experiment. Let the left one be faster, or "
            "give it more time."));
    if (integrator.isTouching())
        return unfit(QCoreApplication::translate(
            "Media",
            "The carts have not parted when the experiment ends. Give it more time or a "
            "stiffer spring."));
    if (shortest < 0.1 * scene.bumper.lengthMetres)
        return unfit(QCoreApplication::translate(
            "Media",
            "The spring is too soft for these carts: it would be pressed flat. Take a "
            "stiffer or longer one, or lower speeds."));
    return simulation;
}

Moment Simulation::at(double time) const
{
    if (time <= samples.front().time)
        return samples.front();
    if (time >= samples.back().time)
        return samples.back();
    const auto after = std::upper_bound(samples.begin(), samples.end(), time,
                                        [](double t, const Moment &m) { return t < m.time; });
    const Moment &b = *after;
    const Moment &a = *(after - 1);
    const double h = b.time - a.time;
    const double s = (time - a.time) / h;
    const auto cubic = [&](double p0, double v0, double p1, double v1) {
        return p0 * (1 + 2 * s) * (1 - s) * (1 - s) + p1 * s * s * (3 - 2 * s)
            + h * (v0 * s * (1 - s) * (1 - s) - v1 * s * s * (1 - s));
    };
    const auto linear = [s](double from, double to) { return from + s * (to - from); };
    return {.time = time,
            .leftPosition = cubic(a.leftPosition, a.leftVelocity, b.leftPosition, b.leftVelocity),
            .rightPosition
            = cubic(a.rightPosition, a.rightVelocity, b.rightPosition, b.rightVelocity),
            .leftVelocity = linear(a.leftVelocity, b.leftVelocity),
            .rightVelocity = linear(a.rightVelocity, b.rightVelocity),
            .forceOnLeft = linear(a.forceOnLeft, b.forceOnLeft),
            .forceOnRight = linear(a.forceOnRight, b.forceOnRight)};
}

} // namespace lectern::media
