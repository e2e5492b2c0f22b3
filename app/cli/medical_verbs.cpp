// SPDX-License-Identifier: GPL-3.0-or-later
// measure, phantom: values from a series, and series whose values are known.
#include "app/cli/console.h"
#include "app/cli/series_options.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "app/phantom_folder.h"
#include "core/medical/measure/measure.h"
#include "core/medical/phantom/phantom_json.h"

#include <QJsonDocument>

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// "P;Q;R", each as pointFrom.
QList<medical::Vector3> pointsFrom(const std::string &text, qsizetype least)
{
    QList<medical::Vector3> points;
    for (const QString &part : QString::fromStdString(text).split(u';'))
        points.append(pointFrom(part.toStdString()));
    if (points.size() < least)
        throw CLI::ValidationError(text, "has too few points");
    return points;
}

struct MeasureOptions {
    std::string path;
    std::string uid;
    std::vector<std::string> nodules;
    std::string line;
    std::string polygon;
    bool all = false;
    medical::MeasureOrder order;
};

void readPoints(MeasureOptions &options)
{
    for (const std::string &nodule : options.nodules)
        options.order.nodules.append(pointFrom(nodule));
    if (!options.line.empty())
        options.order.line = pointsFrom(options.line, 2);
    if (options.order.line.size() > 2)
        throw CLI::ValidationError("--line", "takes two points");
    if (!options.polygon.empty())
        options.order.polygon = pointsFrom(options.polygon, 3);
    const medical::MeasureOrder &order = options.order;
    options.order.lungs = options.all
        || (order.nodules.isEmpty() && order.line.isEmpty() && order.polygon.isEmpty());
}

Status measureSeries(Composition &composition, const MeasureOptions &options)
{
    const StopFlag stop = stopOnSignals();
    ConsoleProgress progress;
    const medical::SeriesService &service = composition.series();
    const auto list = service.list(QString::fromStdString(options.path), stop, progress.sink());
    if (!list)
        return std::unexpected(list.error());
    for (const medical::BrokenFile &broken : list->broken)
        complain(medical::errorFor(broken.problem, broken.file.name()).message);
    const auto series = chosenSeries(
        *list,
        {.path = QString::fromStdString(options.path), .uid = QString::fromStdString(options.uid)});
    if (!series)
        return std::unexpected(series.error());
    if (series->hasTwoPatients)
        return failure(ErrorCode::RefusedByCheck,
                       Words::tr("The images of this series name two patients. Export each "
                                 "patient's images again."));
    const auto volume = service.load(*list, *series, stop, progress.sink());
    if (!volume)
        return std::unexpected(volume.error());
    QJsonArray measured;
    for (const medical::Measurement &measurement : medical::measure(*volume, options.order, stop))
        measured.append(medical::measurementJson(measurement));
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, Words::tr("Stopped."));
    print(measured);
    return {};
}

void addMeasure(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<MeasureOptions>();
    CLI::App *verb
        = app.add_subcommand("measure", "Values from a DICOM series, or why there are none");
    verb->footer("Example: lectern-cli measure scan --nodule -62.5,14,-210 --json");
    verb->add_option("series", options->path, "A folder, a ZIP file or a file")->required();
    verb->add_option("--uid", options->uid, "Which series, where there are several");
    verb->add_option("--nodule", options->nodules,
                     "A point X,Y,Z in a nodule, mm (LPS); may come again")
        ->allow_extra_args(false);
    verb->add_option("--line", options->line, "Its length: P;Q, each X,Y,Z");
    verb->add_option("--polygon", options->polygon, "Its area and HU: P;Q;R.. in one slice");
    verb->add_flag("--all", options->all, "The lungs too, where something else is asked for");
    addJsonFlag(*verb);
    verb->callback([options, &chosen] {
        readPoints(*options);
        chosen
            = [options](Composition &composition) { return measureSeries(composition, *options); };
    });
}

Result<medical::PhantomSpec> specFrom(const std::string &source)
{
    const QString text = QString::fromStdString(source);
    auto json = text.startsWith(u'{') ? Result<QByteArray>(text.toUtf8()) : readFile(text);
    if (!json)
        return std::unexpected(json.error());
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The phantom's description is no JSON object. See lectern-cli "
                                 "phantom --help."));
    return medical::phantomSpecFrom(document.object());
}

void addPhantom(CLI::App &app, Chosen &chosen)
{
    struct Options {
        std::string spec;
        std::string out;
    };
    auto options = std::make_shared<Options>();
    CLI::App *verb
        = app.add_subcommand("phantom", "A DICOM series whose truth is known by formula");
    verb->footer("Example: lectern-cli phantom --out ball --spec '{\"size\": [64, 64, 40], "
                 "\"spacing\": [0.7, 0.7, 1], \"background\": -850, \"shapes\": [{\"kind\": "
                 "\"sphere\", \"centre\": [0, 0, 0], \"diameter\": 6, \"hu\": 40}]}'\n"
                 "Keys: size spacing origin thickness orientation tilt background thorax shapes "
                 "kernel blur sharpening noise seed modality body_part contrast storage irregular "
                 "times");
    verb->add_option("--spec", options->spec, "A JSON file, or the JSON itself")->required();
    verb->add_option("--out", options->out, "A folder that is not there yet, or empty")->required();
    addJsonFlag(*verb);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &) -> Status {
            const auto spec = specFrom(options->spec);
            if (!spec)
                return std::unexpected(spec.error());
            ConsoleProgress progress;
            const auto truth = writePhantom(*spec, QString::fromStdString(options->out),
                                            stopOnSignals(), progress.sink());
            if (!truth)
                return std::unexpected(truth.error());
            print(*truth);
            return {};
        };
    });
}

} // namespace

void addMedicalVerbs(CLI::App &app, CommonOptions &, Chosen &chosen)
{
    addMeasure(app, chosen);
    addPhantom(app, chosen);
}

} // namespace lectern::cli
