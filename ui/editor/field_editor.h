// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/command_kind.h"

#include <QTextEdit>

#include <functional>
#include <memory>

namespace lectern::ui {

struct FieldLook;

/// The one live editor: it stands over the field that has the caret and edits that field's own
/// text.
///
/// It writes nothing to the document itself; it says what the person did. Its own undo is off.
class FieldEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent);

    /// Shows a field's text; it is kept alive until another one is shown.
    void show(std::shared_ptr<QTextDocument> text, const FieldLook &look, bool isReadOnly);
    void release(); ///< Lets go of the text and hides.

    int position() const { return textCursor().position(); }
    void setPosition(int position);
    bool isComposing() const { return m_isComposing; }

    /// Shortcuts that belong to commands and never to the text.
    /// Makes what is copied of a stretch; without it plain text is copied.
    using Copier = std::function<QMimeData *(int position, int length)>;
    void setCopier(Copier copier) { m_copier = std::move(copier); }

    void setReservedKeys(std::function<bool(const QKeySequence &)> isReserved);

    /// While the guard lives, changes of the text are not the person's.
    class Guard
    {
    public:
        explicit Guard(FieldEditor &editor) : m_editor(editor) { ++m_editor.m_guards; }
        ~Guard() { --m_editor.m_guards; }
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;

    private:
        FieldEditor &m_editor;
    };

    enum class Exit { Up, Down, Before, After };

Q_SIGNALS:
    void edited(lectern::document::Origin origin);
    void splitRequested();
    void joinWithPreviousRequested();
    void joinWithNextRequested();
    void exited(lectern::ui::FieldEditor::Exit exit, int x); ///< The caret went over an edge.
    void cellRequested(bool backwards);
    void escaped();
    void insertMenuRequested();
    void draggedOut(const QPoint &globalPosition);
    void pasteRequested(const QMimeData *data); ///< In the place of the selection.
    void compositionEnded();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    bool leavesByKey(QKeyEvent *event);
    bool isAtLineStart() const;
    bool isOnEdgeLine(bool first) const;
    void sayEdited();

    std::shared_ptr<QTextDocument> m_text;
    QTextDocument *m_blank; ///< Stands here between two fields.
    std::function<bool(const QKeySequence &)> m_isReserved;
    Copier m_copier;
    bool m_isComposing = false;
    document::Origin m_origin = document::Origin::Typed;
    int m_guards = 0;
    QMetaObject::Connection m_changes;
};

} // namespace lectern::ui
