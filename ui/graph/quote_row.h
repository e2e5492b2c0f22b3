// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QAbstractButton>

namespace lectern::ui {

/// A quoted passage as a button: where it stands, and its words in at most three lines.
class QuoteRow : public QAbstractButton
{
    Q_OBJECT

public:
    QuoteRow(const QString &place, const QString &quote, Language language,
             QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QStringList linesFor(int width) const;

    QString m_place;
    QString m_quote; ///< In the quotation marks of its language.
    Language m_language;
};

} // namespace lectern::ui
