// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/html/html_writer.h"

namespace lectern::publish {
namespace {

using document::Mark;

struct Tag {
    Mark mark;
    const char16_t *name;
};

constexpr Tag kTags[]
    = {{Mark::Bold, u"strong"}, {Mark::Italic, u"em"},     {Mark::Underline, u"u"},
       {Mark::Code, u"code"},   {Mark::Subscript, u"sub"}, {Mark::Superscript, u"sup"}};

QString marked(QString html, document::Marks marks)
{
    for (const Tag &tag : kTags) {
        if (marks.testFlag(tag.mark)) {
            const QString name = QString::fromUtf16(tag.name);
            html = u'<' + name + u'>' + html + QStringLiteral("</") + name + u'>';
        }
    }
    return html;
}

QString spanAttributes(const Cell &cell)
{
    QString attributes;
    if (cell.columns > 1)
        attributes += QStringLiteral(" colspan=\"%1\"").arg(cell.columns);
    if (cell.rows > 1)
        attributes += QStringLiteral(" rowspan=\"%1\"").arg(cell.rows);
    return attributes;
}

} // namespace

QString HtmlWriter::pieces(const QList<Piece> &pieces)
{
    QString html;
    for (const Piece &one : pieces)
        html += piece(one) + u'\n';
    return html;
}

QString HtmlWriter::piece(const Piece &piece)
{
    struct Visitor {
        HtmlWriter &w;
        QString operator()(const Heading &x) const { return w.heading(x); }
        QString operator()(const Paragraph &x) const { return w.paragraph(x); }
        QString operator()(const List &x) const { return w.list(x); }
        QString operator()(const Formula &x) const { return w.displayFormula(x.latex); }
        QString operator()(const Table &x) const { return w.table(x); }
        QString operator()(const Figure &x) const { return w.figure(x); }
        QString operator()(const Media &x) const { return w.media(x); }
        QString operator()(const Card &x) const { return w.card(x); }
        QString operator()(const Note &x) const { return w.note(x); }
        QString operator()(const FillIn &x) const { return w.fillIn(x); }
    };
    return std::visit(Visitor{*this}, piece);
}

QString HtmlWriter::line(const Line &line)
{
    QString html;
    for (const Inline &part : line) {
        switch (part.kind) {
        case InlineKind::Text:
            html += marked(part.text.toHtmlEscaped(), part.marks);
            break;
        case InlineKind::Formula:
            html += inlineFormula(part.text);
            break;
        case InlineKind::Gap:
            html += QStringLiteral("<span class=\"gap\">________</span>");
            break;
        }
    }
    return html;
}

QString HtmlWriter::heading(const Heading &heading)
{
    const QString level = QString::number(heading.level + 1);
    QString aside;
    if (!heading.aside.isEmpty()) {
        aside = QStringLiteral(" <span class=\"aside\">") + heading.aside.toHtmlEscaped()
            + QStringLiteral("</span>");
    }
    return QStringLiteral("<h") + level + u'>' + line(heading.text) + aside + QStringLiteral("</h")
        + level + u'>';
}

QString HtmlWriter::paragraph(const Paragraph &paragraph)
{
    QString html = paragraph.voice == Voice::Quiet ? QStringLiteral("<p class=\"quiet\">")
                                                   : QStringLiteral("<p>");
    if (!paragraph.label.isEmpty()) {
        html += QStringLiteral("<b class=\"label\">") + paragraph.label.toHtmlEscaped()
            + QStringLiteral("</b> ");
    }
    return html + line(paragraph.text) + QStringLiteral("</p>");
}

QString HtmlWriter::list(const List &list)
{
    qsizetype at = 0;
    return itemsFrom(list, at);
}

QString HtmlWriter::itemsFrom(const List &list, qsizetype &at)
{
    const int level = list.level(at);
    const QString tag = list.isNumbered ? QStringLiteral("ol") : QStringLiteral("ul");
    const QString kind = !list.isNumbered ? QString()
        : level == 1                      ? QStringLiteral(" type=\"a\"")
        : level == 2                      ? QStringLiteral(" type=\"i\"")
                                          : QString();
    QString html = u'<' + tag + kind + QStringLiteral(">\n");
    while (at < list.items.size() && list.level(at) >= level) {
        html += QStringLiteral("<li>") + line(list.items.at(at));
        ++at;
        if (at < list.items.size() && list.level(at) > level)
            html += u'\n' + itemsFrom(list, at) + u'\n';
        html += QStringLiteral("</li>\n");
    }
    return html + QStringLiteral("</") + tag + u'>';
}

QString HtmlWriter::cellContent(const Cell &cell)
{
    QString html;
    for (const CellPart &part : cell.parts) {
        if (const auto *text = std::get_if<Paragraph>(&part)) {
            const bool isAlone = cell.parts.size() == 1 && text->label.isEmpty();
            html += isAlone ? line(text->text) : paragraph(*text);
        } else if (const auto *items = std::get_if<List>(&part)) {
            html += list(*items);
        } else {
            html += displayFormula(std::get<Formula>(part).latex);
        }
    }
    return html;
}

QString HtmlWriter::table(const Table &table)
{
    QString html = QStringLiteral("<table>\n");
    if (!table.summary.isEmpty()) {
        html += QStringLiteral("<caption>") + table.summary.toHtmlEscaped()
            + QStringLiteral("</caption>\n");
    }
    html += QStringLiteral("<colgroup>");
    for (const double width : table.widths)
        html += QStringLiteral("<col style=\"width: %1%\">").arg(width * 100, 0, 'f', 1);
    html += QStringLiteral("</colgroup>\n");
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        if (row == 0 && table.headRows > 0)
            html += QStringLiteral("<thead>\n");
        if (row == table.headRows)
            html += QStringLiteral("<tbody>\n");
        html += QStringLiteral("<tr>");
        for (const Cell &cell : table.rows.at(row)) {
            const bool isColumnHead = row < table.headRows;
            const QString tag = cell.isHeader ? QStringLiteral("th") : QStringLiteral("td");
            const QString scope = !cell.isHeader ? QString()
                : isColumnHead                   ? QStringLiteral(" scope=\"col\"")
                                                 : QStringLiteral(" scope=\"row\"");
            html += u'<' + tag + scope + spanAttributes(cell) + u'>' + cellContent(cell)
                + QStringLiteral("</") + tag + u'>';
        }
        html += QStringLiteral("</tr>\n");
        if (table.headRows > 0 && row == table.headRows - 1)
            html += QStringLiteral("</thead>\n");
    }
    if (table.rows.size() > table.headRows)
        html += QStringLiteral("</tbody>\n");
    return html + QStringLiteral("</table>");
}

QString HtmlWriter::figure(const Figure &figure)
{
    QString html = QStringLiteral("<figure>");
    if (!figure.data.isEmpty())
        html += embeddedImage(figure.data, figure.mediaType, figure.altText, figure.width);
    const QString caption = line(figure.caption);
    if (!caption.isEmpty())
        html += QStringLiteral("<figcaption>") + caption + QStringLiteral("</figcaption>");
    return html + QStringLiteral("</figure>");
}

QString dataUri(const QByteArray &data, const QString &mediaType)
{
    return QStringLiteral("data:") + mediaType + QStringLiteral(";base64,")
        + QString::fromLatin1(data.toBase64());
}

QString embeddedImage(const QByteArray &data, const QString &mediaType, const QString &altText,
                      double width)
{
    const QString style
        = width > 0 ? QStringLiteral(" style=\"width: %1%\"").arg(qRound(width * 100)) : QString();
    return QStringLiteral("<img src=\"") + dataUri(data, mediaType) + QStringLiteral("\" alt=\"")
        + altText.toHtmlEscaped() + u'"' + style + u'>';
}

} // namespace lectern::publish
