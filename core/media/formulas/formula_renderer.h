// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace lectern::media {

enum class FormulaStyle {
    Inline, ///< In a line of text: limits beside their sign, small fractions.
    Display, ///< On a line of its own.
};

/// A formula as a picture. Lengths are in ex of the text it stands in, so that it grows with it.
struct FormulaPicture {
    QByteArray svg; ///< One `<svg>` element; painted in `currentColor`, no fonts, no references.
    double widthEx = 0;
    double heightEx = 0;
    double depthEx = 0; ///< How far it reaches below the base line; 0 or more.
};

/// Turns LaTeX (with the packages ams and mhchem) into pictures by MathJax.
///
/// Not thread-safe, and bound to the thread that made its first picture: make one for each piece of
/// work, in the thread that does it. Making one costs nothing; the first picture loads the script
/// (about 0.2 s), a further one takes about 20 ms. Nothing is read from or written to anywhere
/// else.
class FormulaRenderer
{
public:
    /// @param scriptPath  What scripts/dependencies.py bundled from scripts/mathjax_entry.js.
    explicit FormulaRenderer(QString scriptPath);
    ~FormulaRenderer();
    FormulaRenderer(FormulaRenderer &&) noexcept;
    FormulaRenderer &operator=(FormulaRenderer &&) noexcept;

    /// @return InvalidInput with what is wrong in the formula; NotFound or Internal when the script
    /// is
    ///         missing or damaged. After a failure the next formula can be rendered.
    Result<FormulaPicture> render(const QString &latex, FormulaStyle style);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::media
