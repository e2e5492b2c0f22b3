// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/viewer/pane_drawing.h"
#include "ui/report/viewer/view_state.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace lectern::ui {

/// One plane of the series, painted: pixels, marks, crosshair, words in the corners.
///
/// Wheel: slice (with Ctrl: zoom). Left button: the tool. Right button: zoom. Middle button: pan.
/// Keys: Up, Down, PgUp, PgDn, Home, End slices; plus and minus zoom; Left, Right and, with Shift,
/// Up, Down do what the tool of the window or of panning does; the crosshair's arrows move it by a
/// voxel; Return sets the point of a measuring tool, the arrows move it, Esc gives it up; Delete
/// removes the selected measurement, F2 names it. A click of the right button on a mark opens its
/// menu. Single letters are commands of the viewer.
class ImagePane : public QWidget
{
    Q_OBJECT

public:
    /// @param state  Outlives the pane.
    ImagePane(ViewState &state, medical::PlaneKind kind, QWidget *parent = nullptr);

    medical::PlaneKind kind() const { return m_kind; }
    void setKind(medical::PlaneKind kind);
    QString title() const; ///< "Axial"
    void setWords(const QStringList &words); ///< Lines at the top left, below the title's place.
    void setKeyImage(bool on); ///< Said below the slice's number.
    void setCrossVisible(bool on);

    int index() const; ///< Of the plane shown; 0 without a volume.
    int count() const;
    void scroll(int slices); ///< Forward: away from the head, the front, the right.
    void scrollTo(int index);
    bool isAcquired() const;

    double scale() const; ///< Logical pixels a millimetre.
    double zoom() const; ///< Logical pixels a voxel's width.
    void zoomBy(double factor, std::optional<QPointF> around = {});
    void fit();
    void centreOn(const medical::Vector3 &millimetres); ///< Keeps the zoom.

    QPointF toWidget(const medical::Vector3 &millimetres) const;
    medical::Vector3 toPatient(const QPointF &widgetPoint) const;

    /// A point is being set, or one of a drawn measurement is being moved.
    bool isDrawing() const { return m_drawing || m_edit; }
    void cancelDrawing();

    QString accessibleValue() const; ///< "Slice 214 of 342, W 1500 L −600"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void drawn(ViewTool tool, const QList<medical::Vector3> &points);
    void pointsMoved(const QString &name, const QList<medical::Vector3> &points);
    void removeRequested(const QString &name);
    void nameRequested(const QString &name); ///< F2 was pressed; empty: and nothing is selected.
    void menuRequested(const QString &name, const QPoint &globalPos);
    void chosen(const QString &name); ///< A mark was clicked.
    void fullPaneRequested();
    void escaped(); ///< Esc, and nothing was being drawn.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override; ///< While it is full, to the pane behind it.
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// What a press of a button goes on doing while the pointer moves.
    enum class Drag { None, Window, Pan, Zoom, Cross, Draw, EditPoint, Label };
    /// A drawn measurement whose points are being moved.
    struct Edit {
        QString name;
        QList<QPointF> before; ///< Of its region, as it was measured last.
        QList<QPointF> points; ///< As they are shown.
        int point = 0;
        bool isTold = true; ///< Nothing was moved since the last signal.
    };
    /// The mark of a measurement on the screen.
    struct Mark {
        const ShownMeasurement *shown = nullptr;
        QList<QPointF> points;
        QRectF bounds;
        QRectF label; ///< Empty: none.
    };

    const medical::PlaneStack &stack() const { return m_state.stack(m_kind); }
    bool hasVolume() const { return m_state.volume().has_value(); }
    double fitScale() const;
    QPointF centre() const; ///< mm on the plane, in the middle of the widget.
    QPointF planeToWidget(const QPointF &point) const;
    QPointF widgetToPlane(const QPointF &point) const;
    void follow();
    void announce();

    // Input.
    Drag dragFor(const QMouseEvent &event);
    void drag(const QPointF &to);
    void dragWindow(const QPointF &by); ///< All the way from where the button was pressed.
    bool pressOnMark(const QPointF &at);
    void askForMenu(const QPointF &at); ///< Of the mark there, if there is one.
    void pressPoint(const QPointF &at);
    void setPoint(); ///< The loose point is where it belongs.
    void finishDrawing();
    void moveLoosePoint(const QPointF &pixels);
    bool takeArrow(int key, bool isFar);
    bool takeToolArrow(const QPointF &step, bool isFar);
    bool takeZoomKey(int key);
    bool takeDrawingKey(int key);
    bool takeSliceKey(int key);
    void startEdit(const ShownMeasurement &shown, int point);
    void emitEdit();
    void followEdit(); ///< What was moved has come back, or another one was chosen.
    void updateCursor();

    // Painting.
    void paintPixels(QPainter &painter);
    void paintCross(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintMark(QPainter &painter, const Mark &mark) const;
    void paintLabel(QPainter &painter, const Mark &mark) const;
    void paintDrawing(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    void paintSides(QPainter &painter) const;
    void paintRuler(QPainter &painter) const;
    QList<Mark> marks() const; ///< Of the plane that is shown.
    QRectF labelRect(const Mark &mark,
                     const QList<Mark> &all) const; ///< Free of the others, if it can be.

    ViewState &m_state;
    medical::PlaneKind m_kind;
    QStringList m_words;
    bool m_isKeyImage = false;
    bool m_hasCross = true;

    double m_scale = 0; ///< 0: all of the plane in sight.
    QPointF m_centre; ///< mm; while the scale is not 0.

    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    QPointF m_pressedAt;
    medical::WindowLevel m_windowBefore; ///< When the button was pressed.
    QPointF m_labelGrip; ///< From the middle of a dragged label to the pointer.
    QString m_dragged; ///< The measurement whose label is dragged.
    double m_wheel = 0; ///< Turned, but not yet a slice.
    std::optional<PaneDrawing> m_drawing;
    std::optional<Edit> m_edit;
    QTimer m_editRest; ///< The measurement is told once the arrows rest.
    bool m_hasKeyboardFocus = false;
    QString m_hint; ///< Why the tool does nothing here.

    /// The pixels of the last paint, and what they show.
    struct Picture {
        QImage image;
        int index = -1;
        medical::PictureView view;
        medical::Slab slab;
        medical::Greys greys;
    };
    Picture m_picture;
};

} // namespace lectern::ui
