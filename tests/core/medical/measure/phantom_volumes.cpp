// SPDX-License-Identifier: GPL-3.0-or-later
#include "phantom_volumes.h"

#include "core/medical/phantom/phantom_json.h"

#include <QJsonDocument>

namespace lectern::test {

using namespace medical;

Volume phantomVolume(const QByteArray &json)
{
    const auto spec = phantomSpecFrom(QJsonDocument::fromJson(json).object());
    if (!spec)
        qFatal("%s", qPrintable(spec.error().message));
    return phantomVolume(*spec);
}

Volume phantomVolume(const PhantomSpec &spec)
{
    const auto series = makePhantom(spec, spec.times.first());
    if (!series)
        qFatal("no phantom");
    auto volume = buildVolume(series->facts, series->images);
    if (!volume)
        qFatal("%s", qPrintable(volume.error().message));
    return *std::move(volume);
}

Measurement one(const QList<Measurement> &measurements, QuantityKind quantity)
{
    for (const Measurement &measurement : measurements)
        if (measurement.quantity == quantity)
            return measurement;
    qFatal("%s was not measured", qPrintable(nameOf(quantity)));
}

QByteArray noduleInLung(const QByteArray &change)
{
    QJsonObject json = QJsonDocument::fromJson(R"({
        "size": [64, 64, 48], "spacing": [0.7, 0.7, 1], "background": -850,
        "shapes": [{"kind": "sphere", "centre": [0, 0, 0], "diameter": 10, "hu": 40}]})")
                           .object();
    const QJsonObject changes = QJsonDocument::fromJson('{' + change + '}').object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json.insert(it.key(), it.value());
    return QJsonDocument(json).toJson();
}

} // namespace lectern::test
