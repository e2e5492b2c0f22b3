// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/image_pane.h"

#include "ui/report/viewer/image_pane_accessible.h"
#include "ui/theme/type.h"

#include <QAccessible>

#include <algorithm>
#include <cmath>

namespace lectern::ui {

using medical::PlaneKind;
using medical::Vector3;

namespace {

constexpr int kEditRestMs = 300;
constexpr double kMostZoom = 40; ///< Pixels a millimetre.

} // namespace

ImagePane::ImagePane(ViewState &state, PlaneKind kind, QWidget *parent) :
    QWidget(parent), m_state(state), m_kind(kind)
{
    ImagePaneAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMouseTracking(true);
    setAccessibleName(title());
    m_editRest.setSingleShot(true);
    m_editRest.setInterval(kEditRestMs);
    connect(&m_editRest, &QTimer::timeout, this, &ImagePane::emitEdit);
    connect(&state, &ViewState::volumeChanged, this, [this] {
        m_picture = {};
        m_drawing.reset();
        m_edit.reset();
        fit();
    });
    connect(&state, &ViewState::crossChanged, this, &ImagePane::follow);
    connect(&state, &ViewState::lookChanged, this, [this] {
        announce();
        update();
    });
    connect(&state, &ViewState::measurementsChanged, this, &ImagePane::followEdit);
    connect(&state, &ViewState::toolChanged, this, [this] {
        m_hint.clear();
        cancelDrawing();
        updateCursor();
    });
    updateCursor();
}

void ImagePane::setKind(PlaneKind kind)
{
    m_kind = kind;
    m_picture = {};
    setAccessibleName(title());
    fit();
}

QString ImagePane::title() const
{
    switch (m_kind) {
    case PlaneKind::Axial:
        return tr("Axial");
    case PlaneKind::Coronal:
        return tr("Coronal");
    case PlaneKind::Sagittal:
        break;
    }
    return tr("Sagittal");
}

void ImagePane::setWords(const QStringList &words)
{
    m_words = words;
    update();
}

void ImagePane::setKeyImage(bool on)
{
    if (on == m_isKeyImage)
        return;
    m_isKeyImage = on;
    update();
}

void ImagePane::setCrossVisible(bool on)
{
    m_hasCross = on;
    update();
}

int ImagePane::index() const
{
    return hasVolume() ? m_state.index(m_kind) : 0;
}

int ImagePane::count() const
{
    return hasVolume() ? stack().count() : 0;
}

bool ImagePane::isAcquired() const
{
    return hasVolume() && stack().isAcquired();
}

void ImagePane::scroll(int slices)
{
    scrollTo(index() + slices);
}

void ImagePane::scrollTo(int index)
{
    if (hasVolume())
        m_state.setIndex(m_kind, index);
}

void ImagePane::follow()
{
    if (m_drawing && m_drawing->index != index())
        cancelDrawing();
    if (hasVolume() && m_picture.index != index())
        announce();
    update();
}

void ImagePane::announce()
{
    if (!hasVolume() || !hasFocus())
        return;
    QAccessibleValueChangeEvent event(this, accessibleValue());
    QAccessible::updateAccessibility(&event);
}

QString ImagePane::accessibleValue() const
{
    if (!hasVolume())
        return {};
    const auto number = [](double value) {
        return QString(value < 0 ? QString(QChar(0x2212)) : QString())
            + QString::number(std::abs(std::lround(value)));
    };
    const medical::WindowLevel &window = m_state.greys().window;
    return tr("Slice %1 of %2, W %3 L %4")
        .arg(index() + 1)
        .arg(count())
        .arg(number(window.width), number(window.centre));
}

double ImagePane::fitScale() const
{
    if (!hasVolume())
        return 1;
    const QRectF bounds = stack().bounds();
    return std::max(0.01, std::min(width() / bounds.width(), height() / bounds.height()));
}

double ImagePane::scale() const
{
    return m_scale > 0 ? m_scale : fitScale();
}

double ImagePane::zoom() const
{
    return hasVolume() ? scale() * stack().pixelWidth() : 1;
}

QPointF ImagePane::centre() const
{
    return m_scale > 0 || !hasVolume() ? m_centre : stack().bounds().center();
}

void ImagePane::zoomBy(double factor, std::optional<QPointF> around)
{
    if (!hasVolume())
        return;
    const QPointF at = around.value_or(QRectF(rect()).center());
    const QPointF kept = widgetToPlane(at);
    const double most = std::max(kMostZoom, fitScale() * 8); // Of a very small volume too.
    const double next = std::clamp(scale() * factor, fitScale() / 4, most);
    m_centre = kept - (at - QRectF(rect()).center()) / next;
    m_scale = next;
    update();
}

void ImagePane::fit()
{
    m_scale = 0;
    update();
}

void ImagePane::centreOn(const Vector3 &millimetres)
{
    if (!hasVolume() || m_scale == 0)
        return;
    m_centre = stack().toPlane(index(), millimetres);
    update();
}

QPointF ImagePane::planeToWidget(const QPointF &point) const
{
    return (point - centre()) * scale() + QRectF(rect()).center();
}

QPointF ImagePane::widgetToPlane(const QPointF &point) const
{
    return (point - QRectF(rect()).center()) / scale() + centre();
}

QPointF ImagePane::toWidget(const Vector3 &millimetres) const
{
    return planeToWidget(stack().toPlane(index(), millimetres));
}

Vector3 ImagePane::toPatient(const QPointF &widgetPoint) const
{
    return stack().toPatient(index(), widgetToPlane(widgetPoint));
}

QSize ImagePane::sizeHint() const
{
    return {scaled(480), scaled(480)};
}

QSize ImagePane::minimumSizeHint() const
{
    return {scaled(120), scaled(120)};
}

} // namespace lectern::ui
