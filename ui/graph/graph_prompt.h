// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"

class QLineEdit;
class QPushButton;

namespace lectern::ui {

class TextLabel;

/// The card over the graph that says what it waits for, or asks for a name. It stands at the top
/// middle of its parent.
class GraphPrompt : public Card
{
    Q_OBJECT

public:
    explicit GraphPrompt(QWidget *parent);

    void say(const QString &text); ///< With a button that cancels.
    void askName();
    bool isAsking() const;

Q_SIGNALS:
    void named(const QString &name);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    void place();
    void give();

    TextLabel *m_text;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace lectern::ui
