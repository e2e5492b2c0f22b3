// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/view/reslice.h"
#include "ui/report/viewer/shown_measurement.h"

#include <QHash>
#include <QObject>
#include <QPointF>

#include <array>
#include <optional>

namespace lectern::ui {

/// What the left button of the pointer does in a pane.
enum class ViewTool { Window, Pan, Zoom, Cross, Length, Bidirectional, Angle, Region, Nodule };
inline constexpr int kViewToolCount = int(ViewTool::Nodule) + 1;

/// What all panes of a viewer share: series, crosshair, window, slab, tool, measurements.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject *parent = nullptr) : QObject(parent) { }

    /// Another series, seen at its middle, in the window in which the last one of its kind and body
    /// part was seen, else in its first one; nothing: none.
    void setVolume(std::optional<medical::Volume> volume);
    const std::optional<medical::Volume> &volume() const { return m_volume; }
    /// Asked only while there is a volume, as are the next three.
    const medical::PlaneStack &stack(medical::PlaneKind kind) const;
    medical::PlaneKind acquiredKind() const;
    int index(medical::PlaneKind kind) const { return stack(kind).indexOf(m_cross); }
    void setIndex(medical::PlaneKind kind, int index); ///< Is held between the first and last.

    const medical::Vector3 &cross() const { return m_cross; } ///< mm
    void setCross(const medical::Vector3 &millimetres); ///< Is held within the volume.

    const medical::Greys &greys() const { return m_greys; }
    void setWindow(const medical::WindowLevel &window); ///< A width below 1 becomes 1.
    void setInverted(bool on);
    const medical::Slab &slab() const { return m_slab; }
    void setSlab(const medical::Slab &slab);

    ViewTool tool() const { return m_tool; }
    void setTool(ViewTool tool);

    const QList<ShownMeasurement> &measurements() const { return m_measurements; }
    void setMeasurements(const QList<ShownMeasurement> &measurements);
    const ShownMeasurement *measurement(const QString &name) const; ///< Null: none.
    QString selected() const { return m_selected; }
    void setSelected(const QString &name);
    /// The slice of the volume that shows a region; nothing where there is none.
    std::optional<int> sliceOf(const medical::ImageRegion &region) const;
    /// mm; of a point of a region in that slice.
    medical::Vector3 toPatient(int slice, const QPointF &regionPoint) const;

    /// Where somebody put the middle of a label, in pixels from the middle of its mark.
    std::optional<QPointF> labelPlace(const QString &name) const;
    void setLabelPlace(const QString &name, const QPointF &place);

Q_SIGNALS:
    void volumeChanged();
    void crossChanged();
    void lookChanged(); ///< Window, inversion or slab.
    void toolChanged();
    void measurementsChanged(); ///< Or which is selected.

private:
    std::optional<medical::Volume> m_volume;
    QList<medical::PlaneStack> m_stacks; ///< In the order of PlaneKind; none without a volume.
    QHash<std::pair<QString, int>, int> m_slices; ///< By instance and frame.
    QHash<std::pair<QString, QString>, medical::WindowLevel> m_windows; ///< By kind and body part.
    medical::Vector3 m_cross;
    medical::Greys m_greys;
    medical::Slab m_slab;
    ViewTool m_tool = ViewTool::Window;
    QList<ShownMeasurement> m_measurements;
    QString m_selected;
    QHash<QString, QPointF> m_labels;
};

} // namespace lectern::ui
