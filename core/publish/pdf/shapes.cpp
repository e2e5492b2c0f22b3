// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/shapes.h"

#include <QFontMetricsF>
#include <QSvgRenderer>

#include <algorithm>

namespace lectern::publish::pdf {
namespace {

constexpr double kThin = points(0.6);

} // namespace

FrameBox::FrameBox(BoxPtr content, double width, const FrameLook &look) :
    m_content(std::move(content)), m_width(width), m_look(look)
{
}

void FrameBox::paint(QPainter &painter, QPointF at) const
{
    const QRectF frame(at, QSizeF(m_width, height()));
    painter.save();
    painter.setBrush(m_look.fill);
    painter.setPen(m_look.border.alpha() ? QPen(m_look.border, kThin) : QPen(Qt::NoPen));
    painter.drawRoundedRect(frame, m_look.corner, m_look.corner);
    if (m_look.stripe.alpha())
        painter.fillRect(QRectF(at, QSizeF(points(2.4), height())), m_look.stripe);
    painter.restore();
    m_content->paint(painter, at + QPointF(m_look.padding, m_look.padding));
}

Cut FrameBox::cut(const BoxPtr &self, double room, bool mustGo) const
{
    if (height() <= room)
        return {self, nullptr};
    if (!mustGo)
        return {nullptr, self};
    const Cut parts = m_content->cut(m_content, room - 2 * m_look.padding, true);
    const auto framed = [this](const BoxPtr &content) -> BoxPtr {
        return content ? std::make_shared<FrameBox>(content, m_width, m_look) : nullptr;
    };
    return {framed(parts.head), framed(parts.rest)};
}

HangBox::HangBox(BoxPtr mark, BoxPtr text, double indent) :
    m_mark(std::move(mark)), m_text(std::move(text)), m_indent(indent)
{
}

double HangBox::height() const
{
    return std::max(m_mark ? m_mark->height() : 0, m_text->height());
}

void HangBox::paint(QPainter &painter, QPointF at) const
{
    if (m_mark)
        m_mark->paint(painter, at);
    m_text->paint(painter, at + QPointF(m_indent, 0));
}

Cut HangBox::cut(const BoxPtr &self, double room, bool mustGo) const
{
    if (height() <= room)
        return {self, nullptr};
    const Cut parts = m_text->cut(m_text, room, mustGo);
    if (!parts.head)
        return {nullptr, self};
    return {std::make_shared<HangBox>(m_mark, parts.head, m_indent),
            parts.rest ? std::make_shared<HangBox>(nullptr, parts.rest, m_indent) : nullptr};
}

double SideBox::height() const
{
    double height = 0;
    for (const Part &part : m_parts)
        height = std::max(height, part.box->height());
    return height;
}

void SideBox::paint(QPainter &painter, QPointF at) const
{
    for (const Part &part : m_parts)
        part.box->paint(painter, at + QPointF(part.x, 0));
}

std::shared_ptr<const PictureBox>
PictureBox::fromData(const QByteArray &data, const QString &mediaType, QSizeF largest, double width)
{
    auto box = std::make_shared<PictureBox>();
    QSizeF size;
    if (mediaType.startsWith(u"image/svg")) {
        box->m_svg = std::make_shared<QSvgRenderer>(data);
        if (!box->m_svg->isValid())
            return nullptr;
        size = box->m_svg->viewBoxF().size() * points(0.75); // CSS pixels
    } else {
        box->m_image.loadFromData(data);
        size = QSizeF(box->m_image.size()) * points(0.48); // 150 pixels an inch
    }
    if (size.isEmpty())
        return nullptr;
    if (width > 0)
        size *= width / size.width();
    if (size.width() > largest.width() || size.height() > largest.height())
        size.scale(largest, Qt::KeepAspectRatio);
    box->m_size = size;
    return box;
}

std::shared_ptr<const PictureBox> PictureBox::fromSvg(const QByteArray &svg, QSizeF size)
{
    auto box = std::make_shared<PictureBox>();
    box->m_svg = std::make_shared<QSvgRenderer>(svg);
    box->m_size = size;
    return box;
}

void PictureBox::paint(QPainter &painter, QPointF at) const
{
    const QRectF place(at, m_size);
    if (m_svg)
        m_svg->render(&painter, place);
    else
        painter.drawImage(place, m_image);
}

void RuleBox::paint(QPainter &painter, QPointF at) const
{
    painter.setPen(QPen(colours::border, kThin));
    const double y = at.y() + m_height;
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + m_width, y));
}

RingBox::RingBox(const QString &letter, const TextStyle &style, bool isKey) :
    m_letter(letter), m_style(style), m_isKey(isKey)
{
    m_style.font = style.latinFont;
    m_style.font.setPixelSize(qRound(style.em() * 0.84));
    if (isKey)
        m_style.font.setWeight(QFont::DemiBold);
}

void RingBox::paint(QPainter &painter, QPointF at) const
{
    const double size = m_style.lineHeight * 0.92;
    const double inset = (m_style.lineHeight - size) / 2;
    const QRectF ring(at.x() + inset, at.y() + inset, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_isKey ? colours::good : colours::border, m_isKey ? 2 * kThin : kThin));
    painter.drawEllipse(ring);
    painter.setFont(m_style.font);
    painter.setPen(m_isKey ? colours::good : colours::text);
    const QFontMetricsF metrics(m_style.font);
    const double x = ring.center().x() - metrics.horizontalAdvance(m_letter) / 2;
    painter.drawText(QPointF(x, ring.center().y() + metrics.capHeight() / 2), m_letter);
    painter.restore();
}

ChipBox::ChipBox(std::shared_ptr<const TextBox> text, const QColor &tint) :
    m_text(std::move(text)), m_tint(tint)
{
}

double ChipBox::width() const
{
    return m_text->naturalWidth() + 2 * points(5);
}

void ChipBox::paint(QPainter &painter, QPointF at) const
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tint);
    painter.drawRoundedRect(QRectF(at, QSizeF(width(), height())), points(2.5), points(2.5));
    painter.restore();
    m_text->paint(painter, at + QPointF(points(5), 0));
}

} // namespace lectern::publish::pdf
