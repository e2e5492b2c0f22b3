// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/lesson_words.h"

#include "core/education/lesson_phases.h"

#include <algorithm>
#include <array>

namespace lectern::education {
namespace {

struct Word {
    const char16_t *id;
    const char16_t *english;
    const char16_t *chinese;
};

constexpr Word kRoles[] = {
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

template <size_t size> QString find(const Word (&words)[size], const QString &id, Language language)
{
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [&id](const Word &word) { return id == QStringView(word.id); });
    return found == std::end(words) ? QString()
                                    : inLanguage(language, found->english, found->chinese);
}

} // namespace

QString LessonWords::said(const char16_t *english, const char16_t *chinese) const
{
    return inLanguage(m_language, english, chinese);
}

QString LessonWords::role(const QString &role) const
{
    return find(kRoles, role, m_language);
}

QString LessonWords::phase(const QString &phase) const
{
    const auto known = phaseOfId(phase);
    return known ? phaseName(*known, m_language) : QString();
}

QString LessonWords::activity(int number) const
{
    return said(u"Activity %1", u"环节 %1").arg(number);
}

QString LessonWords::minutes(int minutes) const
{
    return said(u"%1 min", u"%1 分钟").arg(minutes);
}

QString LessonWords::homework(int level) const
{
    switch (level) {
    case 1:
        return said(u"Core", u"基础");
    case 2:
        return said(u"Further", u"提高");
    case 3:
        return said(u"Stretch", u"拓展");
    default:
        return {};
    }
}

QString LessonWords::exercise(int number) const
{
    return said(u"Exercise %1", u"第 %1 题").arg(number);
}

QString LessonWords::kindAndLevel(ExerciseKind kind, int level) const
{
    static constexpr std::array<Word, 8> kKinds{{{u"", u"Single choice", u"单选题"},
                                                 {u"", u"Multiple choice", u"多选题"},
                                                 {u"", u"True or false", u"判断题"},
                                                 {u"", u"Calculation", u"计算题"},
                                                 {u"", u"Short answer", u"简答题"},
                                                 {u"", u"Fill the gaps", u"填空题"},
                                                 {u"", u"Put in order", u"排序题"},
                                                 {u"", u"Match", u"连线题"}}};
    const Word &word = kKinds.at(static_cast<size_t>(kind));
    return said(word.english, word.chinese) + QStringLiteral(" · ")
        + said(u"level %1", u"难度 %1").arg(level);
}

QString LessonWords::listSeparator() const
{
    return said(u", ", u"、");
}

QString LessonWords::stop() const
{
    return said(u".", u"。");
}

} // namespace lectern::education
