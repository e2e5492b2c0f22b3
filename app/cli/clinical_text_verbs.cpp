// SPDX-License-Identifier: GPL-3.0-or-later
// terms, check: what code reads in a clinical text or a report, without a model.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/document/store/document_store.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/rules/contradictions.h"
#include "core/publish/document_json.h"

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonObject mentionJson(const medical::TermMention &mention, const medical::Terminology &terms)
{
    using enum medical::AssertionFlag;
    const medical::Concept &named = terms.at(mention.term);
    return {{QStringLiteral("start"), mention.span.start},
            {QStringLiteral("end"), mention.span.end},
            {QStringLiteral("concept"), named.id},
            {QStringLiteral("label"), named.label(mention.language)},
            {QStringLiteral("negated"), mention.assertion.testFlag(Negated)},
            {QStringLiteral("uncertain"), mention.assertion.testFlag(Uncertain)},
            {QStringLiteral("historical"), mention.assertion.testFlag(Historical)},
            {QStringLiteral("family"), mention.assertion.testFlag(Family)}};
}

QJsonObject flagJson(const medical::ReportFlag &flag)
{
    return {{QStringLiteral("rule"), medical::ruleName(flag.rule)},
            {QStringLiteral("message"), flag.message},
            {QStringLiteral("start"), flag.place.start},
            {QStringLiteral("end"), flag.place.end},
            {QStringLiteral("other_start"), flag.other.start},
            {QStringLiteral("other_end"), flag.other.end}};
}

QJsonObject flagJson(const medical::DocumentFlag &flag)
{
    QJsonObject json{{QStringLiteral("rule"), flag.rule},
                     {QStringLiteral("message"), flag.message},
                     {QStringLiteral("block"), publish::blockIdText(flag.place.block)},
                     {QStringLiteral("start"), flag.place.span.start},
                     {QStringLiteral("end"), flag.place.span.end}};
    if (flag.other) {
        json.insert(QStringLiteral("other_block"), publish::blockIdText(flag.other->block));
        json.insert(QStringLiteral("other_start"), flag.other->span.start);
        json.insert(QStringLiteral("other_end"), flag.other->span.end);
    }
    return json;
}

/// A text file and what finds terms in it.
struct ClinicalFile {
    medical::ClinicalText text;
    medical::TermFinder finder;
};

Result<ClinicalFile> open(const std::string &path)
{
    const auto bytes = readFile(QString::fromStdString(path));
    if (!bytes)
        return std::unexpected(bytes.error());
    auto terminology = medical::Terminology::bundled();
    if (!terminology)
        return std::unexpected(terminology.error());
    return ClinicalFile{medical::ClinicalText::fromUtf8(*bytes), medical::TermFinder(*terminology)};
}

Status printTerms(const std::string &path)
{
    const auto file = open(path);
    if (!file)
        return std::unexpected(file.error());
    QJsonArray mentions;
    for (const medical::TermMention &mention : file->finder.find(file->text))
        mentions.append(mentionJson(mention, file->finder.terminology()));
    print(mentions);
    return {};
}

Status printFlags(const std::string &path)
{
    const auto file = open(path);
    if (!file)
        return std::unexpected(file.error());
    const auto found = medical::findContradictions(file->text.text(), file->finder);
    if (!found)
        return failure(
            found.error().code,
            QStringLiteral("%1: %2").arg(QString::fromStdString(path), found.error().message));
    QJsonArray flags;
    for (const medical::ReportFlag &flag : *found)
        flags.append(flagJson(flag));
    print(flags);
    return {};
}

Status printDocumentFlags(const std::string &path)
{
    const QString file = QString::fromStdString(path);
    const auto content = document::DocumentStore::read(file);
    if (!content)
        return std::unexpected(content.error());
    if (content->header.kind != u"report")
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 is no report. Contradictions are looked for in reports; give "
                                 "one, or a text with --text.")
                           .arg(file));
    const auto found = medical::reportFlags(*content);
    if (!found)
        return failure(found.error().code,
                       QStringLiteral("%1: %2").arg(file, found.error().message));
    QJsonArray flags;
    for (const medical::DocumentFlag &flag : *found)
        flags.append(flagJson(flag));
    print(flags);
    return {};
}

void addTerms(CLI::App &app, Chosen &chosen)
{
    auto path = std::make_shared<std::string>();
    CLI::App *verb
        = app.add_subcommand("terms", "Clinical terms of a text, and what is said of them");
    verb->footer("Example: lectern-cli terms report.txt --json");
    verb->add_option("text", *path, "A report or a note in English or Chinese, as UTF-8")
        ->required();
    addJsonFlag(*verb);
    verb->callback(
        [path, &chosen] { chosen = [path](Composition &) { return printTerms(*path); }; });
}

void addCheck(CLI::App &app, Chosen &chosen)
{
    struct Options {
        std::string document;
        std::string text;
    };
    auto options = std::make_shared<Options>();
    CLI::App *verb = app.add_subcommand("check", "Contradictions inside a report");
    verb->footer("Example: lectern-cli check report.lectern --json\n"
                 "         lectern-cli check --text report.txt --json");
    CLI::Option *document
        = verb->add_option("document", options->document, "A report, a .lectern file");
    CLI::Option *text
        = verb->add_option("--text", options->text, "Or a report in English or Chinese, as UTF-8");
    text->excludes(document);
    addJsonFlag(*verb);
    verb->callback([options, &chosen] {
        if (options->document.empty() && options->text.empty())
            throw CLI::RequiredError("document or --text");
        chosen = [options](Composition &) {
            return options->text.empty() ? printDocumentFlags(options->document)
                                         : printFlags(options->text);
        };
    });
}

} // namespace

void addClinicalTextVerbs(CLI::App &app, CommonOptions &, Chosen &chosen)
{
    addTerms(app, chosen);
    addCheck(app, chosen);
}

} // namespace lectern::cli
