// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/scene_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lectern::media {

namespace {

// Parts of a cart, in lengths of a cart.
constexpr double kBodyHeight = 0.37;
constexpr double kWheelRadius = 0.075;
constexpr double kLargestLoad = 0.26;
constexpr double kLoadPart = 0.76;
constexpr double kHeightOfAll = kBodyHeight + 2 * kWheelRadius + kLargestLoad;

/// Relative to the largest force: what is smaller has no arrow.
constexpr double kLeastArrow = 0.01;

QPen roundPen(const QColor &color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintArrow(QPainter &painter, QPointF tail, double length, const QColor &color, double width)
{
    const double direction = length < 0 ? -1 : 1;
    const double head = std::min(std::abs(length), 4.5 * width);
    const QPointF tip = tail + QPointF(length, 0);
    painter.setPen(roundPen(color, width));
    painter.drawLine(tail, tip);
    painter.drawPolyline(QPolygonF({tip + QPointF(-direction * head, -head * 0.6), tip,
                                    tip + QPointF(-direction * head, head * 0.6)}));
}

} // namespace

struct ScenePainter::CartPicture {
    QRectF body;
    QRectF load;
};

ScenePainter::ScenePainter(const Experiment &experiment, const PictureTheme &theme,
                           const QRectF &target, SceneDetails details) :
    m_experiment(experiment),
    m_theme(theme),
    m_target(target),
    m_details(details),
    m_em(QFontMetricsF(theme.font).height())
{
    const auto &samples = experiment.simulation.samples;
    const auto [leftmost, _]
        = std::minmax_element(samples.begin(), samples.end(), [](const Moment &a, const Moment &b) {
              return a.leftPosition < b.leftPosition;
          });
    const auto rightmost
        = std::max_element(samples.begin(), samples.end(), [](const Moment &a, const Moment &b) {
              return a.rightPosition < b.rightPosition;
          });
    const double range = rightmost->rightPosition - leftmost->leftPosition;
    m_cartMetres = std::max(1.6 * experiment.scene.bumper.lengthMetres, 0.4 * range);
    m_worldLeft = leftmost->leftPosition - m_cartMetres;
    const double world = range + 2 * m_cartMetres;

    // Above the carts: head, arrows with their words; below: one or two lines.
    const double wordsAbove = 3.4 * m_em;
    const double wordsBelow = (m_details.showVelocities ? 3.2 : 1.9) * m_em;
    const double room = m_target.height() - wordsAbove - wordsBelow;
    const double widest = (m_target.width() - 3 * m_em) / world;
    const double highest = std::max(1.0, room) / kHeightOfAll / m_cartMetres;
    m_pixelsPerMetre = std::min(widest, highest);
    m_cart = m_cartMetres * m_pixelsPerMetre;
    m_left = m_target.center().x() - world * m_pixelsPerMetre / 2;
    const double spare = std::max(0.0, room - kHeightOfAll * m_cart);
    m_ground = m_target.bottom() - wordsBelow - spare * 0.4;
}

void ScenePainter::paint(QPainter &painter, const Moment &moment) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_target, Qt::IntersectClip);
    painter.setFont(m_theme.font);
    painter.fillRect(m_target, m_theme.panel);
    paintHead(painter, moment);
    paintTrack(painter);
    paintSpring(painter, moment);
    const ExperimentScene &scene = m_experiment.scene;
    paintCart(painter, pictureOf(scene.left, toX(moment.leftPosition) - m_cart));
    paintCart(painter, pictureOf(scene.right, toX(moment.rightPosition)));
    paintForces(painter, moment);
    paintFeet(painter, moment);
    painter.restore();
}

double ScenePainter::within(double left, double width) const
{
    const double margin = 0.4 * m_em;
    return std::max(std::min(left, m_target.right() - margin - width), m_target.left() + margin);
}

double ScenePainter::loadHeight(double massKg) const
{
    const double lightest
        = std::min(m_experiment.scene.left.massKg, m_experiment.scene.right.massKg);
    return std::min(1.0, 0.6 * (massKg / lightest - 1)) * kLargestLoad * m_cart;
}

ScenePainter::CartPicture ScenePainter::pictureOf(const Cart &cart, double bodyLeft) const
{
    const double bottom = m_ground - 1.3 * kWheelRadius * m_cart;
    const QRectF body(bodyLeft, bottom - kBodyHeight * m_cart, m_cart, kBodyHeight * m_cart);
    const double width = kLoadPart * m_cart;
    const double height = loadHeight(cart.massKg);
    return {body, QRectF(body.center().x() - width / 2, body.top() - height, width, height)};
}

void ScenePainter::paintHead(QPainter &painter, const Moment &moment) const
{
    const QRectF head = m_target.adjusted(0.9 * m_em, 0.6 * m_em, -0.9 * m_em, 0);
    painter.setPen(m_theme.text2);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop,
                     m_experiment.words.label(QStringLiteral("simulation")));
    if (!m_details.showTime)
        return;
    const Phrase time = m_experiment.words.quantity(moment.time, 2, QStringLiteral("s"));
    painter.drawText(
        head, Qt::AlignRight | Qt::AlignTop,
        m_experiment.words.label(QStringLiteral("time"), {{QStringLiteral("time"), time}}));
}

void ScenePainter::paintTrack(QPainter &painter) const
{
    painter.setPen(roundPen(m_theme.border, std::max(1.5, 0.012 * m_cart)));
    painter.drawLine(QPointF(m_target.left() + 0.9 * m_em, m_ground),
                     QPointF(m_target.right() - 0.9 * m_em, m_ground));
}

void ScenePainter::paintCart(QPainter &painter, const CartPicture &picture) const
{
    const double pen = std::max(1.2, 0.016 * m_cart);
    const double corner = 0.035 * m_cart;
    painter.setPen(roundPen(m_theme.text2, pen));
    if (picture.load.height() > 1) {
        painter.setBrush(m_theme.sunken);
        painter.drawRect(picture.load);
    }
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(picture.body, corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.text2);
    const double radius = kWheelRadius * m_cart;
    for (const double part : {0.24, 0.76}) {
        const double x = picture.body.left() + part * m_cart;
        painter.drawEllipse(QPointF(x, m_ground - radius), radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

void ScenePainter::paintSpring(QPainter &painter, const Moment &moment) const
{
    const double relaxed = m_experiment.scene.bumper.lengthMetres;
    const double length = std::min(relaxed, moment.rightPosition - moment.leftPosition);
    const double from = toX(moment.leftPosition);
    const double to = toX(moment.leftPosition + length);
    const double y = m_ground - (1.3 * kWheelRadius + kBodyHeight / 2) * m_cart;
    const double swing = 0.3 * kBodyHeight * m_cart;
    constexpr int kTurns = 7;
    const double end = 0.1 * (to - from);
    QPolygonF zigzag({QPointF(from, y), QPointF(from + end, y)});
    for (int i = 0; i < kTurns; ++i) {
        const double x = from + end + (i + 0.5) * (to - from - 2 * end) / kTurns;
        zigzag << QPointF(x, y + (i % 2 == 0 ? -swing : swing));
    }
    zigzag << QPointF(to - end, y) << QPointF(to, y);
    const double pen = std::max(1.2, 0.014 * m_cart);
    painter.setPen(roundPen(m_theme.text2, pen));
    painter.drawPolyline(zigzag);
    painter.setPen(roundPen(m_theme.text2, 1.8 * pen));
    painter.drawLine(QPointF(to - pen, y - swing), QPointF(to - pen, y + swing));
}

void ScenePainter::paintForces(QPainter &painter, const Moment &moment) const
{
    const ExperimentScene &scene = m_experiment.scene;
    const double peak = m_experiment.simulation.contact.peakNewtons;
    if (std::abs(moment.forceOnRight) < kLeastArrow * peak)
        return;
    const double highestLoad
        = std::max(loadHeight(scene.left.massKg), loadHeight(scene.right.massKg));
    const double y
        = m_ground - (1.3 * kWheelRadius + kBodyHeight) * m_cart - highestLoad - 0.75 * m_em;
    const double leftEnd = toX(moment.leftPosition);
    const double rightEnd = toX(moment.rightPosition);
    const double width = std::max(1.8, 0.02 * m_cart);
    const auto label = [&](const Cart &cart, const Cart &other, double force) {
        const Phrase size = m_experiment.words.quantity(std::abs(force), 1, QStringLiteral("N"));
        return m_experiment.words.label(QStringLiteral("force"),
                                        {{QStringLiteral("cart"), {cart.name, {}}},
                                         {QStringLiteral("other"), {other.name, {}}},
                                         {QStringLiteral("force"), size}});
    };
    paintArrow(painter, {leftEnd, y}, moment.forceOnLeft / peak * m_cart, m_theme.series1, width);
    paintArrow(painter, {rightEnd, y}, moment.forceOnRight / peak * m_cart, m_theme.series2, width);

    // The two labels keep to their own side of the middle, however close the carts are.
    const double middle = (leftEnd + rightEnd) / 2;
    const QFontMetricsF metrics(m_theme.font);
    const QString onLeft = label(scene.left, scene.right, moment.forceOnLeft);
    const QString onRight = label(scene.right, scene.left, moment.forceOnRight);
    const double baseline = y - 0.55 * m_em;
    const double leftWidth = metrics.horizontalAdvance(onLeft);
    const double rightWidth = metrics.horizontalAdvance(onRight);
    const double leftX = within(
        std::min(leftEnd - m_cart / 2 - leftWidth / 2, middle - 0.4 * m_em - leftWidth), leftWidth);
    const double rightX
        = within(std::max(rightEnd + m_cart / 2 - rightWidth / 2, middle + 0.4 * m_em), rightWidth);
    painter.setPen(m_theme.series1);
    painter.drawText(QPointF(leftX, baseline), onLeft);
    painter.setPen(m_theme.series2);
    painter.drawText(QPointF(rightX, baseline), onRight);
}

void ScenePainter::paintFeet(QPainter &painter, const Moment &moment) const
{
    const ExperimentScene &scene = m_experiment.scene;
    const double leftX = toX(moment.leftPosition) - m_cart / 2;
    const double rightX = toX(moment.rightPosition) + m_cart / 2;
    const auto mass = [&](const Cart &cart) {
        return m_experiment.words.label(
            QStringLiteral("mass"),
            {{QStringLiteral("cart"), {cart.name, {}}},
             {QStringLiteral("mass"),
              m_experiment.words.quantity(cart.massKg, 2, QStringLiteral("kg"))}});
    };
    painter.setPen(m_theme.text);
    const double top = m_ground + 0.45 * m_em;
    paintPair(painter, mass(scene.left), leftX, mass(scene.right), rightX, top);
    if (!m_details.showVelocities)
        return;
    const auto velocity = [&](double v) {
        const Phrase number = m_experiment.words.quantity(v, 2, QStringLiteral("m/s"));
        return m_experiment.words.label(QStringLiteral("velocity"),
                                        {{QStringLiteral("velocity"), number}});
    };
    painter.setPen(m_theme.text2);
    paintPair(painter, velocity(moment.leftVelocity), leftX, velocity(moment.rightVelocity), rightX,
              top + 1.2 * m_em);
}

void ScenePainter::paintPair(QPainter &painter, const QString &left, double leftX,
                             const QString &right, double rightX, double top) const
{
    const QFontMetricsF metrics(m_theme.font);
    const double leftWidth = metrics.horizontalAdvance(left);
    const double rightWidth = metrics.horizontalAdvance(right);
    // Moved apart evenly where they would touch.
    const double missing
        = std::max(0.0, (leftWidth + rightWidth) / 2 + 0.8 * m_em - (rightX - leftX));
    const double baseline = top + metrics.ascent();
    painter.drawText(QPointF(within(leftX - leftWidth / 2 - missing / 2, leftWidth), baseline),
                     left);
    painter.drawText(QPointF(within(rightX - rightWidth / 2 + missing / 2, rightWidth), baseline),
                     right);
}

} // namespace lectern::media
