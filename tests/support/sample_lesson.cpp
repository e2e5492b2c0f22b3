// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_lesson.h"

namespace lectern::test {

using document::Block;
using document::BlockType;
using document::Provenance;
using document::ProvenanceKind;
using education::Exercise;
using education::ExerciseKind;

namespace {

Provenance provenanceOf(ProvenanceKind kind)
{
    Provenance provenance;
    provenance.kind = kind;
    switch (kind) {
    case ProvenanceKind::Extracted:
        provenance.supports.append(
            document::TextSupport{document::SourceId(1), {0, 13}, QStringLiteral("Forces always")});
        break;
    case ProvenanceKind::Computed:
        provenance.supports.append(
            document::RuleSupport{QStringLiteral("objective.state.3"),
                                  {{QStringLiteral("force"), QStringLiteral("4.2 N")}}});
        provenance.wording = document::Wording::Chosen;
        provenance.model = QStringLiteral("smollm2-135m-instruct");
        break;
    case ProvenanceKind::Generated:
        provenance.wording = document::Wording::Model;
        provenance.model = QStringLiteral("smollm2-135m-instruct");
        provenance.promptHash = QString(64, u'a');
        provenance.seed = 7;
        break;
    case ProvenanceKind::Authored:
        provenance.editedFrom
            = std::make_shared<Provenance>(provenanceOf(ProvenanceKind::Computed));
        break;
    }
    return provenance;
}

} // namespace

LessonBuilder::LessonBuilder(Language language, const QString &plan, const QString &title)
{
    content.header.kind = QStringLiteral("lesson");
    content.header.language = language;
    content.header.plan = plan;
    content.header.title = title;
    content.header.isComplete = true;
    for (const auto kind : {ProvenanceKind::Extracted, ProvenanceKind::Computed,
                            ProvenanceKind::Generated, ProvenanceKind::Authored})
        addProvenance(provenanceOf(kind));
}

document::ProvenanceId LessonBuilder::addProvenance(const Provenance &provenance)
{
    const document::ProvenanceId id(content.provenances.size() + 1);
    content.provenances.insert(id, provenance);
    return id;
}

Block &LessonBuilder::add(BlockType type, const QString &role,
                          const QList<QPair<QString, QString>> &fields, ProvenanceKind kind)
{
    Block block;
    block.id = document::BlockId(content.blocks.size() + 1);
    block.type = type;
    block.role = role;
    const document::ProvenanceId origin(static_cast<int>(kind) + 1);
    for (const auto &[key, text] : fields)
        block.fields.append({key, {{text, {}, origin}}});
    content.blocks.append(block);
    return content.blocks.last();
}

Block &LessonBuilder::addText(const QString &role, const QString &text, ProvenanceKind kind)
{
    return add(BlockType::Paragraph, role, {{QStringLiteral("text"), text}}, kind);
}

Block &LessonBuilder::addExercise(const Exercise &exercise)
{
    const document::DraftedBlock drafted = education::toBlock(exercise);
    Block block = drafted.block;
    block.id = document::BlockId(content.blocks.size() + 1);
    block.fields.clear();
    for (const document::DraftedField &field : drafted.fields) {
        document::Field own{field.key, {}};
        for (const document::DraftedRun &run : field.runs)
            own.runs.append({run.text, run.marks, addProvenance(run.provenance)});
        block.fields.append(own);
    }
    content.blocks.append(block);
    return content.blocks.last();
}

document::AssetId LessonBuilder::addAsset(const QString &mediaType, const QByteArray &data)
{
    document::Asset asset;
    asset.id = document::AssetId(content.assets.size() + 1);
    asset.mediaType = mediaType;
    asset.data = data;
    content.assets.append(asset);
    return asset.id;
}

} // namespace lectern::test
