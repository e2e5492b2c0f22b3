// SPDX-License-Identifier: GPL-3.0-or-later
// What a person feels of the window: start to first expose of the real program, typing in a
// document of 500 blocks, the same while a lesson is drafted into it, and how long the event loop
// stands still meanwhile. Offscreen. A JSON line each.
//
//   bench_window [STARTS] [KEYS] [SECONDS]     A draft is cut off after so many.
//
// The *_cpu figures are processor time: on a busy machine they say what the others cannot.
#include "app/environment.h"
#include "app/lectern/draft_tasks.h"
#include "app/lectern/file_session.h"
#include "app/lectern/window_services.h"
#include "core/base/when_finished.h"
#include "core/education/lesson_planner.h"
#include "tests/bench/window/hands.h"
#include "tests/bench/window/report.h"
#include "tests/bench/window/start.h"
#include "tests/bench/window/watchdog.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>
#include <QWheelEvent>

using namespace lectern;

namespace {

/// In an event loop that wakes at once; QTest::qWait sleeps 10 ms at a time.
void rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

constexpr int kBlocks = 500;
constexpr auto kKeyInterval = std::chrono::milliseconds(30);
constexpr int kKeysInABlock = 100;
constexpr int kEndless = 1'000'000;
constexpr int kListedStretches = 8;

/// Homes of its own, so that neither the person's documents nor their settings come in, and a
/// screen as a desk has it: the offscreen one is smaller than the window.
QProcessEnvironment useOwnPlaces(const QTemporaryDir &scratch)
{
    QFile screen(scratch.filePath(QStringLiteral("screen.json")));
    if (screen.open(QIODevice::WriteOnly))
        screen.write(R"({"screens": [{"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080,
                         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screen.fileName()));
    for (const char *name :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(scratch.path()));
    return QProcessEnvironment::systemEnvironment();
}

/// The window with everything the program has.
class Bench
{
public:
    Bench(bench::MeasuredApplication &application, const QTemporaryDir &scratch, int keys,
          std::chrono::seconds draftLimit) :
        m_application(application),
        m_scratch(scratch),
        m_keys(keys),
        m_draftLimit(draftLimit),
        m_preferences(scratch.filePath(QStringLiteral("settings.ini"))),
        m_appearance(m_preferences, QStringLiteral(LECTERN_DEPS_DIR "/source-serif")),
        m_services(m_preferences, {.data = scratch.path(), .documents = scratch.path()}),
        m_window(m_services.services())
    {
        m_window.resize(1440, 900);
        m_window.show();
        m_application.setWindow(&m_window);
    }

    void measureTyping();
    void measureTypingWhileDrafting(const education::PreparedLesson &lesson);
    void measureEditingWhileDrafting(const education::PreparedLesson &lesson);

private:
    std::shared_ptr<FileSession> newSession(const document::Content &content);
    /// Shows the session with the caret in a block, and waits until all is at rest.
    ui::BlockView &show(const std::shared_ptr<FileSession> &session, int block);
    void type(ui::BlockView &view, int number, bench::Clock::time_point due);
    void press(ui::BlockView &view, int number, bench::Clock::time_point due);
    void edit(ui::BlockView &view, int number, bench::Clock::time_point due);
    void untilDrafted(DraftJob &draft, const education::PreparedLesson &lesson) const;
    void reportTyping(const QString &figure);
    void reportStandstill(const QString &figure, const bench::Watchdog &watchdog);

    bench::MeasuredApplication &m_application;
    const QTemporaryDir &m_scratch;
    int m_keys;
    std::chrono::seconds m_draftLimit;
    int m_documents = 0;
    ui::Preferences m_preferences;
    ui::Appearance m_appearance;
    WindowServices m_services;
    ui::MainWindow m_window;
};

std::shared_ptr<FileSession> Bench::newSession(const document::Content &content)
{
    const QString path = m_scratch.filePath(QStringLiteral("%1.lectern").arg(++m_documents));
    if (!document::DocumentStore::write(path, content))
        qFatal("The document cannot be written.");
    auto store = document::DocumentStore::open(path);
    const auto loaded = store->load();
    return std::make_shared<FileSession>(*loaded, std::move(*store), m_services.composition(),
                                         m_services.jobs());
}

ui::BlockView &Bench::show(const std::shared_ptr<FileSession> &session, int block)
{
    m_window.documents().setSession(session);
    auto *view = m_window.findChild<ui::BlockView *>();
    if (block >= 0)
        view->enterBlock(block, true);
    rest(std::chrono::milliseconds(1500)); // The dictionaries are loaded, what is seen is checked.
    m_application.clear();
    return *view;
}

void Bench::type(ui::BlockView &view, int number, bench::Clock::time_point due)
{
    const int blocks = int(view.document().content().blocks.size());
    if (number % kKeysInABlock == 0) // Or one block would grow as no block does.
        view.enterBlock((blocks / 2 + number / kKeysInABlock) % blocks, true);
    press(view, number, due);
}

void Bench::press(ui::BlockView &view, int number, bench::Clock::time_point due)
{
    m_application.press(view.editor(), number % 7 == 6 ? Qt::Key_Space : Qt::Key_A, due);
}

/// Types a few words, scrolls away and back, takes some of it back, goes on elsewhere.
void Bench::edit(ui::BlockView &view, int number, bench::Clock::time_point due)
{
    const int step = number % 60;
    const auto blocks = view.document().content().blocks.size();
    if (step == 0 && blocks > 0)
        view.enterBlock(number / 60 * 7 % int(blocks), true);
    if (step < 30) {
        if (view.caret())
            press(view, number, due);
    } else if (step < 50) {
        const QPoint turn(0, step < 40 ? -120 : 120);
        const QPointF at = view.viewport()->rect().center();
        QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, turn, {}, {}, {}, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
    } else if (step % 3 == 0) {
        m_window.registry().action(QStringLiteral("edit.undo"))->trigger();
    }
}

void Bench::reportTyping(const QString &figure)
{
    bench::report(figure, m_application.latencies(), QStringLiteral("ms"));
    bench::report(figure + QStringLiteral("_cpu"), m_application.cpu(), QStringLiteral("ms"));
}

void Bench::reportStandstill(const QString &figure, const bench::Watchdog &watchdog)
{
    QList<double> sorted = watchdog.delays();
    std::ranges::sort(sorted);
    bench::report(figure, sorted, QStringLiteral("ms"),
                  {{QStringLiteral("p99.9"), bench::percentile(sorted, 0.999)},
                   {QStringLiteral("worst"), watchdog.worst(kListedStretches)}});
}

void Bench::measureTyping()
{
    ui::BlockView &view = show(newSession(test::longLesson(kBlocks)), kBlocks / 2);
    const bench::Hands hands(kKeyInterval, m_keys,
                             [&](int number, auto due) { type(view, number, due); });
    while (!hands.areDone())
        rest(std::chrono::milliseconds(100));
    rest(std::chrono::milliseconds(200));
    reportTyping(QStringLiteral("typing_500_blocks"));
}

/// Runs until the draft has ended, or is cut off.
void Bench::untilDrafted(DraftJob &draft, const education::PreparedLesson &lesson) const
{
    QEventLoop loop;
    QTimer::singleShot(m_draftLimit, &loop, &QEventLoop::quit);
    QObject::connect(&draft, &ui::DocumentDrafter::draftingFinished, &loop, &QEventLoop::quit);
    draft.start(lessonTask(lesson));
    loop.exec();
}

void Bench::measureTypingWhileDrafting(const education::PreparedLesson &lesson)
{
    const auto session = newSession(test::longLesson(kBlocks));
    ui::BlockView &view = show(session, kBlocks / 2);
    const bench::Watchdog watchdog;
    {
        const bench::Hands hands(kKeyInterval, kEndless,
                                 [&](int number, auto due) { type(view, number, due); });
        untilDrafted(*session->drafter(), lesson);
    }
    reportTyping(QStringLiteral("typing_500_blocks_while_drafting"));
    reportStandstill(QStringLiteral("standstill_500_blocks_while_drafting"), watchdog);
}

void Bench::measureEditingWhileDrafting(const education::PreparedLesson &lesson)
{
    const auto header = education::lessonHeader(lesson.request);
    const auto session = newSession(education::emptyLesson(lesson, *header));
    const bench::Watchdog watchdog; // Sees the page come up as well.
    ui::BlockView &view = show(session, -1);
    {
        const bench::Hands hands(kKeyInterval, kEndless,
                                 [&](int number, auto due) { edit(view, number, due); });
        untilDrafted(*session->drafter(), lesson);
    }
    reportTyping(QStringLiteral("typing_while_drafting"));
    reportStandstill(QStringLiteral("standstill_while_drafting"), watchdog);
}

/// The lesson on Newton's third law, ready to be drafted.
Result<education::PreparedLesson> newtonsLesson()
{
    ingest::ReaderSettings settings; // The reader lies with the programs, not with the benchmarks.
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    education::LessonOrder order;
    order.topic = QStringLiteral("Newton's third law");
    return education::prepareLesson(order, ingest::IngestService(settings), {}, {});
}

} // namespace

int main(int argc, char **argv)
{
    prepareEnvironment(Screen::None);
    const QTemporaryDir scratch;
    const QProcessEnvironment environment = useOwnPlaces(scratch);
    bench::MeasuredApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int starts = std::max(1, words.value(1, QStringLiteral("11")).toInt());
    const int keys = std::max(1, words.value(2, QStringLiteral("400")).toInt());
    if (!bench::measureStarts(environment, starts))
        return 1;
    const auto lesson = newtonsLesson();
    if (!lesson) {
        QTextStream(stderr) << lesson.error().message << Qt::endl;
        return 1;
    }
    const int seconds = std::max(1, words.value(3, QStringLiteral("180")).toInt());
    Bench bench(application, scratch, keys, std::chrono::seconds(seconds));
    bench.measureTyping();
    bench.measureTypingWhileDrafting(*lesson);
    bench.measureEditingWhileDrafting(*lesson);
    return 0;
}
