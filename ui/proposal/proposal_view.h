// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_drafter.h"

#include <QWidget>

class QPushButton;

namespace lectern::ui {

class ProposalText;
class TextLabel;

/// A proposal from its first word to its verdict, and what can be done with it.
class ProposalView : public QWidget
{
    Q_OBJECT

public:
    ProposalView(Language language, QWidget *parent = nullptr);

    /// @param modelText  Who words it, e.g. "SmolLM2 135M, on this computer".
    void begin(const QString &modelText);
    void grow(const QString &text);
    /// @param present  The sentence that stands there: a proposal that says the same is no news.
    void judge(const ProposalEvent &proposal, const QString &present);
    void focusFirstButton();

    bool canBePutIn() const;

Q_SIGNALS:
    void stopRequested();
    void putInRequested();
    void againRequested();
    void takeRequested(); ///< By hand, as the person's own words.
    void factsRequested();

private:
    void showButtons(const QList<QPushButton *> &buttons);
    void announce();

    ProposalText *m_text;
    TextLabel *m_verdict;
    QPushButton *m_stop;
    QPushButton *m_putIn;
    QPushButton *m_again;
    QPushButton *m_take;
    QPushButton *m_facts;
};

} // namespace lectern::ui
