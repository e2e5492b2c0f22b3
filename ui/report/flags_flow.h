// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_flags.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace lectern::ui {

class BlockView;
class FlagCard;
class FlagsPanel;

/// Looks for contradictions after every change of a report, marks their words and shows the nearest
/// one under its block.
class FlagsFlow : public QObject
{
    Q_OBJECT

public:
    /// @param view  Outlives it.
    FlagsFlow(BlockView &view, QObject *parent);
    ~FlagsFlow() override;

    FlagsPanel *panel() const { return m_panel; } ///< Of whoever shows it.
    int openCount() const;
    /// While a draft comes in nothing is looked for: what is missing is still to come.
    void setPaused(bool paused);
    /// Goes to the next open flag, or the one before, from the block with the caret.
    void step(int direction);

Q_SIGNALS:
    void changed();
    void placeChosen(lectern::document::BlockId block); ///< To be shown: it may not be on the page.
    void failed(const QString &message);

private:
    /// A flag, and the reason why the reader left it; empty: it is open.
    struct Item {
        medical::DocumentFlag flag;
        QString reason;
    };

    void look();
    void markWords();
    void showInline();
    void removeInline();
    FlagCard *newCard(const Item &item);
    void mend(const medical::DocumentFlag &flag);
    void keep(const medical::DocumentFlag &flag, const QString &reason);
    void showPlaces(const medical::DocumentFlag &flag);
    QString wordsOf(const std::optional<medical::BlockPlace> &place) const;

    BlockView &m_view;
    QPointer<FlagsPanel> m_panel;
    QPointer<FlagCard> m_card; ///< Under its block.
    QTimer m_turn;
    QList<Item> m_items;
    bool m_isPaused = false;
    bool m_showsOther = false; ///< Which of both places comes next.
};

} // namespace lectern::ui
