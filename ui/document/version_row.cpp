// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/version_row.h"

#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

namespace lectern::ui {

QString versionTimeText(const QDateTime &utc)
{
    const QDateTime time = utc.toLocalTime();
    const QLocale locale;
    const QString clock = time.time().toString(QStringLiteral("HH:mm"));
    if (time.date() == QDate::currentDate())
        return VersionRow::tr("today %1").arg(clock);
    return VersionRow::tr("%1 %2", "a day and a time")
        .arg(locale.toString(time.date(), VersionRow::tr("d MMM yyyy")), clock);
}

VersionRow::VersionRow(const VersionEntry &entry, QWidget *parent) : QAbstractButton(parent)
{
    QStringList meta{versionTimeText(entry.version.time)};
    if (entry.changedBlocks)
        meta.append(tr("%n block(s) changed", nullptr, *entry.changedBlocks));
    m_meta = meta.join(QStringLiteral(" · "));
    setText(entry.version.name);
    setAccessibleName(entry.version.name + QStringLiteral(", ") + m_meta);
    setToolTip(tr("Look at this version"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize VersionRow::sizeHint() const
{
    return {scaled(240), lineHeight(TextStyle::Body) + lineHeight(TextStyle::Small) + scaled(12)};
}

QSize VersionRow::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void VersionRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void VersionRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void VersionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeKind theme = themeOf(palette());
    if (underMouse() || hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(hasFocus() ? color(Role::Selection, theme)
                                    : hovered(color(Role::Panel, theme), theme));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const int icon = scaled(16);
    paintGlyph(painter, Glyph::ChevronRight,
               QRectF(width() - icon - scaled(8), (height() - icon) / 2.0, icon, icon),
               color(Role::Text2, theme));
    QRect space = rect().adjusted(scaled(8), scaled(6), -icon - scaled(16), -scaled(6));
    const auto line = [&](const QString &text, TextStyle style, Role role) {
        const QFont face = fontFor(style);
        painter.setFont(face);
        painter.setPen(color(role, theme));
        painter.drawText(QRect(space.topLeft(), QSize(space.width(), lineHeight(style))),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(face).elidedText(text, Qt::ElideRight, space.width()));
        space.setTop(space.top() + lineHeight(style));
    };
    line(text(), TextStyle::BodyStrong, Role::Text);
    line(m_meta, TextStyle::Small, Role::Text2);
}

} // namespace lectern::ui
