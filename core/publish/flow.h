// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

/// What a page shows, whatever the format: a layout makes a Flow of a document, a writer makes a
/// file of a Flow. Everything here is a plain value.
namespace lectern::publish {

enum class InlineKind {
    Text,
    Formula, ///< `text` is LaTeX.
    Gap, ///< A blank to be filled in; `text` is what a reader of the markup sees ("1").
};

/// A stretch of a line.
struct Inline {
    QString text;
    document::Marks marks;
    InlineKind kind = InlineKind::Text;
};

using Line = QList<Inline>;

struct Heading {
    int level = 1; ///< 1..3 below the title.
    Line text;
    QString aside; ///< At the end of the line, quiet: "5 min".
};

enum class Voice {
    Body,
    Quiet, ///< Small and grey: where things come from, how they are used.
};

struct Paragraph {
    Line text;
    QString label; ///< Stands in front, bold: "Key point", "Teacher".
    Voice voice = Voice::Body;
};

struct List {
    bool isNumbered = false;
    QList<Line> items;
    QList<int> levels = {}; ///< How deep each stands, as document::itemLevels; empty: all at 0.

    int level(qsizetype item) const { return levels.value(item, 0); }
    QList<int> allLevels() const ///< One for each item.
    {
        QList<int> all = levels;
        all.resize(items.size());
        return all;
    }
};

/// A formula on a line of its own.
struct Formula {
    QString latex;
};

/// A piece of a table's cell.
using CellPart = std::variant<Paragraph, List, Formula>;

struct Cell {
    QList<CellPart> parts;
    int columns = 1; ///< How many columns it spans.
    int rows = 1;
    bool isHeader = false;
};

/// Rows hold the cells that begin in them, as in HTML.
struct Table {
    QList<double> widths; ///< Share of the text's width for each column; they sum to 1.
    int headRows = 0; ///< Repeated on each page.
    QList<QList<Cell>> rows;
    QString summary; ///< For those who cannot see it.
};

struct Figure {
    QByteArray data;
    QString mediaType; ///< "image/svg+xml", "image/png" ...
    QString altText;
    Line caption;
    double width = 0; ///< Share of the text's width the teacher gave it; 0: its own size.
};

/// Something that moves. What is shown of it is the format's choice: a picture, or the film.
struct Media {
    document::BlockId block{0};
    QString title;
    Line caption;
};

struct CardOption {
    QString letter; ///< "A", or "1" on the left of a match.
    Line text;
    QString remark; ///< The misconception behind it; empty on a worksheet.
    bool isKey = false; ///< Never true on a worksheet.
};

/// An exercise. Kept on one page.
struct Card {
    QString title; ///< "Exercise 4"
    QString label; ///< "Single choice · level 2"
    QList<Line> stem;
    QList<CardOption> options;
    QList<CardOption> partners; ///< Of a match: the right-hand side.
    int writingLines = 0; ///< Ruled lines for the answer.
    QString answerLabel; ///< "Answer"
    Line answer; ///< Empty on a worksheet.
    QString solutionLabel; ///< "Why"
    QList<Line> solution; ///< Empty on a worksheet.
    QString check; ///< "Key checked a second way"; empty where it was not.
    QString warning; ///< "Key not checked"; empty where it was.
};

/// A box that has to be noticed: safety.
struct Note {
    QString label;
    QList<Line> lines;
};

/// "Name ______ Class ______"
struct FillIn {
    QStringList labels;
};

using Piece
    = std::variant<Heading, Paragraph, List, Formula, Table, Figure, Media, Card, Note, FillIn>;

/// The face of running text.
enum class TextFace {
    Serif, ///< Long reading.
    Sans, ///< Text that is scanned for numbers, sides and negations.
};

struct Flow {
    Language language = Language::English;
    TextFace face = TextFace::Serif;
    QString title;
    QString subtitle; ///< "Physics · Year 9 · 45 minutes"
    QString runningHead; ///< On every page but the first.
    QString foot; ///< On every page; empty: page numbers only.
    QString watermark; ///< Large and light behind the text of every page; empty: none.
    QList<Piece> pieces;
};

/// Text of a field with its marks. `\( ... \)` in it is a formula.
Line lineOf(const document::Field &field);
Line lineOf(const QString &text, document::Marks marks = {});

/// Without marks; formulas as LaTeX, gaps as "____".
QString plainText(const Line &line);

} // namespace lectern::publish
