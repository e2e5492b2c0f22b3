// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/viewer/memory.h"

#include "core/base/joining_thread.h"
#include "core/medical/dicom/series_service.h"
#include "tests/bench/window/report.h"
#include "ui/actions/action_registry.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <chrono>
#include <thread>

namespace lectern::bench {
namespace {

constexpr QSize kSize(1232, 1012);
constexpr int kRuns = 3;
constexpr auto kEvery = std::chrono::milliseconds(20);

/// Proportional set size: what is shared with others counts in parts. 0 where there is none.
qint64 bytesOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.sliced(4).simplified().split(' ').first().toLongLong() * 1024;
    return 0;
}

/// Of this process and of those that it started.
qint64 bytesOfAll()
{
    qint64 bytes = bytesOf(QStringLiteral("self"));
    for (const QString &thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs)) {
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(thread));
        if (children.open(QIODevice::ReadOnly))
            for (const QByteArray &child : children.readAll().simplified().split(' '))
                bytes += child.isEmpty() ? 0 : bytesOf(QString::fromLatin1(child));
    }
    return bytes;
}

/// Looks at the memory again and again until it goes.
class MemoryWatch
{
public:
    MemoryWatch() :
        m_thread([this] {
            while (!m_isOver) {
                m_most = std::max(m_most, bytesOfAll());
                std::this_thread::sleep_for(kEvery);
            }
        })
    {
    }

    qint64 most()
    {
        m_isOver = true;
        m_thread.join();
        return m_most;
    }

private:
    qint64 m_most = 0;
    std::atomic_bool m_isOver = false;
    JoiningThread m_thread;
};

medical::SeriesService service()
{
    auto settings = medical::SeriesService::standardSettings();
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    return medical::SeriesService(settings);
}

/// By a process of its own, so that what painting leaves behind is not counted here.
bool writeSeries(const QString &folder, int slices)
{
    const QString spec
        = QStringLiteral(R"({"size": [512, 512, %1], "spacing": [0.7, 0.7, 0.7], "thorax": true,
                             "noise": 15})")
              .arg(slices);
    QProcess writer;
    writer.setStandardOutputFile(QProcess::nullDevice());
    writer.setStandardErrorFile(QProcess::nullDevice());
    writer.start(QStringLiteral(LECTERN_BINARY_DIR "/lectern-cli"),
                 {QStringLiteral("phantom"), QStringLiteral("--spec"), spec,
                  QStringLiteral("--out"), folder});
    return writer.waitForFinished(-1) && writer.exitCode() == 0;
}

Result<medical::Volume> load(const medical::SeriesService &service, const QString &folder)
{
    const auto list = service.list(folder);
    if (!list)
        return std::unexpected(list.error());
    return service.load(*list, list->series.first());
}

/// A volume is memory of this process only where it was looked at.
double sumOf(const medical::Volume &volume)
{
    double sum = 0;
    for (qsizetype i = 0; i < volume.grid().voxels(); ++i)
        sum += volume.at(i);
    return sum;
}

void show(ui::Viewer &viewer, const medical::Volume &volume)
{
    viewer.setVolume(volume, {QStringLiteral("CT chest")});
    viewer.grab();
}

QJsonObject about(int slices)
{
    return {{QStringLiteral("bench"), QStringLiteral("viewer")},
            {QStringLiteral("slices"), slices},
            {QStringLiteral("width"), kSize.width()},
            {QStringLiteral("height"), kSize.height()}};
}

} // namespace

bool measureSeriesFromDisk(int slices)
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("series"));
    if (!place.isValid() || !writeSeries(folder, slices))
        return false;
    ui::ActionRegistry registry(nullptr);
    ui::addViewerCommands(registry);
    ui::Viewer viewer(registry);
    viewer.resize(kSize);
    viewer.show();
    viewer.grab();
    const medical::SeriesService series = service();

    const qint64 before = bytesOfAll();
    MemoryWatch watch;
    const auto volume = load(series, folder);
    const qint64 most = watch.most();
    if (!volume)
        return false;
    const double voxels
        = double(volume->grid().voxels()) * double(medical::bytesOf(volume->type()));
    const auto share = [&](const QString &figure, qint64 bytes) {
        report(figure, {double(bytes - before) / voxels}, QStringLiteral("x voxels"),
               about(slices));
    };
    share(QStringLiteral("memory_reading"), most);
    if (std::isnan(sumOf(*volume)))
        return false;
    share(QStringLiteral("memory_read"), bytesOfAll());
    show(viewer, *volume);
    share(QStringLiteral("memory_shown"), bytesOfAll());

    QList<double> seconds;
    for (int run = 0; run < kRuns; ++run) {
        viewer.clear();
        QElapsedTimer clock;
        clock.start();
        const auto again = load(series, folder);
        if (!again)
            return false;
        show(viewer, *again);
        seconds.append(double(clock.nsecsElapsed()) * 1e-9);
    }
    report(QStringLiteral("series_seconds"), seconds, QStringLiteral("s"), about(slices));
    return true;
}

} // namespace lectern::bench
