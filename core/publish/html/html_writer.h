// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/flow.h"

namespace lectern::publish {

/// Writes a Flow as HTML. How formulas, films and cards look is for the format to say.
class HtmlWriter
{
public:
    HtmlWriter() = default;
    virtual ~HtmlWriter() = default;
    HtmlWriter(const HtmlWriter &) = delete;
    HtmlWriter &operator=(const HtmlWriter &) = delete;

    /// What stands between `<main>` and `</main>`.
    QString pieces(const QList<Piece> &pieces);

protected:
    virtual QString inlineFormula(const QString &latex) = 0;
    virtual QString displayFormula(const QString &latex) = 0;
    virtual QString media(const Media &media) = 0;
    virtual QString card(const Card &card) = 0;
    virtual QString note(const Note &note) = 0;
    virtual QString heading(const Heading &heading);
    virtual QString paragraph(const Paragraph &paragraph);
    virtual QString figure(const Figure &figure);
    virtual QString table(const Table &table);
    virtual QString fillIn(const FillIn &fillIn) = 0;

    QString line(const Line &line);
    QString list(const List &list);
    /// The items from `at` on that stand at least as deep as the first; `at` is the one after.
    QString itemsFrom(const List &list, qsizetype &at);
    virtual QString cellContent(const Cell &cell);

private:
    QString piece(const Piece &piece);
};

/// `<img>` with the picture inside it.
/// @param width  Share of the text's width; 0: as the style sheet says.
QString embeddedImage(const QByteArray &data, const QString &mediaType, const QString &altText,
                      double width = 0);

QString dataUri(const QByteArray &data, const QString &mediaType);

} // namespace lectern::publish
