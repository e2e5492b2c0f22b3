// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"
#include "core/publish/formula_source.h"
#include "core/publish/pdf/box.h"
#include "core/publish/pdf/typography.h"

#include <QTextLine>

namespace lectern::publish::pdf {

/// A stretch of a paragraph in one look.
struct StyledLine {
    Line line;
    TextStyle style;
};

class ParagraphText;

/// Lines of a paragraph on a fixed grid of base lines. Cut between lines, two at least on each
/// side.
class TextBox : public Box
{
public:
    /// @param runs  The first one's style gives the line height.
    TextBox(const QList<StyledLine> &runs, double width, FormulaSource &formulas,
            Qt::Alignment alignment = Qt::AlignLeft);

    double height() const override { return m_height; }
    double naturalWidth() const; ///< Of the longest line.
    void paint(QPainter &painter, QPointF at) const override;
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override;

private:
    struct PlacedLine {
        int number = 0;
        double top = 0; ///< From the top of the whole paragraph.
        double bottom = 0;
        double baseLine = 0;
    };

    TextBox(const TextBox &whole, size_t first, size_t last);
    void place(double lineHeight, double em);

    std::shared_ptr<const ParagraphText> m_text;
    std::vector<PlacedLine> m_lines;
    double m_height = 0;
};

} // namespace lectern::publish::pdf
