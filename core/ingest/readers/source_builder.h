// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

#include <QStringList>

namespace lectern::ingest {

/// Writes the canonical text of a file that is no text itself, passage by passage.
///
/// Passages stand on lines of their own with an empty line between; items of a list and rows of a
/// table follow each other without one, cells have a tab between. White space is collapsed but in
/// code; characters nobody sees (soft hyphens, marks of order) are dropped.
class SourceBuilder
{
public:
    explicit SourceBuilder(QString kind);

    void setPage(int page) { m_page = page; }
    /// What the file states about itself. `isBinding`: goes before the first heading.
    void setStatedTitle(const QString &title, bool isBinding = false);

    void add(document::PassageKind kind, const QString &text, int level = 0);
    void addTable(const QList<QStringList> &rows);
    /// The next caption is its caption, when nothing stands between.
    void addFigure(const QString &name, const QString &altText,
                   std::optional<document::Asset> picture);

    /// More text than a document may have; what came after was dropped.
    bool isFull() const { return m_isFull; }
    qsizetype passageCount() const { return m_source.passages.size(); }

    Reading<IngestedSource> finish(const InputFile &file);

private:
    CodePointSpan append(const QString &text);
    void separateFrom(document::PassageKind next);
    void attachCaption(CodePointSpan caption, const QString &words);

    document::Source m_source;
    QList<document::Asset> m_assets;
    qsizetype m_assetBytes = 0;
    int m_length = 0; ///< Of the text, in code points.
    int m_page = 0;
    bool m_isFull = false;
    bool m_isTitleBinding = false;
    QString m_statedTitle;
    qsizetype m_openFigures = 0; ///< Of the last figures, with no words after them.
    std::optional<CodePointSpan> m_openCaption; ///< Waits for the table or picture it announces.
};

} // namespace lectern::ingest
