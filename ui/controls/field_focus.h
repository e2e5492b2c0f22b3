// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace lectern::ui {

/// A field by what it is called, so that the one that had the focus has it again after a panel has
/// made its fields anew.
struct FieldName {
    QString name; ///< Its accessible name; empty: none.
    int number = 0; ///< Among those of the name.

    /// Of the field below `panel` (may be null) that has the focus.
    static FieldName focusedIn(const QWidget *panel);
    /// Null where there is none of the name any more.
    QWidget *in(const QWidget *panel) const;
};

} // namespace lectern::ui
