// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/recent_row.h"

#include "ui/controls/chip.h"
#include "ui/theme/type.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace lectern::ui {

RecentRow::RecentRow(const LibraryEntry &entry, bool isLast, QWidget *parent) :
    QAbstractButton(parent), m_entry(entry), m_isLast(isLast)
{
    setText(entry.title);
    setAccessibleDescription(statusText());
    setFocusPolicy(Qt::TabFocus);
    setToolTip(entry.path);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(m_entry.path); });
}

QSize RecentRow::sizeHint() const
{
    return {scaled(600), scaled(48)};
}

QString RecentRow::statusText() const
{
    if (m_entry.isMissing)
        return tr("file not found");
    return m_entry.isComplete ? tr("ready") : tr("draft not finished");
}

void RecentRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect().adjusted(1, 0, -1, -1),
                         hovered(color(Role::Surface, this), themeOf(palette())));
    if (!m_isLast)
        painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, this));

    const int size = scaled(18);
    const int left = scaled(52);
    paintGlyph(painter, m_entry.kind == u"report" ? Glyph::Viewer : Glyph::Document,
               QRectF(scaled(17), (height() - size) / 2.0, size, size), color(Role::Text2, this));
    const int statusLeft = int(width() * 0.6);
    const QFont face = fontFor(TextStyle::Body, languageOf(m_entry.title));
    const QString title = QFontMetrics(face).elidedText(m_entry.title, Qt::ElideRight,
                                                        statusLeft - left - scaled(120));
    painter.setFont(face);
    painter.setPen(color(m_entry.isMissing ? Role::Text2 : Role::Text, this));
    painter.drawText(QRect(left, 0, statusLeft, height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    const QString meta = m_entry.kind == u"report" ? tr("Report")
        : m_entry.minutes > 0                      ? tr("Lesson, %n min", nullptr, m_entry.minutes)
                                                   : tr("Lesson");
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(QRect(left + QFontMetrics(face).horizontalAdvance(title) + scaled(12), 0,
                           statusLeft, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, meta);

    const bool isFine = m_entry.isComplete && !m_entry.isMissing;
    paintChip(painter, {statusLeft, height() / 2}, statusText(),
              color(isFine ? Role::Success : Role::Warning, this),
              color(isFine ? Role::SuccessTint : Role::WarningTint, this));
    painter.setFont(fontFor(TextStyle::Body));
    painter.setPen(color(Role::Text2, this));
    painter.drawText(rect().adjusted(0, 0, -scaled(16), 0), Qt::AlignRight | Qt::AlignVCenter,
                     relativeTime(m_entry.openedAt, QDateTime::currentDateTime()));
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, this), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), 4, 4);
    }
}

void RecentRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RecentRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RecentRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(tr("Open"), this, [this] { Q_EMIT opened(m_entry.path); });
    menu.addAction(tr("Remove from the list"), this, [this] { Q_EMIT forgotten(m_entry.path); });
    menu.exec(event->globalPos());
}

void RecentRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT forgotten(m_entry.path);
    } else if (event->key() == Qt::Key_Down) {
        focusNextChild();
    } else if (event->key() == Qt::Key_Up) {
        focusPreviousChild();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    const QLocale locale;
    const qint64 days = time.date().daysTo(now.date());
    if (time.secsTo(now) < 60)
        return RecentRow::tr("now");
    if (days == 0)
        return RecentRow::tr("today %1").arg(time.time().toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return RecentRow::tr("yesterday");
    return locale.toString(time.date(),
                           time.date().year() == now.date().year() ? RecentRow::tr("d MMM")
                                                                   : RecentRow::tr("d MMM yyyy"));
}

} // namespace lectern::ui
