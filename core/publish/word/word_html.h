// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/html/html_writer.h"
#include "core/publish/media_of_export.h"

namespace lectern::publish {

/// HTML for pandoc's eyes: formulas stay LaTeX, looks are names of styles in our Word template, and
/// pictures are pixels, which every Word shows.
class WordHtml : public HtmlWriter
{
public:
    WordHtml(Language language, RenderMedia renderMedia);

    Result<QString> document(const Flow &flow);

protected:
    QString inlineFormula(const QString &latex) override;
    QString displayFormula(const QString &latex) override;
    QString media(const Media &media) override;
    QString card(const Card &card) override;
    QString note(const Note &note) override;
    QString heading(const Heading &heading) override;
    QString paragraph(const Paragraph &paragraph) override;
    QString figure(const Figure &figure) override;
    QString table(const Table &table) override;
    QString fillIn(const FillIn &fillIn) override;
    QString cellContent(const Cell &cell) override;

private:
    QString options(const QList<CardOption> &options);

    Language m_language;
    RenderMedia m_renderMedia;
    Status m_status;
    bool m_isInCell = false;
};

} // namespace lectern::publish
