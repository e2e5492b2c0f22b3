// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_commands.h"

#include "ui/actions/action_registry.h"
#include "ui/graph/graph_page.h"

namespace lectern::ui {

void addGraphCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, CommandPlace place,
                                 std::optional<Glyph> glyph, const QList<QKeySequence> &keys = {},
                                 bool isCheckable = false) {
        QAction *action = registry.add({id, text, place, glyph, keys, isCheckable});
        action->setEnabled(false);
        action->setShortcutContext(Qt::WidgetShortcut);
    };
    add(QStringLiteral("graph.newPoint"), GraphPage::tr("New point"), CommandPlace::Insert,
        Glyph::Plus, {QKeySequence(Qt::Key_N)});
    add(QStringLiteral("graph.edge"), GraphPage::tr("Draw edge"), CommandPlace::Insert, Glyph::Edge,
        {QKeySequence(Qt::Key_E)});
    add(QStringLiteral("graph.open"), GraphPage::tr("Show passage"), CommandPlace::View,
        Glyph::Extracted, {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    add(QStringLiteral("graph.merge"), GraphPage::tr("Merge points…"), CommandPlace::Edit, {},
        {QKeySequence(Qt::Key_M)});
    add(QStringLiteral("graph.delete"), GraphPage::tr("Delete point"), CommandPlace::Edit,
        Glyph::Trash, {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    add(QStringLiteral("graph.fit"), GraphPage::tr("Fit the graph"), CommandPlace::View, {},
        {QKeySequence(Qt::Key_F)});
    add(QStringLiteral("graph.zoomIn"), GraphPage::tr("Zoom in"), CommandPlace::View, Glyph::Plus,
        {QKeySequence(Qt::Key_Equal), QKeySequence(Qt::Key_Plus)});
    add(QStringLiteral("graph.zoomOut"), GraphPage::tr("Zoom out"), CommandPlace::View,
        Glyph::Minus, {QKeySequence(Qt::Key_Minus)});
    add(QStringLiteral("graph.asGraph"), GraphPage::tr("Graph"), CommandPlace::View, Glyph::Points,
        {}, true);
    add(QStringLiteral("graph.asTable"), GraphPage::tr("Table"), CommandPlace::View, Glyph::Table,
        {}, true);
    add(QStringLiteral("graph.list"), GraphPage::tr("List of points"), CommandPlace::View,
        Glyph::Outline, {}, true);
    registry.action(QStringLiteral("graph.asGraph"))->setChecked(true);
    registry.action(QStringLiteral("graph.list"))->setChecked(true);
}

QStringList graphCommandIds()
{
    return {QStringLiteral("graph.newPoint"), QStringLiteral("graph.edge"),
            QStringLiteral("graph.open"),     QStringLiteral("graph.merge"),
            QStringLiteral("graph.delete"),   QStringLiteral("graph.fit"),
            QStringLiteral("graph.zoomIn"),   QStringLiteral("graph.zoomOut"),
            QStringLiteral("graph.asGraph"),  QStringLiteral("graph.asTable"),
            QStringLiteral("graph.list")};
}

} // namespace lectern::ui
