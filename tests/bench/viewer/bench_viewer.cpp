// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader feels of the viewer, offscreen and in one thread: from a loaded series of 500
// slices to its three planes, and a step of the wheel until it is painted; before that, the time
// from the disk and the memory of both processes. A JSON line each.
//
//   bench_viewer [SLICES] [STEPS]
//
// The *_cpu figures are processor time: on a busy machine they say what the others cannot.
#include "tests/bench/viewer/memory.h"
#include "tests/bench/window/report.h"
#include "ui/actions/action_registry.h"
#include "ui/report/viewer/image_pane.h"
#include "ui/report/viewer/viewer.h"
#include "ui/report/viewer/viewer_commands.h"

#include <QApplication>
#include <QElapsedTimer>

#include <ctime>
#include <vector>

using namespace lectern;

namespace {

constexpr int kEdge = 512;

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// A block of tissue and air that no part of the cache holds as a whole.
medical::Volume chest(int slices)
{
    auto values = std::make_shared<std::vector<qint16>>(std::size_t(kEdge) * kEdge * slices);
    std::uint32_t random = 1;
    for (std::size_t i = 0; i < values->size(); ++i) {
        random = random * 1664525 + 1013904223;
        (*values)[i] = qint16((i / 97 % 3 == 0 ? 40 : -850) + int(random >> 27));
    }
    medical::Grid grid;
    grid.columns = grid.rows = kEdge;
    grid.slices = slices;
    grid.columnSpacing = grid.rowSpacing = 0.7;
    medical::SeriesFacts facts;
    facts.modality = QStringLiteral("CT");
    facts.bodyPart = QStringLiteral("CHEST");
    QList<medical::Slice> images(slices);
    for (int k = 0; k < slices; ++k)
        images[k].instance = QString::number(k);
    const void *begin = values->data();
    return {grid,
            facts,
            images,
            {.owner = std::move(values), .type = medical::VoxelType::Int16, .values = begin}};
}

/// Wall and processor time of something done many times.
struct Times {
    QList<double> wall;
    QList<double> cpu;

    template <typename Work> void add(Work work)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = cpuMs();
        work();
        cpu.append(cpuMs() - before);
        wall.append(double(clock.nsecsElapsed()) / 1e6);
    }

    void report(const QString &figure, const QJsonObject &more) const
    {
        bench::report(figure, wall, QStringLiteral("ms"), more);
        bench::report(figure + QStringLiteral("_cpu"), cpu, QStringLiteral("ms"), more);
    }
};

class Bench
{
public:
    explicit Bench(int slices) : m_volume(chest(slices))
    {
        ui::addViewerCommands(m_registry);
        m_viewer = std::make_unique<ui::Viewer>(m_registry);
    }

    /// From a loaded series to what is seen of it.
    void measureFirstPlanes(QSize size)
    {
        Times times;
        m_viewer->resize(size);
        m_viewer->show();
        for (int run = 0; run < 5; ++run)
            times.add([&] {
                m_viewer->setVolume(m_volume, {QStringLiteral("CT chest")});
                m_viewer->grab();
            });
        times.report(QStringLiteral("first_mpr"), about(size));
    }

    /// A step of the wheel in a pane: all three are painted, as their crosshairs move.
    void measureSteps(const QString &figure, int pane, QSize size, int steps)
    {
        m_viewer->resize(size);
        m_viewer->setVolume(m_volume, {QStringLiteral("CT chest")});
        ui::ImagePane *scrolled = m_viewer->panes().at(pane);
        scrolled->scrollTo(scrolled->count() / 2 - steps / 2);
        m_viewer->grab();
        QImage screen(size, QImage::Format_RGB32);
        Times times;
        for (int i = 0; i < steps; ++i)
            times.add([&] {
                scrolled->scroll(1);
                m_viewer->render(&screen);
            });
        times.report(figure, about(size));
    }

    /// The pixels alone.
    void measurePlanes(int steps)
    {
        const QList<std::pair<QString, medical::PlaneKind>> kinds{
            {QStringLiteral("plane_axial"), medical::PlaneKind::Axial},
            {QStringLiteral("plane_coronal"), medical::PlaneKind::Coronal},
            {QStringLiteral("plane_sagittal"), medical::PlaneKind::Sagittal}};
        for (const auto &[figure, kind] : kinds) {
            const medical::PlaneStack stack(m_volume.grid(), kind);
            const medical::PictureView view{
                .first = {}, .pixel = stack.bounds().width() / kEdge, .size = {kEdge, kEdge}};
            std::vector<uchar> out(std::size_t(kEdge) * kEdge);
            Times times;
            for (int i = 0; i < steps; ++i)
                times.add([&] {
                    drawPlane(m_volume, stack, (i * 7) % stack.count(), view, {}, {}, out);
                });
            times.report(figure, about(view.size));
        }
    }

private:
    QJsonObject about(QSize size) const
    {
        return {{QStringLiteral("bench"), QStringLiteral("viewer")},
                {QStringLiteral("slices"), m_volume.grid().slices},
                {QStringLiteral("width"), size.width()},
                {QStringLiteral("height"), size.height()}};
    }

    medical::Volume m_volume;
    ui::ActionRegistry m_registry{nullptr};
    std::unique_ptr<ui::Viewer> m_viewer;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int slices = arguments.value(1, QStringLiteral("500")).toInt();
    const int steps = arguments.value(2, QStringLiteral("200")).toInt();
    if (!bench::measureSeriesFromDisk(slices) || !bench::measureSeriesFromDisk(64))
        return 1;
    Bench bench(slices);
    bench.measureFirstPlanes({752, 732});
    bench.measureSteps(QStringLiteral("scroll_step"), 0, {752, 732}, steps);
    bench.measureSteps(QStringLiteral("scroll_step_wide"), 0, {1232, 1012}, steps);
    bench.measureSteps(QStringLiteral("scroll_step_coronal"), 1, {752, 732}, steps);
    bench.measureSteps(QStringLiteral("scroll_step_sagittal"), 2, {752, 732}, steps);
    bench.measurePlanes(steps);
    return 0;
}
