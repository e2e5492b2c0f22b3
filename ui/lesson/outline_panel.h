// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/controls/plane.h"
#include "ui/editor/origin.h"
#include "ui/lesson/outline.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

class QVBoxLayout;

namespace lectern::ui {

class NavRow;
class TextLabel;

/// Outline, checks, and where the words come from. Follows the document, at most four times a
/// second.
class OutlinePanel : public Plane
{
    Q_OBJECT

public:
    explicit OutlinePanel(document::Document &document, QWidget *parent = nullptr);

    void setCurrent(std::optional<document::BlockId> block);

Q_SIGNALS:
    void blockChosen(lectern::document::BlockId id);

private:
    void refresh();
    void refreshOutline();
    void refreshChecks();
    void refreshOrigins();
    void refreshLater();
    void mark();

    document::Document &m_document;
    QTimer m_timer;
    QElapsedTimer m_waiting; ///< Since the first change that is not shown yet.
    QHash<document::BlockId, OriginCounts> m_counts; ///< Of blocks that have not changed since.
    QList<OutlineEntry> m_entries;
    QList<LessonCheck> m_shownChecks;
    QList<NavRow *> m_rows;
    QVBoxLayout *m_outline;
    QVBoxLayout *m_checks;
    QVBoxLayout *m_origins;
    QList<NavRow *> m_originRows;
    std::optional<document::BlockId> m_current;
};

} // namespace lectern::ui
