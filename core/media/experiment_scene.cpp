// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment_scene.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonValue>

#include <cmath>
#include <numbers>
#include <optional>

namespace lectern::media {

namespace {

/// Reads the members of one object and remembers the first that is wrong.
class Reader
{
public:
    Reader(const QJsonObject &object, QString path, std::optional<QString> &fault) :
        m_object(object), m_path(std::move(path)), m_fault(fault)
    {
    }

    double number(const QString &key, double least, double most) const
    {
        const QJsonValue value = m_object.value(key);
        const double number = value.toDouble(std::nan(""));
        if (!(number >= least && number <= most))
            blame(key);
        return number;
    }

    QString text(const QString &key, int longest) const
    {
        const QString text = m_object.value(key).toString();
        if (text.trimmed().isEmpty() || text.size() > longest)
            blame(key);
        return text;
    }

    Reader object(const QString &key) const
    {
        if (!m_object.value(key).isObject())
            blame(key);
        return {m_object.value(key).toObject(), m_path + key + u'.', m_fault};
    }

    void blame(const QString &key) const
    {
        if (!m_fault)
            m_fault = m_path + key;
    }

private:
    QJsonObject m_object;
    QString m_path;
    std::optional<QString> &m_fault;
};

Cart readCart(const Reader &reader)
{
    return {.name = reader.text(QStringLiteral("name"), 4),
            .massKg = reader.number(QStringLiteral("mass_kg"), 0.01, 1000),
            .velocityMetresPerSecond
            = reader.number(QStringLiteral("velocity_m_per_s"), -100, 100)};
}

QJsonObject cartJson(const Cart &cart)
{
    return {{QStringLiteral("name"), cart.name},
            {QStringLiteral("mass_kg"), cart.massKg},
            {QStringLiteral("velocity_m_per_s"), cart.velocityMetresPerSecond}};
}

SpringBumper readBumper(const Reader &reader)
{
    return {
        .lengthMetres = reader.number(QStringLiteral("length_m"), 0.001, 100),
        .stiffnessNewtonsPerMetre = reader.number(QStringLiteral("stiffness_n_per_m"), 0.1, 1e7),
        .dampingNewtonSecondsPerMetre = reader.number(QStringLiteral("damping_n_s_per_m"), 0, 1e5)};
}

} // namespace

QJsonObject ExperimentScene::toJson() const
{
    return {
        {QStringLiteral("kind"), QStringLiteral("two_carts")},
        {QStringLiteral("title"),
         QJsonObject{{QStringLiteral("en"), titleEnglish}, {QStringLiteral("zh"), titleChinese}}},
        {QStringLiteral("left"), cartJson(left)},
        {QStringLiteral("right"), cartJson(right)},
        {QStringLiteral("bumper"),
         QJsonObject{{QStringLiteral("length_m"), bumper.lengthMetres},
                     {QStringLiteral("stiffness_n_per_m"), bumper.stiffnessNewtonsPerMetre},
                     {QStringLiteral("damping_n_s_per_m"), bumper.dampingNewtonSecondsPerMetre}}},
        {QStringLiteral("start_gap_m"), startGapMetres},
        {QStringLiteral("duration_s"), durationSeconds},
        {QStringLiteral("samples_per_s"), samplesPerSecond}};
}

Result<ExperimentScene> ExperimentScene::fromJson(const QJsonObject &object)
{
    std::optional<QString> fault;
    const Reader reader(object, {}, fault);
    if (object.value(QStringLiteral("kind")).toString() != QStringLiteral("two_carts"))
        reader.blame(QStringLiteral("kind"));
    const Reader title = reader.object(QStringLiteral("title"));
    ExperimentScene scene;
    scene.titleEnglish = title.text(QStringLiteral("en"), 120);
    scene.titleChinese = title.text(QStringLiteral("zh"), 120);
    scene.left = readCart(reader.object(QStringLiteral("left")));
    scene.right = readCart(reader.object(QStringLiteral("right")));
    scene.bumper = readBumper(reader.object(QStringLiteral("bumper")));
    scene.startGapMetres = reader.number(QStringLiteral("start_gap_m"), 0, 1000);
    scene.durationSeconds = reader.number(QStringLiteral("duration_s"), 0.01, 60);
    const double rate = reader.number(QStringLiteral("samples_per_s"), 10, 10000);
    scene.samplesPerSecond = fault ? 0 : int(rate);
    if (scene.samplesPerSecond != rate)
        reader.blame(QStringLiteral("samples_per_s"));
    if (scene.left.name == scene.right.name)
        reader.blame(QStringLiteral("right.name"));
    if (fault)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "Media",
                           "The experiment cannot be read: “%1” is missing or out of its "
                           "range. Correct it, or start from the bundled experiment.")
                           .arg(*fault));
    return scene;
}

double fittingSeconds(const ExperimentScene &scene)
{
    const double closing = scene.left.velocityMetresPerSecond - scene.right.velocityMetresPerSecond;
    if (closing <= 0)
        return 0;
    const double reducedMass
        = scene.left.massKg * scene.right.massKg / (scene.left.massKg + scene.right.massKg);
    // Half a swing of a spring between two masses; damping only makes it end sooner.
    const double contact
        = std::numbers::pi * std::sqrt(reducedMass / scene.bumper.stiffnessNewtonsPerMetre);
    const double parted = scene.startGapMetres / closing + contact;
    return std::ceil(15 * parted - 1e-6) / 10;
}

Result<ExperimentScene> bundledScene(const QString &name)
{
    QFile file(QStringLiteral(":/scenes/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("Media", "There is no experiment named “%1”.").arg(name));
    return ExperimentScene::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace lectern::media
