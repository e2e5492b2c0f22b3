// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/mechanics.h"

#include <QHash>

#include <cmath>
#include <functional>

namespace lectern::education {
namespace {

const Dimension kForce{{1, 1, -2}};
const Dimension kAcceleration{{1, 0, -2}};
const Dimension kSpeed{{1, 0, -1}};
const Dimension kMomentum{{1, 1, -1}};
const Dimension kTime{{0, 0, 1}};

/// Reads parameters by name, in SI units.
class Given
{
public:
    explicit Given(const Values &values) : m_values(values) { }
    double operator()(QStringView name) const { return m_values.value(name.toString()).value; }

private:
    const Values &m_values;
};

void put(Values &values, QStringView name, double value, const Dimension &dimension)
{
    values.insert(name.toString(), {value, dimension});
}

/// Acceleration of a mass under a constant force, read off the path that it covers.
///
/// Velocity Verlet is exact for constant forces, so that one second in 50 steps is enough.
double accelerationByPath(double force, double mass)
{
    const double step = 1.0 / 50;
    double place = 0;
    double speed = 0;
    for (int i = 0; i < 50; ++i) {
        const double half = speed + 0.5 * step * force / mass;
        place += step * half;
        speed = half + 0.5 * step * force / mass;
    }
    return 2 * place;
}

/// Two bodies at rest push off. Only the momentum that the first one gains is counted; what the
/// second one gets follows from the total momentum, which stays zero.
Values pushOff(const Given &given)
{
    const int steps = 50;
    const double m1 = given(u"m1");
    const double m2 = given(u"m2");
    const double force = given(u"F");
    const double dt = given(u"t") / steps;
    double speed1 = 0;
    double speed2 = 0;
    for (int i = 0; i < steps; ++i) {
        speed1 += force / m1 * dt;
        speed2 = m1 * speed1 / m2;
    }
    Values values;
    put(values, u"v1", speed1, kSpeed);
    put(values, u"v2", speed2, kSpeed);
    put(values, u"a1", speed1 / given(u"t"), kAcceleration);
    put(values, u"a2", speed2 / given(u"t"), kAcceleration);
    put(values, u"F21", given(u"m1") * speed1 / given(u"t"), kForce);
    put(values, u"F12", given(u"m2") * speed2 / given(u"t"), kForce);
    put(values, u"p1", given(u"m1") * speed1, kMomentum);
    put(values, u"p2", given(u"m2") * speed2, kMomentum);
    put(values, u"delay", 0, kTime);
    return values;
}

/// A body hits another at rest. The speeds afterwards are the second solution of the balances of
/// momentum and energy, found as the mirror image of the speeds in the frame of the centre of mass.
Values collision(const Given &given)
{
    const double m1 = given(u"m1");
    const double m2 = given(u"m2");
    const double centre = m1 * given(u"v") / (m1 + m2);
    const double after1 = 2 * centre - given(u"v");
    const double after2 = 2 * centre;
    const double change1 = std::abs(after1 - given(u"v"));
    Values values;
    put(values, u"u2", after2, kSpeed);
    put(values, u"dv1", change1, kSpeed);
    put(values, u"dv2", after2, kSpeed);
    put(values, u"a1", change1 / given(u"t"), kAcceleration);
    put(values, u"a2", after2 / given(u"t"), kAcceleration);
    put(values, u"F21", m1 * change1 / given(u"t"), kForce);
    put(values, u"F12", m2 * after2 / given(u"t"), kForce);
    put(values, u"p1", m1 * change1, kMomentum);
    put(values, u"p2", m2 * after2, kMomentum);
    put(values, u"delay", 0, kTime);
    return values;
}

/// Cramer's rule for x and y in  a x + b y = e,  c x + d y = f.
std::pair<double, double> solved(double a, double b, double e, double c, double d, double f)
{
    const double determinant = a * d - b * c;
    return {(e * d - b * f) / determinant, (a * f - e * c) / determinant};
}

/// One equation of motion for each block: F - N = m1 a and N = m2 a.
Values blocks(const Given &given)
{
    const auto [a, push] = solved(given(u"m1"), 1, given(u"F"), given(u"m2"), -1, 0);
    Values values;
    put(values, u"a", a, kAcceleration);
    put(values, u"N", push, kForce);
    return values;
}

/// A load on a damped spring floor that accelerates upwards; the spring's force once it is at rest.
Values lift(const Given &given)
{
    const double mass = given(u"m");
    const double stiffness = 400 * mass;
    const double damping = 40 * mass; // Critical: no overshoot, settled long before two seconds.
    const double gravity
        = given(u"g") + given(u"a"); // What a load feels on a floor that speeds up.
    const double dt = 4e-3;
    double dent = 0;
    double speed = 0;
    for (int i = 0; i < 1000; ++i) {
        speed += dt * (gravity - (stiffness * dent + damping * speed) / mass);
        dent += dt * speed;
    }
    Values values;
    put(values, u"N", stiffness * dent, kForce);
    put(values, u"P", stiffness * dent, kForce);
    put(values, u"W", accelerationByPath(mass * given(u"g"), mass) * mass, kForce);
    return values;
}

/// A hundred puffs of gas leave during one millisecond; the momentum they carry off is the
/// rocket's.
Values rocket(const Given &given)
{
    const double duration = 1e-3;
    const double puff = given(u"rate") * duration / 100;
    const double speed = given(u"u");
    double gasMomentum = 0;
    for (int i = 0; i < 100; ++i)
        gasMomentum += puff * speed;
    const double weight = given(u"m") * given(u"g");
    const double netMomentum = gasMomentum - weight * duration;
    Values values;
    put(values, u"T", gasMomentum / duration, kForce);
    put(values, u"G", gasMomentum / duration, kForce);
    put(values, u"W", weight, kForce);
    put(values, u"a", netMomentum / given(u"m") / duration, kAcceleration);
    put(values, u"air", 0, kForce);
    return values;
}

/// Two springs in a row whose free end is pulled: the joint moves until nothing drives it.
Values springs(const Given &given)
{
    const double stiffness1 = 100;
    const double stiffness2 = 250;
    const double length = given(u"F") * (1 / stiffness1 + 1 / stiffness2);
    double joint = 0;
    for (int i = 0; i < 80; ++i)
        joint += (stiffness2 * (length - joint) - stiffness1 * joint)
            / (2 * (stiffness1 + stiffness2));
    Values values;
    put(values, u"r1", stiffness1 * joint, kForce);
    put(values, u"r2", stiffness2 * (length - joint), kForce);
    return values;
}

/// The apple falls by what it weighs; the Earth moves so that the centre of both masses stays.
Values apple(const Given &given)
{
    const double fall = accelerationByPath(given(u"m") * given(u"g"), given(u"m"));
    const double earth = given(u"m") * fall / given(u"M");
    Values values;
    put(values, u"a_apple", fall, kAcceleration);
    put(values, u"a_earth", earth, kAcceleration);
    put(values, u"W", given(u"m") * fall, kForce);
    put(values, u"E", given(u"M") * earth, kForce);
    // Upwards is positive: the total momentum of both stays zero, and the apple's points down.
    put(values, u"up", 0 - given(u"m") * -fall, kForce);
    return values;
}

Values masses(const Given &given)
{
    Values values;
    for (const QStringView number : {u"1", u"2", u"3", u"4"}) {
        const QString mass = u'm' + number.toString();
        put(values, QString(u'a' + number.toString()), accelerationByPath(given(u"F"), given(mass)),
            kAcceleration);
    }
    return values;
}

/// Resistance that grows with speed: the car goes at v when its energy no longer changes.
Values cruise(const Given &given)
{
    const double resistance = given(u"F") / given(u"v");
    double speed = 0;
    const double force = given(u"F");
    const double mass = given(u"m");
    const double dt = 0.05 * mass / resistance;
    for (int i = 0; i < 600; ++i)
        speed += dt * (force - resistance * speed) / mass;
    Values values;
    put(values, u"D", resistance * speed, kForce);
    put(values, u"net", given(u"F") - resistance * speed, kForce);
    if (std::abs(values[QStringLiteral("net")].value) < 1e-9 * given(u"F"))
        values[QStringLiteral("net")].value = 0;
    return values;
}

/// Each push adds its own path; the path of both is their difference.
Values crate(const Given &given)
{
    const double right = accelerationByPath(given(u"F1"), given(u"m"));
    const double left = accelerationByPath(given(u"F2"), given(u"m"));
    Values values;
    put(values, u"a", right - left, kAcceleration);
    put(values, u"net", given(u"m") * (right - left), kForce);
    return values;
}

/// One equation for the horse, G - P = mh a, and one for the cart, P - R = mc a.
Values horse(const Given &given)
{
    const auto [a, pull] = solved(given(u"mh"), 1, given(u"G"), given(u"mc"), -1, -given(u"R"));
    Values values;
    put(values, u"a", a, kAcceleration);
    put(values, u"P12", given(u"mc") * a + given(u"R"), kForce);
    put(values, u"P21", pull, kForce);
    return values;
}

} // namespace

std::optional<Values> measuredValues(const QString &model, const Values &parameters)
{
    using Simulation = Values (*)(const Given &);
    static const QHash<QString, Simulation> simulations{
        {QStringLiteral("push_off"), pushOff}, {QStringLiteral("collision"), collision},
        {QStringLiteral("blocks"), blocks},    {QStringLiteral("lift"), lift},
        {QStringLiteral("rocket"), rocket},    {QStringLiteral("springs"), springs},
        {QStringLiteral("apple"), apple},      {QStringLiteral("masses"), masses},
        {QStringLiteral("cruise"), cruise},    {QStringLiteral("crate"), crate},
        {QStringLiteral("horse"), horse}};
    const Simulation simulation = simulations.value(model);
    if (!simulation)
        return std::nullopt;
    Values values = simulation(Given(parameters));
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        values.insert(it.key(), it.value());
    return values;
}

} // namespace lectern::education
