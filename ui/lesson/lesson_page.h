// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document_page.h"
#include "ui/services/document_session.h"

#include <memory>

class QSplitter;

namespace lectern::ui {

class ActionRegistry;
class BlockView;
class Inspector;
class OutlinePanel;
class PageEditor;
class PropertiesPanel;
class SourcePanel;
class VersionsPanel;

/// Adds the commands of the lesson's page: outline and inspector.
void addLessonCommands(ActionRegistry &registry);

/// A lesson: outline, page, inspector. One page for each session.
class LessonPage : public DocumentPage
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

    BlockView &view() override { return *m_view; }
    void checkSpelling(spelling::SpellingService &service) override;
    void showSource();
    /// The passage as a block of its own after the current one, which is selected.
    void quote(const document::TextSupport &passage);
    void showVersions();

Q_SIGNALS:
    void pointChosen(const QString &term); ///< A knowledge point of the document.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void assemble();
    void connectPanels();
    void collapseForWidth();

    std::shared_ptr<DocumentSession> m_session;
    ActionRegistry &m_registry;
    PageEditor *m_editor;
    BlockView *m_view; ///< Of the editor.
    OutlinePanel *m_outline;
    Inspector *m_inspector;
    SourcePanel *m_source;
    PropertiesPanel *m_properties;
    VersionsPanel *m_versions;
    QSplitter *m_splitter = nullptr;
    bool m_collapsed = false;
};

} // namespace lectern::ui
