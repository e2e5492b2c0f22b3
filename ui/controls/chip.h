// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

#include <optional>

namespace lectern::ui {

/// A small tinted button: a glyph and a few words.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const QString &text, Role ink, Role tint, std::optional<Glyph> glyph = {},
         QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_ink;
    Role m_tint;
    std::optional<Glyph> m_glyph;
};

/// Paints a chip with its left edge at `left`, centred on `middle`; returns its rectangle.
QRect paintChip(QPainter &painter, QPoint leftMiddle, const QString &text, const QColor &ink,
                const QColor &tint, std::optional<Glyph> glyph = {});

/// How wide paintChip() paints a text.
int chipWidth(const QString &text, bool hasGlyph);

} // namespace lectern::ui
