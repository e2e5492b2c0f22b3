// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sample_card.h"

#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QLocale>
#include <QPainter>

namespace lectern::ui {
namespace {

QString metaOf(const Sample &sample)
{
    if (sample.kind == u"report")
        return SampleCard::tr("Phantom study, no patient");
    const QString count = QLocale().toString(sample.length);
    return sample.language == Language::Chinese
        ? SampleCard::tr("Chapter in Chinese, %1 characters").arg(count)
        : SampleCard::tr("Chapter in English, %1 words").arg(count);
}

} // namespace

SampleCard::SampleCard(const Sample &sample, QWidget *parent) :
    QAbstractButton(parent), m_sample(sample)
{
    setText(sample.title);
    setAccessibleDescription(metaOf(sample));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SampleCard::sizeHint() const
{
    return {scaled(320), scaled(60)};
}

void SampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor surface = color(Role::Surface, this);
    painter.setBrush(underMouse() ? hovered(surface, themeOf(palette())) : surface);
    painter.setPen(hasFocus() ? QPen(color(Role::Accent, this), 2)
                              : QPen(color(Role::Line, this), 1));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    const int size = scaled(18);
    paintGlyph(painter, m_sample.kind == u"report" ? Glyph::Viewer : Glyph::Chapter,
               QRectF(scaled(17), (height() - size) / 2.0, size, size), color(Role::Text2, this));
    const QRect space = rect().adjusted(scaled(48), scaled(12), -scaled(12), -scaled(10));
    painter.setFont(fontFor(TextStyle::Body, m_sample.language));
    painter.setPen(color(Role::Text, this));
    painter.drawText(space, Qt::AlignLeft | Qt::AlignTop, m_sample.title);
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(space, Qt::AlignLeft | Qt::AlignBottom, metaOf(m_sample));
}

void SampleCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SampleCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lectern::ui
