// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/experiment.h"
#include "core/media/picture_theme.h"

#include <QRectF>

class QPainter;

namespace lectern::media {

/// What is written into the picture of a scene besides the carts, their masses and the forces.
struct SceneDetails {
    bool showTime = true; ///< "t = 0.50 s" at the top right.
    bool showVelocities = false; ///< Under each cart.
};

/// Paints the carts of an experiment at any moment, into a rectangle of any size.
///
/// "Simulation" stands in every picture. The scale is that of the whole run, so that nothing but
/// the carts, the spring and the arrows moves from picture to picture. The font of the theme
/// decides how large the words are.
class ScenePainter
{
public:
    ScenePainter(const Experiment &experiment, const PictureTheme &theme, const QRectF &target,
                 SceneDetails details = {});

    void paint(QPainter &painter, const Moment &moment) const;

private:
    struct CartPicture;

    double toX(double metres) const { return m_left + (metres - m_worldLeft) * m_pixelsPerMetre; }
    /// The left end of a word of `width`, moved into the picture where it would leave it.
    double within(double left, double width) const;
    double loadHeight(double massKg) const;
    CartPicture pictureOf(const Cart &cart, double bodyLeft) const;
    void paintHead(QPainter &painter, const Moment &moment) const;
    void paintTrack(QPainter &painter) const;
    void paintCart(QPainter &painter, const CartPicture &picture) const;
    void paintSpring(QPainter &painter, const Moment &moment) const;
    void paintForces(QPainter &painter, const Moment &moment) const;
    void paintFeet(QPainter &painter, const Moment &moment) const;
    void paintPair(QPainter &painter, const QString &left, double leftX, const QString &right,
                   double rightX, double top) const;

    const Experiment &m_experiment;
    const PictureTheme &m_theme;
    QRectF m_target;
    SceneDetails m_details;
    double m_em; ///< Font height.
    double m_worldLeft; ///< Metres, of the left edge of the left cart at its leftmost.
    double m_left; ///< Pixels, of the same.
    double m_pixelsPerMetre;
    double m_cartMetres; ///< Length of a cart.
    double m_cart; ///< The same in pixels.
    double m_ground; ///< Pixels from the top, where the wheels stand.
};

} // namespace lectern::media
