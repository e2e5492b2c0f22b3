// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"

class QAction;

namespace lectern::ui {

class TextLabel;

/// The foot of a report: its state in words, and what is open.
class ReportFoot : public Plane
{
    Q_OBJECT

public:
    /// @param save  Keeps the report as it is now. Outlives the foot.
    explicit ReportFoot(QAction *save, QWidget *parent = nullptr);

    /// What is open: flags, and sentences of the template that nothing measured bears.
    struct Open {
        int flags = 0;
        int standing = 0;
    };
    void show(bool isDrafting, const Open &open);
    void setPerson(const QString &words); ///< Whose report it is; for the window alone.

private:
    TextLabel *m_state;
    TextLabel *m_open;
    TextLabel *m_person;
};

} // namespace lectern::ui
