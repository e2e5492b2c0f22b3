// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_commands.h"

#include "ui/actions/action_registry.h"
#include "ui/editor/editor_controller.h"
#include "ui/editor/picture_controller.h"
#include "ui/editor/table_controller.h"
#include "ui/editor/text_styles.h"

namespace lectern::ui {

const QStringList &insertCommandIds()
{
    static const QStringList ids{
        QStringLiteral("insert.paragraph"), QStringLiteral("insert.heading"),
        QStringLiteral("insert.bullets"),   QStringLiteral("insert.numbers"),
        QStringLiteral("insert.table"),     QStringLiteral("insert.formula"),
        QStringLiteral("insert.picture")};
    return ids;
}

const QStringList &editorCommandIds()
{
    static const QStringList ids{
        QStringLiteral("edit.undo"),        QStringLiteral("edit.redo"),
        QStringLiteral("edit.pastePlain"),  QStringLiteral("text.bold"),
        QStringLiteral("text.italic"),      QStringLiteral("text.underline"),
        QStringLiteral("insert.paragraph"), QStringLiteral("insert.heading"),
        QStringLiteral("insert.bullets"),   QStringLiteral("insert.numbers"),
        QStringLiteral("insert.table"),     QStringLiteral("insert.formula"),
        QStringLiteral("block.up"),         QStringLiteral("block.down"),
        QStringLiteral("block.delete"),     QStringLiteral("block.lock"),
        QStringLiteral("block.rephrase"),   QStringLiteral("block.source")};
    return ids;
}

void addEditorCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, CommandPlace place,
                                 std::optional<Glyph> glyph, const QList<QKeySequence> &keys = {},
                                 bool isCheckable = false) {
        registry.add({id, text, place, glyph, keys, isCheckable})->setEnabled(false);
    };
    add(QStringLiteral("edit.undo"), EditorController::tr("Undo"), CommandPlace::Edit, Glyph::Undo,
        {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    add(QStringLiteral("edit.redo"), EditorController::tr("Redo"), CommandPlace::Edit, Glyph::Redo,
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    add(QStringLiteral("edit.pastePlain"), EditorController::tr("Paste as plain text"),
        CommandPlace::Edit, {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)});
    add(QStringLiteral("text.bold"), EditorController::tr("Bold"), CommandPlace::Edit, Glyph::Bold,
        {QKeySequence(Qt::CTRL | Qt::Key_B)}, true);
    add(QStringLiteral("text.italic"), EditorController::tr("Italic"), CommandPlace::Edit,
        Glyph::Italic, {QKeySequence(Qt::CTRL | Qt::Key_I)}, true);
    add(QStringLiteral("text.underline"), EditorController::tr("Underline"), CommandPlace::Edit, {},
        {QKeySequence(Qt::CTRL | Qt::Key_U)}, true);
    registry.add({QStringLiteral("edit.spelling"),
                  EditorController::tr("Check spelling"),
                  CommandPlace::Edit,
                  {},
                  {},
                  true});
    add(QStringLiteral("insert.paragraph"), EditorController::tr("Paragraph"), CommandPlace::Insert,
        Glyph::Rows);
    add(QStringLiteral("insert.heading"), EditorController::tr("Heading"), CommandPlace::Insert,
        Glyph::Text);
    add(QStringLiteral("insert.bullets"), EditorController::tr("Bulleted list"),
        CommandPlace::Insert, Glyph::Menu);
    add(QStringLiteral("insert.numbers"), EditorController::tr("Numbered list"),
        CommandPlace::Insert, Glyph::Outline);
    add(QStringLiteral("insert.table"), EditorController::tr("Table"), CommandPlace::Insert,
        Glyph::Table);
    add(QStringLiteral("insert.formula"), EditorController::tr("Formula"), CommandPlace::Insert,
        Glyph::Formula);
    addPictureCommands(registry);
    addTextStyleCommands(registry);
    addTableCommands(registry);
    add(QStringLiteral("block.up"), EditorController::tr("Move up"), CommandPlace::Block,
        Glyph::ArrowUp, {QKeySequence(Qt::ALT | Qt::Key_Up)});
    add(QStringLiteral("block.down"), EditorController::tr("Move down"), CommandPlace::Block,
        Glyph::ArrowDown, {QKeySequence(Qt::ALT | Qt::Key_Down)});
    add(QStringLiteral("block.delete"), EditorController::tr("Delete block"), CommandPlace::Block,
        Glyph::Trash);
    add(QStringLiteral("block.lock"), EditorController::tr("Lock"), CommandPlace::Block,
        Glyph::Lock, {QKeySequence(Qt::CTRL | Qt::Key_L)});
    add(QStringLiteral("block.rephrase"), EditorController::tr("Rephrase"), CommandPlace::Block,
        Glyph::Redraft);
    add(QStringLiteral("block.source"), EditorController::tr("Show source"), CommandPlace::Block,
        Glyph::Extracted, {QKeySequence(Qt::ALT | Qt::Key_Return)});
}

} // namespace lectern::ui
