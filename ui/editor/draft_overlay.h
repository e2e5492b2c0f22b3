// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/block_layout.h"
#include "ui/services/document_drafter.h"

#include <QList>

class QTextDocument;

namespace lectern::ui {

/// The block that is being drafted: its sentences so far, in no document yet.
class DraftOverlay
{
public:
    bool isEmpty() const { return m_sentences.isEmpty() && !m_isAwaited; }
    /// Bars stand in its place until the first sentence comes.
    void await() { m_isAwaited = true; }
    void add(const DraftSentence &sentence); ///< Or replaces the one with the same number.
    void clear();

    /// "Explanation, sentence 3 of 5 · 4 facts · choosing among 6".
    QString statusText() const;

    /// Lays the sentences out; height with the row below them.
    double place(const PageMetrics &metrics);
    void paint(QPainter &painter, const PageMetrics &metrics, ThemeKind theme) const;
    /// The row that says what is going on, relative to the overlay's top.
    QRectF statusRow(const PageMetrics &metrics) const;

private:
    void paintBars(QPainter &painter, const PageMetrics &metrics, ThemeKind theme) const;

    QList<DraftSentence> m_sentences;
    bool m_isAwaited = false;
    std::shared_ptr<QTextDocument> m_text;
    double m_textHeight = 0;
};

} // namespace lectern::ui
