// SPDX-License-Identifier: GPL-3.0-or-later
// generate, score, tokenize: the engine without a document.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"

#include <QCoreApplication>

#include <memory>

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

struct GenerateOptions {
    CommonOptions *common = nullptr;
    std::string prompt;
    std::string promptFile;
    bool raw = false;
    int maxTokens = 256;
    double temperature = 0;
    int topK = 0;
    double topP = 1;
    double minP = 0;
    double repeatPenalty = 1;
    std::string precision = "auto";
    bool json = false;
};

engine::Precision precisionOf(const std::string &name)
{
    return name == "fp32" ? engine::Precision::Fp32 : engine::Precision::Auto;
}

Result<QString> promptOf(const std::string &prompt, const std::string &file)
{
    if (file.empty())
        return QString::fromStdString(prompt);
    const auto bytes = readFile(QString::fromStdString(file));
    if (!bytes)
        return std::unexpected(bytes.error());
    return QString::fromUtf8(*bytes);
}

Result<engine::LoadedModel> load(Composition &composition, const CommonOptions &common,
                                 const std::string &precision)
{
    ConsoleProgress progress;
    auto ready = composition.loadModel({.model = QString::fromStdString(common.model),
                                        .precision = precisionOf(precision),
                                        .threads = common.threads},
                                       progress.sink(), stopOnSignals());
    if (!ready)
        return std::unexpected(ready.error());
    return ready->loaded;
}

QString stopName(engine::StopReason reason)
{
    switch (reason) {
    case engine::StopReason::End:
        return QStringLiteral("end");
    case engine::StopReason::Length:
        return QStringLiteral("length");
    case engine::StopReason::Cancelled:
        break;
    }
    return QStringLiteral("cancelled");
}

QJsonObject statsJson(const engine::GenerationStats &stats, double loadSeconds)
{
    return {{QStringLiteral("load_s"), loadSeconds},
            {QStringLiteral("first_token_s"), stats.firstTokenSeconds},
            {QStringLiteral("prefill_tokens_per_s"), stats.prefillTokensPerSecond},
            {QStringLiteral("decode_tokens_per_s"), stats.decodeTokensPerSecond},
            {QStringLiteral("private_bytes"), stats.privateBytes}};
}

/// Text and tokens of a generation, gathered from its events.
struct Gathered {
    QString text;
    QJsonArray tokens;
    engine::GenerationEvent last;
};

/// Follows a generation to its end; on a terminal the text appears as it comes.
Result<Gathered> follow(QFuture<engine::GenerationEvent> future, bool echo)
{
    const StopFlag stop = stopOnSignals();
    Gathered gathered;
    for (int seen = 0;;) {
        if (stop.isRaised())
            future.cancel();
        for (; seen < future.resultCount(); ++seen) {
            gathered.last = future.resultAt(seen);
            gathered.text += gathered.last.text;
            for (const int token : gathered.last.tokens)
                gathered.tokens.append(token);
            if (echo)
                printPiece(gathered.last.text);
        }
        if (future.isFinished() && seen >= future.resultCount())
            break;
        waitBriefly();
    }
    if (gathered.last.error)
        return std::unexpected(*gathered.last.error);
    if (!gathered.last.isLast)
        gathered.last.stop = engine::StopReason::Cancelled;
    return gathered;
}

Status generate(Composition &composition, const GenerateOptions &options)
{
    const auto prompt = promptOf(options.prompt, options.promptFile);
    if (!prompt)
        return std::unexpected(prompt.error());
    const auto model = load(composition, *options.common, options.precision);
    if (!model)
        return std::unexpected(model.error());

    const auto gathered = follow(
        composition.engine().generate({.prompt = *prompt,
                                       .raw = options.raw,
                                       .maxNewTokens = options.maxTokens,
                                       .temperature = static_cast<float>(options.temperature),
                                       .topK = options.topK,
                                       .topP = static_cast<float>(options.topP),
                                       .minP = static_cast<float>(options.minP),
                                       .repeatPenalty = static_cast<float>(options.repeatPenalty),
                                       .seed = options.common->seed}),
        !options.json);
    if (!gathered)
        return std::unexpected(gathered.error());
    const engine::GenerationEvent &last = gathered->last;
    if (options.json) {
        print(QJsonObject{{QStringLiteral("text"), gathered->text},
                          {QStringLiteral("tokens"), gathered->tokens},
                          {QStringLiteral("prompt_tokens"), last.promptTokens},
                          {QStringLiteral("stop"), stopName(last.stop)},
                          {QStringLiteral("stats"), statsJson(last.stats, model->loadSeconds)}});
    } else {
        print(QString());
    }
    if (last.stop == engine::StopReason::Cancelled)
        return failure(ErrorCode::Cancelled, Words::tr("Stopped; the text so far is above."));
    return {};
}

void addGenerate(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<GenerateOptions>();
    options->common = &common;
    CLI::App *verb = app.add_subcommand("generate", "Continue a prompt with the model");
    verb->footer("Example: lectern-cli generate --prompt 'Why do forces come in pairs?' "
                 "--max-tokens 60 --json");
    CLI::Option *prompt = verb->add_option("--prompt", options->prompt, "What to answer");
    verb->add_option("--prompt-file", options->promptFile, "A UTF-8 file with the prompt")
        ->excludes(prompt);
    verb->add_flag("--raw", options->raw, "No chat template, no token added in front");
    verb->add_option("--max-tokens", options->maxTokens, "At most so many tokens")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    verb->add_option("--temperature", options->temperature, "0: always the likeliest")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--top-k", options->topK, "Only the k likeliest; 0: all")
        ->check(CLI::NonNegativeNumber);
    verb->add_option("--top-p", options->topP, "Only the likeliest that sum to p")
        ->check(CLI::Range(0.0, 1.0));
    verb->add_option("--min-p", options->minP, "Only those at least p times the likeliest")
        ->check(CLI::Range(0.0, 1.0));
    verb->add_option("--repeat-penalty", options->repeatPenalty, "Above 1: repeat less")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    verb->add_option("--precision", options->precision, "auto, or fp32: the reference path")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "fp32"}));
    verb->add_flag("--json", options->json, "One JSON document");
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        if (options->prompt.empty() && options->promptFile.empty())
            throw CLI::RequiredError("--prompt or --prompt-file");
        chosen = [options](Composition &composition) { return generate(composition, *options); };
    });
}

struct ScoreOptions {
    CommonOptions *common = nullptr;
    std::string prompt;
    std::string candidates;
    std::string precision = "auto";
};

Status score(Composition &composition, const ScoreOptions &options)
{
    const auto bytes = readFile(QString::fromStdString(options.candidates));
    if (!bytes)
        return std::unexpected(bytes.error());
    QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast(); // The end of the last line.
    const auto model = load(composition, *options.common, options.precision);
    if (!model)
        return std::unexpected(model.error());

    auto future = composition.engine().score({.prompt = QString::fromStdString(options.prompt),
                                              .continuations = lines,
                                              .priority = engine::Priority::Interactive});
    const auto scores = waitFor(future, stopOnSignals());
    if (!scores)
        return std::unexpected(scores.error());
    QJsonArray array;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        array.append(QJsonObject{{QStringLiteral("text"), lines.at(i)},
                                 {QStringLiteral("logprob"), scores->at(i).logprob},
                                 {QStringLiteral("tokens"), scores->at(i).tokens}});
    }
    print(array);
    return {};
}

void addScore(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<ScoreOptions>();
    options->common = &common;
    CLI::App *verb = app.add_subcommand("score", "Log-likelihoods of candidates after a prompt");
    verb->footer(
        "Example: lectern-cli score --prompt 'The cart' --candidates candidates.txt --json");
    verb->add_option("--prompt", options->prompt, "What stands before each candidate")->required();
    verb->add_option("--candidates", options->candidates, "A UTF-8 file, a candidate a line")
        ->required();
    verb->add_option("--precision", options->precision, "auto, or fp32: the reference path")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "fp32"}));
    addJsonFlag(*verb);
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) { return score(composition, *options); };
    });
}

void addTokenize(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto text = std::make_shared<std::string>();
    CLI::App *verb = app.add_subcommand("tokenize", "Token ids of a text; none added");
    verb->footer("Example: lectern-cli tokenize --text 'Forces come in pairs.' --json");
    verb->add_option("--text", *text, "The text")->required();
    addJsonFlag(*verb);
    addCommonOptions(*verb, common);
    verb->callback([text, &common, &chosen] {
        chosen = [text, &common](Composition &composition) -> Status {
            if (const auto model = load(composition, common, "auto"); !model)
                return std::unexpected(model.error());
            auto future = composition.engine().tokenize(QString::fromStdString(*text));
            const auto ids = waitFor(future, stopOnSignals());
            if (!ids)
                return std::unexpected(ids.error());
            QJsonArray array;
            for (const int id : *ids)
                array.append(id);
            print(array);
            return {};
        };
    });
}

} // namespace

void addEngineVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    addGenerate(app, common, chosen);
    addScore(app, common, chosen);
    addTokenize(app, common, chosen);
}

} // namespace lectern::cli
