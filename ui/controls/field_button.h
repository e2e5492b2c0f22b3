// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace lectern::ui {

/// Looks like a search field and opens what really searches.
class FieldButton : public QAbstractButton
{
    Q_OBJECT

public:
    FieldButton(const QString &prompt, QAction *action, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *m_action;
};

} // namespace lectern::ui
