// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_layout.h"

#include "core/education/layout/lesson_pages.h"

namespace lectern::education {

publish::Flow layOutLesson(const document::Content &content, publish::Part part)
{
    switch (part) {
    case publish::Part::Worksheet:
        return layOutWorksheet(content);
    case publish::Part::Key:
        return layOutKey(content);
    case publish::Part::Plan:
        break;
    }
    return content.header.plan == u"jiaoan" ? layOutJiaoan(content) : layOutFiveE(content);
}

} // namespace lectern::education
