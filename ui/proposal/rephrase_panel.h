// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_drafter.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace lectern::ui {

class ProposalView;
class TextLabel;

/// Under a sentence: first its other true wordings, then a proposal on its way.
class RephrasePanel : public QWidget
{
    Q_OBJECT

public:
    explicit RephrasePanel(Language language, QWidget *parent = nullptr);

    /// @param place  Which sentence of the block, for people; may be empty.
    void setWordings(const SentenceWordings &wordings, const QString &place);
    /// @param obstacle  Why nothing can be proposed; empty where it can.
    void setSuggestion(const QString &modelText, const QString &obstacle);
    /// A proposal of this sentence that was not put in may be looked at again.
    void setKept(const QString &text);

    void showWordings();
    void showProposal();
    bool showsProposal() const;
    ProposalView &proposal() { return *m_proposal; }

Q_SIGNALS:
    void wordingTaken(const lectern::ui::WordingOption &option);
    void suggestRequested();
    void keptRequested();
    void closeRequested();
    void backRequested(); ///< From the proposal to the list.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Esc closes it.

private:
    void assembleHead(QVBoxLayout *column);
    void assembleWordings(QVBoxLayout *column);

    Language m_language;
    TextLabel *m_title;
    TextLabel *m_place;
    QPushButton *m_back;
    QWidget *m_wordings;
    QVBoxLayout *m_rows;
    QPushButton *m_suggest;
    TextLabel *m_modelText;
    QPushButton *m_kept;
    ProposalView *m_proposal;
};

} // namespace lectern::ui
