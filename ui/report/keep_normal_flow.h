// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/edited_standing.h"

#include <QObject>

class QAction;

namespace lectern::ui {

class BlockView;
class Preferences;

/// Keeps a standing sentence that the reader edited as their own normal sentence: every later
/// report begins with it. The report itself stays as it is.
class KeepNormalFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    /// @param keep  The command; it is there from now on, enabled in such a sentence.
    KeepNormalFlow(BlockView &view, Preferences &preferences, QAction &keep, QObject *parent);
    ~KeepNormalFlow() override; ///< The command is gone with it.

Q_SIGNALS:
    void said(const QString &text);
    void failed(const QString &message);

private:
    std::optional<medical::EditedStanding> edited() const;
    void follow();
    void keep();

    BlockView &m_view;
    Preferences &m_preferences;
    QAction &m_keep;
};

} // namespace lectern::ui
