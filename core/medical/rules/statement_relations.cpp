// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/statement_relations.h"

#include <algorithm>
#include <cmath>

namespace lectern::medical {

StatementRelations::StatementRelations(const Terminology &terms) :
    m_terms(terms), m_focalLesion(terms.indexOf(QStringLiteral("focal-lesion")))
{
}

bool StatementRelations::has(TermIndex term, const char *attribute) const
{
    return term >= 0 && !m_terms.own(term, QLatin1String(attribute)).isEmpty();
}

double StatementRelations::bound(TermIndex term, const char *attribute) const
{
    if (has(term, attribute))
        return m_terms.own(term, QLatin1String(attribute)).toDouble();
    // A part is no larger than the whole, but may be smaller than its least.
    const bool isOfParts = QLatin1String(attribute) == u"max-mm";
    for (const Relation &relation : m_terms.at(term).relations)
        if (relation.kind == RelationKind::IsA
            || (isOfParts && relation.kind == RelationKind::PartOf))
            if (const TermIndex kind = m_terms.indexOf(relation.object); kind >= 0)
                if (const double value = bound(kind, attribute); value > 0)
                    return value;
    return 0;
}

bool StatementRelations::isChange(TermIndex term) const
{
    return has(term, "generic") && has(term, "change");
}

bool StatementRelations::isSameThing(const ReportStatement &a, const ReportStatement &b) const
{
    if (a.term == b.term) // A nodule of the thyroid is not one of the lung.
        return !isChange(a.term) && (!has(a.term, "focal") || organsMeet(a, b));
    if (m_terms.isA(a.term, b.term) || m_terms.isA(b.term, a.term))
        return !isChange(a.term) && !isChange(b.term) && organsMeet(a, b) && bonesMeet(a, b);
    const bool areLesions
        = m_terms.isA(a.term, m_focalLesion) && m_terms.isA(b.term, m_focalLesion);
    if (areLesions && !a.organ.isEmpty() && a.organ == b.organ)
        return true;
    if (has(a.term, "focal") && has(b.term, "focal"))
        return organsMeet(a, b);
    return isOf(a.term, b.term) || isOf(b.term, a.term);
}

/// A fracture of the sternum is not that of a vertebra.
bool StatementRelations::bonesMeet(const ReportStatement &a, const ReportStatement &b) const
{
    if (a.organ != u"bone" || b.organ != u"bone" || a.isSeveral || b.isSeveral)
        return true;
    const QList<TermIndex> left = bonesOf(a);
    const QList<TermIndex> right = bonesOf(b);
    return left.isEmpty() || right.isEmpty()
        || std::any_of(left.begin(), left.end(), [&](TermIndex one) {
               return std::any_of(right.begin(), right.end(), [&](TermIndex two) {
                   return m_terms.isWithin(one, two) || m_terms.isWithin(two, one);
               });
           });
}

/// Where a statement says it is, else where such a thing always is; "bones:" says nothing.
QList<TermIndex> StatementRelations::bonesOf(const ReportStatement &one) const
{
    QList<TermIndex> homes = one.sites;
    homes.removeAll(m_terms.indexOf(QStringLiteral("bone")));
    if (one.namesLevel)
        homes.append(m_terms.indexOf(QStringLiteral("vertebra")));
    if (!homes.isEmpty())
        return homes;
    for (const Relation &relation : m_terms.at(one.term).relations)
        if (relation.kind == RelationKind::LocatedIn && relation.object != u"bone")
            homes.append(m_terms.indexOf(relation.object));
    return homes;
}

/// "The ascending aorta measures 42 mm" and "aortic dilatation" or "aortic dissection".
bool StatementRelations::isOf(TermIndex finding, TermIndex anatomy) const
{
    if (m_terms.at(anatomy).kind != ConceptKind::Anatomy)
        return false;
    const TermIndex organ = m_terms.indexOf(m_terms.own(finding, QStringLiteral("of")));
    if (organ >= 0 && m_terms.isWithin(anatomy, organ))
        return true;
    const QList<Relation> &relations = m_terms.at(finding).relations;
    return std::any_of(relations.begin(), relations.end(), [&](const Relation &relation) {
        const TermIndex home = m_terms.indexOf(relation.object);
        return relation.kind == RelationKind::LocatedIn && m_terms.isWithin(anatomy, home)
            && m_terms.inherited(anatomy, QStringLiteral("organ"))
            == m_terms.inherited(home, QStringLiteral("organ"));
    });
}

bool StatementRelations::showsDiagnosis(TermIndex sign, TermIndex diagnosis) const
{
    const QSet<TermIndex> &shown = m_terms.shownBy(diagnosis);
    return std::any_of(shown.begin(), shown.end(), [&](TermIndex one) {
        return m_terms.isA(sign, one)
            || (m_terms.isA(one, sign) && has(sign, "generic") && !isChange(sign));
    });
}

/// Opacities of the lung that one reader calls consolidation and another infiltrate.
bool StatementRelations::sharePatchiness(TermIndex a, TermIndex b) const
{
    return has(a, "patchy") && has(b, "patchy");
}

/// "Pancreatic head carcinoma with double duct dilatation"
bool StatementRelations::areBiliary(const ReportStatement &a, const ReportStatement &b)
{
    static const QSet<QString> organs{QStringLiteral("bile-duct"), QStringLiteral("pancreas")};
    return organs.contains(a.organ) && organs.contains(b.organ);
}

bool StatementRelations::answers(const ReportStatement &finding,
                                 const ReportStatement &impression) const
{
    if (isSameThing(finding, impression) || sharePatchiness(finding.term, impression.term)
        || (isChange(impression.term) && m_terms.isA(finding.term, impression.term)))
        return true;
    // "Old granulomatous disease" is no answer to what is not old.
    if ((impression.isSettled && !finding.isSettled)
        || (!organsMeet(finding, impression) && !areBiliary(finding, impression)))
        return false;
    return showsDiagnosis(finding.term, impression.term)
        || showsDiagnosis(impression.term, finding.term);
}

bool StatementRelations::isDeniedBy(const ReportStatement &affirmed,
                                    const ReportStatement &denied) const
{
    if (isChange(denied.term))
        return false;
    if (!m_terms.isA(affirmed.term, denied.term))
        return isKindThere(affirmed, denied.term);
    if (!bonesMeet(affirmed, denied))
        return false;
    // "No focal lesion" of the liver says nothing about the lung.
    return !has(denied.term, "generic")
        || (!affirmed.organ.isEmpty() && affirmed.organ == denied.organ);
}

/// "Enlarged nodes in the mediastinum" is "mediastinal lymphadenopathy". Only the nearest place
/// counts: a mass of the lung may abut the mediastinum.
bool StatementRelations::isKindThere(const ReportStatement &one, TermIndex kind) const
{
    if (one.sites.isEmpty() || isChange(one.term) || has(one.term, "generic")
        || !m_terms.isA(kind, one.term))
        return false;
    const QList<Relation> &relations = m_terms.at(kind).relations;
    return std::any_of(relations.begin(), relations.end(), [&](const Relation &relation) {
        const TermIndex home = m_terms.indexOf(relation.object);
        return relation.kind == RelationKind::LocatedIn && home >= 0
            && m_terms.isWithin(one.sites.first(), home);
    });
}

bool StatementRelations::sidesMeet(const ReportStatement &a, const ReportStatement &b)
{
    return !a.sides || !b.sides || !a.ownPlace || !b.ownPlace || (a.sides & b.sides);
}

bool StatementRelations::lobesMeet(const ReportStatement &a, const ReportStatement &b)
{
    return a.lobes.isEmpty() || b.lobes.isEmpty() || !a.ownPlace || !b.ownPlace
        || a.lobes.intersects(b.lobes);
}

bool StatementRelations::organsMeet(const ReportStatement &a, const ReportStatement &b)
{
    static const QString anywhere = QStringLiteral("abdomen"); // Its organs are meant by it too.
    static const QSet<QString> chest{QStringLiteral("lung"),        QStringLiteral("pleura"),
                                     QStringLiteral("heart"),       QStringLiteral("pericardium"),
                                     QStringLiteral("mediastinum"), QStringLiteral("brain")};
    const auto isAnywhere = [](const ReportStatement &one, const ReportStatement &other) {
        return one.organ == anywhere && !chest.contains(other.organ);
    };
    return a.organ.isEmpty() || b.organ.isEmpty() || a.organ == b.organ || isAnywhere(a, b)
        || isAnywhere(b, a) || a.organs.contains(b.organ) || b.organs.contains(a.organ)
        || a.organs.intersects(b.organs);
}

QString StatementRelations::tractOf(const QString &organ)
{
    static const QMap<QString, QString> tracts{
        {QStringLiteral("pleura"), QStringLiteral("lung")},
        {QStringLiteral("airway"), QStringLiteral("lung")},
        {QStringLiteral("ureter"), QStringLiteral("kidney")},
        {QStringLiteral("bladder"), QStringLiteral("kidney")},
        {QStringLiteral("gallbladder"), QStringLiteral("liver")},
        {QStringLiteral("bile-duct"), QStringLiteral("liver")},
        {QStringLiteral("pancreas"), QStringLiteral("liver")},
        {QStringLiteral("appendix"), QStringLiteral("bowel")},
        {QStringLiteral("skull"), QStringLiteral("bone")}};
    return tracts.value(organ, organ);
}

bool shareSize(const QList<TextQuantity> &a, const QList<TextQuantity> &b)
{
    for (const TextQuantity &one : a)
        for (const TextQuantity &two : b)
            for (const double value : one.values)
                if (one.kind == two.kind
                    && std::any_of(two.values.begin(), two.values.end(),
                                   [&](double other) { return isSameSize(value, other); }))
                    return true;
    return false;
}

bool isSameSize(double a, double b)
{
    if (std::abs(a - b) < 1e-6)
        return true;
    const auto isRounded = [](double coarse, double fine, double grid) {
        return std::abs(std::round(coarse / grid) * grid - coarse) < 1e-6
            && std::abs(coarse - fine) <= grid / 2 + 1e-6;
    };
    // 7.6 mm is called 8 mm; 23 mm is called 2.3 cm and not 2 cm.
    return isRounded(a, b, 1) || isRounded(b, a, 1);
}

} // namespace lectern::medical
