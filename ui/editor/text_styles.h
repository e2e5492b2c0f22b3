// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"

#include <QList>
#include <QObject>
#include <QString>

class QToolButton;

namespace lectern::ui {

class ActionRegistry;
class BlockView;

/// A kind of text that a block can be, with the command that makes it so.
struct TextStyleCommand {
    QString id; ///< Of the command, "style.heading".
    document::TextForm form;
};

/// In the order in which they are offered.
const QList<TextStyleCommand> &textStyleCommands();

/// Adds the commands, all of them disabled.
void addTextStyleCommands(ActionRegistry &registry);

/// Turns the blocks with caret or selection into another kind of text, as one step; the commands
/// show the kind the caret stands in.
class TextStyles : public QObject
{
    Q_OBJECT

public:
    TextStyles(BlockView &view, ActionRegistry &registry, QObject *parent);

    void follow(); ///< Enables and checks what fits the place of the caret.

Q_SIGNALS:
    void failed(const QString &message);

private:
    void turnInto(const document::TextForm &form);
    QList<document::BlockId> blocks() const;

    BlockView &m_view;
    ActionRegistry &m_registry;
};

/// "Paragraph ▾" of the tool bar: says the kind of text under the caret and offers the others.
QToolButton *newTextStyleButton(ActionRegistry &registry);

} // namespace lectern::ui
