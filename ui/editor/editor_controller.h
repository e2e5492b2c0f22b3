// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/commands.h"

#include <QObject>

class QMimeData;

namespace lectern::ui {

class ActionRegistry;
class BlockView;

/// What the keys, menus and buttons of the editor do to the document.
class EditorController : public QObject
{
    Q_OBJECT

public:
    EditorController(BlockView &view, ActionRegistry &registry, QObject *parent);
    ~EditorController() override; ///< Its commands are disabled again.

Q_SIGNALS:
    void failed(const QString &message);
    void sourceRequested();
    void rephraseRequested();

private:
    void connectView();
    void connectCommands();
    void follow(); ///< Enables what can be done now.

    void undo(bool redo);
    void toggleMark(document::Mark mark);
    void split();
    void join(bool withNext);
    void insert(document::BlockType type);
    void pasteText(const QMimeData *data);
    void copyBlocks(bool cut);
    void pasteBlocks();
    void turnInto(document::BlockType type, int level);
    void moveBlocks(int step);
    void deleteBlocks();
    void toggleLock();
    void showInsertMenu();
    void showBlockMenu(const QPoint &globalPosition);
    bool say(const Status &status); ///< Tells a failure; true when there is none.
    void go(const Result<document::Caret> &caret);

    template <typename Slot> void on(const QString &id, Slot slot);

    BlockView &m_view;
    ActionRegistry &m_registry;
};

} // namespace lectern::ui
