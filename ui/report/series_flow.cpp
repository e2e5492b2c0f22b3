// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/series_flow.h"

#include "core/base/when_finished.h"
#include "core/medical/report/study_card.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/viewer/viewer.h"
#include "ui/services/document_drafter.h"

#include <QFileDialog>
#include <QFileInfo>

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
    connect(&viewer, &Viewer::stepRequested, this, &SeriesFlow::chooseAndRelink);
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
    if (!m_study)
        return;
    m_looking.cancel();
    m_viewer.setLoading(tr("Reading the images…"));
    m_looking = m_series.look(place);
    whenFinished(m_looking, this,
                 [this, place](const Result<medical::SeriesList> &list) { take(list, place); });
}

void SeriesFlow::take(const Result<medical::SeriesList> &list, const QString &place)
{
    if (!list)
        return refuse(list.error().message);
    const bool isThere
        = std::ranges::any_of(list->series, [this](const medical::FoundSeries &series) {
              return series.facts.uid == m_study->facts.uid;
          });
    if (!isThere)
        return refuse(tr("The series of this report is not in “%1”. Choose another place.")
                          .arg(QFileInfo(place).fileName()));
    if (place != m_study->place)
        keepPlace(place);
    whenFinished(m_series.load(*list, m_study->facts.uid), this,
                 [this](const Result<medical::Volume> &volume) { takeVolume(volume); });
}

void SeriesFlow::takeVolume(const Result<medical::Volume> &volume)
{
    if (!volume)
        return refuse(volume.error().message);
    m_volume = *volume;
    m_viewer.setVolume(*m_volume, wordsOf(*m_study));
    Q_EMIT volumeChanged();
}

void SeriesFlow::refuse(const QString &why)
{
    // What was shown stays: a wrong folder dropped on it takes nothing away.
    if (m_volume) {
        m_viewer.setVolume(*m_volume, wordsOf(*m_study));
        Q_EMIT failed(why);
    } else {
        m_viewer.setProblem(why, tr("Relink…"));
    }
}

void SeriesFlow::chooseAndRelink()
{
    const QString place = QFileDialog::getExistingDirectory(&m_viewer, tr("Where are the images?"));
    if (!place.isEmpty())
        relink(place);
}

void SeriesFlow::keepPlace(const QString &place)
{
    m_study->place = place;
    const Status done
        = medical::changeStudyCard(m_session.document(), [&place](QJsonObject &payload) {
              payload.insert(QStringLiteral("place"), place);
          });
    if (!done)
        Q_EMIT failed(done.error().message);
}

} // namespace lectern::ui
