// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/relinked_series.h"
#include "ui/services/document_session.h"
#include "ui/services/series_reader.h"

#include <QObject>

#include <memory>

namespace lectern::ui {

class Viewer;

/// Brings the series of a report into its viewer: from where it was, or, where it is not there any
/// more, from where the reader says it is. Its files are compared with those that were measured; if
/// they are others, the reader decides, and until then all stays as it was.
class SeriesFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    SeriesFlow(DocumentSession &session, SeriesReader &series, Viewer &viewer, QObject *parent);
    ~SeriesFlow() override; ///< Stops what runs.

    const std::optional<medical::Volume> &volume() const { return m_volume; }
    /// Looks for the report's series in a folder, ZIP file or file.
    void relink(const QString &place);

Q_SIGNALS:
    void volumeChanged();
    void failed(const QString &message);

private:
    enum class State {
        Resting,
        Looking, ///< What series are in the place.
        Reading, ///< The images, and their checksums beside them.
        Asking, ///< The images are others.
    };
    /// A place on its way to be the report's.
    struct Candidate {
        QString place;
        medical::SeriesList list;
        std::optional<medical::Volume> volume;
        std::optional<QList<medical::LinkedFile>> files;
    };

    void open();
    void step(); ///< The button of the viewer's notice.
    void chooseAndRelink();
    void take(const Result<medical::SeriesList> &list);
    void read();
    void weigh(); ///< Once images and checksums are there.
    void accept();
    void refuse(const QString &why); ///< Empty: the reader did not want it.
    void stop();
    const medical::FoundSeries *found() const; ///< The report's series in the candidate's list.

    DocumentSession &m_session;
    SeriesReader &m_series;
    Viewer &m_viewer;
    std::optional<medical::ReportStudy> m_study;
    std::optional<medical::Volume> m_volume;
    State m_state = State::Resting;
    Candidate m_candidate;
    QFuture<Result<medical::SeriesList>> m_looking;
    QFuture<Result<medical::Volume>> m_loading;
    QFuture<Result<QList<medical::LinkedFile>>> m_hashing;
};

} // namespace lectern::ui
