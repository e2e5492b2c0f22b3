// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/document/provenance.h"

#include <QByteArray>

namespace lectern::document {

enum class PassageKind { Heading, Paragraph, ListItem, Quote, Caption, TableRow, Formula, Code };

/// A piece of a source that can be pointed to.
struct Passage {
    PassageKind kind = PassageKind::Paragraph;
    int level = 0; ///< Headings: 1..6. List items: depth from 0.
    int page = 0; ///< From 1 where the source has pages, else 0.
    CodePointSpan span; ///< In the canonical text; without markup such as "# " or "- ".
    friend bool operator==(const Passage &, const Passage &) = default;
};

/// A picture of a source.
struct SourceFigure {
    QString name; ///< File name inside the source.
    QString altText;
    CodePointSpan caption; ///< Empty span where there is none.
    std::optional<AssetId> asset; ///< Once it is embedded in a document.
    friend bool operator==(const SourceFigure &, const SourceFigure &) = default;
};

/// A table of a source; cells are spans of the canonical text.
struct SourceTable {
    CodePointSpan caption;
    QList<QList<CodePointSpan>> rows;
    friend bool operator==(const SourceTable &, const SourceTable &) = default;
};

/// A file that was read, as text with structure.
struct Source {
    SourceId id{0}; ///< Given by the document that holds it.
    QString title; ///< First heading, else the file's name.
    QString kind; ///< "markdown", "text", "html", "docx", "epub" or "pdf".
    QString fileName; ///< Without its folder.
    QByteArray sha256; ///< Of the file, 32 bytes.
    Language language = Language::English;
    QString
        text; ///< Canonical text; a text or Markdown file as it stands. Offsets are code points.
    QList<Passage> passages; ///< In order, not overlapping.
    QList<SourceFigure> figures;
    QList<SourceTable> tables;
    friend bool operator==(const Source &, const Source &) = default;
};

} // namespace lectern::document
