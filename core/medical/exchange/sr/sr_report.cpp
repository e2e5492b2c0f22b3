// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/sr/sr_report.h"

#include "core/medical/exchange/stable_ids.h"
#include "core/medical/layout/measurement_words.h"
#include "core/medical/layout/report_sections.h"

#include <QSet>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr Code code(const char *value, const char *scheme, const char *meaning)
{
    return {QLatin1StringView(value), QLatin1StringView(scheme), QLatin1StringView(meaning)};
}

constexpr Code dcm(const char *value, const char *meaning)
{
    return code(value, "DCM", meaning);
}

constexpr Code sct(const char *value, const char *meaning)
{
    return code(value, "SCT", meaning);
}

struct TextName {
    const char16_t *role;
    Code name;
};

/// @source DICOM PS3.16, CID 7002 "Diagnostic Imaging Report Element"
constexpr TextName kTexts[] = {
    {u"indication", sct("432678004", "Indications for Procedure")},
    {u"technique", dcm("121065", "Procedure Description")},
    {u"comparison", dcm("121067", "Prior Procedure Description")},
    {u"finding", dcm("121071", "Finding")},
    {u"impression", dcm("121073", "Impression")},
    {u"recommendation", dcm("121075", "Recommendation")},
};

SrItem codeItem(SrRelation relation, const Code &name, const Code &value)
{
    return {relation, name, value};
}

/// Values of one nodule or region, or a single one that stands alone.
struct Group {
    QString name;
    bool isNodule = false;
    QList<MeasuredValue> values;

    /// What the reader calls it behind its name, for people.
    QString trackingName() const
    {
        const QString &label = values.first().note.label;
        return label.isEmpty() ? name : name + u' ' + label;
    }
};

QList<Group> groupsOf(const QList<MeasuredValue> &values)
{
    QList<Group> groups;
    for (const MeasuredValue &value : values) {
        if (!value.measurement.value)
            continue;
        const QString name = value.group.isEmpty() ? value.name : value.group;
        const auto found = std::ranges::find(groups, name, &Group::name);
        if (found != groups.end())
            found->values.append(value);
        else
            groups.append({name, value.isOfNodule(), {value}});
    }
    return groups;
}

bool isOfLungs(const Group &group)
{
    return group.isNodule || std::ranges::all_of(group.values, [](const MeasuredValue &value) {
               return value.measurement.quantity == QuantityKind::LungVolume
                   || value.measurement.quantity == QuantityKind::Laa950;
           });
}

constexpr QLatin1StringView kStorage("1.2.840.10008.5.1.4.1.1.");

/// Images of several frames: their regions name the frame, the first one too.
/// @source DICOM PS3.4, section B.5 "Standard SOP Classes"
bool isOfManyFrames(const QString &sopClass)
{
    static constexpr QLatin1StringView kEnds[]
        = {QLatin1StringView("2.1"), QLatin1StringView("2.2"),   QLatin1StringView("4.1"),
           QLatin1StringView("4.3"), QLatin1StringView("4.4"),   QLatin1StringView("7.1"),
           QLatin1StringView("7.2"), QLatin1StringView("7.3"),   QLatin1StringView("7.4"),
           QLatin1StringView("20"),  QLatin1StringView("128.1"), QLatin1StringView("130")};
    return sopClass.startsWith(kStorage)
        && std::ranges::any_of(kEnds, [&sopClass](QLatin1StringView end) {
               return QStringView(sopClass).sliced(kStorage.size()) == end;
           });
}

/// What images of a modality are as a rule: for files that do not say it.
/// @source DICOM PS3.4, section B.5 "Standard SOP Classes"
QString usualSopClass(const QString &modality, bool hasFrames)
{
    struct Class {
        QLatin1StringView modality;
        QLatin1StringView single;
        QLatin1StringView frames;
    };
    static constexpr Class kClasses[] = {
        {QLatin1StringView("CT"), QLatin1StringView("2"), QLatin1StringView("2.1")},
        {QLatin1StringView("MR"), QLatin1StringView("4"), QLatin1StringView("4.1")},
        {QLatin1StringView("PT"), QLatin1StringView("128"), QLatin1StringView("130")},
        {QLatin1StringView("CR"), QLatin1StringView("1"), QLatin1StringView("7.3")},
        {QLatin1StringView("DX"), QLatin1StringView("1.1"), QLatin1StringView("7.3")},
    };
    QLatin1StringView end = hasFrames ? QLatin1StringView("7.3") : QLatin1StringView("7");
    for (const Class &known : kClasses) {
        if (modality == known.modality)
            end = hasFrames ? known.frames : known.single;
    }
    return QString(kStorage) + end;
}

class Tree
{
public:
    Tree(const document::Content &report, const ReportStudy &study) :
        m_report(report),
        m_study(study),
        m_words(report.header.language),
        m_values(measuredValuesOf(report))
    {
        for (const MeasuredValue &value : m_values) {
            if (value.measurement.region.frame > 1)
                m_withFrames.insert(value.measurement.region.instance);
        }
    }

    SrItem root() const;

private:
    SrItem groupItem(const Group &group) const;
    SrItem numberItem(const Measurement &measurement) const; ///< Of one that has a value.
    SrItem regionItem(const ImageRegion &region) const;
    SrItem evaluations() const;
    void addObserver(SrItem &root) const;

    const document::Content &m_report;
    const ReportStudy &m_study;
    PageWords m_words;
    QList<MeasuredValue> m_values;
    QSet<QString> m_withFrames; ///< Instances.
};

void Tree::addObserver(SrItem &root) const
{
    const auto context = SrRelation::HasObservationContext;
    root.children.push_back(
        codeItem(context, dcm("121005", "Observer Type"), dcm("121007", "Device")));
    root.children.push_back({context, dcm("121012", "Device Observer UID"),
                             SrUid{stableUid("Lectern, the drafting aid")}});
    root.children.push_back(
        {context, dcm("121013", "Device Observer Name"), SrText{QStringLiteral("Lectern")}});
}

SrItem Tree::regionItem(const ImageRegion &region) const
{
    SrRegion outline{region.points};
    if (outline.points.size() > 2 && outline.points.first() != outline.points.last())
        outline.points.append(outline.points.first()); // A polygon is a closed line.
    const QString &stated = m_study.facts.sopClass;
    const bool hasFrames = m_withFrames.contains(region.instance) || isOfManyFrames(stated);
    const QString sopClass
        = stated.isEmpty() ? usualSopClass(m_study.facts.modality, hasFrames) : stated;
    SrItem item{SrRelation::InferredFrom, dcm("121112", "Source of Measurement"), outline};
    item.children.push_back({SrRelation::SelectedFrom, std::nullopt,
                             SrImage{sopClass, region.instance,
                                     hasFrames ? std::optional(region.frame) : std::nullopt}});
    return item;
}

SrItem Tree::numberItem(const Measurement &measurement) const
{
    const QuantityCodes codes = codesOf(measurement.quantity);
    SrItem item{SrRelation::Contains, codes.quantity, SrNumber{*measurement.value, codes.unit}};
    const auto modifier = SrRelation::HasConceptModifier;
    item.children.push_back(
        codeItem(modifier, sct("370129005", "Measurement Method"), codes.method));
    if (codes.derivation)
        item.children.push_back(codeItem(modifier, dcm("121401", "Derivation"), *codes.derivation));
    if (measurement.uncertainty > 0)
        item.children.push_back({SrRelation::HasProperties,
                                 sct("371884006", "+/-, range of measurement uncertainty"),
                                 SrNumber{measurement.uncertainty, codes.unit}});
    if (!measurement.region.points.isEmpty() && !measurement.region.instance.isEmpty())
        item.children.push_back(regionItem(measurement.region));
    return item;
}

SrItem Tree::groupItem(const Group &group) const
{
    SrItem item{SrRelation::Contains, dcm("125007", "Measurement Group"),
                SrContainer{QStringLiteral("1501")}};
    const auto context = SrRelation::HasObservationContext;
    item.children.push_back(
        {context, dcm("112039", "Tracking Identifier"), SrText{group.trackingName()}});
    item.children.push_back(
        {context, dcm("112040", "Tracking Unique Identifier"),
         SrUid{stableUid(m_study.facts.uid.toUtf8() + "#tracking#" + group.name.toUtf8())}});
    if (group.isNodule)
        item.children.push_back(
            codeItem(SrRelation::Contains, dcm("121071", "Finding"), sct("27925004", "Nodule")));
    if (isOfLungs(group))
        item.children.push_back(codeItem(SrRelation::HasConceptModifier,
                                         sct("363698007", "Finding Site"),
                                         sct("39607008", "Lung")));
    for (const MeasuredValue &value : group.values)
        item.children.push_back(numberItem(value.measurement));
    return item;
}

SrItem Tree::evaluations() const
{
    SrItem item{SrRelation::Contains, code("C0034375", "UMLS", "Qualitative Evaluations"),
                SrContainer{}};
    for (const TextName &text : kTexts) {
        for (const QString &line : linesOfRole(m_report, QString::fromUtf16(text.role)))
            item.children.push_back({SrRelation::Contains, text.name, SrText{line}});
    }
    const Code comment = dcm("121106", "Comment");
    for (const MeasuredValue &value : m_values) {
        if (!value.measurement.value)
            item.children.push_back(
                {SrRelation::Contains, comment,
                 SrText{nameWords(value) + u' ' + titleOf(value, m_words.language())
                        + m_words.colon() + valueWords(value.measurement, m_words)}});
    }
    item.children.push_back({SrRelation::Contains, comment, SrText{m_words.draftLine()}});
    return item;
}

SrItem Tree::root() const
{
    SrItem root{SrRelation::Root, dcm("126000", "Imaging Measurement Report"),
                SrContainer{QStringLiteral("1500")}};
    const Code language = m_words.language() == Language::Chinese
        ? code("zh", "RFC5646", "Chinese")
        : code("en", "RFC5646", "English");
    root.children.push_back(codeItem(SrRelation::HasConceptModifier,
                                     dcm("121049", "Language of Content Item and Descendants"),
                                     language));
    addObserver(root);
    root.children.push_back(
        codeItem(SrRelation::HasConceptModifier, dcm("121058", "Procedure Reported"),
                 procedureCode(m_study.facts.modality, m_study.facts.bodyPart)));
    SrItem measurements{SrRelation::Contains, dcm("126010", "Imaging Measurements"), SrContainer{}};
    for (const Group &group : groupsOf(m_values))
        measurements.children.push_back(groupItem(group));
    if (!measurements.children.empty())
        root.children.push_back(std::move(measurements));
    root.children.push_back(evaluations());
    return root;
}

void collectImages(const SrItem &item, QList<SrImage> &images)
{
    if (const auto *image = std::get_if<SrImage>(&item.value)) {
        const auto isSame
            = [image](const SrImage &other) { return other.instance == image->instance; };
        if (std::ranges::none_of(images, isSame))
            images.append(*image);
    }
    for (const SrItem &child : item.children)
        collectImages(child, images);
}

} // namespace

SrItem srTreeOf(const document::Content &report, const ReportStudy &study)
{
    return Tree(report, study).root();
}

QList<SrImage> imagesOf(const SrItem &tree)
{
    QList<SrImage> images;
    collectImages(tree, images);
    return images;
}

} // namespace lectern::medical
