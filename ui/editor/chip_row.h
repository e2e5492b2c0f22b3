// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QWidget>

class QHBoxLayout;

namespace lectern::ui {

/// The row under the current block: where its words come from, and what can be done with it.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    /// @param rephrase, lock  Commands of the registry.
    ChipRow(class QAction *rephrase, class QAction *lock, QWidget *parent);

    /// @param sentence  Index of the sentence under the caret; -1: the block as a whole.
    void show(const document::Content &content, const document::Block &block, int sentence);

Q_SIGNALS:
    void sourceRequested();

private:
    QAction *m_rephrase;
    QAction *m_lock;
    QHBoxLayout *m_row;
};

} // namespace lectern::ui
