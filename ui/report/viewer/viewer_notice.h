// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QSpacerItem;
class QVBoxLayout;

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
    QVBoxLayout *m_column; // All owned by this widget.
    QSpacerItem *m_above; ///< Where glyph or bars are painted.
    TextLabel *m_sentence;
    QPushButton *m_step;
};

} // namespace lectern::ui
