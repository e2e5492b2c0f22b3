// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/block_layout.h"

#include "ui/controls/chip.h"
#include "ui/editor/exhibit.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace lectern::ui {
namespace {

using document::Block;
using document::BlockType;
using document::Field;

constexpr int kPadding = 2;
constexpr int kCardPadding = 16;
constexpr int kCellPadding = 12;

struct Cell {
    int row = 0;
    int column = 0;
};

/// Row and column of "cell.2.1".
Cell cellOf(const QString &key)
{
    const QStringList parts = key.split(u'.');
    return {parts.value(1).toInt(), parts.value(2).toInt()};
}

FieldLook lookFor(TextStyle style, Language language)
{
    return {fontFor(style, language), lineHeight(style), Qt::AlignLeft};
}

} // namespace

BlockLayout::BlockLayout(const document::Content &content, const Block &block,
                         const BlockContext &context, const PageMetrics &metrics,
                         const CardShapers &shapers) :
    m_metrics(metrics)
{
    update(content, block, context, shapers);
}

void BlockLayout::update(const document::Content &content, const Block &block,
                         const BlockContext &context, const CardShapers &shapers)
{
    m_context = context;
    m_type = block.type;
    if (m_type == BlockType::Card || m_type == BlockType::Media) {
        const auto shaper
            = block.payload ? shapers.constFind(block.payload->schema) : shapers.cend();
        m_shape = shaper == shapers.cend() ? plainShape(block)
                                           : (*shaper)(content, block, context.number);
    }
    takeFields(block);
    place();
}

void BlockLayout::takeFields(const Block &block)
{
    std::vector<FieldBox> old;
    std::swap(old, m_fields);
    int item = 0;
    for (const Field &field : block.fields) {
        const FieldLook look = lookOf(block, field);
        const auto kept = std::ranges::find_if(old, [&](const FieldBox &box) {
            return box.key == field.key && box.look == look && box.text;
        });
        FieldBox box;
        if (kept != old.end()) {
            box.text = std::move(kept->text);
            updateFieldText(*box.text, field.runs, look);
        } else {
            box.text = newFieldText(field.runs, look);
        }
        box.key = field.key;
        box.look = look;
        ++item;
        if (m_type == BlockType::List)
            box.marker = isNumbered(block) ? QStringLiteral("%1.").arg(item) : QStringLiteral("•");
        else if (m_context.number > 0 && m_type == BlockType::Paragraph && item == 1)
            box.marker = QStringLiteral("%1.").arg(m_context.number);
        box.isHead = m_type == BlockType::Table && cellOf(field.key).row == 0;
        m_fields.push_back(std::move(box));
    }
}

bool BlockLayout::isNumbered(const Block &block) const
{
    return block.payload && block.payload->value.value(QStringLiteral("numbered")).toBool();
}

FieldLook BlockLayout::lookOf(const Block &block, const Field &field) const
{
    switch (block.type) {
    case BlockType::Heading:
        return lookFor(block.level <= 1 ? TextStyle::Heading : TextStyle::Section,
                       m_metrics.language);
    case BlockType::Table:
        return lookFor(cellOf(field.key).row == 0 ? TextStyle::BodyStrong : TextStyle::Body,
                       m_metrics.language);
    case BlockType::Card:
    case BlockType::Media:
        return lookFor(TextStyle::Body, m_metrics.language);
    case BlockType::Formula: {
        FieldLook look = lookFor(TextStyle::Body, m_metrics.language);
        look.alignment = Qt::AlignHCenter;
        return look;
    }
    default:
        return lookFor(TextStyle::DocumentBody, m_metrics.language);
    }
}

void BlockLayout::place()
{
    const double gap = scaled(m_context.sectionTitle.isEmpty() ? 0 : 12);
    m_bodyTop = m_context.sectionTitle.isEmpty() ? 0 : gap + lineHeight(TextStyle::Section);
    if (m_type == BlockType::Heading)
        m_bodyTop += scaled(10);
    m_card = {};
    m_exhibit = {};
    m_rowHead = {};
    m_height = m_bodyTop;
    if (m_type == BlockType::Table)
        placeTable(m_bodyTop + scaled(4));
    else if (!m_shape.columns.isEmpty())
        placeRow(m_bodyTop);
    else if (m_type == BlockType::Card || m_type == BlockType::Media)
        placeCard(m_bodyTop + scaled(4));
    else
        placeLines(m_metrics.gutter, m_metrics.column, m_bodyTop + scaled(kPadding));
    const bool touchesNext = m_type == BlockType::Heading || !m_shape.columns.isEmpty();
    m_height += touchesNext ? 0 : scaled(kPadding);
    m_chipRow = {};
    if (m_context.hasChipRow) {
        m_chipRow = QRectF(m_metrics.gutter, m_height, m_metrics.column, scaled(24));
        m_height += scaled(28);
    }
    m_panel = {};
    if (m_context.panelHeight > 0) {
        m_panel = QRectF(m_metrics.gutter, m_height, m_metrics.column, m_context.panelHeight);
        m_height += m_context.panelHeight + scaled(8);
    }
}

double BlockLayout::placeField(FieldBox &box, double left, double top, double width)
{
    left = std::floor(left); // The live editor stands on whole pixels.
    top = std::floor(top);
    width = std::floor(width);
    box.text->setTextWidth(width);
    const double height = std::max<double>(box.text->size().height(), box.look.lineHeight);
    box.rect = QRectF(left, top, width, height);
    return height;
}

void BlockLayout::placeLines(double left, double width, double top)
{
    for (FieldBox &box : m_fields) {
        const double indent = box.marker.isEmpty()
            ? 0
            : std::max<double>(scaled(20),
                               QFontMetrics(box.look.font).horizontalAdvance(box.marker)
                                   + scaled(6));
        top += placeField(box, left + indent, top, width - indent);
    }
    if (m_fields.empty())
        top += lineHeight(TextStyle::DocumentBody);
    m_height = top;
}

void BlockLayout::placeTable(double top)
{
    int rows = 0;
    int columns = 0;
    for (const FieldBox &box : m_fields) {
        rows = std::max(rows, cellOf(box.key).row + 1);
        columns = std::max(columns, cellOf(box.key).column + 1);
    }
    // Columns share the width by the length of their longest text, within bounds.
    std::vector<double> weights(size_t(columns), 6);
    for (const FieldBox &box : m_fields) {
        double &weight = weights[size_t(cellOf(box.key).column)];
        weight = std::max(weight, std::min(40.0, double(box.text->characterCount())));
    }
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    std::vector<double> edges{double(m_metrics.gutter)};
    for (const double weight : weights)
        edges.push_back(edges.back() + m_metrics.column * weight / sum);

    const double padding = scaled(kCellPadding);
    const double lead = scaled(6);
    for (int row = 0; row < rows; ++row) {
        double rowHeight = 0;
        for (FieldBox &box : m_fields) {
            const Cell cell = cellOf(box.key);
            if (cell.row != row)
                continue;
            const double left = edges[size_t(cell.column)];
            const double width = edges[size_t(cell.column) + 1] - left;
            rowHeight = std::max(rowHeight,
                                 placeField(box, left + padding, top + lead, width - 2 * padding));
            box.frame = QRectF(left, top, width, 0);
        }
        rowHeight += 2 * lead;
        for (FieldBox &box : m_fields) {
            if (cellOf(box.key).row == row)
                box.frame.setHeight(rowHeight);
        }
        top += rowHeight;
    }
    m_height = top;
}

void BlockLayout::placeCard(double top)
{
    const double padding = scaled(kCardPadding);
    const double left = m_metrics.gutter + padding;
    const double width = m_metrics.column - 2 * padding;
    double y = top + scaled(10);
    if (m_shape.exhibit) {
        m_exhibit = QRect(m_metrics.gutter + 1, int(top) + 1, m_metrics.column - 2, 0);
        m_exhibit.setHeight(m_shape.exhibit->heightFor(m_exhibit.width()));
        y = m_exhibit.bottom() + 1 + (m_fields.empty() ? -scaled(10) : scaled(6));
    }
    if (!m_shape.title.isEmpty())
        y += scaled(26);
    for (FieldBox &box : m_fields)
        box.line.reset();
    for (const CardLine &line : std::as_const(m_shape.lines)) {
        const auto box = std::ranges::find(m_fields, line.field, &FieldBox::key);
        if (box == m_fields.end())
            continue;
        box->line = line;
        const double indent = !line.label.isEmpty() ? scaled(kLabelColumn)
            : !line.ring.isEmpty()                  ? scaled(28)
                                                    : 0;
        const double tagWidth
            = line.tag ? chipWidth(line.tag->text, line.tag->glyph.has_value()) + scaled(12) : 0;
        y += scaled(3);
        y += placeField(*box, left + indent, y, width - indent - tagWidth) + scaled(3);
    }
    y += scaled(10);
    m_card = QRectF(m_metrics.gutter, top, m_metrics.column, y - top);
    m_height = y + scaled(4);
}

void BlockLayout::placeRow(double top)
{
    if (m_context.number == 1 || !m_context.sectionTitle.isEmpty()) {
        m_rowHead = QRectF(m_metrics.gutter, top + scaled(4), m_metrics.column, scaled(30));
        top = m_rowHead.bottom();
    } else {
        top -= scaled(4); // The rows of a table touch.
    }
    int weights = 0;
    for (const RowColumn &column : std::as_const(m_shape.columns))
        weights += column.weight;
    const double padding = scaled(kCellPadding);
    double left = m_metrics.gutter;
    double height = 0;
    for (const RowColumn &column : std::as_const(m_shape.columns)) {
        const double width = std::floor(double(m_metrics.column) * column.weight / weights);
        const auto box = std::ranges::find(m_fields, column.field, &FieldBox::key);
        if (box != m_fields.end()) {
            const double note = column.note.isEmpty() ? 0 : lineHeight(TextStyle::Small);
            box->line = CardLine{column.field, column.note, {}, false, {}};
            height = std::max(
                height,
                note + placeField(*box, left + padding, top + scaled(6), width - 2 * padding));
            box->frame = QRectF(left, top, width, 0);
        }
        left += width;
    }
    height += scaled(12);
    for (FieldBox &box : m_fields)
        box.frame.setHeight(height);
    m_height = top + height;
}

const FieldBox *BlockLayout::field(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &FieldBox::key);
    return found == m_fields.end() ? nullptr : &*found;
}

const FieldBox *BlockLayout::fieldAt(QPointF position) const
{
    const auto distance = [position](const FieldBox &box) {
        const QRectF &area = box.frame.isNull() ? box.rect : box.frame;
        const double dx = std::max({area.left() - position.x(), 0.0, position.x() - area.right()});
        const double dy = std::max({area.top() - position.y(), 0.0, position.y() - area.bottom()});
        return dy * 1000 + dx; // The line counts first.
    };
    const auto nearest = std::ranges::min_element(
        m_fields, [&](const FieldBox &a, const FieldBox &b) { return distance(a) < distance(b); });
    return nearest == m_fields.end() ? nullptr : &*nearest;
}

double estimatedHeight(const Block &block, const PageMetrics &metrics)
{
    const double perLine
        = std::max(1.0, metrics.column / (metrics.language == Language::Chinese ? 16.0 : 7.5));
    double lines = 0;
    for (const Field &field : block.fields)
        lines += std::ceil(std::max(1.0, double(field.text().size()) / perLine));
    const double extra = block.type == BlockType::Card ? 60 : 8;
    return lines * lineHeight(TextStyle::DocumentBody) + scaled(int(extra));
}

} // namespace lectern::ui
