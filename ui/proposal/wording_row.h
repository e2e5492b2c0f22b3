// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QAbstractButton>

namespace lectern::ui {

/// A whole sentence as a button, set as it would stand on the page.
class WordingRow : public QAbstractButton
{
    Q_OBJECT

public:
    WordingRow(const QString &text, Language language, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Return takes it, as everywhere on the page.
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect textRect(int width) const;

    Language m_language;
};

} // namespace lectern::ui
