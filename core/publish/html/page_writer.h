// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/exporter.h"
#include "core/publish/formula_source.h"
#include "core/publish/html/html_writer.h"
#include "core/publish/media_of_export.h"

namespace lectern::publish {

/// One web page that needs nothing else: style, pictures and films are inside it.
///
/// Accessible: language, one h1, headings in order, scopes of table heads, texts for pictures,
/// captions and a transcript for films. Prints on A4.
class PageWriter : public HtmlWriter
{
public:
    PageWriter(Language language, FormulaSource &formulas, RenderMedia renderMedia);

    Result<QString> page(const Flow &flow);

protected:
    QString inlineFormula(const QString &latex) override;
    QString displayFormula(const QString &latex) override;
    QString media(const Media &media) override;
    QString card(const Card &card) override;
    QString note(const Note &note) override;
    QString fillIn(const FillIn &fillIn) override;

private:
    QString formula(const QString &latex, media::FormulaStyle style);
    QString video(const MediaRendition &rendition, const QString &title);
    QString options(const QList<CardOption> &options);

    Language m_language;
    FormulaSource &m_formulas;
    RenderMedia m_renderMedia;
    Status m_status;
    int m_cards = 0;
};

} // namespace lectern::publish
