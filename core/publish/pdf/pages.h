// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/formula_source.h"
#include "core/publish/layouts.h"
#include "core/publish/media_of_export.h"
#include "core/publish/pdf/box.h"
#include "core/publish/pdf/typography.h"

#include <QSizeF>

#include <memory>

namespace lectern::publish::pdf {

/// A document set on A4, ready to be painted: into a PDF, on a printer, in a preview.
///
/// Use it in the thread that made it. Coordinates are units of 1/1200 inch from the paper's corner;
/// a printer of another resolution scales its painter.
class Pages
{
public:
    /// @return Cancelled, or why formulas or films could not be made.
    static Result<Pages> make(const Flow &flow, const QString &fontFolder, FormulaSource &formulas,
                              const RenderMedia &renderMedia, const StopFlag &stop);

    int count() const { return static_cast<int>(m_bodies.size()); }
    static QSizeF paper() { return {millimetres(210), millimetres(297)}; }
    void paint(int page, QPainter &painter) const; ///< @param page  From 0.

    const Typography &typography() const { return m_type; }

private:
    Pages(const Flow &flow, FormulaSource &formulas);
    void paintMargins(int page, QPainter &painter) const;
    void paintFoot(int page, QPainter &painter) const;
    void paintWatermark(QPainter &painter) const;

    Typography m_type;
    BoxPtr m_head;
    BoxPtr m_foot; ///< Null where only the number stands there.
    QString m_watermark;
    std::vector<BoxPtr> m_bodies;
};

} // namespace lectern::publish::pdf
