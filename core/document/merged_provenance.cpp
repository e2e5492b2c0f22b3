// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/merged_provenance.h"

#include <algorithm>

namespace lectern::document {
namespace {

int claim(ProvenanceKind kind)
{
    switch (kind) {
    case ProvenanceKind::Extracted:
        return 0;
    case ProvenanceKind::Computed:
        return 1;
    case ProvenanceKind::Generated:
        return 2;
    case ProvenanceKind::Authored:
        break;
    }
    return 3;
}

void addSupports(Provenance &to, const QList<Support> &supports)
{
    for (const Support &support : supports)
        if (!to.supports.contains(support))
            to.supports.append(support);
}

/// Several origins, none of them authored, as one.
Provenance mergedClaims(const QList<const Provenance *> &parts)
{
    const auto weakest = *std::max_element(
        parts.cbegin(), parts.cend(),
        [](const Provenance *a, const Provenance *b) { return claim(a->kind) < claim(b->kind); });
    Provenance merged = *weakest;
    merged.supports.clear();
    for (const Provenance *part : parts) {
        addSupports(merged, part->supports);
        if (part->wording > merged.wording) {
            merged.wording = part->wording;
            merged.model = part->model;
        }
    }
    return merged;
}

} // namespace

Provenance authoredOver(const Provenance &before)
{
    if (before.kind == ProvenanceKind::Authored)
        return before;
    Provenance authored;
    authored.editedFrom = std::make_shared<const Provenance>(before);
    return authored;
}

Provenance mergedProvenance(const QList<const Provenance *> &parts)
{
    if (parts.isEmpty())
        return {};
    if (parts.size() == 1)
        return *parts.first();
    Provenance authored;
    QList<const Provenance *> before;
    bool isAuthored = false;
    const auto addBefore = [&before](const Provenance *part) {
        if (std::none_of(before.cbegin(), before.cend(),
                         [part](auto *known) { return *known == *part; }))
            before.append(part);
    };
    for (const Provenance *part : parts) {
        if (part->kind != ProvenanceKind::Authored) {
            addBefore(part);
            continue;
        }
        isAuthored = true;
        addSupports(authored, part->supports);
        if (part->editedFrom)
            addBefore(part->editedFrom.get());
    }
    if (!isAuthored)
        return mergedClaims(before);
    if (!before.isEmpty())
        authored.editedFrom = std::make_shared<const Provenance>(mergedClaims(before));
    return authored;
}

Provenance copiedFromElsewhere(const Provenance &there, const QString &documentTitle)
{
    RuleSupport origin{QStringLiteral("copy.document"),
                       {{QStringLiteral("document"), documentTitle}}};
    QStringList quotes;
    for (const Support &support : there.supports)
        if (const auto *text = std::get_if<TextSupport>(&support))
            quotes.append(text->quote);
    if (!quotes.isEmpty())
        origin.inputs.insert(QStringLiteral("quote"), quotes.join(u'\n'));
    Provenance copied;
    copied.supports = {origin};
    return copied;
}

} // namespace lectern::document
