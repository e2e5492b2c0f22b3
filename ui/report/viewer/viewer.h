// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measure.h"
#include "ui/report/viewer/key_image.h"
#include "ui/report/viewer/shown_measurement.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace lectern::ui {

class ActionRegistry;
class ImagePane;
class MeasurementTable;
class PaneArea;
class ViewState;
class ViewerNotice;
enum class ViewTool;

/// A CT series in three planes that follow one crosshair, with its measurements as marks and as a
/// table. It takes values and tells what the reader wants; it knows nothing of documents.
///
/// Single keys act while a pane has the focus. Of a series nothing is remembered once another one
/// is set, but the window in which its body part is read. Nothing that names a person is shown
/// unless setIdentityText() is called, and it never comes into a picture.
class Viewer : public QWidget
{
    Q_OBJECT

public:
    /// @param registry  Has the viewer's commands (addViewerCommands) and outlives the viewer. They
    /// are
    ///                  enabled while it is seen with a series. One viewer for a
    ///                  registry.
    explicit Viewer(ActionRegistry &registry, QWidget *parent = nullptr);
    ~Viewer() override;

    /// Shows a series at its middle. @param words lines at the top left: study, series, kernel
    void setVolume(const medical::Volume &volume, const QStringList &words);
    void clear(); ///< Asks for a folder, as at first.
    /// Bars and a sentence, from 300 ms on, until a series, a problem or clear() comes.
    /// @param step  As of setProblem.
    void setLoading(const QString &what, const QString &step = {});
    void setProgress(int percent); ///< Of what is loading.
    /// A sentence, and a button with the next step (empty: none) that emits stepRequested().
    void setProblem(const QString &sentence, const QString &step);
    /// The same with a second button, which emits declined().
    void setQuestion(const QString &sentence, const QString &step, const QString &other);
    /// A line above the words of the series; empty, as at first: no such line.
    void setIdentityText(const QString &text);

    void setMeasurements(const QList<ShownMeasurement> &measurements);
    /// Brings the place of a region to the crosshair; false where the series has no such image.
    bool goTo(const medical::ImageRegion &region);
    /// Selects a measurement in table and picture and goes to it; empty: none.
    void select(const QString &name);
    QString selected() const;
    /// "214", as table and panes count slices; empty where the series has no such image.
    QString sliceText(const medical::ImageRegion &region) const;

    QList<KeyImage> keyImages() const { return m_keyImages; }
    void setKeyImages(const QList<KeyImage> &images);
    /// A key image with its marks as an export shows it: square, scale 1, without words that name a
    /// person. Null where the series has no such image.
    QImage picture(const KeyImage &image, int edge) const;

    ViewState &state() const { return *m_state; }
    QList<ImagePane *> panes() const; ///< The acquired plane first.
    MeasurementTable *table() const { return m_table; }
    QWidget *newToolBar(); ///< Owned by who asks.
    QList<QWidget *> focusPanes() const; ///< What F6 goes through.

    bool isFullPane() const;
    void setFullPane(bool on); ///< The pane that had the focus last fills the place of all three.
    bool isPlaying() const { return m_cine.isActive(); }
    void setPlaying(bool on); ///< Cine through the slices of the focused pane.

Q_SIGNALS:
    /// Points were set. The report measures them and gives the result to setMeasurements().
    void measureRequested(const medical::MeasureOrder &order);
    /// A point of a drawn measurement was moved: it is to be measured anew.
    void measurementMoved(const QString &name, const medical::MeasureOrder &order);
    void measurementRemoved(const QString &name); ///< Delete was pressed on it.
    /// The reader wants to say what it is; empty: what was drawn last.
    void nameRequested(const QString &name);
    void measurementChosen(const QString &name); ///< In table or picture, by hand.
    void keyImagesChanged();
    void placeChanged(); ///< Another slice, window or crosshair: for a status bar.
    void pathsDropped(const QStringList &paths);
    void stepRequested(); ///< The button of a problem, of a question, of what is loading.
    void declined(); ///< The other button of a question.

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectCommands();
    void connectTools();
    void connectPresets();
    void connectPane(ImagePane *pane);
    void connectTable();
    void on(const QString &command, const std::function<void()> &act);
    void enableCommands();
    void checkCommands(); ///< As the state has it.
    void followState();
    void placeParts();
    void showPlanes();
    void showLoading();
    ImagePane *currentPane() const; ///< That had the focus last.
    std::optional<KeyImage> shownImage() const; ///< The acquired slice that is seen.

    void take(ViewTool tool, const QList<medical::Vector3> &points);
    void addAngle(const QList<medical::Vector3> &points);
    void move(const QString &name, const QList<medical::Vector3> &points);
    void remove(const QString &name);
    void choose(const QString &name); ///< By hand.
    void askForName(const QString &name);
    void openMenu(const QString &name, const QPoint &globalPos);
    void showMeasurements();
    void toggleKeyImage();
    void step(); ///< Of the cine.

    ActionRegistry &m_registry;
    ViewState *m_state; // All owned by this widget.
    PaneArea *m_area;
    ViewerNotice *m_notice;
    MeasurementTable *m_table;
    QStringList m_words;
    QString m_identity;
    QList<ShownMeasurement> m_measurements; ///< As they were given.
    QList<ShownMeasurement> m_angles; ///< The viewer's own.
    int m_angleCount = 0; ///< All that were ever drawn here: names are not used again.
    QList<KeyImage> m_keyImages;
    QTimer m_cine;
    QTimer m_wait; ///< Until bars stand for what does not come yet.
    QString m_awaited;
    QString m_awaitedStep;
    std::optional<int> m_percent; ///< Of what is awaited.
};

} // namespace lectern::ui
