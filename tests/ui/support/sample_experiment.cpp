// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_experiment.h"

#include "core/media/experiment_scene.h"
#include "tests/ui/support/sample_services.h"

#include <algorithm>

namespace lectern::test {

using namespace document;

Content experimentLesson(Language language)
{
    Content content = sampleLesson(language);
    Block media;
    media.type = BlockType::Media;
    media.role = QStringLiteral("media");
    media.payload = Payload{QString::fromUtf16(media::kSceneSchema), 1,
                            media::bundledScene(QStringLiteral("two_carts"))->toJson()};
    std::int64_t lastBlock = 0;
    for (const Block &block : std::as_const(content.blocks))
        lastBlock = std::max(lastBlock, block.id.value());
    media.id = BlockId(lastBlock + 1);
    std::int64_t lastProvenance = 0;
    for (auto it = content.provenances.cbegin(); it != content.provenances.cend(); ++it)
        lastProvenance = std::max(lastProvenance, it.key().value());
    const ProvenanceId next(lastProvenance + 1);
    Provenance provenance;
    provenance.kind = ProvenanceKind::Computed;
    const QMap<QString, QString> carts{{QStringLiteral("lighter"), QStringLiteral("0.50 kg")},
                                       {QStringLiteral("heavier"), QStringLiteral("1.00 kg")}};
    provenance.supports.append(RuleSupport{QStringLiteral("experiment.setup.1"), carts});
    provenance.supports.append(RuleSupport{QStringLiteral("two_carts"), carts});
    content.provenances.insert(next, provenance);
    const QString words = language == Language::Chinese
        ? QStringLiteral("0.50 kg 的小车撞上静止的 1.00 kg 小车，两车之间有一根弹簧。")
        : QStringLiteral("A cart of 0.50 kg runs into one of 1.00 kg at rest, with a spring "
                         "between them.");
    media.fields.append({QStringLiteral("title"), {{words, {}, next}}});
    const auto law = std::ranges::find(content.blocks, QStringLiteral("explanation"), &Block::role);
    content.blocks.insert(law + 1, media);
    return content;
}

int experimentIndex(const Content &content)
{
    const auto found = std::ranges::find(content.blocks, BlockType::Media,
                                         [](const Block &b) { return b.type; });
    return int(found - content.blocks.cbegin());
}

} // namespace lectern::test
