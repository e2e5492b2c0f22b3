// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "ui/editor/card_shape.h"
#include "ui/editor/field_text.h"
#include "ui/editor/inline_formulas.h"

#include <QRectF>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace lectern::ui {

/// Width of the labels inside a card, at 13 px base.
inline constexpr int kLabelColumn = 104;

/// The measures of the page that all blocks share, in logical pixels.
struct PageMetrics {
    int column = 680; ///< Width of the text.
    int gutter = 56; ///< Left of it: handle and provenance glyph.
    int rightPadding = 12;
    Language language = Language::English;
    TextStyle body = TextStyle::DocumentBody; ///< Of paragraphs and lists.

    int blockWidth() const { return gutter + column + rightPadding; }
    friend bool operator==(const PageMetrics &, const PageMetrics &) = default;
};

/// What a block shows that depends on its neighbours.
struct BlockContext {
    QString sectionTitle; ///< Above it, where it begins a group without a heading.
    int number = 0; ///< From 1 in its group; 0: not numbered.
    bool hasChipRow = false;
    bool isWritten = false; ///< The caret is in it: formulas are LaTeX.
    int panelHeight = 0; ///< Of what stands under it and belongs to it; 0: nothing.
    friend bool operator==(const BlockContext &, const BlockContext &) = default;
};

/// A field in its place; coordinates are the block's, whose origin is the left of the gutter.
struct FieldBox {
    QString key;
    QRectF rect;
    FieldLook look;
    QString marker; ///< "1." or a bullet, painted right before the text.
    std::optional<CardLine> line; ///< Of a card.
    QRectF frame; ///< Of a table's cell; null elsewhere.
    int level = 0; ///< Of a list's item.
    bool isHead = false; ///< Cell of a table's first row.
    bool isHidden = false; ///< Not shown now; it has no place.
    QString label; ///< Quiet words at the left of the block, in the label column.
    QString placeholder; ///< Quiet words in its place while it is empty.
    std::shared_ptr<QTextDocument> text; ///< Shared with the live editor while it stands here.
    std::shared_ptr<const FormulaText> formulas; ///< What is seen in its place; null: the text.

    QTextDocument &seen() const { return formulas ? *formulas->text : *text; }
};

/// The picture or formula of a block.
struct MediaBox {
    QRectF rect; ///< Null where nothing is shown.
    std::optional<document::Asset> asset; ///< Of a figure.
    QString latex; ///< Of a formula: what is shown, which may be older than what is being typed.
    QString problem; ///< One sentence about what is wrong; shown in problemRect.
    QRectF problemRect;
};

/// A block laid out: where its fields stand, and the text of each.
class BlockLayout
{
public:
    BlockLayout(const document::Content &content, const document::Block &block,
                const BlockContext &context, const PageMetrics &metrics, const PageStyle &style);

    /// Takes over what changed in the block; texts of fields that stay are changed in place.
    void update(const document::Content &content, const document::Block &block,
                const BlockContext &context);
    /// Places everything anew after a text changed by itself, in the live editor.
    void place();

    double height() const { return m_height; }
    const std::vector<FieldBox> &fields() const { return m_fields; }
    const FieldBox *field(const QString &key) const; ///< Null when there is none.
    const FieldBox *fieldAt(QPointF position) const; ///< The nearest one; null without fields.
    const BlockContext &context() const { return m_context; }
    const CardShape &shape() const { return m_shape; }
    document::BlockType type() const { return m_type; }
    const MediaBox &media() const { return m_media; }
    const PageStyle &style() const { return m_style; }
    bool showsFormulas() const; ///< Or will, when they are ready.
    /// Another width for the figure from the next place() on, while its edge is dragged; 0: the
    /// document's.
    void setDraggedWidth(double width);

    double bodyTop() const { return m_bodyTop; } ///< Under the section title.
    QRectF rowHead() const { return m_rowHead; } ///< Over the first row of a table of blocks.
    QRectF cardRect() const { return m_card; } ///< Null for what is no card.
    QRect exhibitRect() const { return m_exhibit; } ///< Null where there is none.
    QRectF chipRow() const { return m_chipRow; } ///< Null where there is none.
    QRectF panel() const { return m_panel; } ///< Null where there is none.

private:
    void takeFields(const document::Block &block);
    FieldLook lookOf(const document::Block &block, const document::Field &field) const;
    void placeLines(double left, double width, double top);
    void placeTable(double top);
    void placeCard(double top);
    void placeRow(double top);
    void placeFigure(double top);
    void placeFormula(double top);
    void placeProblem(double top);
    double placeField(FieldBox &box, double left, double top, double width);
    void takeMedia(const document::Content &content, const document::Block &block);

    const PageStyle &m_style;
    PageMetrics m_metrics;
    BlockContext m_context;
    CardShape m_shape;
    document::BlockType m_type = document::BlockType::Paragraph;
    std::vector<FieldBox> m_fields;
    MediaBox m_media;
    int m_widthPercent = 0; ///< Of a figure, of the column; 0: its own size.
    double m_draggedWidth = 0;
    double m_height = 0;
    double m_bodyTop = 0;
    QRectF m_card;
    QRect m_exhibit;
    QRectF m_rowHead;
    QRectF m_chipRow;
    QRectF m_panel;
};

/// A guess at the height of a block that nobody has looked at yet.
double estimatedHeight(const document::Block &block, const PageMetrics &metrics);

} // namespace lectern::ui
