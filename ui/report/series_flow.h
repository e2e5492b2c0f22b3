// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/study.h"
#include "ui/services/document_session.h"
#include "ui/services/series_reader.h"

#include <QObject>

#include <memory>

namespace lectern::ui {

class Viewer;

/// Brings the series of a report into its viewer: from where it was, or, where it is not there any
/// more, from where the reader says it is.
class SeriesFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    SeriesFlow(DocumentSession &session, SeriesReader &series, Viewer &viewer, QObject *parent);

    const std::optional<medical::Volume> &volume() const { return m_volume; }
    /// Looks for the report's series in a folder, ZIP file or file.
    void relink(const QString &place);

Q_SIGNALS:
    void volumeChanged();
    void failed(const QString &message);

private:
    void open();
    void chooseAndRelink();
    void take(const Result<medical::SeriesList> &list, const QString &place);
    void takeVolume(const Result<medical::Volume> &volume);
    void refuse(const QString &why);
    void keepPlace(const QString &place);

    DocumentSession &m_session;
    SeriesReader &m_series;
    Viewer &m_viewer;
    std::optional<medical::ReportStudy> m_study;
    std::optional<medical::Volume> m_volume;
    QFuture<Result<medical::SeriesList>> m_looking;
};

} // namespace lectern::ui
