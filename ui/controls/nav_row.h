// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

#include <optional>

namespace lectern::ui {

/// A row of a side panel: icon, name, and something short at the right.
class NavRow : public QAbstractButton
{
    Q_OBJECT

public:
    NavRow(const QString &text, std::optional<Glyph> glyph = {}, QWidget *parent = nullptr);

    void setTrailing(const QString &text);
    void setGlyphRole(Role role);
    /// Stands in line with the titles over it: for rows that say something and cannot be chosen.
    void setFlush();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    std::optional<Glyph> m_glyph;
    std::optional<Role> m_glyphRole;
    QString m_trailing;
    bool m_isFlush = false;
};

} // namespace lectern::ui
