// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/word/word_html.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace lectern::publish {
namespace {

constexpr double kTextWidthCm = 16.2;

/// Paragraphs in a style of the template (resources/templates/docx/styles.xml), by its name.
QString styled(const QString &style, const QString &content)
{
    return QStringLiteral("<div custom-style=\"") + style + QStringLiteral("\"><p>") + content
        + QStringLiteral("</p></div>\n");
}

QString styledSpan(const QString &style, const QString &text)
{
    return QStringLiteral("<span custom-style=\"") + style + QStringLiteral("\">")
        + text.toHtmlEscaped() + QStringLiteral("</span>");
}

QString label(const QString &text)
{
    return text.isEmpty() ? QString()
                          : styledSpan(QStringLiteral("Label"), text) + QStringLiteral("\u2003");
}

QImage pixels(const QByteArray &data, const QString &mediaType)
{
    if (!mediaType.startsWith(u"image/svg"))
        return QImage::fromData(data);
    QSvgRenderer svg(data);
    QSizeF size = svg.viewBoxF().size();
    if (!svg.isValid() || size.isEmpty())
        return {};
    size.scale(QSizeF(1600, 1600), Qt::KeepAspectRatio);
    QImage image(size.toSize(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    svg.render(&painter);
    return image;
}

/// @param share  Of the text's width; 0: as wide as fits well.
QString picture(const QByteArray &data, const QString &mediaType, const QString &altText,
                double share)
{
    const QImage image = pixels(data, mediaType);
    if (image.isNull())
        return {};
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const double tallest = kTextWidthCm * 0.6 * image.width() / image.height();
    const double width = share > 0 ? kTextWidthCm * share : qMin(kTextWidthCm, tallest);
    return QStringLiteral("<img src=\"") + dataUri(png, QStringLiteral("image/png"))
        + QStringLiteral("\" alt=\"") + altText.toHtmlEscaped()
        + QStringLiteral("\" style=\"width: %1cm\">").arg(width, 0, 'f', 2);
}

} // namespace

WordHtml::WordHtml(Language language, RenderMedia renderMedia) :
    m_language(language), m_renderMedia(std::move(renderMedia))
{
}

Result<QString> WordHtml::document(const Flow &flow)
{
    const QString language
        = flow.language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en-GB");
    QString html = QStringLiteral("<html lang=\"") + language
        + QStringLiteral("\"><head><meta charset=\"utf-8\"></head><body>\n")
        + styled(QStringLiteral("Title"), flow.title.toHtmlEscaped());
    if (!flow.subtitle.isEmpty())
        html += styled(QStringLiteral("Subtitle"), flow.subtitle.toHtmlEscaped());
    html += pieces(flow.pieces) + QStringLiteral("</body></html>\n");
    if (!m_status)
        return std::unexpected(m_status.error());
    return html;
}

QString WordHtml::inlineFormula(const QString &latex)
{
    return QStringLiteral("\\(") + latex.toHtmlEscaped() + QStringLiteral("\\)");
}

QString WordHtml::displayFormula(const QString &latex)
{
    return QStringLiteral("<p>\\[") + latex.toHtmlEscaped() + QStringLiteral("\\]</p>");
}

QString WordHtml::heading(const Heading &heading)
{
    const QString tag = QStringLiteral("h%1").arg(heading.level);
    QString html = u'<' + tag + u'>' + line(heading.text);
    if (!heading.aside.isEmpty())
        html += QStringLiteral("\u2003") + styledSpan(QStringLiteral("Aside"), heading.aside);
    return html + QStringLiteral("</") + tag + u'>';
}

QString WordHtml::paragraph(const Paragraph &paragraph)
{
    const QString content = label(paragraph.label) + line(paragraph.text);
    if (paragraph.voice == Voice::Quiet)
        return styled(QStringLiteral("Quiet"), content);
    return m_isInCell ? styled(QStringLiteral("Compact"), content)
                      : QStringLiteral("<p>") + content + QStringLiteral("</p>");
}

QString WordHtml::cellContent(const Cell &cell)
{
    m_isInCell = true;
    const QString html = HtmlWriter::cellContent(cell);
    m_isInCell = false;
    return html;
}

QString WordHtml::figure(const Figure &figure)
{
    QString html;
    const QString image = figure.data.isEmpty()
        ? QString()
        : picture(figure.data, figure.mediaType, figure.altText, figure.width);
    if (!image.isEmpty())
        html += styled(QStringLiteral("Figure"), image);
    if (!figure.caption.isEmpty())
        html += styled(QStringLiteral("Image Caption"), line(figure.caption));
    return html;
}

QString WordHtml::media(const Media &media)
{
    const auto rendition = m_renderMedia(media.block);
    if (!rendition && rendition.error().code != ErrorCode::NotFound && m_status)
        m_status = std::unexpected(rendition.error());
    Figure figure;
    figure.altText = media.title;
    figure.caption = media.caption.isEmpty() ? lineOf(media.title) : media.caption;
    if (rendition) {
        figure.data = rendition->poster;
        figure.mediaType = QStringLiteral("image/png");
    }
    return this->figure(figure);
}

/// Word has no look of its own for cells that head a row, so their words are marked.
QString WordHtml::table(const Table &table)
{
    Table marked = table;
    marked.summary.clear(); // It would be printed above the table.
    for (qsizetype row = table.headRows; row < marked.rows.size(); ++row) {
        for (Cell &cell : marked.rows[row]) {
            for (CellPart &part : cell.parts) {
                auto *words = std::get_if<Paragraph>(&part);
                if (!cell.isHeader || !words)
                    continue;
                for (Inline &one : words->text)
                    one.marks |= document::Mark::Bold;
            }
        }
    }
    return HtmlWriter::table(marked) + styled(QStringLiteral("Gap"), QStringLiteral("\u00a0"));
}

QString WordHtml::options(const QList<CardOption> &options)
{
    QString html;
    for (const CardOption &option : options) {
        QString content = label(option.letter) + line(option.text);
        if (option.isKey)
            content += QStringLiteral("\u2003")
                + styledSpan(QStringLiteral("Key"), inLanguage(m_language, u"Key", u"答案"));
        if (!option.remark.isEmpty())
            content
                += QStringLiteral("\u2003") + styledSpan(QStringLiteral("Remark"), option.remark);
        html += styled(QStringLiteral("Card"), content);
    }
    return html;
}

QString WordHtml::card(const Card &card)
{
    const QString style = QStringLiteral("Card");
    QString head = styledSpan(QStringLiteral("Label"), card.title) + QStringLiteral("\u2003")
        + styledSpan(QStringLiteral("Aside"), card.label);
    if (!card.check.isEmpty())
        head += QStringLiteral("\u2003") + styledSpan(QStringLiteral("Key"), card.check);
    if (!card.warning.isEmpty())
        head += QStringLiteral("\u2003") + styledSpan(QStringLiteral("Remark"), card.warning);
    QString html = styled(style, head);
    for (const Line &stem : card.stem)
        html += styled(style, line(stem));
    html += options(card.options) + options(card.partners);
    for (int i = 0; i < card.writingLines; ++i)
        html += styled(style, QString(80, u'_'));
    if (!card.answer.isEmpty())
        html += styled(style, label(card.answerLabel) + line(card.answer));
    for (qsizetype i = 0; i < card.solution.size(); ++i)
        html += styled(style,
                       label(i == 0 ? card.solutionLabel : QString()) + line(card.solution.at(i)));
    return html + styled(QStringLiteral("Gap"), QStringLiteral("\u00a0"));
}

QString WordHtml::note(const Note &note)
{
    QString html = styled(QStringLiteral("Gap"), QStringLiteral("\u00a0"))
        + styled(QStringLiteral("Note"), styledSpan(QStringLiteral("Label"), note.label));
    for (const Line &one : note.lines)
        html += styled(QStringLiteral("Note"), line(one));
    return html;
}

QString WordHtml::fillIn(const FillIn &fillIn)
{
    QStringList blanks;
    for (const QString &one : fillIn.labels)
        blanks.append(one.toHtmlEscaped() + QStringLiteral(" ________________"));
    return QStringLiteral("<p>") + blanks.join(QStringLiteral("\u2003")) + QStringLiteral("</p>");
}

} // namespace lectern::publish
