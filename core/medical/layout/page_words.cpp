// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/page_words.h"

#include <algorithm>

namespace lectern::medical {
namespace {

struct Word {
    const char16_t *id;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr Word kSections[] = {
    {u"indication", u"Indication", u"检查目的"}, {u"technique", u"Technique", u"检查技术"},
    {u"comparison", u"Comparison", u"对比检查"}, {u"finding", u"Findings", u"影像所见"},
    {u"impression", u"Impression", u"印象"},     {u"recommendation", u"Recommendation", u"建议"},
};

} // namespace

QString PageWords::said(const char16_t *english, const char16_t *chinese) const
{
    return inLanguage(m_language, english, chinese);
}

QString PageWords::section(const QString &role) const
{
    const auto *const found = std::ranges::find_if(
        kSections, [&role](const Word &word) { return role == QStringView(word.id); });
    return found == std::end(kSections) ? QString() : said(found->english, found->chinese);
}

QString PageWords::measurements() const
{
    return said(u"Measurements", u"测量值");
}

QString PageWords::watermark() const
{
    return said(u"DRAFT, UNSIGNED", u"草稿，未签发");
}

QString PageWords::draftLine() const
{
    return said(u"Draft, unsigned. Drafting aid, not a medical device.",
                u"草稿，未签发。辅助起草工具，不是医疗器械。");
}

QString PageWords::colon() const
{
    return said(u": ", u"：");
}

QString PageWords::notStated() const
{
    return said(u"not stated", u"未注明");
}

} // namespace lectern::medical
