// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace lectern::ui {

class ImagePane;
class ViewState;

/// Three panes: side by side where it is wide, else a large one and two beside it; or one alone.
class PaneArea : public QWidget
{
    Q_OBJECT

public:
    /// @param state  Outlives the area.
    explicit PaneArea(ViewState &state, QWidget *parent = nullptr);

    const std::array<ImagePane *, 3> &panes() const { return m_panes; } ///< The large one first.
    ImagePane *current() const { return m_current; } ///< That had the focus last.
    bool isFull() const { return m_isFull; }
    void setFull(bool on); ///< The current pane alone.
    /// While one is alone, shows the next or previous one in its place; false where there is none.
    bool turnOver(bool next);

Q_SIGNALS:
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    std::array<ImagePane *, 3> m_panes; // Owned by this widget.
    ImagePane *m_current;
    bool m_isFull = false;
};

} // namespace lectern::ui
