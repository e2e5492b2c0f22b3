// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "ui/theme/glyph.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace lectern::ui {

/// The row under the current block: where its words come from, and what can be done with it.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    /// @param rephrase, lock  Commands of the registry.
    ChipRow(QAction *rephrase, QAction *lock, QWidget *parent);

    /// @param sentence  Index of the sentence under the caret; -1: the block as a whole.
    void show(const document::Content &content, const document::Block &block, int sentence);

Q_SIGNALS:
    void sourceRequested();

private:
    /// How the chip of an origin looks.
    struct Origin {
        Role ink = Role::Authored;
        Role tint = Role::AuthoredTint;
        std::optional<Glyph> glyph;
    };
    void rebuild(const QString &origin, const QString &state, const Origin &look);

    QAction *m_rephrase;
    QAction *m_lock;
    QHBoxLayout *m_row;
    QStringList m_shown; ///< What the row says now; typing seldom changes it.
};

} // namespace lectern::ui
