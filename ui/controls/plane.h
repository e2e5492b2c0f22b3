// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QFlags>
#include <QFrame>

namespace lectern::ui {

/// A flat area of one role, with one-pixel lines at the edges that ask for one.
class Plane : public QWidget
{
    Q_OBJECT

public:
    explicit Plane(Role fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_fill;
    Qt::Edges m_lines;
};

/// A card: surface, line around, rounded corners.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A one-pixel line across.
class Divider : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace lectern::ui
