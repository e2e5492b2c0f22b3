// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

class QAction;

namespace lectern::ui {

/// A card of the start page that begins something.
class ActionCard : public QAbstractButton
{
    Q_OBJECT

public:
    ActionCard(QAction *action, Glyph glyph, const QString &explanation, QWidget *parent = nullptr);

    void setProminent(bool prominent); ///< The accent outline of what is most likely wanted.
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QAction *m_action;
    Glyph m_glyph;
    QString m_explanation;
    bool m_prominent = false;
};

} // namespace lectern::ui
