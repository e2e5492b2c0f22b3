// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "ui/controls/page.h"
#include "ui/services/document_session.h"

#include <memory>

class QSplitter;
class QStackedWidget;

namespace lectern::ui {

class ActionRegistry;
class EmptyGraph;
class GraphPane;
class GraphPrompt;
class GraphView;
class Inspector;
class PointGraph;
class PointInspector;
class PointList;
class PointTable;
class PointTableModel;
class SourcePanel;

/// The knowledge points of the open document: list, graph or table, inspector. One page for each
/// session.
class GraphPage : public Page
{
    Q_OBJECT

public:
    /// @param registry  Holds the commands of addGraphCommands and of the lesson's page.
    GraphPage(std::shared_ptr<DocumentSession> session, ActionRegistry &registry,
              QWidget *parent = nullptr);
    ~GraphPage() override;

    QString title() const override;
    QWidget *toolBar() override;
    PageStatus status() const override;
    QList<QWidget *> panes() const override;

    GraphView &view() { return *m_view; }
    void showPoint(const QString &term);

Q_SIGNALS:
    void failed(const QString &message);
    void blockChosen(lectern::document::BlockId block);
    void quoteRequested(const lectern::document::TextSupport &passage);
    void chapterDropped(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void assemble();
    void connectCommands();
    void connectParts();
    void followGraph(); ///< Another point is selected, or the points are others.
    void follow(); ///< Enables what can be done now.
    void showPick();
    void showContent(); ///< Graph, table, or what stands in their place.
    void openPoint(int point);
    void addPoint(const QString &name);
    void removeSelected();
    void showMenu(const QPoint &globalPosition);
    bool say(const Status &status); ///< Tells a failure; true when there is none.
    QAction *action(const char16_t *id) const;

    std::shared_ptr<DocumentSession> m_session;
    ActionRegistry &m_registry;
    PointGraph *m_graph;
    PointTableModel *m_model;
    GraphView *m_view;
    GraphPrompt *m_prompt;
    GraphPane *m_pane;
    PointTable *m_table;
    EmptyGraph *m_empty;
    PointList *m_list;
    PointInspector *m_point;
    SourcePanel *m_source;
    Inspector *m_inspector;
    QStackedWidget *m_content;
    QSplitter *m_splitter = nullptr;
    bool m_isNarrow = false;
};

} // namespace lectern::ui
