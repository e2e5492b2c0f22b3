// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/proposal/sentence_place.h"
#include "ui/services/document_drafter.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QShortcut;

namespace lectern::document {
class Document;
}

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class RephrasePanel;

/// "Rephrase": the other true wordings of a sentence, and proposals that stay outside the text
/// until they are put in.
class ProposalFlow : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,
        Asking, ///< For the true wordings.
        Listing,
        Streaming,
        Judged, ///< A proposal is shown with its check.
    };

    /// @param drafter, view  Outlive the flow. The registry holds addCommands().
    ProposalFlow(DocumentDrafter &drafter, BlockView &view, ActionRegistry &registry,
                 QObject *parent);
    ~ProposalFlow() override;

    static void addCommands(ActionRegistry &registry);

    State state() const { return m_state; }
    /// Opens the panel under the sentence with the caret, or the first one made from facts of the
    /// selected block.
    void rephrase();
    void suggest();
    void stop(); ///< Back to the list; the sentence stays as it is.
    void close();

Q_SIGNALS:
    void failed(const QString &message);
    void factsRequested(lectern::document::BlockId block, int sentence);

private:
    void open(document::BlockId block, const SentenceWordings &wordings);
    void connectPanel();
    void takeEvent(const ProposalEvent &event);
    void showGrown();
    void judge(const ProposalEvent &event);
    void enter(State state);
    /// One command; the panel closes.
    void put(const QString &text, const document::Provenance &provenance);
    void putIn();
    void takeByHand();
    void followDocument();
    document::Document &document() const;
    QString sentenceName() const;

    DocumentDrafter &m_drafter;
    BlockView &m_view;
    ActionRegistry &m_registry;
    QPointer<RephrasePanel> m_panel;
    QShortcut *m_escape;
    QTimer m_redraw; ///< Words appear at most 30 times a second.

    State m_state = State::Closed;
    document::BlockId m_block{0};
    SentenceWordings m_wordings;
    QFuture<ProposalEvent> m_stream;
    ProposalEvent m_latest;
    quint64 m_request = 0; ///< Of the stream that is listened to.
    QHash<QString, quint64> m_tries; ///< By sentence: the next seed.
    QHash<QString, ProposalEvent> m_kept; ///< By sentence: what was not put in.
};

} // namespace lectern::ui
