// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/inline_formulas.h"

#include "ui/editor/formula_cache.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextCursor>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kFormula = QTextFormat::UserObject + 1;
constexpr int kLatex = QTextFormat::UserProperty + 1;

/// The formulas of a text in their order, brackets included.
QRegularExpressionMatchIterator formulasIn(const QString &text)
{
    static const QRegularExpression formula(QStringLiteral("\\\\\\((.*?)\\\\\\)"));
    return formula.globalMatch(text);
}

/// Lays out and paints the character that stands for a formula. Child of the text it serves.
class FormulaObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FormulaObject(FormulaCache &formulas, const QFont &font, QObject *parent) :
        QObject(parent), m_formulas(formulas), m_metrics(font)
    {
    }

    /// No higher than the letters, so that a tall formula does not push its line down.
    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const ShownFormula formula = shown(format);
        const double above = (formula.ex.height() - formula.depthEx) * m_metrics.xHeight();
        return {formula.ex.width() * m_metrics.xHeight(), std::min(above, m_metrics.ascent())};
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const ShownFormula formula = shown(format);
        const double ex = m_metrics.xHeight();
        const QRectF place(
            QPointF(rect.left(), rect.bottom() - (formula.ex.height() - formula.depthEx) * ex),
            formula.ex * ex);
        m_formulas.paint(*painter, place, latexOf(format), painter->pen().color(),
                         media::FormulaStyle::Inline);
    }

private:
    static QString latexOf(const QTextFormat &format) { return format.stringProperty(kLatex); }
    ShownFormula shown(const QTextFormat &format) const
    {
        return m_formulas.formula(latexOf(format), media::FormulaStyle::Inline);
    }

    FormulaCache &m_formulas;
    QFontMetricsF m_metrics;
};

QTextCharFormat formulaFormat(const QString &latex)
{
    QTextCharFormat format;
    format.setObjectType(kFormula);
    format.setProperty(kLatex, latex);
    return format;
}

} // namespace

int FormulaText::positionInField(int position) const
{
    int moved = 0;
    for (const Place &place : places) {
        if (place.at >= position)
            break;
        moved += place.length - 1;
    }
    return position + moved;
}

bool holdsFormula(const QString &text)
{
    return text.contains(QStringLiteral("\\(")) && formulasIn(text).hasNext();
}

std::shared_ptr<const FormulaText> withFormulas(const QTextDocument &field, const FieldLook &look,
                                                FormulaCache &formulas)
{
    auto shown = std::make_shared<FormulaText>();
    shown->text = std::shared_ptr<QTextDocument>(field.clone());
    shown->text->documentLayout()->registerHandler(
        kFormula, new FormulaObject(formulas, look.font, shown->text.get()));
    QTextCursor cursor(shown->text.get());
    int removed = 0;
    for (auto found = formulasIn(plainText(field)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString latex = match.captured(1).trimmed();
        if (latex.isEmpty()
            || formulas.formula(latex, media::FormulaStyle::Inline).state
                != ShownFormula::State::Ready)
            continue;
        const int position = int(match.capturedStart());
        const int length = int(match.capturedLength());
        cursor.setPosition(position - removed);
        cursor.setPosition(position - removed + length, QTextCursor::KeepAnchor);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), formulaFormat(latex));
        shown->places.append({position - removed, position, length});
        removed += length - 1;
    }
    return shown->places.isEmpty() ? nullptr : shown;
}

} // namespace lectern::ui

#include "inline_formulas.moc"
