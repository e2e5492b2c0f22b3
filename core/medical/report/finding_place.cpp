// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/finding_place.h"

#include "core/medical/report/measured_mark.h"

#include <algorithm>

namespace lectern::medical {
namespace {

using document::Block;
using document::BlockType;
using document::Content;

/// Measurements of the group that the run speaks of, and whose words they are.
struct Claims {
    bool any = false;
    bool all = true; ///< Each of its sentences is computed and speaks of the group.
};

Claims claimsOf(const Content &report, const Block &block, const QStringList &names)
{
    Claims claims;
    for (const document::Sentence &sentence : document::sentencesOf(report, block)) {
        const document::Provenance &own = sentence.provenance;
        const auto speaks = [&names](const document::Provenance &provenance) {
            return std::ranges::any_of(provenance.supports, [&](const document::Support &one) {
                const auto *named = std::get_if<document::MeasurementSupport>(&one);
                return named && names.contains(named->name);
            });
        };
        const bool isOurs = own.kind == document::ProvenanceKind::Computed && speaks(own);
        claims.any = claims.any || isOurs || (own.editedFrom && speaks(*own.editedFrom));
        claims.all = claims.all && isOurs;
    }
    return claims;
}

/// Where these measurements are spoken of; its index is not set.
FindingPlace placeOf(const Content &report, const QStringList &names)
{
    FindingPlace place;
    for (const Block &block : report.blocks) {
        if (block.role != u"finding")
            continue;
        const Claims claims = claimsOf(report, block, names);
        if (claims.any && claims.all)
            place.block = block.id;
        place.isEdited = place.isEdited || (claims.any && !claims.all);
    }
    return place;
}

/// The part of the template that a heading opens, "finding" or "pleura"; what its provenance says
/// stays when its words are changed.
QString partOf(const Content &report, const Block &heading)
{
    for (const document::Sentence &sentence : document::sentencesOf(report, heading)) {
        const document::Provenance &own = sentence.provenance;
        const document::Provenance &first = own.editedFrom ? *own.editedFrom : own;
        for (const document::Support &support : first.supports) {
            const auto *rule = std::get_if<document::RuleSupport>(&support);
            if (rule && rule->rule == u"report.heading")
                return rule->inputs.value(QStringLiteral("part"));
        }
    }
    return {};
}

/// The blocks under one heading: from the one behind it to the next heading's.
struct Section {
    int first = 0;
    int end = 0;
};

Section sectionAt(const Content &report, int heading)
{
    Section section{heading + 1, heading + 1};
    while (section.end < report.blocks.size()
           && report.blocks.at(section.end).type != BlockType::Heading)
        ++section.end;
    return section;
}

/// Under the heading of an organ; where the report has none, directly under that of the findings;
/// nothing where that was removed too.
std::optional<Section> sectionOf(const Content &report, const QString &organ)
{
    std::optional<Section> findings;
    for (int i = 0; i < report.blocks.size(); ++i) {
        if (report.blocks.at(i).type != BlockType::Heading)
            continue;
        const QString part = partOf(report, report.blocks.at(i));
        if (!organ.isEmpty() && part == organ)
            return sectionAt(report, i);
        if (part == u"finding")
            findings = sectionAt(report, i);
    }
    return findings;
}

/// Behind the last finding, whose heading is gone.
int endOfFindings(const Content &report)
{
    int end = int(report.blocks.size());
    for (int i = 0; i < report.blocks.size(); ++i)
        if (report.blocks.at(i).role == u"finding")
            end = i + 1;
    return end;
}

} // namespace

FindingPlace placeOfNodule(const Content &report, const QString &group)
{
    QStringList names;
    QStringList allNames; // Of all nodules.
    for (const MeasuredValue &value : measuredValuesOf(report)) {
        if (value.group == group)
            names.append(value.name);
        if (value.isOfNodule())
            allNames.append(value.name);
    }
    FindingPlace place = placeOf(report, names);
    std::optional<int> first; // Of all findings; the organ that is measured comes first.
    std::optional<int> lastNodule;
    for (int i = 0; i < report.blocks.size(); ++i) {
        const Block &block = report.blocks.at(i);
        if (block.role != u"finding")
            continue;
        first = first.value_or(i);
        if (claimsOf(report, block, allNames).any)
            lastNodule = i;
    }
    place.index = lastNodule ? *lastNodule + 1 : first.value_or(int(report.blocks.size()));
    return place;
}

FindingPlace placeOfMark(const Content &report, const QString &key)
{
    const QList<MeasuredMark> marks = marksOf(measuredValuesOf(report));
    const auto mark = std::ranges::find(marks, key, &MeasuredMark::key);
    if (mark == marks.end())
        return {};
    QStringList names;
    for (const MeasuredValue &value : mark->values)
        names.append(value.name);
    FindingPlace place = placeOf(report, names);
    const auto section = sectionOf(report, mark->note.organ);
    place.index = section ? section->end : endOfFindings(report);
    if (place.block && section) {
        const int at = report.indexOf(*place.block);
        place.isUnderItsHeading = at >= section->first && at < section->end;
    }
    return place;
}

} // namespace lectern::medical
