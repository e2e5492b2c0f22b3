// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_pages.h"
#include "core/education/layout/lesson_parts.h"
#include "core/publish/block_pieces.h"

namespace lectern::education {
namespace {

using document::Block;
using document::Content;
using namespace publish;

/// Writes the groups of a lesson one after the other.
class FiveELayout
{
public:
    explicit FiveELayout(const Content &content) :
        m_content(content),
        m_words(content.header.language),
        m_cards(Part::Plan, m_words),
        m_flow(emptyFlow(content, QString(), m_words))
    {
    }

    Flow layOut()
    {
        for (const BlockGroup &group : groupsOf(m_content)) {
            m_hasHeadings = m_hasHeadings || group.heading;
            addGroup(group);
        }
        m_flow.pieces += originPieces(m_content);
        return std::move(m_flow);
    }

private:
    void addGroup(const BlockGroup &group);
    void addHeading(const BlockGroup &group, int level);
    void addActivity(const Block &block, const Block *heading);
    void addLabelled(const QString &label, const QList<Line> &lines);
    void addParagraphs(const QList<Paragraph> &paragraphs);
    void addBlocks(const BlockGroup &group);
    void addExercises(const BlockGroup &group);

    const Content &m_content;
    LessonWords m_words;
    ExerciseCards m_cards;
    Flow m_flow;
    int m_activities = 0;
    bool m_hasHeadings = false;
};

void FiveELayout::addHeading(const BlockGroup &group, int level)
{
    if (group.heading) {
        for (const Line &line : publish::linesOf(*group.heading))
            m_flow.pieces.append(Heading{level, line, {}});
    } else if (const QString name = m_words.role(group.role); !name.isEmpty()) {
        // Under the document's own headings ours are smaller ones.
        const int own = m_flow.pieces.isEmpty() || !m_hasHeadings ? level : 2;
        m_flow.pieces.append(Heading{own, lineOf(name), {}});
    }
}

void FiveELayout::addLabelled(const QString &label, const QList<Line> &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_flow.pieces.append(Paragraph{lines.at(i), i == 0 ? label : QString(), Voice::Body});
}

void FiveELayout::addActivity(const Block &block, const Block *heading)
{
    const ActivityText activity = activityOf(block, ++m_activities, m_words);
    const QString aside = activity.minutes > 0 ? m_words.minutes(activity.minutes) : QString();
    const QList<Line> titles = heading ? publish::linesOf(*heading) : QList<Line>{};
    if (titles.isEmpty()) {
        m_flow.pieces.append(Heading{1, lineOf(activity.title), aside});
    } else if (!activity.hasOwnTitle) {
        m_flow.pieces.append(Heading{1, titles.first(), aside});
    } else {
        m_flow.pieces.append(Heading{1, titles.first(), {}});
        m_flow.pieces.append(Heading{2, lineOf(activity.title), aside});
    }
    const bool isSplit = !activity.students.isEmpty() || !activity.intent.isEmpty();
    addLabelled(isSplit ? m_words.said(u"Teacher", u"教师") : QString(), activity.teacher);
    addLabelled(m_words.said(u"Pupils", u"学生"), activity.students);
    addLabelled(m_words.said(u"Why", u"设计意图"), activity.intent);
}

void FiveELayout::addParagraphs(const QList<Paragraph> &paragraphs)
{
    for (const Paragraph &paragraph : paragraphs)
        m_flow.pieces.append(paragraph);
}

void FiveELayout::addBlocks(const BlockGroup &group)
{
    for (const Block *block : group.blocks)
        m_flow.pieces += piecesOf(m_content, *block);
}

void FiveELayout::addExercises(const BlockGroup &group)
{
    addHeading(group, 2);
    for (const Block *block : group.blocks) {
        if (auto card = m_cards.next(*block))
            m_flow.pieces.append(std::move(*card));
        else
            m_flow.pieces += piecesOf(m_content, *block);
    }
}

void FiveELayout::addGroup(const BlockGroup &group)
{
    const QString &role = group.role;
    if (role == u"activity") {
        for (qsizetype i = 0; i < group.blocks.size(); ++i)
            addActivity(*group.blocks.at(i), i == 0 ? group.heading : nullptr);
    } else if (role == u"exercise") {
        addExercises(group);
    } else if (role == u"explanation" || role == u"media" || role.isEmpty()) {
        if (group.heading)
            addHeading(group, headingLevel(*group.heading));
        addBlocks(group);
    } else if (role == u"experiment") {
        addHeading(group, 2);
        addBlocks(group);
    } else if (role == u"safety") {
        const QList<Line> title = group.heading ? publish::linesOf(*group.heading) : QList<Line>{};
        m_flow.pieces.append(
            Note{title.isEmpty() ? m_words.role(role) : plainText(title.first()), linesOf(group)});
    } else {
        addHeading(group, 1);
        if (role == u"objective")
            m_flow.pieces.append(listOf(group, true));
        else if (role == u"key_point" && group.heading)
            m_flow.pieces.append(listOf(group, false));
        else if (role == u"key_point")
            addParagraphs(keyPoints(group, m_words));
        else if (role == u"homework")
            addParagraphs(homework(group, m_words));
        else if (role == u"materials")
            m_flow.pieces.append(listOf(group, false));
        else
            addBlocks(group);
    }
}

} // namespace

Flow layOutFiveE(const Content &content)
{
    return FiveELayout(content).layOut();
}

} // namespace lectern::education
