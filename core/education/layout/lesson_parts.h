// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/education/layout/lesson_words.h"
#include "core/publish/exporter.h"
#include "core/publish/flow.h"

namespace lectern::education {

/// An activity's block taken apart.
struct ActivityText {
    QString title;
    bool hasOwnTitle = false; ///< It stands in the block itself.
    int minutes = 0;
    QList<publish::Line> teacher;
    QList<publish::Line> students;
    QList<publish::Line> intent;
};

ActivityText activityOf(const document::Block &block, int number, const LessonWords &words);

/// Numbers exercises through a document and turns their blocks into cards.
class ExerciseCards
{
public:
    ExerciseCards(publish::Part part, const LessonWords &words) : m_part(part), m_words(words) { }

    /// Nothing when the block holds no exercise that this program can read.
    std::optional<publish::Card> next(const document::Block &block);

private:
    publish::Part m_part;
    const LessonWords &m_words;
    int m_number = 0;
};

/// Blocks of the same role that follow each other, with the heading block before them.
struct BlockGroup {
    QString role;
    const document::Block *heading = nullptr; ///< May be null.
    QList<const document::Block *> blocks;
};

/// In reading order. Key and hard points form one group; a heading that heads no block with a role
/// is a group of its own.
QList<BlockGroup> groupsOf(const document::Content &content);

/// All lines of the group's blocks.
QList<publish::Line> linesOf(const BlockGroup &group);

/// The same as a list, the items of lists as deep as they stand.
publish::List listOf(const BlockGroup &group, bool isNumbered);

/// A flow with the head that all parts of a lesson share.
publish::Flow emptyFlow(const document::Content &content, const QString &part,
                        const LessonWords &words);

/// "Key point" before key points, "Hard point" before difficult ones, where no heading says it.
QList<publish::Paragraph> keyPoints(const BlockGroup &group, const LessonWords &words);

/// Homework by level, a label before each.
QList<publish::Paragraph> homework(const BlockGroup &group, const LessonWords &words);

} // namespace lectern::education
