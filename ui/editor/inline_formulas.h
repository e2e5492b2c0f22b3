// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/field_text.h"

#include <QList>
#include <QTextDocument>

#include <memory>

namespace lectern::ui {

class FormulaCache;

/// The text of a field with its formulas, "\(F = ma\)" among the words, as pictures: what is read,
/// while the field's own text is what is written.
struct FormulaText {
    /// A formula: one character here, all of its LaTeX with the brackets in the field.
    struct Place {
        int at = 0; ///< Here.
        int position = 0; ///< In the field.
        int length = 0;
    };

    std::shared_ptr<QTextDocument> text;
    QList<Place> places;

    /// Where a position of this text is in the field; before a formula for its character.
    int positionInField(int position) const;
};

/// True where the text holds a formula that may be shown as a picture.
bool holdsFormula(const QString &text);

/// Null where none of the field's formulas is ready; they are asked for, and the cache's ready()
/// tells when there is more. What is broken or not there yet stays LaTeX. @param formulas  Outlives
/// it.
std::shared_ptr<const FormulaText> withFormulas(const QTextDocument &field, const FieldLook &look,
                                                FormulaCache &formulas);

} // namespace lectern::ui
