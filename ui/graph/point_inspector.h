// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "ui/graph/point_graph.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace lectern::ui {

class ActionRegistry;
class DefinitionField;
class HeadingField;
class NavRow;
class TextLabel;

/// What one point is: name and definition to edit, where it is said, what it builds on and what
/// builds on it, and where the lesson uses it. Each edit is one step of undo.
class PointInspector : public QWidget
{
    Q_OBJECT

public:
    /// The registry holds the graph's commands; it and the graph outlive the panel.
    PointInspector(PointGraph &graph, ActionRegistry &registry, QWidget *parent = nullptr);

    void show(int point); ///< -1: none.
    void editName(); ///< The caret goes into the name, all of it selected.

Q_SIGNALS:
    void pointChosen(int point);
    void passageChosen(const lectern::document::TextSupport &passage);
    void blockChosen(lectern::document::BlockId block);
    void failed(const QString &message);

private:
    void assemble(ActionRegistry &registry);
    void refresh();
    void rebuildRows();
    void orderTabs();
    void addTitle(const QString &title);
    void addNote(const QString &text);
    NavRow *newPointRow(int other, bool isDrawn);
    QWidget *newOriginChip(const document::KnowledgePoint &point);
    void addBefore();
    void addBehind();
    void addPassages();
    void addBlocks();
    void showOrigin();
    void take(const Status &status);

    PointGraph &m_graph;
    int m_point = -1;
    QString m_term; ///< Of the point whose name and definition stand in the fields.
    QTimer m_timer;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_card = nullptr; ///< Of a point; hidden where there is none.
    TextLabel *m_nothing = nullptr;
    HeadingField *m_name = nullptr;
    QHBoxLayout *m_chips = nullptr;
    DefinitionField *m_definition = nullptr;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_rowsPlace = nullptr;
    QVBoxLayout *m_column = nullptr; ///< Of m_rows, while it is filled.
};

/// The passage that holds the definition word for word, if one does.
std::optional<document::TextSupport> definingPassage(const document::KnowledgePoint &point);

} // namespace lectern::ui
