// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/quote_row.h"

#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QTextLayout>

namespace lectern::ui {
namespace {

constexpr int kMostLines = 3;
constexpr int kPadding = 8;

} // namespace

QuoteRow::QuoteRow(const QString &place, const QString &quote, Language language, QWidget *parent) :
    QAbstractButton(parent),
    m_place(place),
    m_quote(u'“' + quote.simplified() + u'”'),
    m_language(language)
{
    setText(place.isEmpty() ? m_quote : place + QStringLiteral(": ") + m_quote);
    setToolTip(QStringLiteral("<p>%1</p>").arg(m_quote.toHtmlEscaped()));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QStringList QuoteRow::linesFor(int width) const
{
    const QFont font = fontFor(TextStyle::Small, m_language);
    QTextLayout layout(m_quote, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == kMostLines - 1) {
            lines.append(QFontMetrics(font).elidedText(m_quote.mid(line.textStart()),
                                                       Qt::ElideRight, width));
            break;
        }
        lines.append(m_quote.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

int QuoteRow::heightForWidth(int width) const
{
    const auto lines = linesFor(width - 2 * scaled(kPadding)).size() + (m_place.isEmpty() ? 0 : 1);
    return int(lines) * lineHeight(TextStyle::Small) + scaled(8);
}

QSize QuoteRow::sizeHint() const
{
    return {scaled(280), heightForWidth(scaled(280))};
}

QSize QuoteRow::minimumSizeHint() const
{
    return {scaled(120), scaled(28)};
}

void QuoteRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hovered(color(Role::Panel, this), themeOf(palette())));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const int step = lineHeight(TextStyle::Small);
    QRect line(scaled(kPadding), scaled(4), width() - 2 * scaled(kPadding), step);
    painter.setFont(fontFor(TextStyle::Small, m_language));
    if (!m_place.isEmpty()) {
        painter.setPen(color(Role::Extracted, this));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_place, Qt::ElideRight, line.width()));
        line.translate(0, step);
    }
    painter.setPen(color(Role::Text, this));
    for (const QString &words : linesFor(line.width())) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
        line.translate(0, step);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

void QuoteRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void QuoteRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lectern::ui
