// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_pane.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"
#include "ui/graph/graph_view.h"

#include <QLocale>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

QWidget *newZoomBox(GraphView &view, ActionRegistry &registry)
{
    const auto action
        = [&registry](const char16_t *id) { return registry.action(QString::fromUtf16(id)); };
    auto *box = new Card;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(scaled(4), scaled(2), scaled(4), scaled(2));
    row->setSpacing(0);
    row->addWidget(new IconButton(action(u"graph.zoomOut")));
    auto *percent = new TextLabel(TextStyle::Body);
    percent->setAlignment(Qt::AlignCenter);
    percent->setMinimumWidth(QFontMetrics(percent->font()).horizontalAdvance(u'0') * 5);
    const auto show = [&view, percent] {
        const int value = qRound(view.zoom() * 100);
        percent->setText(GraphPane::tr("%1%").arg(value));
        percent->setAccessibleName(GraphPane::tr("Zoom: %1%").arg(value));
    };
    QObject::connect(&view, &GraphView::zoomChanged, percent, show);
    show();
    row->addWidget(percent);
    row->addWidget(new IconButton(action(u"graph.zoomIn")));
    QAction *fit = action(u"graph.fit");
    auto *button = newButton(GraphPane::tr("Fit"), ButtonRole::Plain, box);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(
        fit->text(), fit->shortcut().toString(QKeySequence::NativeText)));
    QObject::connect(button, &QPushButton::clicked, fit, &QAction::trigger);
    row->addWidget(button);
    return box;
}

} // namespace

GraphPane::GraphPane(GraphView &view, ActionRegistry &registry, QWidget *parent) :
    Plane(Role::Surface, {}, parent)
{
    auto *legend = new TextLabel(tr("Dashed edge: drawn by you. Solid edge: found in the chapter."),
                                 TextStyle::Small, Role::Text2);
    legend->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(24), 0, scaled(16), scaled(16));
    foot->setSpacing(scaled(16));
    foot->addWidget(legend, 1);
    foot->addWidget(newZoomBox(view, registry));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&view, 1);
    column->addLayout(foot);
    setFocusProxy(&view);
}

EmptyGraph::EmptyGraph(ActionRegistry &registry, QWidget *parent) : Plane(Role::Surface, {}, parent)
{
    auto *text
        = new TextLabel(tr("Drop a chapter to find its knowledge points, or draw the first one."),
                        TextStyle::Body, Role::Text2);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *button
        = newButton(registry.action(QStringLiteral("graph.newPoint")), ButtonRole::Secondary, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(40), scaled(40), scaled(40), scaled(40));
    column->setSpacing(scaled(16));
    column->addStretch();
    column->addWidget(text);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch();
    setFocusProxy(button);
}

} // namespace lectern::ui
