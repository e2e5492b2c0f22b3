// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code_point_map.h"
#include "core/ingest/readers/reading.h"
#include "core/ingest/readers/text_lines.h"

namespace lectern::ingest {

/// The source of a file whose canonical text is the file's own: passages point into it.
class PassageCollector
{
public:
    explicit PassageCollector(QString text);

    const QString &text() const { return m_text; }

    /// White space at the ends is cut; an empty passage is dropped. @return the span that was kept
    CodePointSpan add(document::PassageKind kind, Utf16Span span, int level = 0, int page = 0);
    CodePointSpan codePoints(Utf16Span span) const
    {
        const Utf16Span words = trimmed(m_text, span);
        return m_map.span(words.start, words.end);
    }
    void addTable(document::SourceTable table) { m_source.tables.append(std::move(table)); }
    void addFigure(document::SourceFigure figure, std::optional<document::Asset> asset);
    void setTitle(const QString &title) { m_title = title; } ///< Where the file states one itself.

    /// Sorts the passages and fills title, language and SHA-256.
    Reading<IngestedSource> finish(const QString &kind, const InputFile &file);

private:
    QString m_text;
    CodePointMap m_map;
    QString m_title;
    document::Source m_source;
    QList<document::Asset> m_assets;
};

/// First heading, else what the file states as its title, else the name without its ending.
QString titleOf(const document::Source &source, const QString &statedTitle,
                const QString &fileName);

} // namespace lectern::ingest
