// SPDX-License-Identifier: GPL-3.0-or-later
// show, source, export: what stands in a document.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/document/store/document_store.h"
#include "core/publish/document_json.h"

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void addShow(CLI::App &app, Chosen &chosen)
{
    struct Options {
        std::string path;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("show", "A document with the origin of every sentence");
    verb->footer("Example: lectern-cli show lesson.lectern --json");
    verb->add_option("document", options->path, "A .lectern file")->required();
    verb->add_flag("--json", options->json, "One JSON document");
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) -> Status {
            const auto content
                = document::DocumentStore::read(QString::fromStdString(options->path));
            if (!content)
                return std::unexpected(content.error());
            if (options->json)
                print(publish::documentJson(*content, composition.payloadTypes()));
            else
                print(publish::documentText(*content));
            return {};
        };
    });
}

QString sourceLine(const document::Source &source)
{
    return QStringLiteral("%1  %2  (%3, %4)")
        .arg(publish::sourceIdText(source.id), source.title, source.kind, source.fileName);
}

Status showSource(const document::Content &content, const QString &id)
{
    if (id.isEmpty()) {
        for (const document::Source &source : content.sources)
            print(sourceLine(source));
        return {};
    }
    QStringList known;
    for (const document::Source &source : content.sources) {
        if (publish::sourceIdText(source.id) == id) {
            printPiece(source.text); // Exactly: its offsets are counted in what is printed.
            return {};
        }
        known.append(publish::sourceIdText(source.id));
    }
    return failure(ErrorCode::NotFound,
                   Words::tr("There is no source %1 in this document. There are: %2.")
                       .arg(id, known.join(u", ")));
}

void addSource(CLI::App &app, Chosen &chosen)
{
    struct Options {
        std::string path;
        std::string id;
    };
    auto options = std::make_shared<Options>();
    CLI::App *verb
        = app.add_subcommand("source", "Canonical text of a source, or the list of sources");
    verb->footer("Example: lectern-cli source lesson.lectern s1");
    verb->add_option("document", options->path, "A .lectern file")->required();
    verb->add_option("id", options->id, "A source, e.g. s1");
    verb->callback([options, &chosen] {
        chosen = [options](Composition &) -> Status {
            const auto content
                = document::DocumentStore::read(QString::fromStdString(options->path));
            if (!content)
                return std::unexpected(content.error());
            return showSource(*content, QString::fromStdString(options->id));
        };
    });
}

struct ExportOptions {
    std::string path;
    std::string format;
    std::string part = "plan";
    std::string out;
};

QString noPart(const publish::Exporter &exporter, const QString &kind, const std::string &part)
{
    QStringList known;
    for (const publish::Part one : exporter.parts(kind))
        known.append(publish::partId(one));
    return Words::tr("As %1 this document has no part %2. There are: %3.")
        .arg(exporter.id(), QString::fromStdString(part), known.join(u", "));
}

Status exportDocument(Composition &composition, const ExportOptions &options)
{
    auto content = document::DocumentStore::read(QString::fromStdString(options.path));
    if (!content)
        return std::unexpected(content.error());
    const QString kind = content->header.kind;
    const QString format = QString::fromStdString(options.format);
    const publish::Exporter *exporter = composition.exporters().find(format);
    if (!exporter || !exporter->writes(kind))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is no format %1 for this document. There are: %2.")
                           .arg(format, composition.exporters().idsForKind(kind).join(u", ")));
    const auto part = publish::partFromId(QString::fromStdString(options.part));
    if (!part || !exporter->parts(kind).contains(*part))
        return failure(ErrorCode::InvalidInput, noPart(*exporter, kind, options.part));
    ConsoleProgress progress;
    return exporter->write({.content = std::move(*content),
                            .part = *part,
                            .path = QString::fromStdString(options.out),
                            .progress = progress.sink(),
                            .stop = stopOnSignals()});
}

void addExport(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App *verb = app.add_subcommand("export", "Write a document as another format");
    verb->footer("Example: lectern-cli export lesson.lectern --format pdf --out lesson.pdf");
    verb->add_option("document", options->path, "A .lectern file")->required();
    verb->add_option("--format", options->format,
                     "pdf, docx, html, md or json; of a lesson mp4; of a report sr, fhir or txt")
        ->required();
    verb->add_option("--part", options->part, "Of a lesson: plan, worksheet or key")
        ->capture_default_str();
    verb->add_option("--out", options->out, "Where to; used exactly as given")->required();
    verb->callback([options, &chosen] {
        chosen
            = [options](Composition &composition) { return exportDocument(composition, *options); };
    });
}

} // namespace

void addDocumentVerbs(CLI::App &app, CommonOptions &, Chosen &chosen)
{
    addShow(app, chosen);
    addSource(app, chosen);
    addExport(app, chosen);
}

} // namespace lectern::cli
