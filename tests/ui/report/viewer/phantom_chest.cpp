// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/report/viewer/phantom_chest.h"

#include <QJsonDocument>

namespace lectern::test {

medical::Volume phantomChest(const QByteArray &change)
{
    QJsonObject json = QJsonDocument::fromJson(R"({
        "size": [256, 192, 120], "spacing": [1.4, 1.4, 2], "thorax": true,
        "body_part": "CHEST", "kernel": "Br60", "noise": 18, "blur": 1.6,
        "shapes": [{"kind": "sphere", "centre": [-80, 20, -30], "diameter": 8, "hu": 40}]})")
                           .object();
    const QJsonObject changes = QJsonDocument::fromJson('{' + change + '}').object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json.insert(it.key(), it.value());
    return phantomVolume(QJsonDocument(json).toJson());
}

} // namespace lectern::test
