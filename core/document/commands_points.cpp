// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"

#include "core/document/document_command.h"
#include "core/document/points.h"

namespace lectern::document {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lectern::document::Commands)
};

std::unexpected<Error> pointIsGone()
{
    return failure(ErrorCode::NotFound,
                   Words::tr("This knowledge point is no longer in the document. Undo to get it "
                             "back."));
}

/// `name` in the place of `term`, once; taken out where `name` is empty.
void replaceTerm(QStringList &terms, const QString &term, const QString &name)
{
    const auto at = terms.indexOf(term);
    if (at < 0)
        return;
    if (name.isEmpty() || terms.contains(name))
        terms.removeAll(term);
    else
        terms[at] = name;
}

/// `name` in the place of the prerequisite `term`. What the chapter says too is not drawn.
void replacePrerequisite(KnowledgePoint &point, const QString &term, const QString &name)
{
    if (!point.prerequisites.contains(term))
        return;
    const bool isFound = !point.drawn.contains(term)
        || (point.prerequisites.contains(name) && !point.drawn.contains(name));
    replaceTerm(point.prerequisites, term, name);
    replaceTerm(point.drawn, term, name);
    if (isFound)
        point.drawn.removeAll(name);
}

void replaceEverywhere(QList<KnowledgePoint> &points, const QString &term, const QString &name)
{
    for (KnowledgePoint &point : points)
        replacePrerequisite(point, term, name);
}

/// What was said of two points, said of one.
KnowledgePoint joined(KnowledgePoint kept, const KnowledgePoint &merged)
{
    if (kept.definition.isEmpty())
        kept.definition = merged.definition;
    for (const TextSupport &span : merged.spans)
        if (!kept.spans.contains(span))
            kept.spans.append(span);
    for (const QString &term : merged.prerequisites) {
        const bool isDrawn = merged.drawn.contains(term);
        if (!isDrawn)
            kept.drawn.removeAll(term);
        if (kept.prerequisites.contains(term))
            continue;
        kept.prerequisites.append(term);
        if (isDrawn)
            kept.drawn.append(term);
    }
    for (const QString &own : {kept.term, merged.term}) {
        kept.prerequisites.removeAll(own);
        kept.drawn.removeAll(own);
    }
    return kept;
}

/// Adds a point of a chapter, or what the chapter says of one that is known.
void takeIn(QList<KnowledgePoint> &points, const KnowledgePoint &found)
{
    const auto index = indexOfPoint(points, found.term);
    if (index < 0) {
        points.append({found.term, found.definition, {}, found.spans});
        return;
    }
    KnowledgePoint &known = points[index];
    if (known.definition.isEmpty())
        known.definition = found.definition;
    for (const TextSupport &span : found.spans)
        if (!known.spans.contains(span))
            known.spans.append(span);
}

/// An edge that a chapter says, unless it would close a circle.
void link(QList<KnowledgePoint> &points, const QString &term, const QString &prerequisite)
{
    const auto index = indexOfPoint(points, term);
    const auto before = indexOfPoint(points, prerequisite);
    if (index < 0 || before < 0 || index == before)
        return;
    const QString needed = points.at(before).term;
    points[index].drawn.removeAll(needed);
    if (!points.at(index).prerequisites.contains(needed)
        && wayToPrerequisite(points, needed, points.at(index).term).isEmpty())
        points[index].prerequisites.append(needed);
}

} // namespace

Status Commands::changePoints(QList<KnowledgePoint> points, const QString &stepName,
                              const QString &term, const QString &name)
{
    std::vector<std::unique_ptr<Change>> changes;
    if (points != m_document.header().points) {
        Header header = m_document.header();
        header.points = std::move(points);
        changes.push_back(std::make_unique<HeaderChange>(std::move(header)));
    }
    const QList<Block> &blocks = m_document.content().blocks;
    for (int i = 0; i < blocks.size() && !term.isEmpty(); ++i) {
        Block block = blocks.at(i);
        replaceTerm(block.points, term, name);
        if (block.points != blocks.at(i).points)
            changes.push_back(std::make_unique<BlocksChange>(i, 1, QList<Block>{block}));
    }
    if (changes.empty())
        return {};
    return push(Step{CommandKind::ChangePoints, Origin::Edited, stepName}, std::move(changes));
}

Status Commands::addPoint(const QString &term, const QString &definition)
{
    const QString name = withoutHalfCharacters(term).simplified();
    QList<KnowledgePoint> points = m_document.header().points;
    if (name.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("A knowledge point needs a name. Type one."));
    if (const auto there = indexOfPoint(points, name); there >= 0)
        return failure(
            ErrorCode::InvalidInput,
            tr("There is a point “%1” already. Choose another name.").arg(points.at(there).term));
    points.append({name, withoutHalfCharacters(definition).trimmed(), {}, {}});
    return changePoints(std::move(points), tr("New knowledge point"));
}

Status Commands::removePoint(const QString &term)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, term);
    if (index < 0)
        return pointIsGone();
    const QString known = points.takeAt(index).term;
    replaceEverywhere(points, known, {});
    return changePoints(std::move(points), tr("Delete knowledge point"), known);
}

Status Commands::renamePoint(const QString &term, const QString &name)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, term);
    if (index < 0)
        return pointIsGone();
    const QString chosen = withoutHalfCharacters(name).simplified();
    if (chosen.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("A knowledge point needs a name. Type one."));
    if (const auto there = indexOfPoint(points, chosen); there >= 0 && there != index)
        return failure(ErrorCode::InvalidInput,
                       tr("There is a point “%1” already. Merge the two, or choose another name.")
                           .arg(points.at(there).term));
    const QString known = points.at(index).term;
    if (chosen == known)
        return {};
    points[index].term = chosen;
    replaceEverywhere(points, known, chosen);
    return changePoints(std::move(points), tr("Rename knowledge point"), known, chosen);
}

Status Commands::setDefinition(const QString &term, const QString &definition)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, term);
    if (index < 0)
        return pointIsGone();
    points[index].definition = withoutHalfCharacters(definition).trimmed();
    return changePoints(std::move(points), tr("Change definition"));
}

Status Commands::drawPrerequisite(const QString &term, const QString &prerequisite)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, term);
    const auto before = indexOfPoint(points, prerequisite);
    if (index < 0 || before < 0)
        return pointIsGone();
    if (index == before)
        return failure(ErrorCode::RefusedByCheck,
                       tr("A point cannot come before itself. Choose another one."));
    const QString needed = points.at(before).term;
    KnowledgePoint &point = points[index];
    if (point.prerequisites.contains(needed))
        return {};
    const QStringList way = wayToPrerequisite(points, needed, point.term);
    if (!way.isEmpty())
        return failure(ErrorCode::RefusedByCheck,
                       tr("This would go in a circle, as these already build on each other: %1. "
                          "Take one of those prerequisites out first.")
                           .arg(way.join(QStringLiteral(" ← "))));
    point.prerequisites.append(needed);
    point.drawn.append(needed);
    return changePoints(std::move(points), tr("Draw prerequisite"));
}

Status Commands::removePrerequisite(const QString &term, const QString &prerequisite)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, term);
    if (index < 0)
        return pointIsGone();
    points[index].prerequisites.removeAll(prerequisite);
    points[index].drawn.removeAll(prerequisite);
    return changePoints(std::move(points), tr("Remove prerequisite"));
}

Status Commands::mergePoints(const QString &kept, const QString &merged)
{
    QList<KnowledgePoint> points = m_document.header().points;
    const auto index = indexOfPoint(points, kept);
    const auto other = indexOfPoint(points, merged);
    if (index < 0 || other < 0)
        return pointIsGone();
    if (index == other)
        return {};
    const QString keptTerm = points.at(index).term;
    const QString mergedTerm = points.at(other).term;
    QList<KnowledgePoint> apart = points; // Without the edge between the two, which goes.
    for (const auto &[at, term] : {std::pair(index, mergedTerm), std::pair(other, keptTerm)})
        apart[at].prerequisites.removeAll(term);
    for (const auto &[from, to] :
         {std::pair(keptTerm, mergedTerm), std::pair(mergedTerm, keptTerm)}) {
        const QStringList way = wayToPrerequisite(apart, from, to);
        if (!way.isEmpty())
            return failure(ErrorCode::RefusedByCheck,
                           tr("“%1” lies between the two, so they cannot be one point. Take one of "
                              "its prerequisites out first.")
                               .arg(way.at(1)));
    }
    points[index] = joined(points.at(index), points.at(other));
    points.removeAt(other);
    replaceEverywhere(points, mergedTerm, keptTerm);
    return changePoints(std::move(points), tr("Merge knowledge points"), mergedTerm, keptTerm);
}

Result<int> Commands::addChapter(const Source &chapter, const QList<KnowledgePoint> &found)
{
    QList<Source> sources = m_document.content().sources;
    const SourceId id = withSource(sources, chapter);
    Header header = m_document.header();
    const auto known = header.points.size();
    for (KnowledgePoint point : found) {
        for (TextSupport &span : point.spans)
            span.source = id;
        takeIn(header.points, point);
    }
    for (const KnowledgePoint &point : found)
        for (const QString &prerequisite : point.prerequisites)
            link(header.points, point.term, prerequisite);
    const int added = int(header.points.size() - known);
    std::vector<std::unique_ptr<Change>> changes;
    if (sources.size() != m_document.content().sources.size())
        changes.push_back(std::make_unique<SourcesChange>(std::move(sources)));
    if (header != m_document.header())
        changes.push_back(std::make_unique<HeaderChange>(std::move(header)));
    if (!changes.empty())
        LECTERN_TRY(push(Step{CommandKind::ChangePoints, Origin::Edited, tr("Add chapter")},
                         std::move(changes)));
    return added;
}

} // namespace lectern::document
