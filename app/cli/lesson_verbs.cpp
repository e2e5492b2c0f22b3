// SPDX-License-Identifier: GPL-3.0-or-later
// lesson draft: the teacher's journey up to a document.
#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "core/document/draft_writer.h"
#include "core/document/store/document_store.h"
#include "core/education/lesson_flow.h"
#include "core/education/lesson_planner.h"

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

struct DraftOptions {
    CommonOptions *common = nullptr;
    std::string topic;
    std::vector<std::string> sources;
    std::string language;
    std::string plan;
    int minutes = 45;
    std::string subject;
    std::string className;
    std::string out;
};

education::LessonOrder orderOf(const DraftOptions &options)
{
    education::LessonOrder order;
    order.topic = QString::fromStdString(options.topic);
    for (const std::string &source : options.sources)
        order.files.append(QString::fromStdString(source));
    if (!options.language.empty())
        order.language = options.language == "zh" ? Language::Chinese : Language::English;
    if (!options.plan.empty())
        order.plan = options.plan == "jiaoan" ? education::LessonPlan::Jiaoan
                                              : education::LessonPlan::FiveE;
    order.minutes = options.minutes;
    order.subject = QString::fromStdString(options.subject);
    order.className = QString::fromStdString(options.className);
    order.seed = options.common->seed;
    return order;
}

/// Passes on how far the draft is, as "Explanation, sentence 3 of 5".
drafting::DraftSink progressOf(const ProgressSink &progress)
{
    return [progress](const drafting::DraftEvent &event) {
        if (const auto *step = std::get_if<Progress>(&event))
            progress(*step);
    };
}

Result<document::Content> contentOf(const education::PreparedLesson &lesson,
                                    const education::LessonDraft &draft)
{
    document::Document document(education::emptyLesson(lesson, draft.header));
    document::DraftWriter writer(document, QStringLiteral("draft"));
    const auto blocks = writer.append(draft.blocks);
    if (!blocks)
        return std::unexpected(blocks.error());
    return document.content();
}

Status draft(Composition &composition, const DraftOptions &options)
{
    const StopFlag stop = stopOnSignals();
    ConsoleProgress progress;
    const auto lesson
        = education::prepareLesson(orderOf(options), composition.ingest(), progress.sink(), stop);
    if (!lesson)
        return std::unexpected(lesson.error());
    const Language language = lesson->request.language;
    const auto scorer = composition.scorer({.model = QString::fromStdString(options.common->model),
                                            .threads = options.common->threads},
                                           language, progress.sink(), stop);
    if (!scorer)
        return std::unexpected(scorer.error());

    const drafting::Chooser chooser(language, options.common->seed, scorer->get());
    const auto drafted
        = education::draftLesson(lesson->request, chooser, progressOf(progress.sink()), stop);
    if (!drafted)
        return std::unexpected(drafted.error());
    if (!drafted->header.isComplete)
        return failure(ErrorCode::Cancelled, Words::tr("Stopped; no document was written."));
    const auto content = contentOf(*lesson, *drafted);
    if (!content)
        return std::unexpected(content.error());
    return document::DocumentStore::write(QString::fromStdString(options.out), *content);
}

} // namespace

void addLessonVerbs(CLI::App &app, CommonOptions &common, Chosen &chosen)
{
    auto options = std::make_shared<DraftOptions>();
    options->common = &common;
    CLI::App *lesson = app.add_subcommand("lesson", "Lessons from chapters");
    lesson->require_subcommand(1);
    CLI::App *verb = lesson->add_subcommand("draft", "Draft a lesson on a topic");
    verb->footer(
        "Example: lectern-cli lesson draft --topic \"Newton's third law\" --out lesson.lectern");
    verb->add_option("--topic", options->topic, "What the lesson is about")->required();
    verb->add_option("--source", options->sources, "A chapter; may be given again")
        ->allow_extra_args(false);
    verb->add_option("--language", options->language, "en or zh; else the topic's")
        ->check(CLI::IsMember({"en", "zh"}));
    verb->add_option("--plan", options->plan, "5e or jiaoan; else as the language has it")
        ->check(CLI::IsMember({"5e", "jiaoan"}));
    verb->add_option("--minutes", options->minutes, "Length of the lesson")
        ->capture_default_str()
        ->check(CLI::Range(15, 240));
    verb->add_option("--subject", options->subject, "For the head of the plan");
    verb->add_option("--class", options->className, "For the head of the plan, e.g. \"Year 9\"");
    verb->add_option("--out", options->out, "Where to; used exactly as given")->required();
    addCommonOptions(*verb, common);
    verb->callback([options, &chosen] {
        chosen = [options](Composition &composition) { return draft(composition, *options); };
    });
}

} // namespace lectern::cli
