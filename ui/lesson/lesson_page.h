// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"
#include "ui/services/document_session.h"

#include <QTimer>

#include <memory>

class QSplitter;

namespace lectern::spelling {
class SpellingService;
}

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class DraftFlow;
class EditorController;
class Inspector;
class OutlinePanel;
class PropertiesPanel;
class ProposalFlow;
class SourcePanel;
class SpellingMarks;
class VersionsPanel;

/// "Saved", "Saving…" or "Not saved", for the status bar.
QString saveStateText(DocumentSession::SaveState state);

/// Adds the commands of the lesson's page: outline and inspector.
void addLessonCommands(ActionRegistry &registry);

/// A lesson: outline, page, inspector. One page for each session.
class LessonPage : public Page
{
    Q_OBJECT

public:
    LessonPage(std::shared_ptr<DocumentSession> session, ActionRegistry &registry,
               QWidget *parent = nullptr);
    ~LessonPage() override;

    QString title() const override;
    QWidget *toolBar() override;
    PageStatus status() const override;
    QList<QWidget *> panes() const override;

    BlockView &view() { return *m_view; }
    /// From now on wrong words are underlined. @param service  Outlives the page.
    void checkSpelling(spelling::SpellingService &service);
    void showSource();
    /// The passage as a block of its own after the current one, which is selected.
    void quote(const document::TextSupport &passage);
    void showVersions();

Q_SIGNALS:
    void failed(const QString &message);
    void pointChosen(const QString &term); ///< A knowledge point of the document.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void assemble();
    void connectPanels();
    void connectProposals();
    void followSaving();
    void collapseForWidth();

    std::shared_ptr<DocumentSession> m_session;
    ActionRegistry &m_registry;
    BlockView *m_view;
    EditorController *m_controller;
    SpellingMarks *m_spelling = nullptr;
    OutlinePanel *m_outline;
    Inspector *m_inspector;
    SourcePanel *m_source;
    PropertiesPanel *m_properties;
    VersionsPanel *m_versions;
    DraftFlow *m_draft;
    ProposalFlow *m_proposals = nullptr; ///< Null where nothing can be drafted.
    QSplitter *m_splitter = nullptr;
    QTimer m_statusTimer; ///< Counting words waits for a pause in the typing.
    int m_length = 0; ///< As it was counted last: a draft asks for the status with each sentence.
    bool m_collapsed = false;
};

} // namespace lectern::ui
