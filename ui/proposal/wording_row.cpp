// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/wording_row.h"

#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace lectern::ui {
namespace {

constexpr int kSide = 8;
constexpr int kLead = 4;

} // namespace

WordingRow::WordingRow(const QString &text, Language language, QWidget *parent) :
    QAbstractButton(parent), m_language(language)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(tr("True wording. Takes the place of the sentence."));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WordingRow::textRect(int width) const
{
    const QFontMetrics metrics(fontFor(TextStyle::DocumentBody, m_language));
    const QRect room(scaled(kSide), scaled(kLead), width - 2 * scaled(kSide), 1 << 14);
    return metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
}

int WordingRow::heightForWidth(int width) const
{
    return std::max(scaled(28), textRect(width).height() + 2 * scaled(kLead));
}

QSize WordingRow::sizeHint() const
{
    const int width = scaled(320);
    return {width, heightForWidth(this->width() > width ? this->width() : width)};
}

void WordingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hovered(color(Role::Surface, this), themeOf(palette())));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    painter.setFont(fontFor(TextStyle::DocumentBody, m_language));
    painter.setPen(color(Role::Text, this));
    painter.drawText(QRect(scaled(kSide), 0, width() - 2 * scaled(kSide), height()),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

void WordingRow::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void WordingRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WordingRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace lectern::ui
