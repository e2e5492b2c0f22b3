// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"
#include "core/publish/formula_source.h"
#include "core/publish/media_of_export.h"
#include "core/publish/pdf/shapes.h"

namespace lectern::publish::pdf {

/// Turns the pieces of a Flow into boxes of a given width.
class Typesetter
{
public:
    Typesetter(const Typography &typography, Language language, FormulaSource &formulas,
               RenderMedia renderMedia, double width);

    /// The whole text as one stack, to be cut into pages.
    Result<BoxPtr> typeset(const Flow &flow, const StopFlag &stop);

private:
    struct Styles { ///< Of running text: the page's, a table's, a card's.
        const TextStyle &text;
        const TextStyle &label;
    };

    void add(BoxPtr box, double before, double after, bool keepsWithNext = false);
    void addPiece(const Piece &piece);
    void addHead(const Flow &flow);
    void addHeading(const Heading &heading);
    void addParagraph(const Paragraph &words);
    void addFigure(const Figure &figure);
    void addMedia(const Media &media);
    void addPicture(const std::shared_ptr<const PictureBox> &picture, const Line &caption);
    void addNote(const Note &note);
    void addFillIn(const FillIn &fillIn);

    std::shared_ptr<const TextBox> text(const Line &line, const TextStyle &style, double width);
    BoxPtr paragraph(const Paragraph &paragraph, const Styles &styles, double width);
    BoxPtr list(const List &list, const Styles &styles, double width);
    BoxPtr formula(const QString &latex, const TextStyle &style, double width);
    BoxPtr table(const Table &table);
    BoxPtr cell(const Cell &cell, double width);

    BoxPtr card(const Card &card);
    BoxPtr cardHead(const Card &card, double width);
    BoxPtr option(const CardOption &option, double width);
    BoxPtr options(const QList<CardOption> &options, double width);
    std::shared_ptr<const ChipBox> chip(const QString &words, bool isGood, double width);
    void appendAnswer(std::vector<Stacked> &parts, const Card &card, double width);

    const Typography &m_type;
    Language m_language;
    FormulaSource &m_formulas;
    RenderMedia m_renderMedia;
    double m_width;
    std::vector<Stacked> m_boxes;
    Status m_status;
    bool m_isInNotes = false; ///< The last paragraph was a quiet one.
};

} // namespace lectern::publish::pdf
