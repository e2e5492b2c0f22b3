// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/pages.h"

#include "core/publish/pdf/typesetter.h"
#include "core/publish/whole_file.h"

#include <QFontMetricsF>

namespace lectern::publish::pdf {
namespace {

constexpr double kSide = millimetres(24);
constexpr double kTop = millimetres(24);
constexpr double kBottom = millimetres(24);
constexpr double kHeadLine = millimetres(14);
constexpr double kFootLine = millimetres(283);
constexpr int kLongestHead = 70; ///< Characters; it stays on one line.

} // namespace

Pages::Pages(const Flow &flow, FormulaSource &formulas) :
    m_type(flow.language),
    m_head(std::make_shared<TextBox>(
        QList<StyledLine>{{lineOf(flow.runningHead.left(kLongestHead)), m_type.small}},
        paper().width() - 2 * kSide, formulas))
{
}

Result<Pages> Pages::make(const Flow &flow, const QString &fontFolder, FormulaSource &formulas,
                          const RenderMedia &renderMedia, const StopFlag &stop)
{
    loadDocumentFonts(fontFolder);
    Pages pages(flow, formulas);
    const double room = paper().height() - kTop - kBottom;
    Typesetter typesetter(pages.m_type, flow.language, formulas, renderMedia,
                          paper().width() - 2 * kSide);
    auto text = typesetter.typeset(flow, stop);
    if (!text)
        return std::unexpected(text.error());
    BoxPtr rest = std::move(*text);
    while (rest) {
        if (stop.isRaised())
            return exportCancelled();
        Cut parts = rest->cut(rest, room, true);
        Q_ASSERT(parts.head); // A stack on an empty page always gives something.
        pages.m_bodies.push_back(parts.head);
        rest = parts.rest;
    }
    return pages;
}

void Pages::paintMargins(int page, QPainter &painter) const
{
    const QFontMetricsF metrics(m_type.small.latinFont);
    painter.setFont(m_type.small.latinFont);
    painter.setPen(m_type.small.colour);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(count());
    const double right = paper().width() - kSide;
    painter.drawText(QPointF(right - metrics.horizontalAdvance(number), kFootLine), number);
    if (page == 0)
        return;
    m_head->paint(painter, QPointF(kSide, kHeadLine - m_type.small.lineHeight));
    painter.setPen(QPen(colours::line, points(0.6)));
    const double y = kHeadLine + points(3);
    painter.drawLine(QPointF(kSide, y), QPointF(right, y));
}

void Pages::paint(int page, QPainter &painter) const
{
    paintMargins(page, painter);
    m_bodies[static_cast<size_t>(page)]->paint(painter, QPointF(kSide, kTop));
}

} // namespace lectern::publish::pdf
