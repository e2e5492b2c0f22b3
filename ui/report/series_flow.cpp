// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/series_flow.h"

#include "core/base/when_finished.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/viewer/viewer.h"
#include "ui/services/document_drafter.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>

#include <algorithm>

namespace lectern::ui {
namespace {

/// The lines in the corner: series, kernel, slices.
QStringList wordsOf(const medical::ReportStudy &study)
{
    QStringList words{study.facts.modality + u' ' + study.facts.bodyPart.toLower()};
    if (!study.facts.kernel.isEmpty())
        words.append(SeriesFlow::tr("Kernel %1").arg(study.facts.kernel));
    if (study.thickness)
        words.append(SeriesFlow::tr("%1 mm slices").arg(*study.thickness));
    return words;
}

} // namespace

SeriesFlow::SeriesFlow(DocumentSession &session, SeriesReader &series, Viewer &viewer,
                       QObject *parent) :
    QObject(parent), m_session(session), m_series(series), m_viewer(viewer)
{
    connect(&viewer, &Viewer::stepRequested, this, &SeriesFlow::step);
    connect(&viewer, &Viewer::declined, this, [this] { refuse({}); });
    connect(&viewer, &Viewer::pathsDropped, this, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            relink(paths.first());
    });
    const document::Document *document = &session.document();
    connect(document, &document::Document::blocksInserted, this, [this] {
        if (!m_study) // The first draft brings it.
            open();
    });
    open();
}

SeriesFlow::~SeriesFlow()
{
    stop();
}

void SeriesFlow::stop()
{
    m_looking.cancel();
    m_loading.cancel();
    m_hashing.cancel();
    m_candidate = {};
    m_state = State::Resting;
}

void SeriesFlow::open()
{
    m_study = medical::studyOf(m_session.document().content());
    const DocumentDrafter *drafter = m_session.drafter();
    if (!m_study && drafter && drafter->isDrafting())
        return m_viewer.setLoading(tr("Reading the images…"));
    if (!m_study)
        return m_viewer.setProblem(tr("This report has no series."), {});
    if (!QFileInfo::exists(m_study->place))
        return refuse(tr("The images are not where they were. The report can be read and edited; "
                         "to see the images say where they are now."));
    relink(m_study->place);
}

void SeriesFlow::relink(const QString &place)
{
    stop();
    m_study = medical::studyOf(m_session.document().content()); // Undone, or relinked, meanwhile.
    if (!m_study)
        return;
    m_candidate.place = place;
    m_state = State::Looking;
    m_viewer.setLoading(tr("Reading the images…"), tr("Cancel"));
    m_looking = m_series.look(place);
    whenFinished(m_looking, this, [this](const Result<medical::SeriesList> &list) { take(list); });
}

const medical::FoundSeries *SeriesFlow::found() const
{
    const auto &series = m_candidate.list.series;
    const auto one = std::ranges::find(series, m_study->facts.uid,
                                       [](const medical::FoundSeries &s) { return s.facts.uid; });
    return one == series.end() ? nullptr : &*one;
}

void SeriesFlow::take(const Result<medical::SeriesList> &list)
{
    if (!list)
        return refuse(list.error().message);
    m_candidate.list = *list;
    if (!found())
        return refuse(tr("The series of this report is not in “%1”. Choose another place.")
                          .arg(QFileInfo(m_candidate.place).fileName()));
    read();
}

void SeriesFlow::read()
{
    m_state = State::Reading;
    m_loading = m_series.load(m_candidate.list, m_study->facts.uid);
    m_hashing = m_series.checksums(m_candidate.list, m_study->facts.uid, m_candidate.place);
    auto *watcher = new QFutureWatcher<Result<QList<medical::LinkedFile>>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        if (m_state == State::Reading)
            m_viewer.setProgress(percent);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_hashing);
    whenFinished(m_loading, this, [this](const Result<medical::Volume> &volume) {
        if (!volume)
            return refuse(volume.error().message);
        m_candidate.volume = *volume;
        weigh();
    });
    whenFinished(m_hashing, this, [this](const Result<QList<medical::LinkedFile>> &files) {
        if (!files)
            return refuse(files.error().message);
        m_candidate.files = *files;
        weigh();
    });
}

void SeriesFlow::weigh()
{
    if (m_state != State::Reading || !m_candidate.volume || !m_candidate.files)
        return;
    const auto comparison = medical::compareFiles(m_study->files, *m_candidate.files);
    if (comparison.isSame())
        return accept();
    m_state = State::Asking;
    m_viewer.setQuestion(comparison.sentence() + u' '
                             + tr("If you use them, what was measured stays as it is, and the "
                                  "sentences about it are flagged until you measure again."),
                         tr("Use these images"), tr("Keep it as it was"));
    Q_EMIT volumeChanged(); // What was measured is seen under it.
}

void SeriesFlow::accept()
{
    const Status done = medical::relink(m_session.document(),
                                        medical::relinked(*m_study, m_candidate.list, *found(),
                                                          m_candidate.place, *m_candidate.files));
    if (!done)
        return refuse(done.error().message);
    m_volume = m_candidate.volume;
    stop();
    m_study = medical::studyOf(m_session.document().content());
    m_viewer.setVolume(*m_volume, wordsOf(*m_study));
    Q_EMIT volumeChanged();
}

void SeriesFlow::refuse(const QString &why)
{
    stop();
    if (m_volume) // What was shown stays: a wrong folder dropped on it takes nothing away.
        m_viewer.setVolume(*m_volume, wordsOf(*m_study));
    else
        m_viewer.setProblem(why.isEmpty() ? tr("The images are not shown.") : why, tr("Relink…"));
    Q_EMIT volumeChanged(); // Its marks are drawn again, or their pictures are shown.
    if (m_volume && !why.isEmpty())
        Q_EMIT failed(why);
}

void SeriesFlow::step()
{
    switch (m_state) {
    case State::Resting:
        return chooseAndRelink();
    case State::Looking:
    case State::Reading:
        return refuse({});
    case State::Asking:
        return accept();
    }
}

void SeriesFlow::chooseAndRelink()
{
    const QString place = QFileDialog::getExistingDirectory(&m_viewer, tr("Where are the images?"));
    if (!place.isEmpty())
        relink(place);
}

} // namespace lectern::ui
