// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/controls/plane.h"
#include "ui/lesson/outline.h"

#include <QTimer>

class QVBoxLayout;

namespace lectern::ui {

class NavRow;
class TextLabel;

/// Outline, checks, and where the words come from. Follows the document, at most four times a second.
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
    void mark();

    document::Document &m_document;
    QTimer m_timer;
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
