// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace lectern::ui {

class TextLabel;

/// What stands in the viewer's place while there is no series: where to drop one, that it is being
/// read, or what went wrong and the next step.
class ViewerNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ViewerNotice(QWidget *parent = nullptr);

    void showEmpty();
    void showLoading(const QString &what);
    void showProblem(const QString &sentence, const QString &step);

Q_SIGNALS:
    void stepRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Empty, Loading, Problem };
    void show(Kind kind, const QString &sentence, const QString &step);

    Kind m_kind = Kind::Empty;
    TextLabel *m_sentence; // Owned by this widget, as the button is.
    QPushButton *m_step;
};

} // namespace lectern::ui
