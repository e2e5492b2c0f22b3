// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/library.h"

#include <QAbstractButton>

namespace lectern::ui {

/// A chapter or a study that comes with the program; a click starts a draft on it.
class SampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SampleCard(const Sample &sample, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Sample m_sample;
};

} // namespace lectern::ui
