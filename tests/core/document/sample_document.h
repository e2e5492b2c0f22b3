// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/storage/verify_result.h"

#include "core/document/commands.h"
#include "core/document/draft_writer.h"

#include <QCryptographicHash>

namespace lectern::document::sample {

inline const QString kChapter = QStringLiteral(
    "# Forces in pairs\n\nForces always come in pairs. The two forces act on different bodies. "
    "They are equal in size.\n");

inline Source chapter()
{
    Source source;
    source.title = QStringLiteral("Forces in pairs");
    source.kind = QStringLiteral("markdown");
    source.fileName = QStringLiteral("pairs.md");
    source.text = kChapter;
    source.sha256 = QCryptographicHash::hash(kChapter.toUtf8(), QCryptographicHash::Sha256);
    source.passages
        = {{PassageKind::Heading, 1, 0, {2, 17}}, {PassageKind::Paragraph, 0, 0, {19, 104}}};
    source.figures
        = {{QStringLiteral("pair.svg"), QStringLiteral("Two carts"), {2, 17}, std::nullopt}};
    source.tables = {{{0, 0}, {{{2, 8}, {9, 11}}}}};
    return source;
}

inline Provenance extracted(const QString &quote)
{
    const int start = int(kChapter.indexOf(quote));
    Provenance provenance;
    provenance.kind = ProvenanceKind::Extracted;
    provenance.supports = {TextSupport{SourceId(1), {start, start + int(quote.size())}, quote}};
    return provenance;
}

inline Provenance computed(const QString &rule)
{
    Provenance provenance;
    provenance.kind = ProvenanceKind::Computed;
    provenance.supports = {RuleSupport{rule, {{QStringLiteral("force"), QStringLiteral("4.2 N")}}}};
    provenance.wording = Wording::Chosen;
    provenance.model = QStringLiteral("smollm2-135m");
    return provenance;
}

inline Provenance generated()
{
    Provenance provenance;
    provenance.kind = ProvenanceKind::Generated;
    provenance.wording = Wording::Model;
    provenance.model = QStringLiteral("smollm2-135m");
    provenance.promptHash = QStringLiteral("ab12");
    provenance.seed = 18446744073709551615ULL;
    return provenance;
}

inline DraftedBlock drafted(const QList<DraftedRun> &runs, const QString &role = {})
{
    DraftedBlock block;
    block.block.role = role;
    block.fields = {{QStringLiteral("text"), runs}};
    return block;
}

/// An objective, an activity of 10 minutes that serves it, a list, a table and a card.
inline QList<DraftedBlock> lesson()
{
    const QString pairs = QStringLiteral("Forces always come in pairs.");
    DraftedBlock objective = drafted(
        {{QStringLiteral("Name both forces."), computed(QStringLiteral("objective.state.1")), {}}},
        QStringLiteral("objective"));
    DraftedBlock activity = drafted({{pairs, extracted(pairs), {}},
                                     {QStringLiteral(" Push the wall."),
                                      computed(QStringLiteral("activity.do.2")), Mark::Bold}},
                                    QStringLiteral("activity"));
    activity.block.minutes = 10;
    activity.objectives = {0};
    activity.block.points = {QStringLiteral("force pair")};
    DraftedBlock list = drafted({});
    list.block.type = BlockType::List;
    list.fields
        = {{QStringLiteral("item.0"),
            {{QStringLiteral("Two carts."), computed(QStringLiteral("materials.1")), {}}}},
           {QStringLiteral("item.1"),
            {{QStringLiteral("One spring."), computed(QStringLiteral("materials.2")), {}}}}};
    DraftedBlock table = drafted({});
    table.block.type = BlockType::Table;
    table.fields.clear();
    for (const char16_t *key : {u"cell.0.0", u"cell.0.1", u"cell.1.0", u"cell.1.1"})
        table.fields.append({QString::fromUtf16(key),
                             {{QString::fromUtf16(key), computed(QStringLiteral("table")), {}}}});
    DraftedBlock card = drafted({{QStringLiteral("Which is larger?"), generated(), {}}},
                                QStringLiteral("exercise"));
    card.block.type = BlockType::Card;
    card.fields.first().key = QStringLiteral("stem");
    card.block.payload = Payload{QStringLiteral("lectern.exercise"),
                                 1,
                                 {{QStringLiteral("kind"), QStringLiteral("single")}}};
    card.objectives = {0};
    return {objective, activity, list, table, card};
}

/// The lesson above in a content of its own, as a program without a window would make it.
inline Content content()
{
    Document document;
    Commands commands(document);
    Header header;
    header.kind = QStringLiteral("lesson");
    header.title = QStringLiteral("Newton's third law");
    header.plan = QStringLiteral("5e");
    header.minutes = 45;
    header.points = {{QStringLiteral("force pair"),
                      QStringLiteral("Two forces."),
                      {QStringLiteral("force")},
                      {{SourceId(1), {19, 47}, QStringLiteral("Forces always come in pairs.")}}}};
    const bool made = commands.setHeader(header) && commands.addSource(chapter())
        && commands.addAsset(
            {AssetId(0), QStringLiteral("pair.svg"), QStringLiteral("image/svg+xml"), {}, "<svg/>"})
        && commands.insertBlocks(0, lesson(), Origin::Drafted);
    Q_ASSERT(made);
    return document.content();
}

} // namespace lectern::document::sample
