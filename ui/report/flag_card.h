// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_flags.h"

#include <QWidget>

namespace lectern::ui {

/// "Sides disagree": what kind of flag it is.
QString flagTitle(const QString &rule);

/// A flag with what can be done about it. One that was kept shows the reason instead.
class FlagCard : public QWidget
{
    Q_OBJECT

public:
    /// @param reason  Of a kept flag; empty: it is open.
    FlagCard(const medical::DocumentFlag &flag, const QString &reason, QWidget *parent = nullptr);

    const medical::DocumentFlag &flag() const { return m_flag; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void mendRequested();
    void placesRequested(); ///< Both of them.
    void keepRequested(const QString &reason);
    void reopenRequested(); ///< Of a kept one.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addButtons();
    void askReason();

    medical::DocumentFlag m_flag;
    bool m_isOpen;
    QWidget *m_buttons = nullptr;
    QWidget *m_asking = nullptr; ///< The line for a reason, while it is being given.
};

} // namespace lectern::ui
