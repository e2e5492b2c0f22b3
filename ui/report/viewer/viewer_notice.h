// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QSpacerItem;
class QVBoxLayout;

namespace lectern::ui {

class TextLabel;

/// What stands in the viewer's place while there is no series: where to drop one, that it is being
/// read, what went wrong and the next step, or what is to be decided.
class ViewerNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ViewerNotice(QWidget *parent = nullptr);

    void showEmpty();
    /// @param step  The words of a button, here as below; empty: none.
    void showLoading(const QString &what, const QString &step = {});
    void showProblem(const QString &sentence, const QString &step);
    /// What the reader has to decide: to take the step, or not.
    void showQuestion(const QString &sentence, const QString &step, const QString &other);

Q_SIGNALS:
    void stepRequested();
    void declined();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Empty, Loading, Problem };
    void show(Kind kind, const QString &sentence, const QString &step, const QString &other = {});

    Kind m_kind = Kind::Empty;
    QVBoxLayout *m_column; // All owned by this widget.
    QSpacerItem *m_above; ///< Where glyph or bars are painted.
    TextLabel *m_sentence;
    QPushButton *m_step;
    QPushButton *m_other;
};

} // namespace lectern::ui
