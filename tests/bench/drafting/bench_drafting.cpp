// SPDX-License-Identifier: GPL-3.0-or-later
// What a teacher waits for: the first chosen sentence and the whole lesson after Draft, the first
// token of a proposal, and the end of each phase after Stop. A JSON line each.
//
//   bench_drafting [RUNS]     The model's file is warm: it is loaded once before.
#include "app/composition.h"
#include "app/environment.h"
#include "core/base/joining_thread.h"
#include "core/document/draft_writer.h"
#include "core/drafting/proposer.h"
#include "core/education/lesson_flow.h"
#include "core/education/lesson_planner.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace lectern;

namespace {

const QString kTopic = QStringLiteral("Newton's third law");

void report(const QString &figure, QList<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("drafting")},
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

/// Raises a stop some time into a phase and takes the time from there.
class Stopper
{
public:
    const StopFlag &flag() const { return m_flag; }

    void raiseIn(int milliseconds)
    {
        if (std::exchange(m_isSet, true))
            return;
        m_thread.emplace([this, milliseconds] {
            QThread::msleep(static_cast<unsigned long>(milliseconds));
            m_timer.start();
            m_flag.raise();
        });
    }

    /// Seconds from the stop to now, or none where the work was done before it.
    std::optional<double> seconds()
    {
        const bool wasRaised = m_flag.isRaised();
        const double passed = wasRaised ? secondsOf(m_timer) : 0;
        m_thread.reset();
        return wasRaised ? std::optional(passed) : std::nullopt;
    }

private:
    StopFlag m_flag;
    QElapsedTimer m_timer;
    bool m_isSet = false;
    std::optional<JoiningThread> m_thread;
};

/// The reader lies with the programs, not with the benchmarks.
ingest::ReaderSettings readerSettings()
{
    ingest::ReaderSettings settings;
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    return settings;
}

struct Bench {
    Composition composition;
    ingest::IngestService ingest{readerSettings()};
    education::LessonOrder order;
    int runs = 3;
};

std::unique_ptr<drafting::EngineScorer> scorerOf(Composition &composition,
                                                 const StopFlag &stop = {})
{
    auto scorer = composition.scorer({}, Language::English, {}, stop);
    return scorer ? std::move(*scorer) : nullptr;
}

/// From Draft on, as the window does it: the model comes into memory while the chapter is read.
std::optional<document::Content> draft(const Bench &bench, Composition &composition,
                                       const drafting::DraftSink &sink, const StopFlag &stop)
{
    const JoiningThread loading([&] { (void)scorerOf(composition, stop); });
    const auto lesson = education::prepareLesson(bench.order, bench.ingest, {}, stop);
    if (!lesson)
        return {};
    const auto scorer = scorerOf(composition, stop);
    const drafting::Chooser chooser(Language::English, 0, scorer.get());
    const auto drafted = education::draftLesson(lesson->request, chooser, sink, stop);
    if (!drafted)
        return {};
    document::Document document(education::emptyLesson(*lesson, drafted->header));
    if (!document::DraftWriter(document, QStringLiteral("draft")).append(drafted->blocks))
        return {};
    return document.content();
}

bool isChosen(const drafting::DraftEvent &event)
{
    const auto *sentence = std::get_if<drafting::SentenceEvent>(&event);
    return sentence && sentence->isChosen && sentence->wording == document::Wording::Chosen;
}

void measureFirstSentence(Bench &bench)
{
    QList<double> seconds;
    for (int run = 0; run < bench.runs; ++run) {
        Composition fresh; // Its model is not in memory yet.
        QElapsedTimer timer;
        timer.start();
        const StopFlag stop;
        std::optional<double> first;
        draft(
            bench, fresh,
            [&](const drafting::DraftEvent &event) {
                if (!first && isChosen(event)) {
                    first = secondsOf(timer);
                    stop.raise();
                }
            },
            stop);
        seconds.append(first.value_or(-1));
    }
    report(QStringLiteral("first_chosen_sentence"), seconds);
}

document::Content measureLesson(Bench &bench)
{
    QElapsedTimer timer;
    timer.start();
    const auto content = draft(bench, bench.composition, [](const auto &) { }, {});
    report(QStringLiteral("whole_lesson"), {secondsOf(timer)});
    return content.value_or(document::Content());
}

/// A sentence of the lesson with what checks its proposals.
struct ProposalBench {
    drafting::Patterns patterns;
    drafting::CheckWords words;
    QList<drafting::FactSentence> sentences;
};

ProposalBench proposalBench(const document::Content &content)
{
    ProposalBench bench{drafting::patternsFor(content.header).value(),
                        drafting::CheckWords::load(Language::English).value(),
                        {}};
    for (const document::Block &block : content.blocks) {
        const auto sentence = drafting::factSentence(content, bench.patterns, block.id);
        if (sentence)
            bench.sentences.append(*sentence);
    }
    return bench;
}

void measureProposals(Bench &bench, const ProposalBench &proposals)
{
    const drafting::ProposalCheck check(proposals.patterns, proposals.words);
    drafting::Proposer proposer(bench.composition.engine(), check);
    QList<double> firstTokens;
    QList<double> whole;
    for (int run = 0; run < 4 * bench.runs; ++run) {
        const auto &sentence = proposals.sentences.at(run * 7 % proposals.sentences.size());
        QElapsedTimer timer;
        timer.start();
        const auto proposal = proposer.propose(
            drafting::proposalRequest(sentence, proposals.patterns, quint64(run)),
            [](const QString &) { }, {});
        if (!proposal)
            continue;
        firstTokens.append(proposal->firstTokenSeconds);
        whole.append(secondsOf(timer));
    }
    report(QStringLiteral("proposal_first_token"), firstTokens);
    report(QStringLiteral("proposal_checked"), whole);
}

/// Runs `work` with a stop as often as wanted and reports how long each took to end after it.
void measureStop(const QString &phase, int runs, const std::function<void(Stopper &)> &work)
{
    QList<double> seconds;
    for (int run = 0; run < runs; ++run) {
        Stopper stopper;
        work(stopper);
        if (const auto passed = stopper.seconds())
            seconds.append(*passed);
    }
    if (!seconds.isEmpty())
        report(QStringLiteral("cancel_") + phase, seconds);
}

void measureStops(Bench &bench, const ProposalBench &proposals, const document::Content &content)
{
    const auto prepareUntil = [&bench](double fraction, int milliseconds) {
        return [&bench, fraction, milliseconds](Stopper &stopper) {
            (void)education::prepareLesson(
                bench.order, bench.ingest,
                [&](const Progress &progress) {
                    if (progress.fraction >= fraction)
                        stopper.raiseIn(milliseconds);
                },
                stopper.flag());
        };
    };
    measureStop(QStringLiteral("reading"), bench.runs, prepareUntil(0, 20));
    measureStop(QStringLiteral("points"), bench.runs, prepareUntil(0.3, 20));
    measureStop(QStringLiteral("exercises"), bench.runs, prepareUntil(0.6, 5));
    measureStop(QStringLiteral("choosing"), bench.runs, [&bench](Stopper &stopper) {
        draft(
            bench, bench.composition,
            [&stopper](const drafting::DraftEvent &event) {
                if (isChosen(event))
                    stopper.raiseIn(150);
            },
            stopper.flag());
    });
    const drafting::ProposalCheck check(proposals.patterns, proposals.words);
    measureStop(QStringLiteral("proposing"), bench.runs, [&](Stopper &stopper) {
        drafting::Proposer proposer(bench.composition.engine(), check);
        stopper.raiseIn(100);
        (void)proposer.propose(
            drafting::proposalRequest(proposals.sentences.first(), proposals.patterns, 0),
            [](const QString &) { }, stopper.flag());
    });
    const QTemporaryDir folder;
    const publish::Exporter *video = bench.composition.exporters().find(QStringLiteral("mp4"));
    measureStop(QStringLiteral("rendering"), video ? bench.runs : 0, [&](Stopper &stopper) {
        (void)video->write({.content = content,
                            .part = publish::Part::Plan,
                            .path = folder.filePath(QStringLiteral("experiment.mp4")),
                            .progress =
                                [&stopper](const Progress &progress) {
                                    if (progress.fraction > 0.02)
                                        stopper.raiseIn(200);
                                },
                            .stop = stopper.flag()});
    });
}

} // namespace

int main(int argc, char **argv)
{
    prepareEnvironment(Screen::None);
    const QApplication application(argc, argv);
    Bench bench;
    bench.order.topic = kTopic;
    bench.runs = std::max(1, QCoreApplication::arguments().value(1, QStringLiteral("3")).toInt());
    if (!scorerOf(bench.composition)) {
        QTextStream(stderr) << "The small model is not here; ./dev fetches it." << Qt::endl;
        return 4;
    }
    measureFirstSentence(bench);
    const document::Content content = measureLesson(bench);
    const ProposalBench proposals = proposalBench(content);
    if (proposals.sentences.isEmpty())
        return 1;
    measureProposals(bench, proposals);
    measureStops(bench, proposals, content);
    return 0;
}
