// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/pages.h"

#include "core/publish/pdf/typesetter.h"
#include "core/publish/whole_file.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace lectern::publish::pdf {
namespace {

constexpr double kSide = millimetres(24);
constexpr double kTop = millimetres(24);
constexpr double kBottom = millimetres(24);
constexpr double kHeadLine = millimetres(14);
constexpr double kFootLine = millimetres(283);
constexpr double kNumberWidth = millimetres(24); ///< Kept free for "12 / 14".

/// It stays on one line: what is longer ends with a whole word and an ellipsis.
QString headOf(const Flow &flow)
{
    const qsizetype longest = flow.language == Language::Chinese ? 50 : 100; // Characters.
    if (flow.runningHead.size() <= longest)
        return flow.runningHead;
    const qsizetype space = flow.runningHead.lastIndexOf(u' ', longest);
    return flow.runningHead.left(space > longest / 2 ? space : longest).trimmed() + u'…';
}

/// Where a TextBox in a style has its first base line.
double firstBaseLine(const TextStyle &style)
{
    return style.lineHeight / 2 + 0.36 * style.em();
}

} // namespace

Pages::Pages(const Flow &flow, FormulaSource &formulas) :
    m_type(flow.language, flow.face),
    m_head(std::make_shared<TextBox>(QList<StyledLine>{{lineOf(headOf(flow)), m_type.small}},
                                     paper().width() - 2 * kSide, formulas)),
    m_foot(flow.foot.isEmpty()
               ? nullptr
               : std::make_shared<TextBox>(QList<StyledLine>{{lineOf(flow.foot), m_type.small}},
                                           paper().width() - 2 * kSide - kNumberWidth, formulas)),
    m_watermark(flow.watermark)
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

/// As outlines, so that whoever copies text from the page does not get it in between.
void Pages::paintWatermark(QPainter &painter) const
{
    if (m_watermark.isEmpty())
        return;
    QPainterPath letters;
    letters.addText(QPointF(), m_type.watermark.font, m_watermark);
    const QRectF box = letters.boundingRect();
    painter.save();
    painter.translate(paper().width() / 2, paper().height() / 2);
    painter.rotate(-52);
    painter.translate(-box.center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(letters, m_type.watermark.colour);
    painter.restore();
}

void Pages::paintFoot(int page, QPainter &painter) const
{
    if (m_foot)
        m_foot->paint(painter, QPointF(kSide, kFootLine - firstBaseLine(m_type.small)));
    const QFontMetricsF metrics(m_type.small.latinFont);
    painter.setFont(m_type.small.latinFont);
    painter.setPen(m_type.small.colour);
    const QString number = QStringLiteral("%1 / %2").arg(page + 1).arg(count());
    const double right = paper().width() - kSide;
    painter.drawText(QPointF(right - metrics.horizontalAdvance(number), kFootLine), number);
}

void Pages::paintMargins(int page, QPainter &painter) const
{
    paintFoot(page, painter);
    if (page == 0)
        return;
    const double right = paper().width() - kSide;
    m_head->paint(painter, QPointF(kSide, kHeadLine - m_type.small.lineHeight));
    painter.setPen(QPen(colours::line, points(0.6)));
    const double y = kHeadLine + points(3);
    painter.drawLine(QPointF(kSide, y), QPointF(right, y));
}

void Pages::paint(int page, QPainter &painter) const
{
    paintWatermark(painter);
    paintMargins(page, painter);
    m_bodies[static_cast<size_t>(page)]->paint(painter, QPointF(kSide, kTop));
}

} // namespace lectern::publish::pdf
