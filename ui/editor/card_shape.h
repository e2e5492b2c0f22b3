// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "ui/theme/glyph.h"
#include "ui/theme/type.h"

#include <QHash>
#include <QList>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace lectern::ui {

class Exhibit;
class FormulaCache;
class PictureCache;

/// A few tinted words.
struct Tag {
    QString text;
    Role ink = Role::Authored;
    Role tint = Role::AuthoredTint;
    std::optional<Glyph> glyph;
};

/// One field of a card with what stands around it.
struct CardLine {
    QString field; ///< Key of the field.
    QString label; ///< Quiet words at its left; may be empty.
    QString ring; ///< Letter in a ring before it; may be empty.
    bool isKey = false; ///< The ring is in success.
    std::optional<Tag> tag; ///< At the right edge.
};

/// One column of a block that stands on the page as a row of a table.
struct RowColumn {
    QString heading; ///< Over the first row of the table.
    QString field; ///< Key of the field.
    QString note; ///< Quiet words under the text.
    int weight = 1; ///< Share of the width.
};

/// How a typed block stands on the page.
struct CardShape {
    QString title;
    QString meta;
    std::optional<Tag> tag; ///< At the right of the head.
    QList<CardLine> lines;
    QList<RowColumn> columns; ///< Not empty: a row of a table, and no card.
    std::shared_ptr<Exhibit> exhibit; ///< At the top of the card; may be null.
};

/// Tells the shape of a card. @param number  From 1, among the cards of its kind in the document.
using CardShaper
    = std::function<CardShape(const document::Content &, const document::Block &, int number)>;

/// The shapers by the schema of the payload; verticals add theirs.
using CardShapers = QHash<QString, CardShaper>;

/// What a vertical tells the page about its blocks.
struct PageStyle {
    CardShapers shapers;
    /// The words over a group of blocks, in the document's language; empty for none.
    std::function<QString(const document::Block &)> sectionName;
    /// Whether a block stands on the page at all; null: all do.
    std::function<bool(const document::Block &)> isShown;
    TextStyle body = TextStyle::DocumentBody; ///< Of paragraphs and lists.
    /// Of headings of level 1, 2 and below.
    std::array<TextStyle, 3> headings{TextStyle::Heading, TextStyle::Section,
                                      TextStyle::BodyStrong};
    bool hasHead = true; ///< Title and a line about the document above the blocks.
    /// What figures and formulas are shown with; null: by their words alone.
    std::shared_ptr<PictureCache> pictures;
    std::shared_ptr<FormulaCache> formulas;
};

/// A card nobody knows better: its role and its fields.
CardShape plainShape(const document::Block &block);

} // namespace lectern::ui
