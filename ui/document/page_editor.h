// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/card_shape.h"
#include "ui/services/document_session.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace lectern::spelling {
class SpellingService;
}

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class DraftFlow;
class EditorController;
class ProposalFlow;
class SpellingMarks;

/// A page of blocks with all that editing it takes, whatever the document is: commands, find bar,
/// the draft that comes in, other wordings, spelling.
class PageEditor : public QWidget
{
    Q_OBJECT

public:
    PageEditor(std::shared_ptr<DocumentSession> session, ActionRegistry &registry, PageStyle style,
               QWidget *parent = nullptr);
    ~PageEditor() override;

    BlockView &view() { return *m_view; }
    bool canRephrase() const { return m_proposals != nullptr; }
    /// From now on wrong words are underlined. @param service  Outlives the page.
    /// @param known  Words that are right in this kind of document, in lower case.
    void checkSpelling(spelling::SpellingService &service, const QSet<QString> &known = {});
    /// Words, or characters in Chinese, as they were counted last: counting waits for a pause.
    int length() const { return m_length; }
    QString lengthText() const; ///< "312 words"

Q_SIGNALS:
    void failed(const QString &message);
    void sourceRequested();
    void factsRequested(lectern::document::BlockId block, int sentence);
    void statusChanged(); ///< Saved, longer, or the draft went on.

private:
    void connectProposals();
    void followSaving();

    std::shared_ptr<DocumentSession> m_session;
    ActionRegistry &m_registry;
    BlockView *m_view;
    EditorController *m_controller;
    DraftFlow *m_draft;
    ProposalFlow *m_proposals = nullptr; ///< Null where nothing can be drafted.
    SpellingMarks *m_spelling = nullptr;
    QTimer m_countTimer; ///< A draft would have words counted with each sentence.
    int m_length = 0;
};

} // namespace lectern::ui
