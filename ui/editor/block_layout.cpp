// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/block_layout.h"

#include "core/document/list_levels.h"
#include "ui/controls/chip.h"
#include "ui/editor/exhibit.h"
#include "ui/editor/table_cell.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
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

FieldLook lookFor(TextStyle style, Language language)
{
    return {fontFor(style, language), lineHeight(style), Qt::AlignLeft};
}

} // namespace

BlockLayout::BlockLayout(const document::Content &content, const Block &block,
                         const BlockContext &context, const PageMetrics &metrics,
                         const PageStyle &style) :
    m_style(style), m_metrics(metrics)
{
    update(content, block, context);
}

void BlockLayout::update(const document::Content &content, const Block &block,
                         const BlockContext &context)
{
    m_context = context;
    m_type = block.type;
    const CardShapers &shapers = m_style.shapers;
    if (m_type == BlockType::Card || m_type == BlockType::Media) {
        const auto shaper
            = block.payload ? shapers.constFind(block.payload->schema) : shapers.cend();
        m_shape = shaper == shapers.cend() ? plainShape(block)
                                           : (*shaper)(content, block, context.number);
    }
    takeFields(block);
    takeMedia(content, block);
    place();
}

void BlockLayout::takeFields(const Block &block)
{
    std::vector<FieldBox> old;
    std::swap(old, m_fields);
    int item = 0;
    const bool isList = m_type == BlockType::List;
    const QList<int> levels = isList ? document::itemLevels(block) : QList<int>();
    const QStringList marks = document::itemMarks(document::isNumberedList(block), levels);
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
        if (isList) {
            box.marker = marks.at(item - 1);
            box.level = levels.at(item - 1);
        } else if (m_context.number > 0 && m_type == BlockType::Paragraph && item == 1) {
            box.marker = QStringLiteral("%1.").arg(m_context.number);
        }
        box.isHead = m_type == BlockType::Table && cellOf(field.key).row == 0;
        m_fields.push_back(std::move(box));
    }
}

FieldLook BlockLayout::lookOf(const Block &block, const Field &field) const
{
    switch (block.type) {
    case BlockType::Heading:
        return lookFor(m_style.headings[size_t(std::clamp(block.level, 1, 3) - 1)],
                       m_metrics.language);
    case BlockType::Table:
        return lookFor(cellOf(field.key).row == 0 ? TextStyle::BodyStrong : TextStyle::Body,
                       m_metrics.language);
    case BlockType::Card:
    case BlockType::Media:
        return lookFor(TextStyle::Body, m_metrics.language);
    case BlockType::Figure: {
        FieldLook look = lookFor(TextStyle::Small, m_metrics.language);
        if (field.key == u"caption")
            look.alignment = Qt::AlignHCenter;
        return look;
    }
    case BlockType::Formula: {
        FieldLook look = lookFor(TextStyle::Body, Language::English);
        look.font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        return look;
    }
    default:
        return lookFor(m_metrics.body, m_metrics.language);
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
    else if (m_type == BlockType::Figure)
        placeFigure(m_bodyTop + scaled(4));
    else if (m_type == BlockType::Formula && !m_fields.empty())
        placeFormula(m_bodyTop + scaled(4));
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
    box.formulas.reset();
    if (m_style.formulas && m_type != BlockType::Formula && !m_context.isWritten
        && holdsFormula(plainText(*box.text)))
        box.formulas = withFormulas(*box.text, box.look, *m_style.formulas);
    box.seen().setTextWidth(width);
    const double height = std::max<double>(box.seen().size().height(), box.look.lineHeight);
    box.rect = QRectF(left, top, width, height);
    return height;
}

void BlockLayout::placeLines(double left, double width, double top)
{
    for (FieldBox &box : m_fields) {
        const double marker = box.marker.isEmpty()
            ? 0
            : std::max<double>(scaled(20),
                               QFontMetrics(box.look.font).horizontalAdvance(box.marker)
                                   + scaled(6));
        const double indent = marker + box.level * scaled(24);
        top += placeField(box, left + indent, top, width - indent);
    }
    if (m_fields.empty())
        top += lineHeight(m_metrics.body);
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

bool BlockLayout::showsFormulas() const
{
    return m_type == BlockType::Formula || std::ranges::any_of(m_fields, [](const FieldBox &box) {
               return holdsFormula(plainText(*box.text));
           });
}

const FieldBox *BlockLayout::field(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &FieldBox::key);
    return found == m_fields.end() ? nullptr : &*found;
}

const FieldBox *BlockLayout::fieldAt(QPointF position) const
{
    const auto distance = [position](const FieldBox &box) {
        if (box.isHidden)
            return 1e9;
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
    const double extra = block.type == BlockType::Card ? 60
        : block.type == BlockType::Figure              ? 240
        : block.type == BlockType::Formula             ? 30
                                                       : 8;
    return lines * lineHeight(metrics.body) + scaled(int(extra));
}

} // namespace lectern::ui
