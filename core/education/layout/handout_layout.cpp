// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_pages.h"
#include "core/education/layout/lesson_parts.h"
#include "core/publish/block_pieces.h"

namespace lectern::education {
namespace {

using document::Block;
using document::Content;
using namespace publish;

void addExercises(Flow &flow, const Content &content, Part part, const LessonWords &words)
{
    ExerciseCards cards(part, words);
    for (const Block &block : content.blocks) {
        if (block.role != u"exercise")
            continue;
        // A block that cannot be read is left out: its text may hold the answer.
        if (auto card = cards.next(block))
            flow.pieces.append(std::move(*card));
    }
}

} // namespace

Flow layOutWorksheet(const Content &content)
{
    const LessonWords words(content.header.language);
    Flow flow = emptyFlow(content, words.said(u"Worksheet", u"学习单"), words);
    flow.pieces.append(FillIn{{words.said(u"Name", u"姓名"), words.said(u"Class", u"班级"),
                               words.said(u"Date", u"日期")}});
    const QList<BlockGroup> groups = groupsOf(content);
    for (const BlockGroup &group : groups) {
        if (group.role == u"objective") {
            flow.pieces.append(
                Heading{1, lineOf(words.said(u"What you will be able to do", u"学习目标")), {}});
            flow.pieces.append(listOf(group, true));
        } else if (group.role == u"safety") {
            flow.pieces.append(Note{words.role(group.role), linesOf(group)});
        }
    }
    flow.pieces.append(Heading{1, lineOf(words.said(u"Exercises", u"练习")), {}});
    addExercises(flow, content, Part::Worksheet, words);
    for (const BlockGroup &group : groups) {
        if (group.role != u"homework")
            continue;
        flow.pieces.append(Heading{1, lineOf(words.role(group.role)), {}});
        for (const Paragraph &paragraph : homework(group, words))
            flow.pieces.append(paragraph);
    }
    return flow;
}

Flow layOutKey(const Content &content)
{
    const LessonWords words(content.header.language);
    Flow flow = emptyFlow(content, words.said(u"Answer key", u"参考答案"), words);
    addExercises(flow, content, Part::Key, words);
    return flow;
}

} // namespace lectern::education
