// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/phantom_folder.h"

#include "core/base/save_file.h"
#include "core/medical/dicom/writer/series_writer.h"
#include "core/medical/phantom/phantom_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace lectern {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PhantomFolder)
};

std::unexpected<Error> cannotWrite(const QString &folder)
{
    return failure(ErrorCode::Io,
                   Words::tr("%1 cannot be written. Choose a folder that is not there yet, in one "
                             "where you may write.")
                       .arg(folder));
}

/// Its images in a folder. @return what is true of them
Result<QJsonObject> writeTimePoint(const medical::PhantomSpec &spec, const medical::TimePoint &time,
                                   const QString &root, const StopFlag &stop,
                                   const ProgressSink &progress)
{
    const auto series = medical::makePhantom(spec, time, stop, progress);
    if (!series)
        return std::unexpected(series.error());
    const QString folder = QDir(root).filePath(time.folder);
    if (!QDir().mkpath(folder))
        return cannotWrite(folder);
    LECTERN_TRY(medical::writeSeries(*series, folder, stop, progress));
    return QJsonObject{{QStringLiteral("folder"), time.folder},
                       {QStringLiteral("uid"), series->facts.uid},
                       {QStringLiteral("days"), time.days},
                       {QStringLiteral("images"), series->images.size()},
                       {QStringLiteral("truth"), medical::truthJson(series->truth)}};
}

} // namespace

Result<QJsonObject> writePhantom(const medical::PhantomSpec &spec, const QString &folder,
                                 const StopFlag &stop, const ProgressSink &progress)
{
    const QFileInfo place(QDir::cleanPath(folder));
    if (place.exists() && !(place.isDir() && QDir(folder).isEmpty()))
        return cannotWrite(folder);
    QTemporaryDir unfinished(place.absoluteFilePath() + QStringLiteral(".XXXXXX"));
    if (!unfinished.isValid())
        return cannotWrite(folder);
    QJsonArray list;
    for (const medical::TimePoint &time : spec.times) {
        const auto written = writeTimePoint(spec, time, unfinished.path(), stop, progress);
        if (!written)
            return std::unexpected(written.error());
        list.append(*written);
    }
    const QJsonObject truth{{QStringLiteral("series"), list}};
    QSaveFile file(unfinished.filePath(QStringLiteral("truth.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(truth).toJson()) < 0
        || !commitWhole(file))
        return cannotWrite(folder);
    const QString path = place.absoluteFilePath();
    if ((place.exists() && !QDir().rmdir(path)) || !QDir().rename(unfinished.path(), path))
        return cannotWrite(folder);
    unfinished.setAutoRemove(false);
    return truth;
}

} // namespace lectern
