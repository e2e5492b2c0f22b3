// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/painted_children.h"

#include <QPointer>

namespace lectern::ui {

class GraphView;

/// A point of the graph for screen readers: its name, level and neighbours; pressing selects it.
class PointAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PointAccessible(GraphView &view, QString term) : m_view(&view), m_term(std::move(term)) { }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    int index() const; ///< -1 once the point is gone.

    QPointer<GraphView> m_view;
    QString m_term;
};

/// The graph for screen readers: a list of its points.
class GraphViewAccessible : public PaintedChildren<QString>
{
public:
    explicit GraphViewAccessible(GraphView &view);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes Qt ask this class for the interfaces of GraphViews. Once is enough.
    static void install();

private:
    GraphView &m_view;
};

} // namespace lectern::ui
