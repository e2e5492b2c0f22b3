// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/pane_area.h"

#include "ui/report/viewer/image_pane.h"
#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace lectern::ui {

using medical::PlaneKind;

namespace {

constexpr int kWide = 1080; ///< From here on three panes stand side by side.
constexpr double kLargePart = 0.638; ///< Of the width: 480 of 752.
constexpr int kGap = 1;

} // namespace

PaneArea::PaneArea(ViewState &state, QWidget *parent) :
    QWidget(parent),
    m_panes{new ImagePane(state, PlaneKind::Axial, this),
            new ImagePane(state, PlaneKind::Coronal, this),
            new ImagePane(state, PlaneKind::Sagittal, this)},
    m_current(m_panes.front())
{
    connect(&state, &ViewState::volumeChanged, this, [this, &state] {
        QList<PlaneKind> kinds{PlaneKind::Axial, PlaneKind::Coronal, PlaneKind::Sagittal};
        if (state.volume()) { // The slices as they were acquired are the large ones.
            const auto acquired = std::ranges::find(kinds, state.acquiredKind());
            std::rotate(kinds.begin(), acquired, acquired + 1);
        }
        for (std::size_t i = 0; i < m_panes.size(); ++i)
            m_panes.at(i)->setKind(kinds.at(qsizetype(i)));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const auto pane = std::ranges::find(m_panes, now);
        if (pane == m_panes.end() || *pane == m_current)
            return;
        m_current = *pane;
        Q_EMIT currentChanged();
    });
}

void PaneArea::setFull(bool on)
{
    m_isFull = on;
    place();
}

bool PaneArea::turnOver(bool next)
{
    const auto at = std::ranges::find(m_panes, m_current) - m_panes.begin();
    const auto to = at + (next ? 1 : -1);
    if (!m_isFull || to < 0 || to >= std::ssize(m_panes))
        return false;
    ImagePane *turned = m_panes.at(std::size_t(to));
    turned->setGeometry(rect());
    turned->show();
    turned->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_current = turned;
    place();
    Q_EMIT currentChanged();
    return true;
}

void PaneArea::place()
{
    for (ImagePane *pane : m_panes)
        pane->setVisible(!m_isFull || pane == m_current);
    if (m_isFull)
        return m_current->setGeometry(rect());
    if (width() >= scaled(kWide)) {
        const int each = (width() - 2 * kGap) / 3;
        m_panes[0]->setGeometry(0, 0, each, height());
        m_panes[1]->setGeometry(each + kGap, 0, each, height());
        m_panes[2]->setGeometry(2 * (each + kGap), 0, width() - 2 * (each + kGap), height());
        return;
    }
    const int large = int(width() * kLargePart);
    const int beside = width() - large - kGap;
    const int half = (height() - kGap) / 2;
    m_panes[0]->setGeometry(0, 0, large, height());
    m_panes[1]->setGeometry(large + kGap, 0, beside, half);
    m_panes[2]->setGeometry(large + kGap, half + kGap, beside, height() - half - kGap);
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PaneArea::paintEvent(QPaintEvent *)
{
    // What is seen of it are the lines between the panes: those of the dark theme, in both.
    QPainter(this).fillRect(rect(), color(Role::Line, ThemeKind::Dark));
}

} // namespace lectern::ui
