// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/docx_walker.h"

#include "core/ingest/readers/line_kinds.h"
#include "core/ingest/readers/math_text.h"
#include "core/ingest/readers/script_text.h"

#include <algorithm>
#include <utility>

namespace lectern::ingest {
namespace {

using document::PassageKind;

constexpr int kMaxSpan = 50;

/// Elements that only wrap others: links, revisions that were put in, controls, smart tags.
bool isWrapper(const QByteArray &name)
{
    return name == "hyperlink" || name == "ins" || name == "sdt" || name == "sdtContent"
        || name == "smartTag" || name == "moveTo" || name == "customXml" || name == "fldSimple"
        || name == "dir" || name == "bdo";
}

/// Of two renderings of one thing the first is the newer.
const xmlNode *choiceOf(const xmlNode *alternatives)
{
    const xmlNode *choice = childOf(alternatives, "Choice");
    return choice ? choice : childOf(alternatives, "Fallback");
}

} // namespace

DocxWalker::DocxWalker(const DocxStyles &styles, const PictureSource &pictures,
                       SourceBuilder &builder) :
    m_styles(styles), m_pictures(pictures), m_builder(builder)
{
}

Reading<void> DocxWalker::walk(const xmlNode *body)
{
    walkBlocks(body, 0);
    if (m_isTooDeep)
        return unreadable(ReadProblem::TooDeep, QStringLiteral("Word elements"));
    return {};
}

void DocxWalker::walkBlocks(const xmlNode *parent, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    for (const xmlNode *node = parent->children; node && !m_isTooDeep && !m_builder.isFull();
         node = node->next) {
        const QByteArray name = nameOf(node);
        if (name == "p") {
            takeParagraph(node, depth + 1);
        } else if (name == "tbl") {
            takeTable(node, depth + 1);
        } else if (name == "AlternateContent") {
            if (const xmlNode *choice = choiceOf(node))
                walkBlocks(choice, depth + 1);
        } else if (isWrapper(name)) {
            walkBlocks(node, depth + 1);
        }
    }
}

void DocxWalker::takeParagraph(const xmlNode *paragraph, int depth)
{
    const xmlNode *properties = childOf(paragraph, "pPr");
    const auto value
        = [](const xmlNode *node) { return node ? attributeOf(node, "val") : QString(); };
    DocxStyle style = m_styles.style(value(childOf(properties, "pStyle")));
    if (style.isContents)
        return;
    const QString outline = value(childOf(properties, "outlineLvl"));
    if (!outline.isEmpty() && outline.toInt() < 6 && style.kind == PassageKind::Paragraph)
        style = {PassageKind::Heading, outline.toInt() + 1, false, false};

    QString words;
    takeInline(paragraph, words, depth);
    const auto drawings = std::exchange(m_drawings, {});
    const auto boxes = std::exchange(m_textBoxes, {});

    const xmlNode *numbering = childOf(properties, "numPr");
    const bool isItem = style.kind == PassageKind::Paragraph && (numbering || style.isList)
        && value(childOf(numbering, "numId")) != u"0";
    const QString line = words.simplified();
    if (isItem)
        m_builder.add(PassageKind::ListItem, words, value(childOf(numbering, "ilvl")).toInt());
    else if (style.kind == PassageKind::Paragraph && isCaption(line))
        m_builder.add(PassageKind::Caption, words);
    else if (style.kind == PassageKind::Paragraph && looksLikeFormula(line))
        m_builder.add(PassageKind::Formula, words);
    else
        m_builder.add(style.kind, words, style.kind == PassageKind::Heading ? style.level : 0);

    for (const xmlNode *drawing : drawings)
        takeDrawing(drawing);
    for (const xmlNode *box : boxes)
        walkBlocks(box, depth + 1);
}

void DocxWalker::takeInline(const xmlNode *parent, QString &words, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    for (const xmlNode *node = parent->children; node && !m_isTooDeep; node = node->next) {
        const QByteArray name = nameOf(node);
        if (name == "r")
            takeRun(node, words, depth + 1);
        else if (name == "oMath")
            words += mathText(node);
        else if (name == "oMathPara" || isWrapper(name))
            takeInline(node, words, depth + 1);
        else if (name == "AlternateContent" && choiceOf(node))
            takeInline(choiceOf(node), words, depth + 1);
    }
}

void DocxWalker::takeRun(const xmlNode *run, QString &words, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    QString text;
    for (const xmlNode *node = run->children; node && !m_isTooDeep; node = node->next) {
        const QByteArray name = nameOf(node);
        if (name == "t")
            text += charactersOf(node);
        else if (name == "tab" || name == "cr")
            text += u' ';
        else if (name == "br") // In code a line ends; elsewhere white space is collapsed anyway.
            text += u'\n';
        else if (name == "noBreakHyphen")
            text += u'-';
        else if (name == "drawing" || name == "pict" || name == "object")
            m_drawings.append(node);
        else if (name == "AlternateContent" && choiceOf(node))
            takeRun(choiceOf(node), text, depth + 1);
        if ((name == "drawing" || name == "pict") && descendantOf(node, "txbxContent"))
            m_textBoxes.append(descendantOf(node, "txbxContent"));
    }
    const xmlNode *properties = childOf(run, "rPr");
    const xmlNode *position = childOf(properties, "vertAlign");
    const QString place = position ? attributeOf(position, "val") : QString();
    if (properties && childOf(properties, "vanish"))
        return;
    const bool isScript = !text.trimmed().isEmpty();
    if (isScript && place == u"superscript")
        text = raised(text);
    else if (isScript && place == u"subscript")
        text = lowered(text);
    words += text;
}

void DocxWalker::takeDrawing(const xmlNode *drawing)
{
    const xmlNode *picture = descendantOf(drawing, "blip");
    const xmlNode *legacy = picture ? nullptr : descendantOf(drawing, "imagedata");
    if (!picture && !legacy)
        return;
    const QString id = picture ? attributeOf(picture, "embed") : attributeOf(legacy, "id");
    const xmlNode *properties = descendantOf(drawing, "docPr");
    const QString altText = properties ? attributeOf(properties, "descr") : QString();
    auto found = m_pictures(id);
    const QString name = found ? found->name : QStringLiteral("picture");
    m_builder.addFigure(name, altText, std::move(found));
}

void DocxWalker::takeTable(const xmlNode *table, int depth)
{
    QList<QStringList> rows;
    const xmlNode *onlyCell = nullptr;
    qsizetype cellCount = 0;
    for (const xmlNode *row = table->children; row && !m_isTooDeep; row = row->next) {
        if (!isElement(row, "tr"))
            continue;
        QStringList cells;
        for (const xmlNode *cell = row->children; cell; cell = cell->next) {
            if (!isElement(cell, "tc"))
                continue;
            onlyCell = cell;
            const xmlNode *properties = childOf(cell, "tcPr");
            cells.append(cellText(cell, depth + 1));
            const xmlNode *span = childOf(properties, "gridSpan");
            const int width = span ? std::clamp(attributeOf(span, "val").toInt(), 1, kMaxSpan) : 1;
            for (int i = 1; i < width; ++i)
                cells.append(QString());
        }
        cellCount += cells.size();
        rows.append(cells);
    }
    if (cellCount == 1) { // A frame around paragraphs.
        m_drawings.clear();
        walkBlocks(onlyCell, depth + 1);
        return;
    }
    m_builder.addTable(rows);
    for (const xmlNode *drawing : std::exchange(m_drawings, {}))
        takeDrawing(drawing);
}

/// All words of a cell; its pictures wait for the end of the table.
QString DocxWalker::cellText(const xmlNode *cell, int depth)
{
    m_isTooDeep = m_isTooDeep || depth > kMaxDepth;
    QString words;
    for (const xmlNode *node = cell->children; node && !m_isTooDeep; node = node->next) {
        if (isElement(node, "p")) {
            takeInline(node, words, depth + 1);
            words += u' ';
        } else if (isElement(node, "tcPr") || node->type != XML_ELEMENT_NODE) {
            continue;
        } else {
            words += cellText(node,
                              depth + 1); // A table in the cell, or a control around paragraphs.
        }
    }
    return words;
}

} // namespace lectern::ingest
