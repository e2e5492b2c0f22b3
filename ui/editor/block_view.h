// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "ui/editor/draft_overlay.h"
#include "ui/editor/field_editor.h"
#include "ui/editor/origin.h"
#include "ui/editor/page_layout.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPointer>

#include <optional>

namespace lectern::ui {

class ActionRegistry;
class ChipRow;
class DraftRow;
class ExhibitHost;

/// Room above and beside the page, at 13 px base.
inline constexpr int kPagePadding = 24;

/// A text that is shown now, with the field it belongs to.
struct ShownText {
    document::BlockId block;
    QString key;
    std::shared_ptr<QTextDocument> text;
};

/// A document as a page of blocks: painted, with one live editor in the field that has the caret.
///
/// It shows and selects; whatever changes the document goes out as a signal, or, for the text of
/// the live field, as a command. Composing with an input method is never disturbed.
class BlockView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// @param document  Outlives the view. The registry holds the editor's commands.
    BlockView(document::Document &document, ActionRegistry &registry, PageStyle style,
              QWidget *parent = nullptr);
    ~BlockView() override;

    document::Document &document() const { return m_document; }
    FieldEditor &editor() const { return *m_editor; }

    std::optional<document::Caret> caret() const;
    void placeCaret(const document::Caret &caret);
    /// The same with words selected. @param length  UTF-16 units.
    void selectWords(const document::Caret &from, int length);
    /// At the start or the end of a block; blocks without a field are selected instead.
    void enterBlock(int index, bool atEnd);
    void moveToNextField(bool backwards); ///< Over the edges of blocks.

    bool hasBlockSelection() const { return m_anchor.has_value(); }
    QList<document::BlockId> selectedBlocks() const; ///< In reading order.
    void selectBlock(document::BlockId id);
    void extendSelection(int index);
    void clearSelection();

    /// The block with the caret, or where the selection was extended to.
    std::optional<document::BlockId> currentBlock() const;
    int currentSentence() const; ///< Under the caret; -1 when a block is selected as a whole.
    void scrollTo(document::BlockId id);

    /// What stands of the draft besides the blocks that are in the document.
    void showDraft(const DraftSentence &sentence);
    /// Bars stand where the next sentence of the draft will come.
    void awaitDraft();
    void clearDraft();

    /// Brings the exhibit of a block alive. @return false where the block has none to use
    bool openExhibit(int index);
    std::optional<document::BlockId> liveExhibit() const;
    /// A widget under a block, as wide as the text; it becomes a child of the view and stays until
    /// it is taken away. One at a time. @param isFollowed  The view goes to it.
    void showPanel(document::BlockId id, QWidget *panel, bool isFollowed = true);
    QWidget *panel() const { return m_panel; }
    /// The panel, which is nobody's child then; null where there is none.
    QWidget *takePanel();
    /// The place in a text under a point of the viewport; nothing beside the texts.
    std::optional<document::Caret> caretAt(QPoint position) const;
    /// Texts that are laid out, those that can be seen among them.
    QList<ShownText> shownTexts() const;

    QRect blockRect(int index) const; ///< In the viewport.
    PageLayout &pageLayout() { return m_layout; }

Q_SIGNALS:
    void currentChanged(); ///< Block, sentence or selection.
    void sourceRequested();
    void laidOut(); ///< Other texts may be shown now.
    /// `to`: index of the first afterwards.
    void blocksMoveRequested(const QList<lectern::document::BlockId> &ids, int to);
    void pictureWidthRequested(lectern::document::BlockId id, int percent);
    void dropRequested(const QMimeData *data, int index); ///< Before the block at `index`.
    void rowRequested(); ///< Tab in the last cell of a table.
    void itemShiftRequested(bool deeper); ///< Tab in a list.
    void deleteRequested();
    void rephraseRequested();
    void lockRequested();
    void versionsRequested();
    void copyRequested(bool cut);
    void pasteRequested();
    void menuRequested(const QPoint &globalPosition);
    void failed(const QString &message);
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void connectDocument();
    void connectEditor();
    void connectMedia();
    void relayout(); ///< Lays out what is seen and puts every child in its place.
    void updateMetrics();
    void updateScrollBar();
    void placeEditor();
    void placeRows();
    void placeExhibit();
    bool pressExhibit(int index, QPointF inside);
    void placePanel();
    void takeEdit(document::Origin origin);
    void takeBlockChange(document::BlockId id);
    void releaseEditor();
    void setCurrent();
    void moveToCell(bool backwards);
    bool moveToRow(bool up); ///< In a table: to the same column.
    bool isOnGrip(int index, QPoint position) const;
    void dragBlocks(QPoint position);
    void dropBlocks();
    void dragWidth(QPoint position);
    void dropWidth();
    void showDropAt(int index);
    void scrollIntoView(const QRectF &contentRect);
    void paintHead(QPainter &painter) const;
    void paintDropLine(QPainter &painter) const;

    double headHeight() const;
    double contentHeight() const;
    double left() const;
    double yOf(int index) const; ///< Top of a block in the viewport.
    int indexAt(QPoint position) const; ///< Of the viewport; -1 above and without blocks.
    int dropIndexAt(int y) const;
    OriginCounts origins(const document::Block &block) const;
    bool endIsInSight() const;
    template <typename Change> void changeDraft(Change change);

    document::Document &m_document;
    PageLayout m_layout;
    FieldEditor *m_editor;
    ChipRow *m_chips;
    DraftRow *m_draftRow;
    ExhibitHost *m_exhibits; ///< Child of the viewport.
    DraftOverlay m_draft;
    double m_draftHeight = 0;
    QPointer<QWidget> m_panel;
    std::optional<document::BlockId> m_panelBlock;

    std::optional<document::Caret>
        m_field; ///< Field with the live editor; its position is not kept.
    std::optional<document::BlockId> m_anchor;
    std::optional<document::BlockId> m_head;
    int m_lastSentence = -2;
    std::optional<document::BlockId> m_hovered;
    std::optional<document::BlockId> m_dragged;
    std::optional<document::BlockId> m_widened; ///< The figure whose edge is dragged.
    double m_draggedWidth = 0;
    int m_dropIndex = -1;
    bool m_changeWaits = false; ///< A change of the composing block that is shown after it.
    mutable QHash<document::BlockId, OriginCounts> m_origins;
};

} // namespace lectern::ui
