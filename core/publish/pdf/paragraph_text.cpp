// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/paragraph_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace lectern::publish::pdf {
namespace {

using document::Mark;

/// Letters, digits and what stands between them in Latin script.
bool isLatin(QChar c, bool afterLatin)
{
    if (c.unicode() < 0x0400)
        return c != QChar(0x00B7) && (afterLatin || !c.isSpace());
    const bool isDash = c == QChar(0x2013) || c == QChar(0x2212) || c == QChar(0x2009);
    return afterLatin && isDash;
}

QTextCharFormat formatOf(const Inline &part, const TextStyle &style, bool isInLatin)
{
    QFont font = isInLatin ? style.latinFont : style.font;
    if (part.marks.testFlag(Mark::Bold))
        font.setWeight(font.weight() < QFont::DemiBold ? QFont::DemiBold : QFont::Bold);
    font.setItalic(part.marks.testFlag(Mark::Italic));
    font.setUnderline(part.marks.testFlag(Mark::Underline));
    if (part.marks.testFlag(Mark::Code))
        font.setFamilies(
            {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC")});
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(style.colour);
    if (part.marks.testFlag(Mark::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (part.marks.testFlag(Mark::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    return format;
}

/// Two dashes of a Chinese dash would be set as one glyph that stands for another character
/// (U+2E3A).
bool isInsideDash(const QString &text, qsizetype at)
{
    const QChar dash(0x2014);
    return at > 0 && at < text.size() && text.at(at - 1) == dash && text.at(at) == dash;
}

void insertText(QTextCursor &cursor, const Inline &part, const QString &text,
                const TextStyle &style)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        const bool inLatin = isLatin(text.at(begin), false);
        qsizetype end = begin + 1;
        while (end < text.size() && isLatin(text.at(end), inLatin) == inLatin
               && !isInsideDash(text, end))
            ++end;
        QTextCharFormat format = formatOf(part, style, inLatin);
        if (isInsideDash(text, begin)) // Only stretches of different formats are shaped apart.
            format.setProperty(FormulaObject::Apart, begin);
        cursor.insertText(text.mid(begin, end - begin), format);
        begin = end;
    }
}

void insertFormula(QTextCursor &cursor, const Inline &part, const TextStyle &style,
                   FormulaSource &formulas)
{
    const auto picture = formulas.picture(part.text, media::FormulaStyle::Inline);
    if (!picture) {
        Inline code = part;
        code.marks |= Mark::Code;
        insertText(cursor, code, part.text, style);
        return;
    }
    const double ex = QFontMetricsF(style.font).xHeight();
    QTextCharFormat format;
    format.setFont(style.font);
    format.setObjectType(FormulaObject::kType);
    format.setProperty(FormulaObject::Svg, picture->svg);
    format.setProperty(FormulaObject::Width, picture->widthEx * ex);
    format.setProperty(FormulaObject::Ascent, (picture->heightEx - picture->depthEx) * ex);
    format.setProperty(FormulaObject::Depth, picture->depthEx * ex);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

} // namespace

QSizeF FormulaObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    return {format.doubleProperty(Width), format.doubleProperty(Ascent)};
}

void FormulaObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                               const QTextFormat &format)
{
    QSvgRenderer svg(format.property(Svg).toByteArray());
    svg.render(painter, rect.adjusted(0, 0, 0, format.doubleProperty(Depth)));
}

ParagraphText::ParagraphText(const QList<StyledLine> &runs, double width, FormulaSource &formulas,
                             Qt::Alignment alignment)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.documentLayout()->registerHandler(FormulaObject::kType, &m_formulaObject);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_document.setDefaultTextOption(option);
    if (!runs.isEmpty())
        m_document.setDefaultFont(runs.first().style.font);
    QTextCursor cursor(&m_document);
    for (const StyledLine &run : runs) {
        for (const Inline &part : run.line) {
            if (part.kind == InlineKind::Formula) {
                insertFormula(cursor, part, run.style, formulas);
                continue;
            }
            QString text = part.kind == InlineKind::Gap ? QString(10, u'_') : part.text;
            // A new block would not be part of the first one's layout.
            text.replace(u'\n', QChar::LineSeparator);
            insertText(cursor, part, text, run.style);
        }
    }
    m_document.setTextWidth(width);
    m_document.documentLayout()->documentSize(); // Lays out now.
}

double ParagraphText::largest(const QTextLine &line, int property) const
{
    double value = 0;
    const QTextBlock block = m_document.firstBlock();
    for (const QTextLayout::FormatRange &range : block.textFormats()) {
        const bool isOnLine = range.start < line.textStart() + line.textLength()
            && range.start + range.length > line.textStart();
        if (isOnLine && range.format.objectType() == FormulaObject::kType)
            value = std::max(value, range.format.doubleProperty(property));
    }
    return value;
}

double ParagraphText::formulaAscent(const QTextLine &line) const
{
    return largest(line, FormulaObject::Ascent);
}

double ParagraphText::formulaDepth(const QTextLine &line) const
{
    return largest(line, FormulaObject::Depth);
}

} // namespace lectern::publish::pdf
