// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_lesson.h"

namespace lectern::test {
namespace {

using document::BlockType;
using document::ProvenanceKind;
using education::ExerciseKind;

void addOverview(LessonBuilder &lesson)
{
    lesson.addText(
        QStringLiteral("explanation"),
        QStringLiteral(
            "本节位于“力”之后、“二力平衡”之前，说明力总是成对出现，是分析连接体受力的基础。"),
        ProvenanceKind::Extracted);
    lesson.addText(
        QStringLiteral("prior"),
        QStringLiteral("学生会画力的示意图，知道二力平衡的条件，但常认为质量大的物体用力更大。"));
    for (const QString &objective : {QStringLiteral("能说出一对力分别作用在哪个物体上。"),
                                     QStringLiteral("能由一个力推出另一个力的大小和方向。"),
                                     QStringLiteral("能用两只力传感器比较碰撞中的两个力。"),
                                     QStringLiteral("如实记录数据，尊重与预期不同的结果。")})
        lesson.addText(QStringLiteral("objective"), objective);
    lesson.addText(QStringLiteral("key_point"), QStringLiteral("两力等大、反向、共线、异体。"));
    lesson.addText(QStringLiteral("difficult_point"),
                   QStringLiteral("作用力、反作用力与平衡力的区别。"));
    lesson.add(BlockType::List, QStringLiteral("materials"),
               {{QStringLiteral("item.0"), QStringLiteral("小车两辆（0.50 kg、1.00 kg）与轨道")},
                {QStringLiteral("item.1"), QStringLiteral("力传感器两只、数据采集器")}});
    lesson.addText(QStringLiteral("safety"), QStringLiteral("小车运动时手指不要放在轨道上。"));
}

void addCourse(LessonBuilder &lesson)
{
    const auto activity = [&lesson](const QString &title, int minutes, const QString &teacher,
                                    const QString &students, const QString &intent) {
        lesson
            .add(BlockType::Paragraph, QStringLiteral("activity"),
                 {{QStringLiteral("title"), title},
                  {QStringLiteral("teacher"), teacher},
                  {QStringLiteral("students"), students},
                  {QStringLiteral("intent"), intent}})
            .minutes
            = minutes;
    };
    activity(QStringLiteral("情境引入"), 5,
             QStringLiteral("演示两名学生在滑板上互推，提问：谁推了谁？"),
             QStringLiteral("观察并写下预测。"), QStringLiteral("暴露前概念。"));
    activity(QStringLiteral("实验探究"), 15,
             QStringLiteral("两车相撞，投影 F–t 图线。请学生比较 0.50 kg 与 1.00 kg 两车受力。"),
             QStringLiteral("读图，记录两车的最大作用力 4.2 N。"),
             QStringLiteral("以数据修正“大车力大”。"));
    activity(QStringLiteral("归纳规律"), 10, QStringLiteral("给出定律表述，画出两车的受力图。"),
             QStringLiteral("用自己的话复述，互评。"), QStringLiteral("形成规范表达。"));
    lesson.add(BlockType::Formula, QStringLiteral("explanation"),
               {{QStringLiteral("latex"), QStringLiteral("\\vec F_{AB} = -\\vec F_{BA}")}});
    activity(QStringLiteral("辨析应用"), 10,
             QStringLiteral("比较：书压桌面的力、桌面支持书的力、书的重力。"),
             QStringLiteral("完成第 1 题。"), QStringLiteral("区分平衡力。"));
    activity(QStringLiteral("小结作业"), 5,
             QStringLiteral("回看引入时的预测，布置三个层次的作业。"),
             QStringLiteral("修正预测，记录作业。"), QStringLiteral("前后对照，巩固认识。"));
}

} // namespace

document::Content chineseLesson()
{
    LessonBuilder lesson(Language::Chinese, QStringLiteral("jiaoan"),
                         QStringLiteral("牛顿第三定律"));
    document::Header &header = lesson.content.header;
    header.subject = QStringLiteral("物理");
    header.className = QStringLiteral("九年级");
    header.minutes = 45;
    addOverview(lesson);
    addCourse(lesson);
    for (const QString &line :
         {QStringLiteral("一、力总是成对出现"), QStringLiteral("二、等大、反向、共线、异体"),
          QStringLiteral("三、与平衡力的区别：受力物体不同"),
          QStringLiteral("四、F–t 图线：两条曲线互为倒影")})
        lesson.addText(QStringLiteral("board"), line);
    lesson.addText(QStringLiteral("homework"), QStringLiteral("举出身边三对作用力与反作用力。"))
        .level
        = 1;
    lesson.addText(QStringLiteral("homework"), QStringLiteral("画出书放在桌面上时各力的示意图。"))
        .level
        = 2;
    lesson.addText(QStringLiteral("homework"), QStringLiteral("解释火箭在真空中为什么能加速。"))
        .level
        = 3;
    lesson.addText(QStringLiteral("reflection"), QStringLiteral("哪些预测被数据改变了？"),
                   ProvenanceKind::Authored);
    education::Exercise exercise;
    exercise.kind = ExerciseKind::Single;
    exercise.level = 2;
    exercise.stem = QStringLiteral("1 200 kg 的汽车撞上静止的 6 000 kg 卡车，卡车受到的力有多大？");
    exercise.options = {
        {QStringLiteral("a"), QStringLiteral("是汽车受力的五倍"), QStringLiteral("质量大则力大")},
        {QStringLiteral("b"), QStringLiteral("与汽车受力相等"), QString()}};
    exercise.key = education::OptionKey{{QStringLiteral("b")}};
    exercise.solution = QStringLiteral("两个力是同一对力，与质量无关。");
    exercise.verified = true;
    lesson.addExercise(exercise);
    return lesson.content;
}

} // namespace lectern::test
