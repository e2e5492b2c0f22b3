// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_page.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/tool_strip.h"
#include "ui/document/inspector.h"
#include "ui/document/save_state.h"
#include "ui/document/source_panel.h"
#include "ui/graph/graph_commands.h"
#include "ui/graph/graph_pane.h"
#include "ui/graph/graph_prompt.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/point_inspector.h"
#include "ui/graph/point_list.h"
#include "ui/theme/type.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>

namespace lectern::ui {
namespace {

constexpr int kNarrow = 1240; ///< Below this width the list makes room for the graph.
constexpr double kZoomStep = 1.25;

using document::Commands;

} // namespace

GraphPage::GraphPage(std::shared_ptr<DocumentSession> session, ActionRegistry &registry,
                     QWidget *parent) :
    Page(parent),
    m_session(std::move(session)),
    m_registry(registry),
    m_graph(new PointGraph(m_session->document(), this)),
    m_model(new PointTableModel(*m_graph, this)),
    m_view(new GraphView(*m_graph)),
    m_prompt(new GraphPrompt(m_view)),
    m_pane(new GraphPane(*m_view, registry)),
    m_table(new PointTable(*m_model)),
    m_empty(new EmptyGraph(registry)),
    m_list(new PointList(*m_graph, *m_model)),
    m_point(new PointInspector(*m_graph, registry)),
    m_source(new SourcePanel(m_session->document())),
    m_inspector(new Inspector),
    m_content(new QStackedWidget)
{
    setAcceptDrops(true);
    assemble();
    connectCommands();
    connectParts();
    followGraph();
}

GraphPage::~GraphPage()
{
    for (const QString &id : graphCommandIds())
        m_registry.action(id)->setEnabled(false);
    // What looks at the document goes before the session does, and no panel follows it meanwhile.
    m_view->disconnect(this);
    m_list->disconnect(this);
    m_table->disconnect(this);
    delete m_splitter;
}

QAction *GraphPage::action(const char16_t *id) const
{
    return m_registry.action(QString::fromUtf16(id));
}

void GraphPage::assemble()
{
    m_inspector->addTab(tr("Point"), m_point);
    m_inspector->addTab(tr("Source"), m_source);
    m_content->addWidget(m_pane);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_content);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    m_list->setMinimumWidth(scaled(180));
    m_inspector->setMinimumWidth(scaled(280));
    m_splitter->setSizes({scaled(240), scaled(816), scaled(336)});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    setFocusProxy(m_content);
}

void GraphPage::connectCommands()
{
    const auto on = [this](const char16_t *id, auto slot) {
        m_view->addAction(action(id));
        connect(action(id), &QAction::triggered, this, slot);
    };
    on(u"graph.newPoint", [this] {
        m_view->cancelPick();
        action(u"graph.asGraph")->setChecked(true);
        m_content->setCurrentWidget(m_pane);
        m_prompt->askName();
    });
    on(u"graph.edge", [this] {
        action(u"graph.asGraph")->setChecked(true);
        m_view->startEdge();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    on(u"graph.merge", [this] {
        action(u"graph.asGraph")->setChecked(true);
        m_view->startMerge();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    on(u"graph.open", [this] {
        if (m_view->pick() == GraphPick::None)
            openPoint(m_view->current());
        else
            m_view->choose(m_view->current());
    });
    on(u"graph.delete", [this] { removeSelected(); });
    on(u"graph.fit", [this] { m_view->fit(); });
    on(u"graph.zoomIn", [this] { m_view->zoomBy(kZoomStep); });
    on(u"graph.zoomOut", [this] { m_view->zoomBy(1 / kZoomStep); });
    auto *group = new QActionGroup(this);
    group->addAction(action(u"graph.asGraph"));
    group->addAction(action(u"graph.asTable"));
    connect(action(u"graph.asTable"), &QAction::toggled, this, [this] {
        m_view->cancelPick();
        showContent();
        follow();
    });
    const auto bind = [this](const char16_t *id, QWidget *panel) {
        panel->setVisible(action(id)->isChecked());
        connect(action(id), &QAction::toggled, panel, &QWidget::setVisible);
    };
    bind(u"graph.list", m_list);
    bind(u"view.inspector", m_inspector);
}

void GraphPage::connectParts()
{
    connect(m_inspector, &Inspector::closeRequested, this, [this] {
        action(u"view.inspector")->setChecked(false);
        m_content->setFocus();
    });
    connect(m_view, &GraphView::currentChanged, this, &GraphPage::followGraph);
    connect(m_view, &GraphView::pickChanged, this, &GraphPage::showPick);
    connect(m_view, &GraphView::openRequested, this, &GraphPage::openPoint);
    connect(m_view, &GraphView::menuRequested, this, &GraphPage::showMenu);
    connect(m_view, &GraphView::edgeDrawn, this, [this](int before, int point) {
        say(Commands(m_session->document())
                .drawPrerequisite(m_graph->point(point).term, m_graph->point(before).term));
    });
    connect(m_view, &GraphView::mergeChosen, this, [this](int kept, int merged) {
        say(Commands(m_session->document())
                .mergePoints(m_graph->point(kept).term, m_graph->point(merged).term));
    });
    connect(m_prompt, &GraphPrompt::cancelled, this, [this] {
        m_prompt->hide();
        m_view->cancelPick();
        showContent();
        m_content->setFocus();
    });
    connect(m_prompt, &GraphPrompt::named, this, &GraphPage::addPoint);
    const auto choose = [this](int point) { m_view->choose(point); };
    connect(m_list, &PointList::pointChosen, this, choose);
    connect(m_list, &PointList::openRequested, this, &GraphPage::openPoint);
    connect(m_table, &PointTable::pointChosen, this, choose);
    connect(m_table, &PointTable::openRequested, this, &GraphPage::openPoint);
    connect(m_point, &PointInspector::pointChosen, this, choose);
    connect(m_point, &PointInspector::failed, this, &GraphPage::failed);
    connect(m_point, &PointInspector::blockChosen, this, &GraphPage::blockChosen);
    connect(m_point, &PointInspector::passageChosen, this,
            [this](const document::TextSupport &passage) {
                m_source->showPassage(passage);
                m_inspector->showTab(m_source);
            });
    connect(m_source, &SourcePanel::blockChosen, this, &GraphPage::blockChosen);
    connect(m_source, &SourcePanel::quoteRequested, this, &GraphPage::quoteRequested);
    connect(m_session.get(), &DocumentSession::saveStateChanged, this, &Page::statusChanged);
    connect(&m_session->document(), &document::Document::headerChanged, this, &Page::titleChanged);
}

void GraphPage::followGraph()
{
    const int current = m_view->current();
    m_list->setCurrent(current);
    m_table->setCurrent(current);
    m_point->show(current);
    if (current >= 0) {
        const document::KnowledgePoint &point = m_graph->point(current);
        const auto passage = definingPassage(point);
        if (passage || !point.spans.isEmpty())
            m_source->showPassage(passage ? *passage : point.spans.first());
        else
            m_source->showNothing(tr("No passage: you added this point."));
    } else {
        m_source->showNothing(tr("Select a point to see where it is said."));
    }
    showContent();
    follow();
    Q_EMIT statusChanged();
}

void GraphPage::showContent()
{
    QWidget *content = m_pane;
    if (m_graph->count() == 0 && !m_prompt->isAsking())
        content = m_empty;
    else if (action(u"graph.asTable")->isChecked())
        content = m_table;
    m_content->setCurrentWidget(content);
    m_content->setFocusProxy(content);
}

void GraphPage::follow()
{
    const bool isShown = isVisible();
    const int count = m_graph->count();
    const bool hasPoint = m_view->current() >= 0;
    const bool hasGraph = count > 0 && !action(u"graph.asTable")->isChecked();
    const auto enable
        = [this, isShown](const char16_t *id, bool on) { action(id)->setEnabled(isShown && on); };
    enable(u"graph.newPoint", true);
    enable(u"graph.edge", count > 1);
    enable(u"graph.merge", count > 1 && hasPoint);
    enable(u"graph.delete", hasPoint || m_view->currentEdge());
    action(u"graph.delete")
        ->setText(m_view->currentEdge() ? tr("Delete edge") : tr("Delete point"));
    enable(u"graph.open", hasPoint);
    for (const char16_t *id : {u"graph.fit", u"graph.zoomIn", u"graph.zoomOut"})
        enable(id, hasGraph);
    for (const char16_t *id : {u"graph.asGraph", u"graph.asTable", u"graph.list"})
        enable(id, true);
}

void GraphPage::showPick()
{
    const QString start
        = m_view->pickStart() >= 0 ? m_graph->point(m_view->pickStart()).term : QString();
    switch (m_view->pick()) {
    case GraphPick::None:
        if (!m_prompt->isAsking())
            m_prompt->hide();
        break;
    case GraphPick::EdgeStart:
        m_prompt->say(tr("Choose the point that must come first."));
        break;
    case GraphPick::EdgeEnd:
        m_prompt->say(tr("Choose the point that builds on “%1”.").arg(start));
        break;
    case GraphPick::Merge:
        m_prompt->say(tr("Choose the point that “%1” goes into.").arg(start));
        break;
    }
}

void GraphPage::showPoint(const QString &term)
{
    m_view->setCurrent(m_graph->indexOf(term));
    m_content->setFocus();
}

void GraphPage::openPoint(int point)
{
    if (point < 0)
        return;
    m_view->setCurrent(point);
    action(u"view.inspector")->setChecked(true);
    m_inspector->showTab(m_source);
}

void GraphPage::addPoint(const QString &name)
{
    if (!say(Commands(m_session->document()).addPoint(name)))
        return; // The name stays in the field.
    m_prompt->hide();
    m_view->setCurrent(m_graph->indexOf(m_session->document().header().points.last().term));
    showContent();
    m_content->setFocus();
}

void GraphPage::removeSelected()
{
    Commands commands(m_session->document());
    if (const auto edge = m_view->currentEdge())
        say(commands.removePrerequisite(m_graph->point(edge->to).term,
                                        m_graph->point(edge->from).term));
    else if (m_view->current() >= 0)
        say(commands.removePoint(m_graph->point(m_view->current()).term));
}

void GraphPage::showMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    for (const char16_t *id : {u"graph.open", u"graph.edge", u"graph.merge", u"graph.delete"})
        menu.addAction(action(id));
    menu.addSeparator();
    for (const char16_t *id : {u"graph.newPoint", u"graph.fit"})
        menu.addAction(action(id));
    menu.exec(globalPosition);
}

bool GraphPage::say(const Status &status)
{
    if (status)
        return true;
    Q_EMIT failed(status.error().message);
    return false;
}

QString GraphPage::title() const
{
    return tr("%1: knowledge points").arg(m_session->document().header().title);
}

QWidget *GraphPage::toolBar()
{
    auto *strip = new ToolStrip;
    strip->addTitle(tr("Knowledge points"));
    strip->addDivider();
    strip->addIconWithText(action(u"graph.asGraph"));
    strip->addIconWithText(action(u"graph.asTable"));
    strip->addDivider();
    strip->addIconWithText(action(u"graph.newPoint"));
    strip->addIconWithText(action(u"graph.edge"));
    strip->addStretch();
    strip->addIcon(action(u"edit.undo"));
    strip->addIcon(action(u"edit.redo"));
    strip->addDivider();
    strip->addIcon(action(u"graph.list"));
    strip->addIcon(action(u"view.inspector"));
    return strip;
}

PageStatus GraphPage::status() const
{
    PageStatus status;
    int edges = 0;
    for (int i = 0; i < m_graph->count(); ++i)
        edges += int(m_graph->links(i).before.size());
    status.left.append(tr("%n point(s)", nullptr, m_graph->count()));
    if (edges > 0) {
        const int circles = m_graph->circles();
        status.left.append(tr("%n prerequisite(s)", nullptr, edges));
        status.left.append(circles == 0 ? tr("no cycle") : tr("%n cycle(s)", nullptr, circles));
    }
    status.right = {saveStateText(m_session->saveState())};
    return status;
}

QList<QWidget *> GraphPage::panes() const
{
    return {m_list, m_content->currentWidget() == m_pane ? m_view : m_content->currentWidget(),
            m_inspector};
}

void GraphPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < scaled(kNarrow);
    if (isNarrow != std::exchange(m_isNarrow, isNarrow))
        action(u"graph.list")->setChecked(!isNarrow);
}

void GraphPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    follow();
}

void GraphPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_prompt->hide();
    m_view->cancelPick();
    follow();
}

void GraphPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void GraphPage::dropEvent(QDropEvent *event)
{
    Q_EMIT chapterDropped(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

} // namespace lectern::ui
