// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene_json.h"

#include "core/media/experiment.h"
#include "core/media/storyboard.h"

namespace lectern {
namespace {

QJsonObject sceneJson(const document::Content &content, const document::Block &block)
{
    QJsonObject media{{QStringLiteral("kind"), QStringLiteral("simulation")},
                      {QStringLiteral("file"), QString()}};
    const auto scene = media::ExperimentScene::fromJson(block.payload->value);
    if (!scene)
        return media;
    const auto experiment = media::makeExperiment(*scene, content.header.language);
    if (!experiment)
        return media;
    QStringList captions;
    QList<double> seconds;
    const QList<media::Shot> shots = media::storyboard(*experiment);
    for (const media::Shot &shot : shots) {
        for (const media::Phrase &sentence : shot.sentences) {
            captions.append(sentence.written);
            seconds.append(media::readingSeconds(sentence.written, content.header.language));
        }
    }
    media.insert(QStringLiteral("duration_s"), media::planVideo(shots, seconds).duration);
    media.insert(QStringLiteral("captions"), captions.join(u'\n'));
    return media;
}

} // namespace

document::PayloadType scenePayloadType()
{
    return {.schema = QString::fromUtf16(media::kSceneSchema),
            .version = 1,
            .jsonKey = QStringLiteral("media"),
            .toJson = sceneJson};
}

} // namespace lectern
