// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_accessible.h"

#include "ui/graph/graph_view.h"

#include <QWindow>

namespace lectern::ui {
namespace {

QAccessibleInterface *factory(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<GraphView *>(object))
        return new GraphViewAccessible(*view);
    return nullptr;
}

} // namespace

int PointAccessible::index() const
{
    return m_view ? m_view->graph().indexOf(m_term) : -1;
}

bool PointAccessible::isValid() const
{
    return index() >= 0;
}

QWindow *PointAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *PointAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString PointAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return m_view->accessibleText(index());
    case QAccessible::Description:
        return m_view->graph().point(index()).definition;
    default:
        return {};
    }
}

QRect PointAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect inside = m_view->nodeRect(index());
    return {m_view->mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::State PointAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.selected = m_view->current() == index();
    state.focused = state.selected && m_view->hasFocus();
    state.offscreen = !m_view->rect().intersects(m_view->nodeRect(index()));
    return state;
}

void *PointAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList PointAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void PointAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == setFocusAction())
        m_view->setFocus();
    m_view->choose(index());
}

GraphViewAccessible::GraphViewAccessible(GraphView &view) :
    PaintedChildren(&view, QAccessible::List), m_view(view)
{
}

void GraphViewAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(once);
}

int GraphViewAccessible::childCount() const
{
    return m_view.graph().count();
}

QAccessibleInterface *GraphViewAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const QString term = m_view.graph().point(index).term;
    return interfaceOf(term, [this, &term] { return new PointAccessible(m_view, term); });
}

QAccessibleInterface *GraphViewAccessible::focusChild() const
{
    return child(m_view.current());
}

} // namespace lectern::ui
