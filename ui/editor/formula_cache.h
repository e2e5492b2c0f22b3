// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/media/formulas/formula_renderer.h"

#include <QCache>
#include <QObject>
#include <QSizeF>
#include <QThreadPool>

#include <memory>

class QColor;
class QPainter;
class QRectF;
class QSvgRenderer;

namespace lectern::ui {

/// A formula as far as it has come.
struct ShownFormula {
    enum class State { Pending, Ready, Broken };
    State state = State::Pending;
    QByteArray svg;
    QSizeF ex; ///< Its size in ex of the text it stands in.
    double depthEx = 0; ///< How far it reaches below the base line.
    QString problem; ///< What is wrong in it; only where it is broken.
};

/// The formulas of a document as pictures, made in a thread of its own and kept. GUI thread.
class FormulaCache : public QObject
{
    Q_OBJECT

public:
    /// @param script  See media::FormulaRenderer.
    explicit FormulaCache(const QString &script, QObject *parent = nullptr);
    ~FormulaCache() override; ///< Waits for the formula that is being made.

    /// Pending at first; ready() tells when it is more.
    ShownFormula formula(const QString &latex,
                         media::FormulaStyle style = media::FormulaStyle::Display);
    /// Paints a formula that is ready.
    void paint(QPainter &painter, const QRectF &rect, const QString &latex, const QColor &ink,
               media::FormulaStyle style = media::FormulaStyle::Display);

Q_SIGNALS:
    void ready();

private:
    QCache<QString, ShownFormula> m_formulas; ///< By style and LaTeX.
    QCache<QString, QSvgRenderer> m_drawn; ///< By colour, style and LaTeX.
    std::shared_ptr<media::FormulaRenderer> m_renderer; ///< The pool's thread only.
    StopFlag m_stop;
    QThreadPool m_pool; ///< One thread, which stays: the renderer is bound to it.
};

} // namespace lectern::ui
