// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lectern::ui {

class TextLabel;

/// The row under a block that is being drafted: what is going on, and Stop.
class DraftRow : public QWidget
{
    Q_OBJECT

public:
    explicit DraftRow(QWidget *parent);
    void show(const QString &status);

Q_SIGNALS:
    void stopRequested();

private:
    TextLabel *m_status;
};

} // namespace lectern::ui
