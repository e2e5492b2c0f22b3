// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/pdf/text_box.h"

#include <QObject>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextObjectInterface>

namespace lectern::publish::pdf {

/// Paints a formula that stands in a line.
class FormulaObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    enum Property { Svg = QTextFormat::UserProperty + 1, Width, Ascent, Depth, Apart };

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

/// A paragraph broken into lines; it only lays out, TextBox places the lines.
class ParagraphText
{
public:
    ParagraphText(const QList<StyledLine> &runs, double width, FormulaSource &formulas,
                  Qt::Alignment alignment);

    const QTextLayout &layout() const { return *m_document.firstBlock().layout(); }

    /// How far formulas reach above and below the base line of a line.
    double formulaAscent(const QTextLine &line) const;
    double formulaDepth(const QTextLine &line) const;

private:
    double largest(const QTextLine &line, int property) const;

    FormulaObject m_formulaObject; ///< Before the document, which calls it.
    QTextDocument m_document;
};

} // namespace lectern::publish::pdf
