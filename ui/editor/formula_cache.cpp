// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/formula_cache.h"

#include "core/base/when_finished.h"

#include <QColor>
#include <QPainter>
#include <QSvgRenderer>
#include <QtConcurrent>

namespace lectern::ui {
namespace {

constexpr int kMostFormulas = 500;

ShownFormula shownOf(const Result<media::FormulaPicture> &made)
{
    ShownFormula shown;
    if (made) {
        shown.state = ShownFormula::State::Ready;
        shown.svg = made->svg;
        shown.ex = {made->widthEx, made->heightEx};
        shown.depthEx = made->depthEx;
    } else {
        shown.state = ShownFormula::State::Broken;
        shown.problem = made.error().message;
    }
    return shown;
}

QString keyOf(const QString &latex, media::FormulaStyle style)
{
    return (style == media::FormulaStyle::Inline ? u'i' : u'd') + latex;
}

} // namespace

FormulaCache::FormulaCache(const QString &script, QObject *parent) :
    QObject(parent),
    m_formulas(kMostFormulas),
    m_drawn(kMostFormulas),
    m_renderer(std::make_shared<media::FormulaRenderer>(script))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

FormulaCache::~FormulaCache()
{
    m_stop.raise();
    m_pool.start([renderer = std::move(m_renderer)]() mutable { renderer.reset(); });
    m_pool.waitForDone();
}

ShownFormula FormulaCache::formula(const QString &latex, media::FormulaStyle style)
{
    const QString key = keyOf(latex, style);
    if (const ShownFormula *known = m_formulas.object(key))
        return *known;
    m_formulas.insert(key, new ShownFormula);
    const auto making
        = QtConcurrent::run(&m_pool, [latex, style, renderer = m_renderer.get(), stop = m_stop] {
              if (stop.isRaised())
                  return ShownFormula();
              return shownOf(renderer->render(latex, style));
          });
    whenFinished(making, this, [this, key](const ShownFormula &shown) {
        m_formulas.insert(key, new ShownFormula(shown));
        Q_EMIT ready();
    });
    return {};
}

void FormulaCache::paint(QPainter &painter, const QRectF &rect, const QString &latex,
                         const QColor &ink, media::FormulaStyle style)
{
    const QString key = ink.name() + keyOf(latex, style);
    if (!m_drawn.contains(key)) {
        QByteArray svg = formula(latex, style).svg;
        m_drawn.insert(key, new QSvgRenderer(svg.replace("currentColor", ink.name().toLatin1())));
    }
    m_drawn.object(key)->render(&painter, rect);
}

} // namespace lectern::ui
