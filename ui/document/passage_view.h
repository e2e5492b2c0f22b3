// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"

#include <QTextEdit>

namespace lectern::ui {

/// A piece of a source around a passage, which is tinted, underlined and scrolled to.
class PassageView : public QTextEdit
{
    Q_OBJECT

public:
    PassageView(const document::Source &source, CodePointSpan span, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void highlight();

    int m_from = 0; ///< UTF-16 positions in what is shown.
    int m_to = 0;
};

} // namespace lectern::ui
