// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QSpacerItem;
class QVBoxLayout;

namespace lectern::ui {

class RegionPictures;
class TextLabel;
struct ShownMeasurement;

/// What stands in the viewer's place while there is no series: where to drop one, that it is being
/// read, what went wrong and the next step, or what is to be decided; under it, pictures of what
/// was measured.
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

    /// Those that have a picture.
    void setMeasurements(const QList<ShownMeasurement> &measurements);
    void select(const QString &name);

Q_SIGNALS:
    void stepRequested();
    void declined();
    void measurementChosen(const QString &name); ///< Its picture was, by hand.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Empty, Loading, Problem };
    void show(Kind kind, const QString &sentence, const QString &step, const QString &other = {});
    void placePictures();

    Kind m_kind = Kind::Empty;
    QVBoxLayout *m_column; // All owned by this widget.
    QSpacerItem *m_above; ///< Where glyph or bars are painted.
    TextLabel *m_sentence;
    QPushButton *m_step;
    QPushButton *m_other;
    RegionPictures *m_pictures;
};

} // namespace lectern::ui
