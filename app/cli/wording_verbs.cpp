// SPDX-License-Identifier: GPL-3.0-or-later
// wordings, propose: other ways to say a sentence of a document. Neither changes it.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/document/store/document_store.h"
#include "core/drafting/proposer.h"
#include "core/education/lesson_planner.h"
#include "core/medical/report/report_draft.h"
#include "core/medical/report/standing_sentence.h"
#include "core/publish/document_json.h"

#include <algorithm>

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// Which sentence is meant.
struct SentenceOptions {
    CommonOptions *common = nullptr;
    std::string path;
    std::string block;
    std::optional<int> sentence;
};

void addSentenceOptions(CLI::App &verb, SentenceOptions &options)
{
    verb.add_option("document", options.path, "A .lectern file")->required();
    verb.add_option("--block", options.block, "Id of a block, as show prints it")->required();
    verb.add_option("--sentence", options.sentence,
                    "Number of the sentence in the block, from 0; else the first made from facts")
        ->check(CLI::NonNegativeNumber);
}

/// A document's sentence with what it was made with.
struct FoundSentence {
    document::Header header;
    drafting::Patterns patterns;
    drafting::FactSentence sentence;
};

Result<document::BlockId> blockOf(const document::Content &content, const QString &id)
{
    for (const document::Block &block : content.blocks) {
        if (publish::blockIdText(block.id) == id)
            return block.id;
    }
    return failure(ErrorCode::NotFound,
                   Words::tr("There is no block %1. The verb show lists them.").arg(id));
}

/// The same error, beginning with where it is.
std::unexpected<Error> at(const SentenceOptions &options, Error error)
{
    error.message = QStringLiteral("%1, %2: %3")
                        .arg(QString::fromStdString(options.path),
                             QString::fromStdString(options.block), error.message);
    return std::unexpected(std::move(error));
}

enum class Wish { TrueWordings, FreeWordings };

/// What a model reads before the text of the document.
QString readingHeading(const document::Header &header)
{
    return header.kind == u"report" ? medical::readingHeading(header)
                                    : education::readingHeading(header);
}

Result<FoundSentence> find(const SentenceOptions &options, Wish wish)
{
    const auto content = document::DocumentStore::read(QString::fromStdString(options.path));
    if (!content)
        return std::unexpected(content.error());
    auto patterns = drafting::patternsFor(content->header);
    if (!patterns)
        return std::unexpected(patterns.error());
    const auto block = blockOf(*content, QString::fromStdString(options.block));
    if (!block)
        return at(options, block.error());
    if (wish == Wish::FreeWordings)
        if (const auto allowed = drafting::mayPropose(*content, *block); !allowed)
            return at(options, allowed.error());
    auto sentence = drafting::factSentence(*content, *patterns, *block, options.sentence);
    if (!sentence)
        return at(options, sentence.error());
    return FoundSentence{content->header, std::move(*patterns), std::move(*sentence)};
}

/// A standing sentence has the wordings of its template, and no model ranks them.
bool printStandingWordings(const SentenceOptions &options)
{
    const auto content = document::DocumentStore::read(QString::fromStdString(options.path));
    const auto block = content ? blockOf(*content, QString::fromStdString(options.block))
                               : Result<document::BlockId>(std::unexpected(content.error()));
    const auto sentence
        = block ? medical::standingSentence(*content, *block, options.sentence) : std::nullopt;
    if (!sentence)
        return false;
    QJsonArray array;
    for (const QString &wording : sentence->wordings)
        array.append(QJsonObject{{QStringLiteral("text"), wording},
                                 {QStringLiteral("rule"), sentence->rule},
                                 {QStringLiteral("chosen"), wording == sentence->text}});
    print(array);
    return true;
}

Status wordings(Composition &composition, const SentenceOptions &options)
{
    const auto found = find(options, Wish::TrueWordings);
    if (!found && printStandingWordings(options))
        return {};
    if (!found)
        return std::unexpected(found.error());
    const StopFlag stop = stopOnSignals();
    ConsoleProgress progress;
    const auto scorer = composition.scorer({.model = QString::fromStdString(options.common->model),
                                            .threads = options.common->threads},
                                           found->sentence.language, progress.sink(), stop);
    if (!scorer)
        return std::unexpected(scorer.error());
    const auto candidates = drafting::trueWordings(found->sentence, found->patterns);
    QList<drafting::CandidateScore> scores;
    if (*scorer) {
        const drafting::Chooser chooser(found->sentence.language, options.common->seed,
                                        scorer->get());
        const auto scored = chooser.scores(candidates, found->sentence.place, stop,
                                           readingHeading(found->header));
        if (!scored)
            return std::unexpected(scored.error());
        scores = *scored;
    }
    QJsonArray array;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const drafting::Candidate &candidate = candidates.at(i);
        QJsonObject line{{QStringLiteral("text"), candidate.text},
                         {QStringLiteral("rule"), candidate.rule},
                         {QStringLiteral("chosen"), candidate.text == found->sentence.text}};
        if (!scores.isEmpty())
            line.insert(QStringLiteral("logprob"), scores.at(i).logprob);
        array.append(line);
    }
    print(array);
    return {};
}

void addWordings(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<SentenceOptions>();
    options->common = &common;
    CLI::App *verb = app.add_subcommand("wordings", "The true wordings of a sentence");
    verb->footer("Example: lectern-cli wordings lesson.lectern --block b5 --json");
    addSentenceOptions(*verb, *options);
    addJsonFlag(*verb);
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) { return wordings(composition, *options); };
    });
}

struct ProposeOptions : SentenceOptions {
    int count = 1;
    bool check = false;
    std::string text;
};

QJsonObject proposalJson(const drafting::Proposal &proposal)
{
    QJsonArray reasons;
    for (const drafting::ProposalReason &reason : proposal.reasons) {
        reasons.append(QJsonObject{{QStringLiteral("start"), reason.span.start},
                                   {QStringLiteral("end"), reason.span.end},
                                   {QStringLiteral("why"), reason.why}});
    }
    return {{QStringLiteral("text"), proposal.text},
            {QStringLiteral("passed"), proposal.hasPassed()},
            {QStringLiteral("reasons"), reasons}};
}

Result<drafting::CheckWords> checkWords(const FoundSentence &found)
{
    return drafting::CheckWords::load(found.sentence.language);
}

/// Texts of a file, a line each, held against the facts. No model is asked.
Status checkTexts(const ProposeOptions &options)
{
    const auto found = find(options, Wish::FreeWordings);
    if (!found)
        return std::unexpected(found.error());
    const auto bytes = readFile(QString::fromStdString(options.text));
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto words = checkWords(*found);
    if (!words)
        return std::unexpected(words.error());
    const drafting::ProposalCheck check(found->patterns, *words);
    const auto context = drafting::proposalContext(found->sentence, found->patterns);
    QJsonArray array;
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
    for (const QString &line : lines) {
        if (const QString text = line.trimmed(); !text.isEmpty())
            array.append(proposalJson(drafting::checkedProposal(text, context, check)));
    }
    print(array);
    return {};
}

Status propose(Composition &composition, const ProposeOptions &options)
{
    const auto found = find(options, Wish::FreeWordings);
    if (!found)
        return std::unexpected(found.error());
    const auto words = checkWords(*found);
    if (!words)
        return std::unexpected(words.error());
    const StopFlag stop = stopOnSignals();
    ConsoleProgress progress;
    const auto model
        = composition.loadModel({.model = QString::fromStdString(options.common->model),
                                 .threads = options.common->threads},
                                progress.sink(), stop);
    if (!model)
        return std::unexpected(model.error());
    const drafting::ProposalCheck check(found->patterns, *words);
    drafting::Proposer proposer(composition.engine(), check);
    QJsonArray array;
    for (int i = 0; i < options.count; ++i) {
        const auto proposal = proposer.propose(
            drafting::proposalRequest(found->sentence, found->patterns,
                                      options.common->seed + quint64(i)),
            [](const QString &) { }, stop);
        if (!proposal && proposal.error().code == ErrorCode::Cancelled)
            return failure(ErrorCode::Cancelled, Words::tr("Stopped."));
        if (!proposal)
            return std::unexpected(proposal.error());
        QJsonObject line = proposalJson(*proposal);
        line.insert(QStringLiteral("first_token_s"), proposal->firstTokenSeconds);
        array.append(line);
    }
    print(array);
    return {};
}

void addPropose(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<ProposeOptions>();
    options->common = &common;
    CLI::App *verb
        = app.add_subcommand("propose", "Free wordings of a sentence, each with its check");
    verb->footer("Example: lectern-cli propose lesson.lectern --block b5 --count 3 --json\n"
                 "         lectern-cli propose --check lesson.lectern --block b5 --text mine.txt");
    addSentenceOptions(*verb, *options);
    CLI::Option *count = verb->add_option("--count", options->count, "How many")
                             ->capture_default_str()
                             ->check(CLI::Range(1, 100));
    CLI::Option *text = verb->add_option("--text", options->text, "With --check: a text a line");
    CLI::Option *check
        = verb->add_flag("--check", options->check, "Check texts of a file; asks no model");
    check->needs(text)->excludes(count);
    text->needs(check);
    addJsonFlag(*verb);
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) {
            return options->check ? checkTexts(*options) : propose(composition, *options);
        };
    });
}

} // namespace

void addWordingVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    addWordings(app, common, chosen);
    addPropose(app, common, chosen);
}

} // namespace lectern::cli
