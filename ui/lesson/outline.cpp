// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/outline.h"

#include "core/education/exercise.h"
#include "ui/lesson/activity_shape.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Block;
using document::BlockType;
using document::Content;

struct Check {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

bool hasRole(const Content &content, const QString &role)
{
    return std::ranges::any_of(content.blocks,
                               [&role](const Block &block) { return block.role == role; });
}

LessonCheck minutesCheck(const Content &content)
{
    int sum = 0;
    for (const Block &block : content.blocks)
        sum += block.minutes.value_or(0);
    return {Check::tr("%1 of %2 minutes").arg(sum).arg(content.header.minutes),
            sum == content.header.minutes};
}

LessonCheck objectivesCheck(const Content &content)
{
    QSet<document::BlockId> practised;
    QSet<document::BlockId> assessed;
    int objectives = 0;
    for (const Block &block : content.blocks) {
        objectives += block.role == u"objective" ? 1 : 0;
        if (block.role == u"activity")
            practised.unite({block.objectives.begin(), block.objectives.end()});
        if (block.role == u"exercise")
            assessed.unite({block.objectives.begin(), block.objectives.end()});
    }
    const int met = int(practised.intersect(assessed).size());
    const bool isMet = objectives > 0 && met == objectives;
    return {isMet ? Check::tr("%n objective(s) assessed", nullptr, met)
                  : Check::tr("%1 of %2 objectives tested").arg(met).arg(objectives),
            isMet};
}

LessonCheck keysCheck(const Content &content)
{
    int exercises = 0;
    int verified = 0;
    for (const Block &block : content.blocks) {
        if (block.role != u"exercise" || !block.payload)
            continue;
        ++exercises;
        verified += education::isKeyVerified(block) ? 1 : 0;
    }
    return {Check::tr("%1 of %2 keys verified").arg(verified).arg(exercises),
            exercises > 0 && verified == exercises};
}

} // namespace

QList<OutlineEntry> outlineOf(const Content &content)
{
    QList<OutlineEntry> entries;
    QString last;
    bool isUnderHeading = false;
    for (const Block &block : content.blocks) {
        const QString group = outlineName(content.header, block);
        if (block.type == BlockType::Heading) {
            entries.append({block.text(), block.id, 0});
            isUnderHeading = true;
        } else if (group != last && !group.isEmpty() && !isUnderHeading) {
            entries.append({group, block.id, 0});
        }
        last = group;
        if (block.minutes && !entries.isEmpty())
            entries.last().minutes += *block.minutes;
    }
    return entries;
}

QList<LessonCheck> checksOf(const Content &content)
{
    return {minutesCheck(content), objectivesCheck(content), keysCheck(content),
            hasRole(content, QStringLiteral("safety"))
                ? LessonCheck{Check::tr("Safety note present"), true}
                : LessonCheck{Check::tr("Safety note missing"), false}};
}

int entryOf(const QList<OutlineEntry> &entries, const Content &content, document::BlockId block)
{
    const int index = content.indexOf(block);
    int found = -1;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (content.indexOf(entries.at(i).block) <= index)
            found = int(i);
    }
    return found;
}

} // namespace lectern::ui
