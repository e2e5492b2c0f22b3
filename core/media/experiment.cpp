// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment.h"

#include <algorithm>

namespace lectern::media {

namespace {

using Slots = SceneWords::Slots;

Slots cartSlot(const QString &name)
{
    return {{QStringLiteral("cart"), {name, name}}};
}

PlotSeries series(const QString &name, SeriesRole role, const Simulation &simulation,
                  double Moment::*force)
{
    PlotSeries series{.name = name, .points = {}, .style = SeriesStyle::Line, .role = role};
    for (const Moment &moment : simulation.samples)
        series.points << QPointF(moment.time, moment.*force);
    return series;
}

Plot forcePlot(const ExperimentScene &scene, const SceneWords &words, const Simulation &simulation)
{
    const Contact &contact = simulation.contact;
    const auto seconds = [&](double time) { return words.quantity(time, 2, QStringLiteral("s")); };
    Plot plot;
    plot.title = words.label(QStringLiteral("plot_title"));
    plot.x = {words.label(QStringLiteral("axis_time")), QStringLiteral("s"),
              PlotRange{0, scene.durationSeconds}, 4};
    plot.y = {words.label(QStringLiteral("axis_force")), QStringLiteral("N"), {}, 4};
    plot.series << series(words.label(QStringLiteral("sensor"), cartSlot(scene.left.name)),
                          SeriesRole::First, simulation, &Moment::forceOnLeft)
                << series(words.label(QStringLiteral("sensor"), cartSlot(scene.right.name)),
                          SeriesRole::Second, simulation, &Moment::forceOnRight);
    plot.caption = words.label(QStringLiteral("plot_caption"));
    plot.description = words.label(
        QStringLiteral("plot_description"),
        {{QStringLiteral("a"), {scene.left.name, {}}},
         {QStringLiteral("b"), {scene.right.name, {}}},
         {QStringLiteral("start"), seconds(contact.start)},
         {QStringLiteral("end"), seconds(contact.end)},
         {QStringLiteral("strongest"), seconds(contact.strongest)},
         {QStringLiteral("peak"), words.quantity(contact.peakNewtons, 1, QStringLiteral("N"))}});
    return plot;
}

DataTable sampleTable(const ExperimentScene &scene, const SceneWords &words,
                      const Simulation &simulation)
{
    DataTable table;
    table.caption = words.label(QStringLiteral("table_caption"));
    table.columns << DataColumn{words.label(QStringLiteral("column_time")), QStringLiteral("s"), 4};
    const auto addPair = [&](const QString &key, const QString &unit) {
        for (const Cart *cart : {&scene.left, &scene.right})
            table.columns << DataColumn{words.label(key, cartSlot(cart->name)), unit, 4};
    };
    const QString momentumUnit = QStringLiteral("kg·m/s");
    addPair(QStringLiteral("column_position"), QStringLiteral("m"));
    addPair(QStringLiteral("column_velocity"), QStringLiteral("m/s"));
    addPair(QStringLiteral("column_force"), QStringLiteral("N"));
    addPair(QStringLiteral("column_momentum"), momentumUnit);
    table.columns << DataColumn{words.label(QStringLiteral("column_total")), momentumUnit, 4};
    table.rows.reserve(simulation.samples.size());
    for (const Moment &m : simulation.samples) {
        const double left = scene.left.massKg * m.leftVelocity;
        const double right = scene.right.massKg * m.rightVelocity;
        table.rows.push_back({m.time, m.leftPosition, m.rightPosition, m.leftVelocity,
                              m.rightVelocity, m.forceOnLeft, m.forceOnRight, left, right,
                              left + right});
    }
    return table;
}

} // namespace

Result<Experiment> makeExperiment(const ExperimentScene &scene, Language language)
{
    auto words = SceneWords::load(QStringLiteral("two_carts"), language);
    if (!words)
        return std::unexpected(words.error());
    auto simulation = simulate(scene);
    if (!simulation)
        return std::unexpected(simulation.error());
    Plot plot = forcePlot(scene, *words, *simulation);
    DataTable table = sampleTable(scene, *words, *simulation);
    return Experiment{scene, *std::move(words), *std::move(simulation), std::move(plot),
                      std::move(table)};
}

QList<QStringList> summaryOf(const Experiment &experiment)
{
    const ExperimentScene &scene = experiment.scene;
    const SceneWords &words = experiment.words;
    const Moment &first = experiment.simulation.samples.front();
    const Moment &last = experiment.simulation.samples.back();
    const double a = scene.left.massKg;
    const double b = scene.right.massKg;
    const double peak = experiment.simulation.contact.peakNewtons;
    const auto row
        = [&](const QString &key, double left, double right, const QString &unit, int decimals) {
              return QStringList{words.label(key) + QStringLiteral(" / ") + unit,
                                 numberText(left, decimals), numberText(right, decimals)};
          };
    const QString speed = QStringLiteral("m/s");
    const QString momentum = QStringLiteral("kg·m/s");
    QList<QStringList> rows{
        {words.label(QStringLiteral("summary_quantity")),
         words.label(QStringLiteral("summary_cart"), cartSlot(scene.left.name)),
         words.label(QStringLiteral("summary_cart"), cartSlot(scene.right.name)),
         words.label(QStringLiteral("summary_both"))},
        row(QStringLiteral("summary_mass"), a, b, QStringLiteral("kg"), 2) << numberText(a + b, 2),
        row(QStringLiteral("summary_before"), first.leftVelocity, first.rightVelocity, speed, 2)
            << QString(),
        row(QStringLiteral("summary_after"), last.leftVelocity, last.rightVelocity, speed, 2)
            << QString(),
        row(QStringLiteral("summary_force"), -peak, peak, QStringLiteral("N"), 1)
            << numberText(0, 1)};
    const auto addMomentum = [&](const QString &key, const Moment &m) {
        const double left = a * m.leftVelocity;
        const double right = b * m.rightVelocity;
        rows << (row(key, left, right, momentum, 2) << numberText(left + right, 2));
    };
    addMomentum(QStringLiteral("summary_momentum_before"), first);
    addMomentum(QStringLiteral("summary_momentum_after"), last);
    return rows;
}

QMap<QString, QString> statedValues(const Experiment &experiment)
{
    const auto [lighter, heavier]
        = std::minmax(experiment.scene.left.massKg, experiment.scene.right.massKg);
    const double peak = experiment.simulation.contact.peakNewtons;
    return {{QStringLiteral("lighter"), QStringLiteral("%1 kg").arg(lighter, 0, 'f', 2)},
            {QStringLiteral("heavier"), QStringLiteral("%1 kg").arg(heavier, 0, 'f', 2)},
            {QStringLiteral("force"), QStringLiteral("%1 N").arg(peak, 0, 'f', 1)}};
}

} // namespace lectern::media
