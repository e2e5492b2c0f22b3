// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

/// Strokes and words over pixels, made to be seen on black as on white.
namespace lectern::ui::overlay {

/// Black at 80 %, under words.
QColor plate();

/// A line with a black casing around it.
void casedLine(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color,
               double width = 1.5);
/// The same along points; closed, the last is joined with the first.
void casedPath(QPainter &painter, const QList<QPointF> &points, bool isClosed, const QColor &color,
               double width = 1.5);

/// The size of words on a plate in the painter's font.
QSizeF wordSize(const QPainter &painter, const QString &text);
/// Words in the middle of a plate.
void words(QPainter &painter, const QRectF &rect, const QString &text, const QColor &color);
/// Lines one below another in a corner of a rectangle; gives the place they took.
QRectF cornerWords(QPainter &painter, const QRectF &inside, Qt::Alignment corner,
                   const QStringList &lines, const QColor &color);

} // namespace lectern::ui::overlay
