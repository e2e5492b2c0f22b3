// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/html/page_writer.h"

#include <QFile>

namespace lectern::publish {
namespace {

QString element(const QString &tag, const QString &cssClass, const QString &content)
{
    return QStringLiteral("<%1 class=\"%2\">").arg(tag, cssClass) + content
        + QStringLiteral("</%1>").arg(tag);
}

QString span(const char16_t *cssClass, const QString &text)
{
    return element(QStringLiteral("span"), QString::fromUtf16(cssClass), text.toHtmlEscaped());
}

QString banner(const Flow &flow)
{
    return flow.watermark.isEmpty()
        ? QString()
        : element(QStringLiteral("p"), QStringLiteral("banner"), flow.watermark.toHtmlEscaped())
            + u'\n';
}

QString foot(const Flow &flow)
{
    return flow.foot.isEmpty()
        ? QString()
        : element(QStringLiteral("footer"), QStringLiteral("quiet"), flow.foot.toHtmlEscaped())
            + u'\n';
}

Result<QString> styleSheet()
{
    QFile file(QStringLiteral(":/templates/html/page.css"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QString(), QStringLiteral("page.css is not linked in"));
    return QString::fromUtf8(file.readAll());
}

} // namespace

PageWriter::PageWriter(Language language, FormulaSource &formulas, RenderMedia renderMedia) :
    m_language(language), m_formulas(formulas), m_renderMedia(std::move(renderMedia))
{
}

Result<QString> PageWriter::page(const Flow &flow)
{
    const auto style = styleSheet();
    if (!style)
        return style;
    const QString language
        = flow.language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + language
        + QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                         "content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Lectern\">\n<title>")
        + flow.title.toHtmlEscaped() + QStringLiteral("</title>\n<style>\n") + *style
        + QStringLiteral("</style>\n</head>\n<body")
        + (flow.face == TextFace::Sans ? QStringLiteral(" class=\"sans\"") : QString())
        + QStringLiteral(">\n") + banner(flow) + QStringLiteral("<header>\n<h1>")
        + flow.title.toHtmlEscaped() + QStringLiteral("</h1>\n");
    if (!flow.subtitle.isEmpty())
        html += QStringLiteral("<p class=\"subtitle\">") + flow.subtitle.toHtmlEscaped()
            + QStringLiteral("</p>\n");
    html += QStringLiteral("</header>\n<main>\n") + pieces(flow.pieces)
        + QStringLiteral("</main>\n") + foot(flow) + QStringLiteral("</body>\n</html>\n");
    if (!m_status)
        return std::unexpected(m_status.error());
    return html;
}

QString PageWriter::formula(const QString &latex, media::FormulaStyle style)
{
    const auto picture = m_formulas.picture(latex, style);
    if (!picture)
        return QStringLiteral("<code>") + latex.toHtmlEscaped() + QStringLiteral("</code>");
    return QStringLiteral("<span class=\"formula\" role=\"img\" aria-label=\"")
        + latex.toHtmlEscaped() + QStringLiteral("\">") + QString::fromUtf8(picture->svg)
        + QStringLiteral("</span>");
}

QString PageWriter::inlineFormula(const QString &latex)
{
    return formula(latex, media::FormulaStyle::Inline);
}

QString PageWriter::displayFormula(const QString &latex)
{
    return element(QStringLiteral("div"), QStringLiteral("display"),
                   formula(latex, media::FormulaStyle::Display));
}

QString PageWriter::video(const MediaRendition &rendition, const QString &title)
{
    QString html = QStringLiteral("<video controls muted preload=\"metadata\" aria-label=\"")
        + title.toHtmlEscaped() + u'"';
    if (!rendition.poster.isEmpty()) {
        html += QStringLiteral(" poster=\"")
            + dataUri(rendition.poster, QStringLiteral("image/png")) + u'"';
    }
    html += QStringLiteral(">\n<source src=\"") + dataUri(rendition.video, rendition.videoType)
        + QStringLiteral("\" type=\"") + rendition.videoType + QStringLiteral("\">\n");
    if (!rendition.captions.isEmpty()) {
        html += QStringLiteral("<track kind=\"captions\" srclang=\"") + languageCode(m_language)
            + QStringLiteral("\" label=\"") + inLanguage(m_language, u"English", u"中文")
            + QStringLiteral("\" default src=\"")
            + dataUri(rendition.captions, QStringLiteral("text/vtt")) + QStringLiteral("\">\n");
    }
    return html + QStringLiteral("</video>\n");
}

QString PageWriter::media(const Media &media)
{
    const auto rendition = m_renderMedia(media.block);
    const QString caption = line(media.caption);
    if (!rendition && rendition.error().code != ErrorCode::NotFound && m_status)
        m_status = std::unexpected(rendition.error());
    if (!rendition)
        return caption.isEmpty() ? QString()
                                 : QStringLiteral("<p>") + caption + QStringLiteral("</p>");
    const QString title = media.title.isEmpty() ? plainText(media.caption) : media.title;
    QString html = QStringLiteral("<figure class=\"film\">\n");
    html += rendition->video.isEmpty()
        ? embeddedImage(rendition->poster, QStringLiteral("image/png"), title)
        : video(*rendition, title);
    if (!caption.isEmpty())
        html += QStringLiteral("<figcaption>") + caption + QStringLiteral("</figcaption>\n");
    if (!rendition->transcript.isEmpty()) {
        html += QStringLiteral("<details><summary>")
            + inLanguage(m_language, u"Transcript", u"文字稿") + QStringLiteral("</summary>\n");
        for (const QString &said : rendition->transcript.split(u'\n', Qt::SkipEmptyParts))
            html += QStringLiteral("<p>") + said.toHtmlEscaped() + QStringLiteral("</p>\n");
        html += QStringLiteral("</details>\n");
    }
    return html + QStringLiteral("</figure>");
}

QString PageWriter::options(const QList<CardOption> &options)
{
    QString html = QStringLiteral("<ol class=\"options\">\n");
    for (const CardOption &option : options) {
        html += option.isKey ? QStringLiteral("<li class=\"key\">") : QStringLiteral("<li>");
        html += span(u"letter", option.letter) + QStringLiteral(" <span class=\"text\">")
            + line(option.text) + QStringLiteral("</span>");
        if (option.isKey)
            html += u' ' + span(u"chip good", inLanguage(m_language, u"Key", u"答案"));
        if (!option.remark.isEmpty())
            html += u' ' + span(u"chip caution", option.remark);
        html += QStringLiteral("</li>\n");
    }
    return html + QStringLiteral("</ol>\n");
}

QString PageWriter::card(const Card &card)
{
    const QString id = QStringLiteral("exercise-%1").arg(++m_cards);
    QString html = QStringLiteral("<section class=\"card\" aria-labelledby=\"") + id
        + QStringLiteral("\">\n<div class=\"head\"><h3 id=\"") + id + QStringLiteral("\">")
        + card.title.toHtmlEscaped() + QStringLiteral("</h3> ") + span(u"quiet", card.label);
    if (!card.check.isEmpty())
        html += u' ' + span(u"chip good", card.check);
    if (!card.warning.isEmpty())
        html += u' ' + span(u"chip caution", card.warning);
    html += QStringLiteral("</div>\n");
    for (const Line &stem : card.stem)
        html += QStringLiteral("<p>") + line(stem) + QStringLiteral("</p>\n");
    if (!card.partners.isEmpty()) {
        html += element(QStringLiteral("div"), QStringLiteral("match"),
                        options(card.options) + options(card.partners));
    } else if (!card.options.isEmpty()) {
        html += options(card.options);
    }
    for (int i = 0; i < card.writingLines; ++i)
        html += QStringLiteral("<div class=\"rule\" aria-hidden=\"true\"></div>\n");
    if (!card.answer.isEmpty()) {
        html += QStringLiteral("<p><b class=\"label\">") + card.answerLabel.toHtmlEscaped()
            + QStringLiteral("</b> ") + line(card.answer) + QStringLiteral("</p>\n");
    }
    for (qsizetype i = 0; i < card.solution.size(); ++i) {
        html += paragraph(
                    {card.solution.at(i), i == 0 ? card.solutionLabel : QString(), Voice::Body})
            + u'\n';
    }
    return html + QStringLiteral("</section>");
}

QString PageWriter::note(const Note &note)
{
    QString html = QStringLiteral("<aside class=\"note\"><p><b class=\"label\">")
        + note.label.toHtmlEscaped() + QStringLiteral("</b></p>\n");
    for (const Line &one : note.lines)
        html += QStringLiteral("<p>") + line(one) + QStringLiteral("</p>\n");
    return html + QStringLiteral("</aside>");
}

QString PageWriter::fillIn(const FillIn &fillIn)
{
    QString html;
    for (const QString &label : fillIn.labels)
        html += span(u"blank", label);
    return element(QStringLiteral("p"), QStringLiteral("fill-in"), html);
}

} // namespace lectern::publish
