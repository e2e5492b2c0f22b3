// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace lectern::ui {

/// The line along which a film is moved; its values are milliseconds.
///
/// A press goes to the place at once and a drag follows. The keys belong to the player.
class SeekTrack : public QSlider
{
    Q_OBJECT

public:
    explicit SeekTrack(QWidget *parent = nullptr);

    /// Moves the handle without a signal: every valueChanged() is the person's.
    void follow(int milliseconds);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF line() const;
    double xOf(int milliseconds) const;
    void seekTo(double x);
};

} // namespace lectern::ui
