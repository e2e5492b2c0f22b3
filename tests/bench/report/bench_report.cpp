// SPDX-License-Identifier: GPL-3.0-or-later
// What a radiologist waits for: from the drop of 64 slices of 512 x 512 with a note to the finished
// draft in English with the small model, and the check that runs on every edit. A JSON line each.
//
//   bench_report [RUNS]       One draft before them is not counted: the model's file is warm.
#include "app/composition.h"
#include "app/environment.h"
#include "core/base/joining_thread.h"
#include "core/document/draft_writer.h"
#include "core/medical/dicom/writer/series_writer.h"
#include "core/medical/phantom/phantom_json.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/report/report_flow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace lectern;

namespace {

const QByteArray kThorax = R"({"size": [512, 512, 64], "spacing": [0.7, 0.7, 1.25], "thorax": true,
    "kernel": "Br36", "body_part": "CHEST", "noise": 15,
    "shapes": [{"kind": "sphere", "centre": [-70, 0, 0], "diameter": 8, "hu": 30}]})";

void report(const QString &figure, QList<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("report")},
                           {QStringLiteral("figure"), figure},
                           {QStringLiteral("median"), seconds.at(seconds.size() / 2)},
                           {QStringLiteral("min"), seconds.first()},
                           {QStringLiteral("max"), seconds.last()},
                           {QStringLiteral("runs"), int(seconds.size())},
                           {QStringLiteral("unit"), QStringLiteral("s")}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) * 1e-9;
}

ingest::ReaderSettings withReader(ingest::ReaderSettings settings)
{
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    return settings;
}

/// The services of a program whose reader lies elsewhere.
struct Services {
    medical::SeriesService series{withReader(medical::SeriesService::standardSettings())};
    ingest::IngestService ingest{withReader({})};
};

bool writeThorax(const QString &folder)
{
    const auto spec = medical::phantomSpecFrom(QJsonDocument::fromJson(kThorax).object());
    const auto series = spec ? medical::makePhantom(*spec, spec->times.first())
                             : Result<medical::PhantomSeries>(std::unexpected(spec.error()));
    return series && medical::writeSeries(*series, folder);
}

medical::ReportOrder orderOf()
{
    medical::ReportOrder order;
    order.nodules = {medical::Vector3{-70, 0, 0}};
    const auto facts
        = medical::reportFactsFrom({{QStringLiteral("lobe"), QStringLiteral("right-upper")},
                                    {QStringLiteral("density"), QStringLiteral("solid")},
                                    {QStringLiteral("count"), QStringLiteral("single")},
                                    {QStringLiteral("risk"), QStringLiteral("high")},
                                    {QStringLiteral("age"), 64},
                                    {QStringLiteral("cancer"), false},
                                    {QStringLiteral("immunosuppressed"), false},
                                    {QStringLiteral("incidental"), true}});
    order.facts = facts.value_or(medical::ReportFacts());
    order.typedText = QStringLiteral("Persistent cough for 3 weeks. Ex-smoker, 30 pack years.");
    return order;
}

struct Times {
    QList<double> prepared;
    QList<double> loaded; ///< The model too.
    QList<double> finished;
};

/// As the window does it: the model comes into memory while the series is read.
std::optional<document::Content> draft(const QString &folder, const Services &services,
                                       Composition &composition, Times &times)
{
    QElapsedTimer timer;
    timer.start();
    const JoiningThread loading([&] { (void)composition.scorer({}, Language::English, {}, {}); });
    auto list = services.series.list(folder);
    if (!list)
        return {};
    medical::FoundSeries found = list->series.first();
    const auto prepared
        = medical::prepareReport(orderOf(), {folder, std::move(*list), std::move(found), {}},
                                 {services.series, services.ingest}, {}, {});
    if (!prepared)
        return {};
    times.prepared.append(secondsOf(timer));
    const auto scorer = composition.scorer({}, Language::English, {}, {});
    if (!scorer)
        return {};
    times.loaded.append(secondsOf(timer));
    const drafting::Chooser chooser(Language::English, 0, scorer->get());
    const auto drafted = medical::draftReport(*prepared, chooser, medical::ImpressionLines::PutIn,
                                              [](const auto &) { }, {});
    if (!drafted)
        return {};
    document::Document document(medical::emptyReport(*prepared, drafted->header));
    if (!document::DraftWriter(document, QStringLiteral("draft")).append(drafted->blocks))
        return {};
    times.finished.append(secondsOf(timer));
    return document.content();
}

void measureCheck(const document::Content &content)
{
    QList<double> seconds;
    for (int run = 0; run < 50; ++run) {
        QElapsedTimer timer;
        timer.start();
        (void)medical::reportFlags(content);
        seconds.append(secondsOf(timer));
    }
    report(QStringLiteral("check_on_an_edit"), seconds);
}

} // namespace

int main(int argc, char **argv)
{
    prepareEnvironment(Screen::None);
    const QApplication application(argc, argv);
    const int runs
        = std::max(1, QCoreApplication::arguments().value(1, QStringLiteral("3")).toInt());
    const QTemporaryDir folder;
    const Services services;
    if (!writeThorax(folder.path())) {
        QTextStream(stderr) << "The phantom could not be written." << Qt::endl;
        return 1;
    }
    Times times;
    std::optional<document::Content> content;
    for (int run = 0; run <= runs; ++run) {
        if (run == 1)
            times = {};
        Composition fresh; // Its model is not in memory yet.
        content = draft(folder.path(), services, fresh, times);
        if (!content) {
            QTextStream(stderr) << "No draft. Is the small model here? ./dev fetches it."
                                << Qt::endl;
            return 4;
        }
    }
    report(QStringLiteral("drop_to_measured"), times.prepared);
    report(QStringLiteral("drop_to_model_loaded"), times.loaded);
    report(QStringLiteral("drop_to_finished_draft"), times.finished);
    measureCheck(*content);
    return 0;
}
