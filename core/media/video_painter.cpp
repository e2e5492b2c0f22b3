// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/experiment_painter.h"

#include "core/media/scene_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace lectern::media {

namespace {

constexpr double kMargin = 40;
constexpr double kWordPixels = 21; ///< Of all words but headings, at 720 lines.
constexpr double kScenePart = 0.57;

QFont semibold(QFont font, double pixels)
{
    font.setPixelSize(qRound(pixels));
    font.setWeight(QFont::DemiBold);
    return font;
}

/// One line of text, made smaller where it is too long, and cut where it would get too small.
void drawFitted(QPainter &painter, const QRectF &target, QFont font, const QString &text)
{
    const double wanted = QFontMetricsF(font).horizontalAdvance(text);
    const double part = std::max(0.6, std::min(1.0, target.width() / std::max(1.0, wanted)));
    font.setPixelSize(std::max(1, int(font.pixelSize() * part)));
    painter.setFont(font);
    painter.drawText(target, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, target.width()));
}

} // namespace

VideoPainter::VideoPainter(Experiment experiment, PictureTheme theme, const PlotRenderer &renderer,
                           QSize size) :
    m_experiment(std::move(experiment)), m_size(size)
{
    m_theme = theme.withPixelSize(scaled(kWordPixels));
    m_plot = renderer.picture(m_experiment.plot, m_theme, plotTarget().size().toSize(), 1);
}

QRectF VideoPainter::card() const
{
    // The foot of the picture stays free: players lay the captions over it.
    return QRectF(scaled(kMargin), scaled(96), m_size.width() - scaled(2 * kMargin), scaled(512))
        .toAlignedRect();
}

QRectF VideoPainter::sceneTarget() const
{
    const QRectF all = card();
    return QRectF(all.left(), all.top(), all.width() * kScenePart, all.height()).toAlignedRect();
}

QRectF VideoPainter::plotTarget() const
{
    const QRectF all = card();
    const double left = sceneTarget().right() + 1;
    const double inset = scaled(10);
    return QRectF(left + inset, all.top() + inset, all.right() - left - 2 * inset,
                  all.height() - 2 * inset)
        .toAlignedRect();
}

void VideoPainter::paint(QPainter &painter, const VideoPlan &plan, double time) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(m_theme.font);
    painter.fillRect(QRectF({}, m_size), m_theme.surface);
    switch (plan.shotAt(time).kind) {
    case ShotKind::Title:
        paintTitle(painter);
        break;
    case ShotKind::Hold:
    case ShotKind::Run:
        paintMoment(painter, plan.experimentTimeAt(time));
        break;
    case ShotKind::Summary:
        paintSummary(painter);
        break;
    }
}

void VideoPainter::paintHeading(QPainter &painter, const QString &text) const
{
    painter.setPen(m_theme.text);
    drawFitted(painter,
               QRectF(scaled(kMargin), 0, m_size.width() - scaled(2 * kMargin), scaled(96)),
               semibold(m_theme.font, scaled(30)), text);
    painter.setFont(m_theme.font);
}

void VideoPainter::paintCardFrame(QPainter &painter) const
{
    painter.setPen(QPen(m_theme.line, std::max(1.0, scaled(1))));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card().adjusted(0.5, 0.5, -0.5, -0.5), scaled(8), scaled(8));
}

void VideoPainter::paintTitle(QPainter &painter) const
{
    const SceneWords &words = m_experiment.words;
    const double left = scaled(80);
    const double width = m_size.width() - 2 * left;
    painter.setPen(m_theme.text);
    drawFitted(painter, QRectF(left, scaled(84), width, scaled(72)),
               semibold(m_theme.font, scaled(52)), m_experiment.scene.title(words.language()));
    QFont lead = m_theme.font;
    lead.setPixelSize(qRound(scaled(30)));
    painter.setFont(lead);
    painter.setPen(m_theme.text2);
    painter.drawText(QRectF(left, scaled(160), width, scaled(48)), Qt::AlignLeft | Qt::AlignVCenter,
                     words.label(QStringLiteral("title_lead")));
    const QRectF picture(left, scaled(240), width, scaled(340));
    ScenePainter(m_experiment, m_theme, picture, {.showTime = false})
        .paint(painter, m_experiment.simulation.samples.front());
}

void VideoPainter::paintMoment(QPainter &painter, double time) const
{
    paintHeading(painter, m_experiment.scene.title(m_experiment.words.language()));
    const QRectF left = sceneTarget();
    ScenePainter(m_experiment, m_theme, left, {.showTime = true, .showVelocities = true})
        .paint(painter, m_experiment.simulation.at(time));
    painter.fillRect(QRectF(left.right(), left.top(), 1, left.height()), m_theme.line);
    paintPlot(painter, plotTarget(), m_experiment, m_plot, m_theme, {.time = time});
    paintCardFrame(painter);
}

void VideoPainter::paintSummary(QPainter &painter) const
{
    const SceneWords &words = m_experiment.words;
    paintHeading(painter, words.label(QStringLiteral("summary_title")));
    painter.setPen(m_theme.text2);
    painter.drawText(QRectF(scaled(kMargin), 0, m_size.width() - scaled(2 * kMargin), scaled(96)),
                     Qt::AlignRight | Qt::AlignVCenter,
                     words.label(QStringLiteral("simulation_note")));
    paintSummaryTable(painter, sceneTarget().adjusted(0, 0, -scaled(8), 0));
    painter.drawImage(plotTarget(), m_plot.full);
    paintCardFrame(painter);
}

void VideoPainter::paintSummaryTable(QPainter &painter, const QRectF &target) const
{
    const QList<QStringList> rows = summaryOf(m_experiment);
    const double pad = scaled(24);
    const double rowHeight = (target.height() - 2 * scaled(16)) / double(rows.size());
    const double first = target.width() * 0.44;
    const double column = (target.width() - pad - first - pad) / 3;
    QFont head = semibold(m_theme.font, scaled(19));
    QFont body = m_theme.font;
    body.setPixelSize(qRound(scaled(19)));
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const double top = target.top() + scaled(16) + double(r) * rowHeight;
        if (r > 0)
            painter.fillRect(QRectF(target.left() + pad, top, target.width() - 2 * pad, 1),
                             m_theme.line);
        for (qsizetype c = 0; c < rows.at(r).size(); ++c) {
            const bool isName = c == 0;
            const QRectF cell = isName
                ? QRectF(target.left() + pad, top, first, rowHeight)
                : QRectF(target.left() + pad + first + double(c - 1) * column, top,
                         column - pad / 2, rowHeight);
            painter.setFont(r == 0 && !isName ? head : body);
            painter.setPen(isName       ? m_theme.text2
                               : c == 1 ? m_theme.series1
                               : c == 2 ? m_theme.series2
                                        : m_theme.text);
            painter.drawText(cell, (isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                             rows.at(r).at(c));
        }
    }
    painter.setFont(m_theme.font);
}

} // namespace lectern::media
