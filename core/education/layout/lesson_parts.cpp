// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_parts.h"

#include "core/education/layout/exercise_card.h"
#include "core/publish/block_pieces.h"

namespace lectern::education {
namespace {

using document::Block;
using document::BlockType;
using document::Field;
using publish::Line;
using publish::Paragraph;
using publish::Voice;

QString groupRole(const QString &role)
{
    return role == u"difficult_point" ? QStringLiteral("key_point") : role;
}

bool isOneOf(const QString &key, std::initializer_list<const char16_t *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&key](const char16_t *name) { return key == QStringView(name); });
}

} // namespace

ActivityText activityOf(const Block &block, int number, const LessonWords &words)
{
    ActivityText activity;
    activity.minutes = block.minutes.value_or(0);
    for (const Field &field : block.fields) {
        const Line line = publish::lineOf(field);
        if (publish::plainText(line).trimmed().isEmpty())
            continue;
        if (isOneOf(field.key, {u"title", u"name"}))
            activity.title = publish::plainText(line);
        else if (isOneOf(field.key, {u"students", u"pupils"}))
            activity.students.append(line);
        else if (isOneOf(field.key, {u"intent", u"purpose"}))
            activity.intent.append(line);
        else
            activity.teacher.append(line);
    }
    activity.hasOwnTitle = !activity.title.isEmpty();
    if (activity.title.isEmpty() && block.payload)
        activity.title
            = words.phase(block.payload->value.value(QStringLiteral("phase")).toString());
    if (activity.title.isEmpty())
        activity.title = words.activity(number);
    return activity;
}

std::optional<publish::Card> ExerciseCards::next(const Block &block)
{
    const auto exercise = fromBlock(block);
    if (!exercise)
        return std::nullopt;
    return cardOf(*exercise, block, ++m_number, m_part, m_words);
}

QList<BlockGroup> groupsOf(const document::Content &content)
{
    QList<BlockGroup> groups;
    const Block *heading = nullptr;
    const auto flushHeading = [&] {
        if (heading)
            groups.append(BlockGroup{QString(), nullptr, {heading}});
        heading = nullptr;
    };
    for (const Block &block : content.blocks) {
        if (block.type == BlockType::Heading && block.role.isEmpty()) {
            flushHeading();
            heading = &block;
            continue;
        }
        const QString role = groupRole(block.role);
        const bool continues
            = !heading && !groups.isEmpty() && groups.last().role == role && !role.isEmpty();
        if (continues) {
            groups.last().blocks.append(&block);
            continue;
        }
        groups.append(BlockGroup{role, heading, {&block}});
        heading = nullptr;
    }
    flushHeading();
    return groups;
}

publish::List listOf(const BlockGroup &group, bool isNumbered)
{
    publish::List list{isNumbered, {}};
    for (const Block *block : group.blocks) {
        const publish::List part = publish::listOf(*block, isNumbered);
        list.items += part.items;
        list.levels += part.levels;
    }
    return list;
}

QList<Line> linesOf(const BlockGroup &group)
{
    QList<Line> lines;
    for (const Block *block : group.blocks)
        lines += publish::linesOf(*block);
    return lines;
}

publish::Flow emptyFlow(const document::Content &content, const QString &part,
                        const LessonWords &words)
{
    const document::Header &header = content.header;
    publish::Flow flow;
    flow.language = header.language;
    flow.title = header.title;
    QStringList facts;
    for (const QString &fact : {part, header.subject, header.className}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    flow.runningHead = header.title + (part.isEmpty() ? QString() : QStringLiteral(" · ") + part);
    if (part.isEmpty() && header.minutes > 0)
        facts.append(words.said(u"%1 minutes", u"%1 分钟").arg(header.minutes));
    if (part.isEmpty() && header.plan == u"5e")
        facts.append(words.said(u"5E plan", u"5E 教学设计"));
    flow.subtitle = facts.join(QStringLiteral(" · "));
    return flow;
}

QList<Paragraph> keyPoints(const BlockGroup &group, const LessonWords &words)
{
    QList<Paragraph> paragraphs;
    for (const Block *block : group.blocks) {
        QString label = block->role == u"difficult_point" ? words.said(u"Hard point", u"难点")
                                                          : words.said(u"Key point", u"重点");
        if (group.heading) // It says so already.
            label.clear();
        for (const Line &line : publish::linesOf(*block))
            paragraphs.append({line, label, Voice::Body});
    }
    return paragraphs;
}

QList<Paragraph> homework(const BlockGroup &group, const LessonWords &words)
{
    QList<Paragraph> paragraphs;
    for (const Block *block : group.blocks) {
        QString label = words.homework(block->level);
        for (const Line &line : publish::linesOf(*block)) {
            paragraphs.append({line, label, Voice::Body});
            label.clear();
        }
    }
    return paragraphs;
}

} // namespace lectern::education
