// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/controls/plane.h"

#include <QTimer>

#include <optional>

class QTextEdit;
class QVBoxLayout;

namespace lectern::ui {

class NavRow;
class TextLabel;

/// Where the words of the current sentence come from: the passage, highlighted in its text, or the
/// rule with what it was given.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(document::Document &document, QWidget *parent = nullptr);

    /// @param sentence  Index in the block; -1: its first one.
    void show(std::optional<document::BlockId> block, int sentence);
    /// A passage on its own, of no block.
    void showPassage(const document::TextSupport &passage);
    void showNothing(const QString &why);

Q_SIGNALS:
    void blockChosen(lectern::document::BlockId id);
    void quoteRequested(const lectern::document::TextSupport &passage);
    void pointChosen(const QString &term); ///< A knowledge point that the block serves.

private:
    void rebuild();
    void addPassage(const document::TextSupport &passage);
    void addUses(const document::TextSupport &passage);
    void addFacts(const document::Provenance &provenance);
    void addSentences(const document::Block &block);
    void addPoints(const document::Block &block);
    void addMeta(const document::Provenance &provenance);
    TextLabel *addText(const QString &text, int style, int role);
    void addDivider();
    /// Rows under a title, close to each other.
    void addRows(const QString &title, const QList<NavRow *> &rows);

    document::Document &m_document;
    std::optional<document::BlockId> m_block;
    int m_sentence = -1;
    std::optional<document::TextSupport> m_passage;
    QString m_why; ///< Nothing is shown; empty: no block is selected.
    QTimer m_timer;
    QWidget *m_content;
    QVBoxLayout *m_column;
};

} // namespace lectern::ui
