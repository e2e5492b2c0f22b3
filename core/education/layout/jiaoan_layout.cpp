// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_pages.h"
#include "core/education/layout/lesson_parts.h"
#include "core/publish/block_pieces.h"

#include <algorithm>
#include <iterator>

namespace lectern::education {
namespace {

using document::Block;
using document::BlockType;
using document::Content;
using namespace publish;

Cell cellOf(const QList<Line> &lines)
{
    Cell cell;
    for (const Line &line : lines)
        cell.parts.append(Paragraph{line, {}, Voice::Body});
    return cell;
}

Cell headCell(const QString &text)
{
    Cell cell = cellOf({lineOf(text)});
    cell.isHeader = true;
    return cell;
}

/// Sorts a lesson into the tables of a 教案.
class JiaoanLayout
{
public:
    explicit JiaoanLayout(const Content &content) :
        m_content(content),
        m_words(content.header.language),
        m_cards(Part::Plan, m_words),
        m_flow(emptyFlow(content, QString(), m_words))
    {
        m_overview.widths = {0.16, 0.84};
        m_overview.summary = m_words.said(u"Analysis and objectives", u"教材、学情、目标与重难点");
        m_process.widths = {0.15, 0.41, 0.25, 0.19};
        m_process.headRows = 1;
        m_processName = m_words.said(u"Course of the lesson", u"教学过程");
        m_process.summary = m_processName;
        m_process.rows.append({headCell(m_words.said(u"Phase · time", u"环节 · 时间")),
                               headCell(m_words.said(u"Teacher", u"教师活动")),
                               headCell(m_words.said(u"Pupils", u"学生活动")),
                               headCell(m_words.said(u"Why", u"设计意图"))});
    }

    Flow layOut();

private:
    void sort(const BlockGroup &group);
    void addOverviewRow(const BlockGroup &group, Cell cell);
    void addActivity(const Block &block, const Block *heading);
    void addToLastActivity(const BlockGroup &group);
    void addSection(const BlockGroup &group, QList<Piece> pieces);
    void addBoard(const BlockGroup &group);
    void addExercises(const BlockGroup &group);
    QString nameOf(const BlockGroup &group) const;

    const Content &m_content;
    LessonWords m_words;
    ExerciseCards m_cards;
    Flow m_flow;
    Table m_overview;
    Table m_process;
    QList<Piece> m_afterProcess; ///< Films and exercises.
    QList<Piece> m_closing; ///< Board, homework, reflection.
    QString m_processName;
    int m_activities = 0;
};

QString JiaoanLayout::nameOf(const BlockGroup &group) const
{
    const QList<Line> heading = group.heading ? publish::linesOf(*group.heading) : QList<Line>{};
    return heading.isEmpty() ? m_words.role(group.role) : plainText(heading.first());
}

void JiaoanLayout::addOverviewRow(const BlockGroup &group, Cell cell)
{
    if (!cell.parts.isEmpty())
        m_overview.rows.append({headCell(nameOf(group)), std::move(cell)});
}

void JiaoanLayout::addActivity(const Block &block, const Block *heading)
{
    const ActivityText activity = activityOf(block, ++m_activities, m_words);
    const QList<Line> titles = heading ? publish::linesOf(*heading) : QList<Line>{};
    const bool headingIsTitle = !titles.isEmpty() && !activity.hasOwnTitle;
    if (!titles.isEmpty() && !headingIsTitle)
        m_processName = plainText(titles.first());
    Cell phase;
    phase.parts.append(
        Paragraph{headingIsTitle ? titles.first() : lineOf(activity.title), {}, Voice::Body});
    if (activity.minutes > 0)
        phase.parts.append(Paragraph{lineOf(m_words.minutes(activity.minutes)), {}, Voice::Quiet});
    Cell teacher = cellOf(activity.teacher);
    if (activity.students.isEmpty() && activity.intent.isEmpty()) {
        teacher.columns = 3;
        m_process.rows.append({phase, teacher});
    } else {
        m_process.rows.append({phase, teacher, cellOf(activity.students), cellOf(activity.intent)});
    }
}

/// What is explained after an activity belongs into its row.
void JiaoanLayout::addToLastActivity(const BlockGroup &group)
{
    Cell &teacher = m_process.rows.last()[1];
    for (const Block *block : group.blocks) {
        for (const Line &line : publish::linesOf(*block)) {
            if (block->type == BlockType::Formula)
                teacher.parts.append(Formula{plainText(line)});
            else
                teacher.parts.append(Paragraph{line, {}, Voice::Body});
        }
    }
}

void JiaoanLayout::addSection(const BlockGroup &group, QList<Piece> pieces)
{
    if (const QString name = nameOf(group); !name.isEmpty())
        m_closing.append(Heading{1, lineOf(name), {}});
    m_closing += std::move(pieces);
}

/// A box, in two columns when there are enough lines, as it stands on the board.
void JiaoanLayout::addBoard(const BlockGroup &group)
{
    const QList<Line> lines = linesOf(group);
    Table board;
    board.summary = nameOf(group);
    if (lines.size() < 4) {
        board.widths = {1};
        board.rows.append(QList<Cell>{cellOf(lines)});
    } else {
        const qsizetype half = (lines.size() + 1) / 2;
        board.widths = {0.5, 0.5};
        board.rows.append({cellOf(lines.first(half)), cellOf(lines.sliced(half))});
    }
    addSection(group, {board});
}

void JiaoanLayout::addExercises(const BlockGroup &group)
{
    m_afterProcess.append(Heading{1, lineOf(nameOf(group)), {}});
    for (const Block *block : group.blocks) {
        if (auto card = m_cards.next(*block))
            m_afterProcess.append(std::move(*card));
        else
            m_afterProcess += piecesOf(m_content, *block);
    }
}

void JiaoanLayout::sort(const BlockGroup &group)
{
    const QString &role = group.role;
    const auto isPlainText = [](const Block *block) {
        return block->type == BlockType::Paragraph || block->type == BlockType::List
            || block->type == BlockType::Formula;
    };
    const bool isText = std::all_of(group.blocks.begin(), group.blocks.end(), isPlainText);
    if (role == u"activity") {
        for (qsizetype i = 0; i < group.blocks.size(); ++i)
            addActivity(*group.blocks.at(i), i == 0 ? group.heading : nullptr);
    } else if (role == u"exercise") {
        addExercises(group);
    } else if (role == u"objective") {
        Cell cell;
        cell.parts.append(listOf(group, true));
        addOverviewRow(group, cell);
    } else if (role == u"key_point") {
        const QList<Paragraph> points = keyPoints(group, m_words);
        Cell cell;
        if (group.heading && points.size() > 1)
            cell.parts.append(listOf(group, true));
        else
            std::copy(points.begin(), points.end(), std::back_inserter(cell.parts));
        addOverviewRow(group, cell);
    } else if (role == u"board") {
        addBoard(group);
    } else if (role == u"homework") {
        QList<Piece> pieces;
        for (const Paragraph &paragraph : homework(group, m_words))
            pieces.append(paragraph);
        addSection(group, pieces);
    } else if (role == u"reflection") {
        QList<Piece> pieces;
        for (const Line &line : linesOf(group))
            pieces.append(Paragraph{line, {}, Voice::Body});
        addSection(group, pieces);
    } else if (isText && m_activities > 0 && !group.heading) {
        addToLastActivity(group);
    } else if (isText && m_activities == 0 && !nameOf(group).isEmpty()) {
        addOverviewRow(group, cellOf(linesOf(group)));
    } else {
        if (const QString name = nameOf(group); !name.isEmpty())
            m_afterProcess.append(Heading{1, lineOf(name), {}});
        for (const Block *block : group.blocks)
            m_afterProcess += piecesOf(m_content, *block);
    }
}

Flow JiaoanLayout::layOut()
{
    for (const BlockGroup &group : groupsOf(m_content))
        sort(group);
    if (!m_overview.rows.isEmpty())
        m_flow.pieces.append(m_overview);
    if (m_process.rows.size() > 1) {
        m_flow.pieces.append(Heading{1, lineOf(m_processName), {}});
        m_flow.pieces.append(m_process);
    }
    m_flow.pieces += m_closing;
    m_flow.pieces += m_afterProcess;
    m_flow.pieces += originPieces(m_content);
    return std::move(m_flow);
}

} // namespace

Flow layOutJiaoan(const Content &content)
{
    return JiaoanLayout(content).layOut();
}

} // namespace lectern::education
