// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_builder.h"

namespace lectern::test {
namespace {

// In points.
constexpr double kWidth = 595 - 2 * 72;
constexpr double kHeight = 842;
constexpr double kTop = 100;
constexpr double kLeft = 72;
constexpr double kGap = 12;
constexpr double kColumn = 205;

/// Not a Chinese font for Latin text: Qt leaves its digits out of the PDF's character map.
QFont font(int points)
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(points);
    return font;
}

} // namespace

PdfBuilder::PdfBuilder() : m_y(kTop)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(72);
    m_writer->setPageSize(QPageSize(QPageSize::A4));
    m_writer->setPageMargins({});
    m_painter = std::make_unique<QPainter>(m_writer.get());
    m_painter->setFont(font(11));
}

void PdfBuilder::draw(const QRectF &area, const QString &text)
{
    QRectF used;
    m_painter->drawText(area, Qt::TextWordWrap, text, &used);
    m_y = used.bottom() + kGap;
}

void PdfBuilder::heading(const QString &text, int points)
{
    m_painter->setFont(font(points));
    draw({kLeft, m_y, kWidth, 200}, text);
    m_painter->setFont(font(11));
}

void PdfBuilder::paragraph(const QString &text)
{
    draw({kLeft, m_y, kWidth, 600}, text);
}

void PdfBuilder::lines(const QStringList &lines)
{
    paragraph(lines.join(u'\n'));
}

void PdfBuilder::columns(const QString &left, const QString &right)
{
    const double top = m_y;
    draw({kLeft, top, kColumn, 600}, left);
    draw({kLeft + kWidth - kColumn, top, kColumn, 600}, right);
}

void PdfBuilder::runningHead(const QString &head, const QString &foot)
{
    m_painter->drawText(QPointF(kLeft, 40), head);
    m_painter->drawText(QPointF(kLeft + kWidth / 2, kHeight - 40), foot);
}

void PdfBuilder::picture()
{
    m_painter->fillRect(QRectF(kLeft, m_y, 200, 100), Qt::darkBlue);
}

void PdfBuilder::newPage()
{
    m_writer->newPage();
    m_y = kTop;
}

QByteArray PdfBuilder::finish()
{
    m_painter->end();
    m_painter.reset();
    m_writer.reset();
    return m_buffer.data();
}

} // namespace lectern::test
