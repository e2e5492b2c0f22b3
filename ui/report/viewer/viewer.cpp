// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/viewer.h"

#include "ui/actions/action_registry.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/measurement_table.h"
#include "ui/report/viewer/pane_area.h"
#include "ui/report/viewer/view_state.h"
#include "ui/report/viewer/viewer_bar.h"
#include "ui/report/viewer/viewer_commands.h"
#include "ui/report/viewer/viewer_notice.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>

#include <algorithm>

namespace lectern::ui {

using medical::Vector3;

namespace {

constexpr int kLoadingMs = 300; ///< What comes sooner needs no bars.
constexpr int kCineMs = 66; ///< 15 slices a second.

/// Files and folders of this computer among what is dragged.
QStringList pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

Viewer::Viewer(ActionRegistry &registry, QWidget *parent) :
    QWidget(parent),
    m_registry(registry),
    m_state(new ViewState(this)),
    m_area(new PaneArea(*m_state, this)),
    m_notice(new ViewerNotice(this)),
    m_table(new MeasurementTable(this))
{
    setAcceptDrops(true);
    setAccessibleName(tr("Viewer"));
    m_cine.setInterval(kCineMs);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kLoadingMs);
    connect(&m_cine, &QTimer::timeout, this, &Viewer::step);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        showLoading();
        showPlanes();
    });
    connect(m_notice, &ViewerNotice::stepRequested, this, &Viewer::stepRequested);
    connect(m_notice, &ViewerNotice::declined, this, &Viewer::declined);
    connect(m_notice, &ViewerNotice::measurementChosen, this, &Viewer::choose);
    for (ImagePane *pane : m_area->panes())
        connectPane(pane);
    connectTable();
    connectCommands();
    connect(m_state, &ViewState::crossChanged, this, &Viewer::followState);
    connect(m_state, &ViewState::lookChanged, this, &Viewer::followState);
    connect(m_state, &ViewState::toolChanged, this, &Viewer::checkCommands);
    connect(m_state, &ViewState::measurementsChanged, this, [this] {
        m_table->select(m_state->selected());
        m_notice->select(m_state->selected());
    });
    connect(m_area, &PaneArea::currentChanged, this, &Viewer::placeChanged);
    checkCommands();
    showPlanes();
}

Viewer::~Viewer()
{
    m_state->disconnect(this); // Its last words would find a viewer half gone.
    delete m_area; // The panes go before the state that they look at.
}

void Viewer::connectPane(ImagePane *pane)
{
    for (const QString &id : viewerCommandIds())
        pane->addAction(m_registry.action(id));
    connect(pane, &ImagePane::drawn, this, &Viewer::take);
    connect(pane, &ImagePane::pointsMoved, this, &Viewer::move);
    connect(pane, &ImagePane::removeRequested, this, &Viewer::remove);
    connect(pane, &ImagePane::nameRequested, this, &Viewer::askForName);
    connect(pane, &ImagePane::menuRequested, this, &Viewer::openMenu);
    connect(pane, &ImagePane::chosen, this, &Viewer::choose);
    connect(pane, &ImagePane::fullPaneRequested, this, [this, pane] {
        pane->setFocus(Qt::MouseFocusReason);
        setFullPane(!isFullPane());
    });
    connect(pane, &ImagePane::escaped, this, [this] {
        setPlaying(false);
        setFullPane(false);
    });
}

void Viewer::connectTable()
{
    connect(m_table, &MeasurementTable::measurementChosen, this, [this](const QString &name) {
        select(name);
        Q_EMIT measurementChosen(name);
    });
    connect(m_table, &MeasurementTable::removeRequested, this, &Viewer::remove);
    connect(m_table, &MeasurementTable::nameRequested, this, &Viewer::askForName);
    connect(m_table, &MeasurementTable::menuRequested, this, &Viewer::openMenu);
}

void Viewer::followState()
{
    checkCommands();
    Q_EMIT placeChanged();
}

void Viewer::setVolume(const medical::Volume &volume, const QStringList &words)
{
    m_wait.stop();
    setPlaying(false);
    setFullPane(false);
    m_words = words;
    m_measurements.clear();
    m_angles.clear();
    m_keyImages.clear();
    m_state->setVolume(volume);
    setIdentityText(m_identity);
    showMeasurements();
    showPlanes();
    followState();
    Q_EMIT keyImagesChanged();
}

void Viewer::clear()
{
    m_wait.stop();
    setPlaying(false);
    setFullPane(false);
    m_identity.clear();
    m_words.clear();
    m_measurements.clear();
    m_angles.clear();
    m_keyImages.clear();
    m_state->setVolume(std::nullopt);
    m_notice->showEmpty();
    showMeasurements();
    showPlanes();
    checkCommands();
}

void Viewer::setLoading(const QString &what, const QString &step)
{
    clear();
    m_awaited = what;
    m_awaitedStep = step;
    m_percent.reset();
    m_wait.start();
}

void Viewer::setProgress(int percent)
{
    m_percent = percent;
    if (!m_wait.isActive())
        showLoading();
}

void Viewer::showLoading()
{
    m_notice->showLoading(m_percent ? tr("%1 %2 %").arg(m_awaited).arg(*m_percent) : m_awaited,
                          m_awaitedStep);
}

void Viewer::setProblem(const QString &sentence, const QString &step)
{
    clear();
    m_notice->showProblem(sentence, step);
}

void Viewer::setQuestion(const QString &sentence, const QString &step, const QString &other)
{
    clear();
    m_notice->showQuestion(sentence, step, other);
}

void Viewer::showPlanes()
{
    const bool hasVolume = m_state->volume().has_value();
    m_area->setVisible(hasVolume);
    m_notice->setVisible(!hasVolume);
    m_table->setVisible(hasVolume && m_table->model()->rowCount() > 0);
    setFocusProxy(hasVolume ? static_cast<QWidget *>(currentPane()) : nullptr);
    placeParts();
    enableCommands();
}

void Viewer::placeParts()
{
    m_notice->setGeometry(rect());
    const int foot = m_table->isHidden() ? 0 : std::min(m_table->wantedHeight(), height() / 3);
    m_area->setGeometry(0, 0, width(), height() - foot);
    m_table->setGeometry(0, height() - foot, width(), foot);
}

void Viewer::setIdentityText(const QString &text)
{
    m_identity = text;
    QStringList words = m_words;
    if (!text.isEmpty())
        words.prepend(text);
    m_area->panes().front()->setWords(words);
}

void Viewer::setMeasurements(const QList<ShownMeasurement> &measurements)
{
    m_measurements = measurements;
    showMeasurements();
}

void Viewer::showMeasurements()
{
    const QList<ShownMeasurement> all = m_measurements + m_angles;
    QList<MeasurementModel::Row> rows;
    for (const ShownMeasurement &shown : all)
        rows.append({.measurement = shown, .slice = sliceText(shown.region)});
    const QString selected = m_state->selected();
    m_table->setRows(rows);
    m_notice->setMeasurements(all);
    m_state->setMeasurements(all);
    m_table->select(selected);
    showPlanes();
}

QString Viewer::sliceText(const medical::ImageRegion &region) const
{
    const auto slice = m_state->volume() ? m_state->sliceOf(region) : std::nullopt;
    if (!slice)
        return {};
    return QString::number(m_state->stack(m_state->acquiredKind()).indexOfSlice(*slice) + 1);
}

bool Viewer::goTo(const medical::ImageRegion &region)
{
    const auto slice = m_state->volume() ? m_state->sliceOf(region) : std::nullopt;
    if (!slice)
        return false;
    if (region.points.isEmpty()) {
        const auto kind = m_state->acquiredKind();
        m_state->setIndex(kind, m_state->stack(kind).indexOfSlice(*slice));
    } else {
        QPointF low = region.points.first();
        QPointF high = low;
        for (const QPointF &point : region.points) {
            low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
            high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
        }
        m_state->setCross(m_state->toPatient(*slice, (low + high) / 2));
    }
    for (ImagePane *pane : m_area->panes())
        pane->centreOn(m_state->cross());
    return true;
}

void Viewer::select(const QString &name)
{
    m_state->setSelected(name);
    if (const ShownMeasurement *shown = m_state->measurement(name))
        (void)goTo(shown->region); // A measurement of another series is still selected.
}

QString Viewer::selected() const
{
    return m_state->selected();
}

void Viewer::choose(const QString &name)
{
    // A label that is taken hold of is on its slice already, and stays under the pointer.
    m_state->setSelected(name);
    Q_EMIT measurementChosen(name);
}

QList<ImagePane *> Viewer::panes() const
{
    return {m_area->panes().begin(), m_area->panes().end()};
}

QWidget *Viewer::newToolBar()
{
    return new ViewerBar(*this, m_registry);
}

QList<QWidget *> Viewer::focusPanes() const
{
    QList<QWidget *> found;
    for (ImagePane *pane : m_area->panes())
        found.append(pane);
    found.append(m_table);
    return found;
}

ImagePane *Viewer::currentPane() const
{
    return m_area->current();
}

bool Viewer::isFullPane() const
{
    return m_area->isFull();
}

void Viewer::setFullPane(bool on)
{
    if (on == isFullPane())
        return;
    m_area->setFull(on);
    checkCommands();
}

void Viewer::setPlaying(bool on)
{
    if (on && m_state->volume())
        m_cine.start();
    else
        m_cine.stop();
    checkCommands();
}

void Viewer::step()
{
    ImagePane *pane = currentPane();
    pane->scrollTo(pane->index() + 1 < pane->count() ? pane->index() + 1 : 0);
}

void Viewer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableCommands();
}

void Viewer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setPlaying(false);
    enableCommands();
}

void Viewer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

void Viewer::dragEnterEvent(QDragEnterEvent *event)
{
    if (!pathsIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Viewer::dropEvent(QDropEvent *event)
{
    const QStringList paths = pathsIn(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT pathsDropped(paths);
}

} // namespace lectern::ui
