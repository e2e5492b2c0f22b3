// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/html_walker.h"

#include "core/ingest/readers/html_table.h"
#include "core/ingest/readers/line_kinds.h"
#include "core/ingest/readers/matching.h"
#include "core/ingest/readers/math_text.h"
#include "core/ingest/readers/picture_files.h"
#include "core/ingest/readers/script_text.h"

#include <QSet>

namespace lectern::ingest {
namespace {

using document::PassageKind;

/// Elements with words nobody reads as part of the text.
bool isLeftOut(const xmlNode *node, const QByteArray &name)
{
    static const QSet<QByteArray> unread{
        "script", "style",    "template", "noscript", "nav",    "footer", "form",   "button",
        "select", "textarea", "input",    "iframe",   "object", "video",  "audio",  "canvas",
        "svg",    "dialog",   "del",      "rt",       "rp",     "map",    "option", "label"};
    if (unread.contains(name))
        return !(name == "script" && attributeOf(node, "type").startsWith(u"math/tex"));
    const QString style = attributeOf(node, "style").remove(u' ');
    const QString role = attributeOf(node, "role");
    const QString type = attributeOf(node, "type");
    return style.contains(u"display:none") || attributeOf(node, "aria-hidden") == u"true"
        || role == u"navigation" || role == u"doc-toc" || role == u"doc-pagebreak"
        || role == u"doc-noteref" || type == u"pagebreak" || type == u"noteref" || type == u"toc"
        || xmlHasProp(node, reinterpret_cast<const xmlChar *>("hidden")) != nullptr;
}

bool isBlock(const QByteArray &name)
{
    static const QSet<QByteArray> blocks{
        "html",    "body",       "p",          "div",     "section",  "article", "main",
        "header",  "aside",      "address",    "center",  "fieldset", "dl",      "dt",
        "dd",      "ul",         "ol",         "li",      "h1",       "h2",      "h3",
        "h4",      "h5",         "h6",         "pre",     "figure",   "table",   "hr",
        "details", "blockquote", "figcaption", "summary", "hgroup",   "caption", "thead",
        "tbody",   "tfoot",      "tr",         "td",      "th",       "menu"};
    return blocks.contains(name);
}

int headingLevel(const QByteArray &name)
{
    return name.size() == 2 && name.at(0) == 'h' && name.at(1) >= '1' && name.at(1) <= '6'
        ? name.at(1) - '0'
        : 0;
}

} // namespace

HtmlWalker::HtmlWalker(SourceBuilder &builder, const PictureSource &pictures) :
    m_builder(builder), m_pictures(pictures)
{
}

Reading<void> HtmlWalker::walk(const xmlNode *root)
{
    if (const xmlNode *head = childOf(root, "head"))
        if (const xmlNode *title = childOf(head, "title"))
            m_builder.setStatedTitle(charactersOf(title));
    walkChildren(root, {}, 0);
    flush({});
    if (m_isTooDeep)
        return unreadable(ReadProblem::TooDeep, QStringLiteral("HTML elements"));
    return {};
}

void HtmlWalker::walkChildren(const xmlNode *node, Context context, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    for (const xmlNode *child = node->children; child && !m_isTooDeep && !m_builder.isFull();
         child = child->next)
        take(child, context, depth + 1);
}

void HtmlWalker::take(const xmlNode *node, Context context, int depth)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        m_words += charactersOf(node).replace(u'\n', u' ').replace(u'\r', u' ');
        return;
    }
    const QByteArray name = nameOf(node);
    if (name.isEmpty() || name == "head" || isLeftOut(node, name))
        return;
    if (isBlock(name)) {
        flush(context);
        takeBlock(node, name, context, depth);
        return;
    }
    if (!takeInline(node, name, context, depth))
        walkChildren(node, context, depth);
}

/// @return false for an element that only holds words
bool HtmlWalker::takeInline(const xmlNode *node, const QByteArray &name, Context context, int depth)
{
    if (name == "br") {
        m_words += u'\n';
    } else if (name == "img" || name == "image") {
        takePicture(node);
    } else if (name == "math" || name == "script") {
        const bool isAlone = attributeOf(node, "display") == u"block"
            || attributeOf(node, "type").contains(u"mode=display");
        if (isAlone && context.kind == PassageKind::Paragraph) {
            flush(context);
            m_builder.add(PassageKind::Formula, mathText(node));
        } else {
            m_words += mathText(node);
        }
    } else if (name == "sup" || name == "sub") {
        // A raised link is the number of a note.
        if (name == "sup" && descendantOf(node, "a"))
            return true;
        const QString words = wordsOf(node, depth);
        m_words += words.isEmpty() ? QString() : name == "sup" ? raised(words) : lowered(words);
    } else {
        return false;
    }
    return true;
}

void HtmlWalker::takeBlock(const xmlNode *node, const QByteArray &name, Context context, int depth)
{
    if (const int level = headingLevel(name)) {
        context.kind = PassageKind::Heading;
        context.level = level;
    } else if (name == "li") {
        context.kind = PassageKind::ListItem;
        context.level = std::max(0, context.listDepth);
    } else if (name == "ul" || name == "ol" || name == "menu") {
        ++context.listDepth;
    } else if (name == "blockquote") {
        context.kind = PassageKind::Quote;
    } else if (name == "figcaption" || name == "caption") {
        context.kind = PassageKind::Caption;
    } else if (name == "pre") {
        m_builder.add(PassageKind::Code, charactersOf(node));
        return;
    } else if (name == "table") {
        takeTable(node, context, depth);
        return;
    }
    walkChildren(node, context, depth);
    flush(context);
}

void HtmlWalker::takeTable(const xmlNode *table, Context context, int depth)
{
    const auto rows = dataRowsOf(table);
    if (!rows) { // The table only places things on the page.
        walkChildren(table, context, depth);
        flush(context);
        return;
    }
    if (const xmlNode *caption = childOf(table, "caption"))
        m_builder.add(PassageKind::Caption, wordsOf(caption, depth));
    QList<QStringList> words;
    for (const QList<const xmlNode *> &row : *rows) {
        QStringList cells;
        for (const xmlNode *cell : row)
            cells.append(cell ? wordsOf(cell, depth) : QString());
        words.append(cells);
    }
    m_builder.addTable(words);
}

void HtmlWalker::takePicture(const xmlNode *image)
{
    QString address = attributeOf(image, "src");
    if (address.isEmpty())
        address = attributeOf(image, "href"); // <svg:image> of EPUB covers.
    const QString altText = attributeOf(image, "alt");
    if (address.isEmpty())
        return;
    const QString name
        = address.startsWith(u"data:") ? QStringLiteral("picture") : nameOfAddress(address);
    m_builder.addFigure(name, altText, m_pictures(address));
}

/// The words below `node`, whatever blocks they stand in.
QString HtmlWalker::wordsOf(const xmlNode *node, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    if (m_isTooDeep)
        return {};
    QString outer = std::exchange(m_words, QString());
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QByteArray name = nameOf(child);
        if (name.isEmpty()) {
            take(child, {}, depth + 1);
        } else if (!isLeftOut(child, name)) {
            if (isBlock(name) || !takeInline(child, name, {PassageKind::Caption, 0, -1}, depth + 1))
                m_words += (isBlock(name) ? QStringLiteral(" ") : QString())
                    + wordsOf(child, depth + 1);
        }
    }
    return std::exchange(m_words, outer).replace(u'\n', u' ');
}

void HtmlWalker::flush(Context context)
{
    static const QRegularExpression emptyLine(QStringLiteral("\\n\\s*\\n"));
    const QString words = std::exchange(m_words, QString());
    if (words.trimmed().isEmpty())
        return;
    // Headings over two lines stay one; two line breaks in a row end a paragraph.
    const bool mayBreak
        = context.kind == PassageKind::Paragraph || context.kind == PassageKind::Quote;
    const QStringList parts = mayBreak ? words.split(emptyLine) : QStringList{words};
    for (const QString &part : parts) {
        const bool isParagraph = context.kind == PassageKind::Paragraph;
        const QString line = part.simplified();
        const PassageKind kind = isParagraph && isCaption(line) ? PassageKind::Caption
            : isParagraph && looksLikeFormula(line)             ? PassageKind::Formula
                                                                : context.kind;
        m_builder.add(kind, line, context.level);
    }
}

} // namespace lectern::ingest
