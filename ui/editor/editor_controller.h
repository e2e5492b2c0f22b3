// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/commands.h"

#include <QObject>

class QMenu;
class QMimeData;

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class PictureController;
class SpellingMarks;
class TableController;
class TextStyles;

/// What the keys, menus and buttons of the editor do to the document.
class EditorController : public QObject
{
    Q_OBJECT

public:
    EditorController(BlockView &view, ActionRegistry &registry, QObject *parent);
    ~EditorController() override; ///< Its commands are disabled again.

    /// The menu of a wrong word offers better ones. @param marks  Outlive the controller; may be
    /// null.
    void setSpelling(SpellingMarks *marks) { m_spelling = marks; }

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
    void shiftItem(bool deeper);
    void insert(document::BlockType type);
    void insert(const document::DraftedBlock &block);
    void insertNumberedList();
    void pasteText(const QMimeData *data);
    void pastePlainText(); ///< The words alone: neither marks nor where they came from.
    void putIn(const QString &text); ///< In the place of the selection, as the person's own words.
    void copyBlocks(bool cut);
    void pasteBlocks();
    void moveBlocks(int step);
    QList<document::BlockId> blocks() const; ///< Selected, or the one with the caret.
    void deleteBlocks();
    void toggleLock();
    void showInsertMenu();
    void showBlockMenu(const QPoint &globalPosition);
    void addBlockCommands(QMenu &menu);
    bool say(const Status &status); ///< Tells a failure; true when there is none.
    void go(const Result<document::Caret> &caret);

    template <typename Slot> void on(const QString &id, Slot slot);

    BlockView &m_view;
    ActionRegistry &m_registry;
    TextStyles *m_styles;
    PictureController *m_pictures;
    TableController *m_tables;
    SpellingMarks *m_spelling = nullptr;
};

} // namespace lectern::ui
