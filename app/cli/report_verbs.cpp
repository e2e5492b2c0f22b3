// SPDX-License-Identifier: GPL-3.0-or-later
// report draft: the radiologist's journey up to a document.
#include "app/cli/console.h"
#include "app/cli/series_options.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/document/draft_writer.h"
#include "core/document/store/document_store.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/report_flow.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

struct ReportOptions {
    CommonOptions *common = nullptr;
    std::string series;
    std::string uid;
    std::vector<std::string> nodules;
    std::string facts;
    std::string text;
    std::string prior;
    std::string layout;
    std::string normals;
    std::string language;
    bool samePatient = false;
    std::string out;
    QList<medical::Vector3> points;
};

/// The same error, beginning with the file it is in.
std::unexpected<Error> in(const QString &file, Error error)
{
    error.message = QStringLiteral("%1: %2").arg(QFileInfo(file).fileName(), error.message);
    return std::unexpected(std::move(error));
}

/// What the reader sees and knows, and what they measured by hand.
struct Entered {
    medical::ReportFacts facts;
    QList<medical::MarkOrder> marks;
};

Result<Entered> enteredIn(const QString &file)
{
    if (file.isEmpty())
        return Entered();
    const auto bytes = readFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.isObject())
        return in(file,
                  {.code = ErrorCode::InvalidInput,
                   .message = Words::tr("The facts are no JSON object. See lectern-cli "
                                        "report draft --help."),
                   .detail = {}});
    QJsonObject object = json.object();
    auto marks = medical::takeMarkOrders(object);
    if (!marks)
        return in(file, marks.error());
    auto facts = medical::reportFactsFrom(object);
    if (!facts)
        return in(file, facts.error());
    return Entered{std::move(*facts), std::move(*marks)};
}

Result<medical::ReportOrder> orderOf(const ReportOptions &options)
{
    medical::ReportOrder order;
    auto entered = enteredIn(QString::fromStdString(options.facts));
    if (!entered)
        return std::unexpected(entered.error());
    order.facts = std::move(entered->facts);
    order.marks = std::move(entered->marks);
    if (!options.normals.empty()) {
        auto normals = medical::normalsFile(QString::fromStdString(options.normals));
        if (!normals)
            return std::unexpected(normals.error());
        order.readerNormals = std::move(*normals);
    }
    order.nodules = options.points;
    order.textFile = QString::fromStdString(options.text);
    order.priorFile = QString::fromStdString(options.prior);
    order.templateId = QString::fromStdString(options.layout);
    if (!options.language.empty())
        order.language = options.language == "zh" ? Language::Chinese : Language::English;
    order.samePatient = options.samePatient;
    return order;
}

Result<medical::SeriesAtHand> findSeries(Composition &composition, const ReportOptions &options,
                                         const ProgressSink &progress, const StopFlag &stop)
{
    const QString path = QString::fromStdString(options.series);
    auto list = composition.series().list(path, stop, progress);
    if (!list)
        return std::unexpected(list.error());
    for (const medical::BrokenFile &broken : list->broken)
        complain(medical::errorFor(broken.problem, broken.file.name()).message);
    auto found = chosenSeries(*list, {.path = path, .uid = QString::fromStdString(options.uid)});
    if (!found)
        return std::unexpected(found.error());
    return medical::SeriesAtHand{path, std::move(*list), std::move(*found), {}};
}

drafting::DraftSink progressOf(const ProgressSink &progress)
{
    return [progress](const drafting::DraftEvent &event) {
        if (const auto *step = std::get_if<Progress>(&event))
            progress(*step);
    };
}

Result<document::Content> contentOf(const medical::PreparedReport &report,
                                    const medical::ReportDraft &draft)
{
    document::Document document(medical::emptyReport(report, draft.header));
    document::DraftWriter writer(document, QStringLiteral("draft"));
    const auto blocks = writer.append(draft.blocks);
    if (!blocks)
        return std::unexpected(blocks.error());
    return document.content();
}

Result<document::Content> draftOf(Composition &composition, const ReportOptions &options,
                                  const ProgressSink &progress, const StopFlag &stop)
{
    const auto order = orderOf(options);
    if (!order)
        return std::unexpected(order.error());
    const auto series = findSeries(composition, options, progress, stop);
    if (!series)
        return std::unexpected(series.error());
    const auto report = medical::prepareReport(
        *order, *series, {composition.series(), composition.ingest()}, progress, stop);
    if (!report)
        return std::unexpected(report.error());
    const auto scorer = composition.scorer({.model = QString::fromStdString(options.common->model),
                                            .threads = options.common->threads},
                                           report->language, progress, stop);
    if (!scorer)
        return std::unexpected(scorer.error());
    const drafting::Chooser chooser(report->language, options.common->seed, scorer->get());
    const auto drafted = medical::draftReport(*report, chooser, medical::ImpressionLines::PutIn,
                                              progressOf(progress), stop);
    if (!drafted)
        return std::unexpected(drafted.error());
    if (!drafted->header.isComplete)
        return failure(ErrorCode::Cancelled, {});
    return contentOf(*report, *drafted);
}

Status draft(Composition &composition, const ReportOptions &options)
{
    const StopFlag stop = stopOnSignals();
    ConsoleProgress progress;
    const auto content = draftOf(composition, options, progress.sink(), stop);
    if (!content && content.error().code == ErrorCode::Cancelled)
        return failure(ErrorCode::Cancelled, Words::tr("Stopped; no document was written."));
    if (!content)
        return std::unexpected(content.error());
    return document::DocumentStore::write(QString::fromStdString(options.out), *content);
}

void addOptions(CLI::App &verb, ReportOptions &options)
{
    verb.add_option("--series", options.series, "A folder, a ZIP file or a file of DICOM images")
        ->required();
    verb.add_option("--uid", options.uid, "Which series, where there are several");
    verb.add_option("--nodule", options.nodules,
                    "A point X,Y,Z in a nodule, mm (LPS); may come again")
        ->allow_extra_args(false);
    verb.add_option("--facts", options.facts, "A JSON file with what the reader sees and knows");
    verb.add_option("--text", options.text, "The clinical text: text, Markdown, DOCX or PDF");
    verb.add_option("--prior", options.prior, "The report of an earlier examination");
    verb.add_option("--template", options.layout,
                    "ct-chest, nodule-follow-up, ct-head or free; else the one that fits");
    verb.add_option(
        "--normals", options.normals,
        "Your own normal sentences, a line each: \"pleura: No effusion.\", or \"pleura: -\" "
        "for none");
    verb.add_option("--language", options.language, "en or zh; else the clinical text's")
        ->check(CLI::IsMember({"en", "zh"}));
    verb.add_flag("--same-patient", options.samePatient,
                  "Series and texts are of one patient, whatever names, ids and dates say");
    verb.add_option("--out", options.out, "Where to; used exactly as given")->required();
}

} // namespace

void addReportVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<ReportOptions>();
    options->common = &common;
    CLI::App *report = app.add_subcommand("report", "Draft reports from DICOM series");
    report->require_subcommand(1);
    CLI::App *verb = report->add_subcommand(
        "draft", "Draft a report: measured values, quoted text, standing sentences");
    verb->footer(
        "Example: lectern-cli report draft --series scan --nodule -62.5,14,-210 --facts "
        "facts.json --text note.txt --out report.lectern\n"
        "Facts: {\"lobe\": \"right-upper\", \"density\": \"solid\", \"margin\": \"spiculated\", "
        "\"risk\": \"high\", \"count\": \"single\", \"age\": 64, \"cancer\": false, "
        "\"immunosuppressed\": false, \"incidental\": true}\n"
        "       of several nodules \"nodules\": [{\"lobe\": .., \"density\": .., \"margin\": ..}, "
        "..] and \"most_suspicious\": 1\n"
        "       measured by hand \"measurements\": [{\"line\": \"X,Y,Z;X,Y,Z\", \"label\": "
        "\"right hilar lymph node\", \"heading\": \"mediastinum\"}, {\"axes\": "
        "\"P;Q;R;S\" ..}, {\"polygon\": "
        "\"X,Y,Z;X,Y,Z;X,Y,Z\", ..}]");
    addOptions(*verb, *options);
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        for (const std::string &nodule : options->nodules)
            options->points.append(pointFrom(nodule));
        chosen = [options](Composition &composition) { return draft(composition, *options); };
    });
}

} // namespace lectern::cli
