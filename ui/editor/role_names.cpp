// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/role_names.h"

#include "ui/editor/card_shape.h"

#include <QCoreApplication>
#include <QHash>

namespace lectern::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Roles", text);
}

struct Names {
    const char *one;
    const char *many;
};

const QHash<QString, Names> &names()
{
    static const QHash<QString, Names> table{
        {QStringLiteral("objective"),
         {QT_TRANSLATE_NOOP("Roles", "Objective"), QT_TRANSLATE_NOOP("Roles", "Objectives")}},
        {QStringLiteral("key_point"),
         {QT_TRANSLATE_NOOP("Roles", "Key point"), QT_TRANSLATE_NOOP("Roles", "Key points")}},
        {QStringLiteral("difficult_point"),
         {QT_TRANSLATE_NOOP("Roles", "Hard point"), QT_TRANSLATE_NOOP("Roles", "Hard points")}},
        {QStringLiteral("prior"),
         {QT_TRANSLATE_NOOP("Roles", "Prior knowledge"),
          QT_TRANSLATE_NOOP("Roles", "Prior knowledge")}},
        {QStringLiteral("activity"),
         {QT_TRANSLATE_NOOP("Roles", "Activity"), QT_TRANSLATE_NOOP("Roles", "Activities")}},
        {QStringLiteral("explanation"),
         {QT_TRANSLATE_NOOP("Roles", "Explanation"), QT_TRANSLATE_NOOP("Roles", "Explanation")}},
        {QStringLiteral("experiment"),
         {QT_TRANSLATE_NOOP("Roles", "Experiment"), QT_TRANSLATE_NOOP("Roles", "Experiment")}},
        {QStringLiteral("exercise"),
         {QT_TRANSLATE_NOOP("Roles", "Exercise"), QT_TRANSLATE_NOOP("Roles", "Exercises")}},
        {QStringLiteral("media"),
         {QT_TRANSLATE_NOOP("Roles", "Media"), QT_TRANSLATE_NOOP("Roles", "Media")}},
        {QStringLiteral("materials"),
         {QT_TRANSLATE_NOOP("Roles", "Materials"), QT_TRANSLATE_NOOP("Roles", "Materials")}},
        {QStringLiteral("safety"),
         {QT_TRANSLATE_NOOP("Roles", "Safety"), QT_TRANSLATE_NOOP("Roles", "Safety")}},
        {QStringLiteral("board"),
         {QT_TRANSLATE_NOOP("Roles", "Board plan"), QT_TRANSLATE_NOOP("Roles", "Board plan")}},
        {QStringLiteral("homework"),
         {QT_TRANSLATE_NOOP("Roles", "Homework"), QT_TRANSLATE_NOOP("Roles", "Homework")}},
        {QStringLiteral("reflection"),
         {QT_TRANSLATE_NOOP("Roles", "Reflection"), QT_TRANSLATE_NOOP("Roles", "Reflection")}},
        {QStringLiteral("indication"),
         {QT_TRANSLATE_NOOP("Roles", "Indication"), QT_TRANSLATE_NOOP("Roles", "Indication")}},
        {QStringLiteral("technique"),
         {QT_TRANSLATE_NOOP("Roles", "Technique"), QT_TRANSLATE_NOOP("Roles", "Technique")}},
        {QStringLiteral("comparison"),
         {QT_TRANSLATE_NOOP("Roles", "Comparison"), QT_TRANSLATE_NOOP("Roles", "Comparison")}},
        {QStringLiteral("finding"),
         {QT_TRANSLATE_NOOP("Roles", "Finding"), QT_TRANSLATE_NOOP("Roles", "Findings")}},
        {QStringLiteral("impression"),
         {QT_TRANSLATE_NOOP("Roles", "Impression"), QT_TRANSLATE_NOOP("Roles", "Impression")}},
        {QStringLiteral("recommendation"),
         {QT_TRANSLATE_NOOP("Roles", "Recommendation"),
          QT_TRANSLATE_NOOP("Roles", "Recommendation")}},
    };
    return table;
}

} // namespace

QString roleName(const QString &role)
{
    const auto found = names().constFind(role);
    return found == names().cend() ? QString() : tr(found->one);
}

QString roleGroupName(const QString &role)
{
    const auto found = names().constFind(role);
    return found == names().cend() ? QString() : tr(found->many);
}

QString blockTypeText(document::BlockType type)
{
    static const char *const texts[]{
        QT_TRANSLATE_NOOP("Roles", "Heading"), QT_TRANSLATE_NOOP("Roles", "Paragraph"),
        QT_TRANSLATE_NOOP("Roles", "List"),    QT_TRANSLATE_NOOP("Roles", "Table"),
        QT_TRANSLATE_NOOP("Roles", "Figure"),  QT_TRANSLATE_NOOP("Roles", "Formula"),
        QT_TRANSLATE_NOOP("Roles", "Media"),   QT_TRANSLATE_NOOP("Roles", "Card")};
    return tr(texts[int(type)]);
}

QString kindText(document::ProvenanceKind kind)
{
    static const char *const texts[]{
        QT_TRANSLATE_NOOP("Roles", "Extracted"), QT_TRANSLATE_NOOP("Roles", "Computed"),
        QT_TRANSLATE_NOOP("Roles", "Generated"), QT_TRANSLATE_NOOP("Roles", "Authored")};
    return tr(texts[int(kind)]);
}

QString factName(const QString &slot)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("actor"), QT_TRANSLATE_NOOP("Roles", "Acting body")},
        {QStringLiteral("receiver"), QT_TRANSLATE_NOOP("Roles", "Body acted on")},
        {QStringLiteral("force"), QT_TRANSLATE_NOOP("Roles", "Force")},
        {QStringLiteral("net"), QT_TRANSLATE_NOOP("Roles", "Net force")},
        {QStringLiteral("heavier"), QT_TRANSLATE_NOOP("Roles", "Heavier body")},
        {QStringLiteral("lighter"), QT_TRANSLATE_NOOP("Roles", "Lighter body")},
        {QStringLiteral("minutes"), QT_TRANSLATE_NOOP("Roles", "Minutes")},
        {QStringLiteral("phase"), QT_TRANSLATE_NOOP("Roles", "Phase")},
        {QStringLiteral("point"), QT_TRANSLATE_NOOP("Roles", "Knowledge point")},
        {QStringLiteral("points"), QT_TRANSLATE_NOOP("Roles", "Knowledge points")},
        {QStringLiteral("basis"), QT_TRANSLATE_NOOP("Roles", "Builds on")},
        {QStringLiteral("later"), QT_TRANSLATE_NOOP("Roles", "Needed for")},
        {QStringLiteral("one"), QT_TRANSLATE_NOOP("Roles", "The one")},
        {QStringLiteral("other"), QT_TRANSLATE_NOOP("Roles", "The other")},
        {QStringLiteral("belief"), QT_TRANSLATE_NOOP("Roles", "Misconception")},
        {QStringLiteral("because"), QT_TRANSLATE_NOOP("Roles", "Reason")},
        {QStringLiteral("statement"), QT_TRANSLATE_NOOP("Roles", "Statement")},
        {QStringLiteral("verdict"), QT_TRANSLATE_NOOP("Roles", "Verdict")},
        {QStringLiteral("competence"), QT_TRANSLATE_NOOP("Roles", "Competence")},
        {QStringLiteral("exercises"), QT_TRANSLATE_NOOP("Roles", "Exercises")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("Roles", "Materials")},
        {QStringLiteral("law"), QT_TRANSLATE_NOOP("Roles", "Law")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("Roles", "Place")},
        {QStringLiteral("rate"), QT_TRANSLATE_NOOP("Roles", "Share")},
        {QStringLiteral("section"), QT_TRANSLATE_NOOP("Roles", "Section")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Roles", "Title")},
        {QStringLiteral("topic"), QT_TRANSLATE_NOOP("Roles", "Topic")},
    };
    const char *name = names.value(slot, nullptr);
    return name ? tr(name) : QString(slot).replace(u'_', u' ');
}

CardShape plainShape(const document::Block &block)
{
    CardShape shape;
    shape.title = roleName(block.role);
    for (const document::Field &field : block.fields)
        shape.lines.append({field.key, {}, {}, false, {}});
    return shape;
}

} // namespace lectern::ui
