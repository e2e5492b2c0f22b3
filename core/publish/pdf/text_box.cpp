// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/text_box.h"

#include "core/publish/pdf/paragraph_text.h"

#include <QTextBlock>

#include <algorithm>

namespace lectern::publish::pdf {

TextBox::TextBox(const QList<StyledLine> &runs, double width, FormulaSource &formulas,
                 Qt::Alignment alignment) :
    m_text(std::make_shared<ParagraphText>(runs, width, formulas, alignment))
{
    Q_ASSERT(!runs.isEmpty());
    place(runs.first().style.lineHeight, runs.first().style.em());
}

TextBox::TextBox(const TextBox &whole, size_t first, size_t last) :
    m_text(whole.m_text),
    m_lines(whole.m_lines.begin() + static_cast<std::ptrdiff_t>(first),
            whole.m_lines.begin() + static_cast<std::ptrdiff_t>(last))
{
    m_height = m_lines.back().bottom - m_lines.front().top;
}

/// Base lines keep one distance whatever faces a line mixes; only a tall formula pushes them apart.
void TextBox::place(double lineHeight, double em)
{
    const double ascent = lineHeight / 2 + 0.36 * em;
    const double descent = lineHeight - ascent;
    double y = 0;
    const QTextLayout &layout = m_text->layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double above = std::max(ascent, m_text->formulaAscent(line) + 0.15 * em);
        const double below = std::max(descent, m_text->formulaDepth(line) + 0.15 * em);
        m_lines.push_back({i, y, y + above + below, y + above});
        y += above + below;
    }
    m_height = y;
}

double TextBox::naturalWidth() const
{
    double width = 0;
    for (const PlacedLine &placed : m_lines)
        width = std::max(width, m_text->layout().lineAt(placed.number).naturalTextWidth());
    return width;
}

void TextBox::paint(QPainter &painter, QPointF at) const
{
    for (const PlacedLine &placed : m_lines) {
        const QTextLine line = m_text->layout().lineAt(placed.number);
        const double top = placed.baseLine - m_lines.front().top - line.ascent();
        line.draw(&painter, QPointF(at.x(), at.y() + top - line.y()));
    }
}

Cut TextBox::cut(const BoxPtr &self, double room, bool mustGo) const
{
    if (m_height <= room)
        return {self, nullptr};
    const size_t count = m_lines.size();
    size_t fitting = 0;
    while (fitting < count && m_lines[fitting].bottom - m_lines.front().top <= room)
        ++fitting;
    const size_t together = mustGo ? 1 : 2;
    fitting = std::min(fitting, count - std::min(count, together));
    if (fitting < together && !(mustGo && count > 1))
        return {nullptr, self};
    fitting = std::max<size_t>(fitting, 1);
    return {BoxPtr(new TextBox(*this, 0, fitting)), BoxPtr(new TextBox(*this, fitting, count))};
}

} // namespace lectern::publish::pdf
