// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/activity_shape.h"

#include "core/education/lesson_phases.h"

namespace lectern::ui {
namespace {

struct RoleWords {
    const char16_t *role;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr RoleWords kRoles[]{
    {u"objective", u"Objectives", u"教学目标"},
    {u"key_point", u"Key and hard points", u"重点与难点"},
    {u"difficult_point", u"Key and hard points", u"重点与难点"},
    {u"prior", u"What pupils know already", u"学情分析"},
    {u"explanation", u"Explanation", u"教学内容"},
    {u"experiment", u"Experiment", u"实验"},
    {u"exercise", u"Exercises", u"课堂练习"},
    {u"materials", u"Materials", u"教学准备"},
    {u"safety", u"Safety", u"安全提示"},
    {u"board", u"Board plan", u"板书设计"},
    {u"homework", u"Homework", u"分层作业"},
    {u"reflection", u"Reflection", u"教学反思"},
};

QString minutesText(const document::Block &block, Language language)
{
    return block.minutes ? inLanguage(language, u"%1 min", u"%1 分钟").arg(*block.minutes)
                         : QString();
}

QString phaseName(const document::Block &block, Language language)
{
    if (!block.payload)
        return {};
    const QString name = block.payload->value.value(QStringLiteral("name")).toString();
    const auto phase
        = education::phaseOfId(block.payload->value.value(QStringLiteral("phase")).toString());
    return name.isEmpty() && phase ? education::phaseName(*phase, language) : name;
}

QString activityName(const document::Block &block, Language language, int number)
{
    const QString name = phaseName(block, language);
    return name.isEmpty() ? inLanguage(language, u"Activity %1", u"环节 %1").arg(number) : name;
}

bool isJiaoan(const document::Header &header)
{
    return header.plan == u"jiaoan";
}

} // namespace

CardShape activityShape(const document::Content &content, const document::Block &block, int number)
{
    const Language language = content.header.language;
    const QString minutes = minutesText(block, language);
    const QString teacher = inLanguage(language, u"Teacher", u"教师活动");
    const QString pupils = inLanguage(language, u"Pupils", u"学生活动");
    const QString purpose = inLanguage(language, u"Purpose", u"设计意图");
    CardShape shape;
    if (isJiaoan(content.header) && block.field(QStringLiteral("title"))) {
        shape.columns = {{inLanguage(language, u"Step · time", u"环节与时间"),
                          QStringLiteral("title"), minutes, 13},
                         {teacher, QStringLiteral("teacher"), {}, 40},
                         {pupils, QStringLiteral("pupils"), {}, 26},
                         {purpose, QStringLiteral("purpose"), {}, 21}};
        return shape;
    }
    shape.title = activityName(block, language, number);
    shape.meta = minutes;
    for (const document::Field &field : block.fields) {
        if (field.key == u"teacher")
            shape.lines.append({field.key, teacher, {}, false, {}});
        else if (field.key == u"pupils" || field.key == u"students")
            shape.lines.append({field.key, pupils, {}, false, {}});
        else if (field.key == u"purpose" || field.key == u"intent")
            shape.lines.append({field.key, purpose, {}, false, {}});
        else
            shape.lines.append({field.key, {}, {}, false, {}});
    }
    return shape;
}

QString sectionName(const document::Header &header, const document::Block &block)
{
    if (block.role == u"activity")
        return isJiaoan(header) ? inLanguage(header.language, u"Course of the lesson", u"教学过程")
                                : QString();
    for (const RoleWords &words : kRoles) {
        if (block.role == QStringView(words.role))
            return inLanguage(header.language, words.english, words.chinese);
    }
    return {};
}

QString outlineName(const document::Header &header, const document::Block &block)
{
    return block.role == u"activity" && !isJiaoan(header) ? activityName(block, header.language, 1)
                                                          : sectionName(header, block);
}

} // namespace lectern::ui
