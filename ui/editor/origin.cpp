// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/origin.h"

#include "core/models/model_catalogue.h"
#include "ui/editor/role_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace lectern::ui {
namespace {

constexpr QLatin1StringView kTemplateRule("template.");
constexpr QLatin1StringView kReadersRule("reader.normal."); ///< In a template's place.
constexpr qsizetype kMostNames = 3; ///< Of measurements in a chip.

using document::Provenance;
using document::ProvenanceKind;
using document::TextSupport;
using document::Wording;

struct Origin {
    Q_DECLARE_TR_FUNCTIONS(Origin)
};

/// "SmolLM2 135M" of the catalogue's "smollm2-135m-instruct".
QString modelName(const QString &id)
{
    static const models::ModelCatalogue catalogue = models::ModelCatalogue::bundled();
    for (const models::ModelEntry &entry : catalogue.entries()) {
        if (entry.id == id)
            return entry.name;
    }
    return id; // A model from a path is called by its file.
}

QString shortened(const QString &text)
{
    constexpr int kLongest = 36;
    return text.size() <= kLongest ? text : text.left(kLongest - 1).trimmed() + u'…';
}

/// "pattern 3" of the rule "objective.state.3", "compare forces" of "newton3.compare_forces".
QString ruleText(const QString &rule)
{
    if (rule.startsWith(kTemplateRule))
        return Origin::tr("template");
    if (rule.startsWith(kReadersRule))
        return Origin::tr("your own normal sentence");
    const QString number = rule.section(u'.', -1);
    bool isNumber = false;
    number.toInt(&isNumber);
    return isNumber ? Origin::tr("pattern %1").arg(number) : QString(number).replace(u'_', u' ');
}

const document::RuleSupport *ruleOf(const Provenance &provenance)
{
    for (const document::Support &support : provenance.supports) {
        if (const auto *rule = std::get_if<document::RuleSupport>(&support))
            return rule;
    }
    return nullptr;
}

/// "M1, M3": the measurements that a sentence stands on.
QString measuredText(const Provenance &provenance)
{
    QStringList names;
    for (const document::Support &support : provenance.supports) {
        const auto *measurement = std::get_if<document::MeasurementSupport>(&support);
        if (measurement && !names.contains(measurement->name))
            names.append(measurement->name);
    }
    return names.mid(0, kMostNames).join(QStringLiteral(", "))
        + (names.size() > kMostNames ? QStringLiteral(" …") : QString());
}

} // namespace

bool isStanding(const Provenance &provenance)
{
    const document::RuleSupport *rule = ruleOf(provenance);
    return provenance.kind == ProvenanceKind::Computed && rule
        && (rule->rule.startsWith(kTemplateRule) || rule->rule.startsWith(kReadersRule));
}

bool isOwnStanding(const Provenance &provenance)
{
    return isStanding(provenance) && ruleOf(provenance)->rule.startsWith(kReadersRule);
}

int OriginCounts::total() const
{
    return std::accumulate(byKind.begin(), byKind.end(), 0);
}

int OriginCounts::kinds() const
{
    return int(std::ranges::count_if(byKind, [](int count) { return count > 0; }));
}

ProvenanceKind OriginCounts::mostFrequent() const
{
    return ProvenanceKind(std::ranges::max_element(byKind) - byKind.begin());
}

OriginCounts originsOf(const QList<document::Sentence> &sentences)
{
    OriginCounts counts;
    for (const document::Sentence &sentence : sentences)
        ++counts.byKind[size_t(sentence.provenance.kind)];
    return counts;
}

int sentenceAt(const QList<document::Sentence> &sentences, int offset)
{
    int found = sentences.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        if (sentences.at(i).span.start <= offset)
            found = int(i);
    }
    return found;
}

int offsetInBlock(const document::Block &block, const QString &key, int position)
{
    int offset = 0;
    for (const document::Field &field : block.fields) {
        const QString text = field.text();
        if (field.key == key)
            return offset + codePointIndex(text, position);
        offset += codePointCount(text) + 1; // A line each.
    }
    return offset;
}

std::optional<FieldStretch> stretchOf(const document::Block &block, CodePointSpan span)
{
    int offset = 0;
    for (const document::Field &field : block.fields) {
        const QString text = field.text();
        const int length = codePointCount(text);
        if (span.start >= offset && span.start <= offset + length && span.end <= offset + length) {
            const int position = int(utf16Index(text, span.start - offset));
            return FieldStretch{field.key, position,
                                int(utf16Index(text, span.end - offset)) - position};
        }
        offset += length + 1; // A line each.
    }
    return std::nullopt;
}

QString chipText(const document::Content &content, const Provenance &provenance)
{
    QStringList parts{kindText(provenance.kind)};
    if (provenance.kind == ProvenanceKind::Extracted) {
        const auto passage = passageOf(provenance);
        const QString place = passage ? placeOf(content, *passage) : QString();
        if (!place.isEmpty())
            parts.append(shortened(place));
    }
    if (provenance.kind == ProvenanceKind::Computed) {
        const QString measured = measuredText(provenance);
        const document::RuleSupport *rule = ruleOf(provenance);
        if (!measured.isEmpty())
            parts.append(measured);
        else if (rule)
            parts.append(shortened(ruleText(rule->rule)));
    }
    if (provenance.wording == Wording::Chosen)
        parts.append(Origin::tr("chosen by %1").arg(modelName(provenance.model)));
    else if (provenance.wording == Wording::Model)
        parts.append(Origin::tr("worded by %1").arg(modelName(provenance.model)));
    return parts.join(QStringLiteral(" · "));
}

QString stateText(const Provenance &provenance)
{
    switch (provenance.kind) {
    case ProvenanceKind::Extracted:
        return Origin::tr("Quoted word for word");
    case ProvenanceKind::Computed: {
        if (isStanding(provenance))
            return Origin::tr("No image was read for it");
        int facts = 0;
        for (const document::Support &support : provenance.supports) {
            if (const auto *rule = std::get_if<document::RuleSupport>(&support))
                facts += int(rule->inputs.size());
        }
        return facts > 0 ? Origin::tr("From %n fact(s)", nullptr, facts) : QString();
    }
    case ProvenanceKind::Generated:
        return Origin::tr("Passed the check");
    case ProvenanceKind::Authored:
        break;
    }
    return provenance.editedFrom
        ? Origin::tr("Edited from: %1").arg(kindText(provenance.editedFrom->kind))
        : QString();
}

QString placeOf(const document::Content &content, const TextSupport &support)
{
    const document::Source *source = content.source(support.source);
    if (!source)
        return {};
    QString heading = source->title;
    for (const document::Passage &passage : source->passages) {
        if (passage.span.start > support.span.start)
            break;
        if (passage.kind == document::PassageKind::Heading)
            heading = textOf(source->text, passage.span);
    }
    return heading;
}

std::optional<TextSupport> passageOf(const Provenance &provenance)
{
    for (const document::Support &support : provenance.supports) {
        if (const auto *text = std::get_if<TextSupport>(&support))
            return *text;
    }
    return provenance.editedFrom ? passageOf(*provenance.editedFrom) : std::nullopt;
}

} // namespace lectern::ui
