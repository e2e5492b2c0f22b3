// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"

#include <QJsonArray>

namespace lectern::test {
namespace {

using namespace document;

QString one(Language language, const char16_t *english, const char16_t *chinese)
{
    return QString::fromUtf16(language == Language::Chinese ? chinese : english);
}

/// Builds a content block by block; every run gets its own provenance.
class Builder
{
public:
    explicit Builder(Language language) : m_language(language)
    {
        content.header.kind = QStringLiteral("lesson");
        content.header.language = language;
        content.header.title = one(language, u"Newton’s third law", u"牛顿第三定律");
        content.header.subject = one(language, u"Physics", u"物理");
        content.header.className = one(language, u"Year 9", u"九年级");
        content.header.plan = one(language, u"5e", u"jiaoan");
        content.header.minutes = 45;
    }

    Provenance extracted(const QString &quote) const
    {
        const Source &source = content.sources.first();
        const int start = codePointIndex(source.text, source.text.indexOf(quote));
        Provenance provenance;
        provenance.kind = ProvenanceKind::Extracted;
        provenance.supports.append(
            TextSupport{source.id, {start, start + codePointCount(quote)}, quote});
        return provenance;
    }

    static Provenance computed(const QString &rule, const QMap<QString, QString> &inputs)
    {
        Provenance provenance;
        provenance.kind = ProvenanceKind::Computed;
        provenance.wording = Wording::Chosen;
        provenance.model = QStringLiteral("smollm2-135m-instruct");
        provenance.supports.append(RuleSupport{rule, inputs});
        return provenance;
    }

    Run run(const QString &text, const Provenance &provenance)
    {
        const ProvenanceId id(++m_provenance);
        content.provenances.insert(id, provenance);
        return {text, {}, id};
    }

    Block &block(BlockType type, const QString &role)
    {
        Block added;
        added.id = BlockId(++m_block);
        added.type = type;
        added.role = role;
        content.blocks.append(added);
        return content.blocks.last();
    }

    Block &paragraph(const QString &role, const QString &text, const Provenance &provenance)
    {
        Block &added = block(BlockType::Paragraph, role);
        added.fields.append({QStringLiteral("text"), {run(text, provenance)}});
        return added;
    }

    Content content;

private:
    Language m_language;
    qint64 m_provenance = 0;
    qint64 m_block = 0;
};

Source chapter(Language language)
{
    Source source;
    source.id = SourceId(1);
    source.kind = QStringLiteral("markdown");
    source.fileName = one(language, u"forces.md", u"li.md");
    source.language = language;
    source.title = one(language, u"Forces come in pairs", u"力总是成对出现");
    const QStringList lines{
        source.title,
        one(language,
            u"A push needs two bodies. Whoever pushes a wall feels the wall push back, and a boat "
            u"drifts "
            u"away from the quay as its passenger steps off.",
            u"有力就有两个物体。推墙的人会感到墙也在推他；人从船上跨到岸上时，船会向后退开。"),
        one(language, u"Forces between two bodies", u"两个物体之间的力"),
        one(language,
            u"A spring pressed between two hands pushes both of them. Neither hand can be said to "
            u"push "
            u"first. When one body exerts a force on a second, the second exerts a force on the "
            u"first that "
            u"is equal in size, opposite in direction, and of the same kind. The two forces act on "
            u"different "
            u"bodies, so they can never cancel each other on either one.",
            u"两只手压住同一根弹簧，弹簧同时推着两只手，谈不上哪只手先用力。一个物体对另一个物体施"
            u"力时，另一个物体"
            u"也对它施力，两个力大小相等、方向相反、性质相同。这两个力作用在不同的物体上，所以不会"
            u"互相抵消。"),
        one(language,
            u"A book at rest on a table shows the difference. The table holds the book up and the "
            u"Earth "
            u"pulls it down, yet these two forces act on one body and are not a pair.",
            u"静止在桌面上的书说明了区别：桌面托着书，地球拉着书，这两个力作用在同一个物体上，不是"
            u"一对作用力与反作用力。")};
    for (const QString &line : lines) {
        Passage passage;
        const bool isHeading = line == lines.at(0) || line == lines.at(2);
        passage.kind = isHeading ? PassageKind::Heading : PassageKind::Paragraph;
        passage.level = isHeading ? (line == lines.at(0) ? 1 : 2) : 0;
        const int start = codePointCount(source.text);
        passage.span = {start, start + codePointCount(line)};
        source.passages.append(passage);
        source.text += line + QStringLiteral("\n\n");
    }
    return source;
}

void addObjectives(Builder &build, Language language)
{
    const QMap<QString, QString> facts{
        {QStringLiteral("point"), one(language, u"action–reaction pair", u"作用力与反作用力")}};
    const QStringList objectives{
        one(language, u"Name both forces of a pair and the body each acts on.",
            u"能说出一对力分别作用在哪个物体上。"),
        one(language, u"Predict the size and direction of the second force from the first.",
            u"能由一个力推出另一个力的大小和方向。"),
        one(language, u"Tell an action–reaction pair from a pair of balanced forces.",
            u"能区分作用力与反作用力和一对平衡力。")};
    for (const QString &objective : objectives)
        build.paragraph(QStringLiteral("objective"), objective,
                        Builder::computed(QStringLiteral("objective.state.3"), facts));
}

void addActivities(Builder &build, Language language)
{
    struct Step {
        QString title;
        QString text;
        int minutes;
    };
    const QList<Step> steps{
        {one(language, u"Engage", u"情境引入"),
         one(language, u"Show two pupils on skateboards who push each other, and ask who pushed.",
             u"演示两名学生在滑板上互推，提问：谁推了谁？"),
         5},
        {one(language, u"Explore", u"实验探究"),
         one(language, u"Two carts with force sensors collide. Pupils compare both curves.",
             u"两车相撞，学生比较两只力传感器的图线。"),
         12},
        {one(language, u"Explain", u"归纳规律"),
         one(language, u"State the law and draw the forces on each cart.",
             u"给出定律表述，画出两车的受力图。"),
         10},
        {one(language, u"Elaborate", u"辨析应用"),
         one(language, u"Compare the support of a book with its weight.",
             u"比较桌面对书的支持力与书的重力。"),
         10},
        {one(language, u"Evaluate", u"小结作业"),
         one(language, u"Return to the first prediction and correct it.",
             u"回看引入时的预测并修正。"),
         8}};
    for (const Step &step : steps) {
        const Provenance provenance
            = Builder::computed(QStringLiteral("activity.lead.2"),
                                {{QStringLiteral("minutes"), QString::number(step.minutes)}});
        Block &activity = build.block(BlockType::Card, QStringLiteral("activity"));
        const auto field = [&](const QString &key, const QString &text) {
            activity.fields.append({key, {build.run(text, provenance)}});
        };
        if (language == Language::Chinese)
            field(QStringLiteral("title"), step.title);
        field(QStringLiteral("teacher"), step.text);
        field(QStringLiteral("pupils"),
              one(language, u"Watch, write a prediction and compare it.",
                  u"观察并写下预测，再作比较。"));
        field(QStringLiteral("purpose"),
              one(language, u"Bring the first ideas into the open.", u"暴露前概念。"));
        activity.payload = Payload{
            QStringLiteral("lectern.activity"), 1, {{QStringLiteral("name"), step.title}}};
        activity.minutes = step.minutes;
        activity.objectives = {BlockId(1), BlockId(2), BlockId(3)};
        if (step.title != one(language, u"Explain", u"归纳规律"))
            continue;
        const QString first
            = one(language,
                  u"When one body exerts a force on a second, the second exerts a force on the "
                  u"first that is equal in size, opposite in direction, and of the same kind.",
                  u"一个物体对另一个物体施力时，另一个物体也对它施力，两个力大小相等、方向相反、性"
                  u"质相同。");
        const QString second = one(language,
                                   u"The two forces act on different bodies, so they can never "
                                   u"cancel each other on either one.",
                                   u"这两个力作用在不同的物体上，所以不会互相抵消。");
        Block &law = build.block(BlockType::Paragraph, QStringLiteral("explanation"));
        const QString space = language == Language::Chinese ? QString() : QStringLiteral(" ");
        law.fields.append({QStringLiteral("text"),
                           {build.run(first, build.extracted(first)),
                            build.run(space + second, build.extracted(second))}});
    }
}

void addExercise(Builder &build, Language language)
{
    Block &card = build.block(BlockType::Card, QStringLiteral("exercise"));
    card.level = 2;
    card.objectives = {BlockId(1), BlockId(2), BlockId(3)};
    card.points = {one(language, u"action–reaction pair", u"作用力与反作用力")};
    const Provenance provenance
        = Builder::computed(QStringLiteral("newton3.collision.compare_forces"),
                            {{QStringLiteral("m1"), QStringLiteral("1200 kg")},
                             {QStringLiteral("m2"), QStringLiteral("6000 kg")}});
    const document::ProvenanceId origin = build.run({}, provenance).provenance;
    const auto field = [&](const QString &key, const QString &text) {
        card.fields.append({key, {{text, {}, origin}}});
    };
    field(QStringLiteral("stem"),
          one(language,
              u"A 1,200 kg car hits a parked 6,000 kg lorry. How large is the force on the lorry?",
              u"质量 1200 kg 的小汽车撞上一辆停着的 6000 kg 货车。货车受到的力有多大？"));
    field(QStringLiteral("option.a"),
          one(language, u"Five times that on the car", u"是小汽车所受力的五倍"));
    field(QStringLiteral("option.b"),
          one(language, u"Equal to that on the car", u"与小汽车所受的力相等"));
    field(QStringLiteral("option.c"),
          one(language, u"One fifth of that on the car", u"是小汽车所受力的五分之一"));
    field(QStringLiteral("option.d"),
          one(language, u"Zero until the lorry moves", u"货车运动之前为零"));
    field(QStringLiteral("solution"),
          one(language,
              u"The two forces are a pair, so they are equal in size whatever the masses are.",
              u"这两个力是一对作用力与反作用力，无论质量多大，大小都相等。"));
    const auto option = [&](const QString &id, const QString &misconception) {
        return QJsonObject{{QStringLiteral("id"), id},
                           {QStringLiteral("misconception"), misconception}};
    };
    card.payload = Payload{
        QStringLiteral("lectern.exercise"),
        1,
        {{QStringLiteral("kind"), QStringLiteral("single")},
         {QStringLiteral("verified"), true},
         {QStringLiteral("key"), QJsonArray{QStringLiteral("b")}},
         {QStringLiteral("options"),
          QJsonArray{option(QStringLiteral("a"),
                            one(language, u"larger mass, larger force", u"质量大，受力就大")),
                     option(QStringLiteral("b"), {}),
                     option(QStringLiteral("c"),
                            one(language, u"moving body exerts more force", u"运动的物体施力更大")),
                     option(QStringLiteral("d"),
                            one(language, u"force needs motion", u"有运动才有力"))}}}};
}

void addTable(Builder &build, Language language)
{
    Block &table = build.block(BlockType::Table, QStringLiteral("board"));
    const QList<QStringList> rows{
        {one(language, u"Pair", u"作用力与反作用力"), one(language, u"Balanced forces", u"平衡力")},
        {one(language, u"Two bodies, one kind of force", u"两个物体，同种性质"),
         one(language, u"One body, any kinds of force", u"一个物体，性质可以不同")},
        {one(language, u"Appear and vanish together", u"同时产生，同时消失"),
         one(language, u"One can vanish alone", u"一个力可以单独消失")}};
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < 2; ++column)
            table.fields.append({QStringLiteral("cell.%1.%2").arg(row).arg(column),
                                 {build.run(rows.at(row).at(column), Provenance{})}});
    }
    build.paragraph(QStringLiteral("homework"),
                    one(language, u"Find three pairs of forces at home and draw them.",
                        u"在家里找出三对作用力与反作用力并画图。"),
                    Provenance{});
}

/// Some found in the chapter, one drawn by the teacher, one that only the class knows.
void addPoints(Builder &build, Language language)
{
    struct Found {
        const char16_t *english;
        const char16_t *chinese;
        const char16_t *englishQuote;
        const char16_t *chineseQuote;
        QList<int> after;
    };
    const QList<Found> found{
        {u"force", u"力", u"A push needs two bodies.", u"有力就有两个物体。", {}},
        {u"mass",
         u"质量",
         u"a boat drifts away from the quay as its passenger steps off",
         u"人从船上跨到岸上时，船会向后退开",
         {}},
        {u"interaction of two bodies",
         u"相互作用",
         u"A spring pressed between two hands pushes both of them.",
         u"两只手压住同一根弹簧，弹簧同时推着两只手",
         {0}},
        {u"contact force", u"接触力", u"The table holds the book up", u"桌面托着书", {0}},
        {u"gravitational force", u"重力", u"the Earth pulls it down", u"地球拉着书", {0, 1}},
        {u"action–reaction pair",
         u"作用力与反作用力",
         u"When one body exerts a force on a second, the second exerts a force on the first that "
         u"is equal in size, opposite in direction, and of the same kind.",
         u"一个物体对另一个物体施力时，另一个物体也对它施力，两个力大小相等、方向相反、性质相同。",
         {2}},
        {u"balanced forces",
         u"平衡力",
         u"yet these two forces act on one body and are not a pair",
         u"这两个力作用在同一个物体上，不是一对作用力与反作用力",
         {3, 4}},
        {u"Newton’s third law",
         u"牛顿第三定律",
         u"The two forces act on different bodies, so they can never cancel each other on either "
         u"one.",
         u"这两个力作用在不同的物体上，所以不会互相抵消。",
         {0, 5}},
        {u"recoil", u"反冲", u"", u"", {1, 7}}};
    QList<KnowledgePoint> &points = build.content.header.points;
    for (const Found &point : found) {
        KnowledgePoint made;
        made.term = one(language, point.english, point.chinese);
        const QString quote = one(language, point.englishQuote, point.chineseQuote);
        if (quote.isEmpty()) {
            made.definition = one(language, u"The push back on whatever throws something away.",
                                  u"物体向一边抛出一部分时，自身受到的向另一边的推动。");
        } else {
            made.definition = quote;
            made.spans.append(std::get<TextSupport>(build.extracted(quote).supports.first()));
        }
        for (const int other : point.after)
            made.prerequisites.append(points.at(other).term);
        points.append(made);
    }
    points.last().drawn = points.last().prerequisites;
    points[6].prerequisites.append(points.at(5).term);
    points[6].drawn.append(points.at(5).term);
    const QList<std::pair<QString, QStringList>> served{
        {QStringLiteral("exercise"), {points.at(5).term, points.at(7).term}},
        {QStringLiteral("explanation"), {points.at(5).term}},
        {QStringLiteral("activity"), {points.at(0).term, points.at(5).term}}};
    for (const auto &[role, terms] : served)
        for (Block &block : build.content.blocks)
            if (block.role == role)
                block.points = terms;
}

} // namespace

Content sampleLesson(Language language)
{
    Builder build(language);
    build.content.sources.append(chapter(language));
    addObjectives(build, language);
    addActivities(build, language);
    addExercise(build, language);
    addTable(build, language);
    addPoints(build, language);
    return build.content;
}

Content longLesson(int blocks)
{
    Builder build(Language::English);
    for (int i = 0; i < blocks; ++i)
        build.paragraph(
            {},
            QStringLiteral("Block %1 says that two forces of a pair act on two bodies. They "
                           "are equal in size and opposite in direction, and neither of "
                           "them can cancel the other one, as each acts on its own body.")
                .arg(i + 1),
            Provenance{});
    return build.content;
}

} // namespace lectern::test
