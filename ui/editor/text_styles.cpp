// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_styles.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/icon_button.h"
#include "ui/editor/block_view.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QMenu>

#include <algorithm>

namespace lectern::ui {

using document::BlockId;
using document::BlockType;
using document::TextForm;

const QList<TextStyleCommand> &textStyleCommands()
{
    static const QList<TextStyleCommand> commands{
        {QStringLiteral("style.paragraph"), {BlockType::Paragraph, 0, false}},
        {QStringLiteral("style.heading"), {BlockType::Heading, 2, false}},
        {QStringLiteral("style.subheading"), {BlockType::Heading, 3, false}},
        {QStringLiteral("style.bullets"), {BlockType::List, 0, false}},
        {QStringLiteral("style.numbers"), {BlockType::List, 0, true}}};
    return commands;
}

void addTextStyleCommands(ActionRegistry &registry)
{
    const auto add = [&registry](int index, const QString &text, Qt::Key key) {
        registry
            .add({textStyleCommands().at(index).id,
                  text,
                  CommandPlace::Block,
                  {},
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | key)},
                  true})
            ->setEnabled(false);
    };
    add(0, TextStyles::tr("Paragraph"), Qt::Key_P);
    add(1, TextStyles::tr("Heading"), Qt::Key_1);
    add(2, TextStyles::tr("Subheading"), Qt::Key_2);
    add(3, TextStyles::tr("Bulleted list"), Qt::Key_8);
    add(4, TextStyles::tr("Numbered list"), Qt::Key_7);
}

TextStyles::TextStyles(BlockView &view, ActionRegistry &registry, QObject *parent) :
    QObject(parent), m_view(view), m_registry(registry)
{
    for (const TextStyleCommand &command : textStyleCommands())
        connect(registry.action(command.id), &QAction::triggered, this,
                [this, form = command.form] { turnInto(form); });
}

QList<BlockId> TextStyles::blocks() const
{
    QList<BlockId> blocks = m_view.selectedBlocks();
    if (blocks.isEmpty() && m_view.currentBlock())
        blocks.append(*m_view.currentBlock());
    return blocks;
}

void TextStyles::follow()
{
    const QList<BlockId> present = blocks();
    const auto isText = [this](BlockId id) {
        const document::Block *block = m_view.document().block(id);
        const bool isOneText
            = block->type == BlockType::Paragraph || block->type == BlockType::Heading;
        return !block->locked && (block->type == BlockType::List || (isOneText && !block->payload));
    };
    const bool canTurn = !present.isEmpty() && std::ranges::all_of(present, isText);
    const auto first = present.isEmpty() ? nullptr : m_view.document().block(present.first());
    TextForm form = first ? TextForm::of(*first) : TextForm();
    if (form.type == BlockType::Heading)
        form.level = std::clamp(form.level, 2, 3);
    for (const TextStyleCommand &command : textStyleCommands()) {
        QAction *action = m_registry.action(command.id);
        action->setEnabled(canTurn);
        action->setChecked(canTurn && command.form == form);
    }
}

void TextStyles::turnInto(const TextForm &form)
{
    const QList<BlockId> present = blocks();
    if (present.isEmpty() || m_view.editor().isComposing())
        return;
    const auto caret = m_view.caret();
    const int item = caret ? int(m_view.document().block(caret->block)->field(caret->key)
                                 - m_view.document().block(caret->block)->fields.constData())
                           : 0;
    const auto made = document::Commands(m_view.document()).setForm(present, form);
    if (!made)
        Q_EMIT failed(made.error().message);
    else if (caret && !made->isEmpty()) {
        // The caret stays in its words: an item of a list may be a block of its own now.
        const auto &fields = m_view.document().block(made->first())->fields;
        if (made->size() > item)
            m_view.placeCaret({made->at(item), QStringLiteral("text"), caret->position});
        else
            m_view.placeCaret({made->first(),
                               fields.at(std::min<qsizetype>(item, fields.size() - 1)).key,
                               caret->position});
    }
    follow(); // Qt has toggled the command.
}

QToolButton *newTextStyleButton(ActionRegistry &registry)
{
    auto *button = new IconButton(Glyph::ChevronDown, TextStyles::tr("Kind of text"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(Qt::RightToLeft); // The arrow after the words.
    auto *menu = new QMenu(button);
    int widest = 0;
    for (const TextStyleCommand &command : textStyleCommands()) {
        QAction *action = registry.action(command.id);
        menu->addAction(action);
        widest = std::max(widest, QFontMetrics(button->font()).horizontalAdvance(action->text()));
    }
    // What stands right of it must not move with the caret.
    button->setFixedWidth(widest + scaled(44));
    const auto follow = [button, &registry] {
        QString shown = registry.action(textStyleCommands().first().id)->text();
        bool isEnabled = false;
        for (const TextStyleCommand &command : textStyleCommands()) {
            const QAction *action = registry.action(command.id);
            isEnabled = isEnabled || action->isEnabled();
            if (action->isChecked())
                shown = action->text();
        }
        button->setText(shown);
        button->setEnabled(isEnabled);
        button->setAccessibleName(TextStyles::tr("Kind of text: %1").arg(shown));
    };
    for (const TextStyleCommand &command : textStyleCommands())
        QObject::connect(registry.action(command.id), &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu] {
        menu->setLayoutDirection(Qt::LeftToRight);
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    follow();
    return button;
}

} // namespace lectern::ui
