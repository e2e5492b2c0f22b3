// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/thread_crew.h"

#include <QTest>

#include <array>
#include <latch>
#include <set>
#include <stdexcept>
#include <thread>

using namespace lectern::engine::internal;

class TestThreadCrew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loop_isDoneOnceForEachIndex_data();
    void loop_isDoneOnceForEachIndex();
    void pieces_areNotSmallerThanAsked();
    void loop_isSharedByAllThreads();
    void threadThatIsBusyElsewhere_isNotWaitedFor();
    void exception_isThrownByTheCaller_andTheCrewGoesOn();
};

void TestThreadCrew::loop_isDoneOnceForEachIndex_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("count");

    for (const int threads : {1, 2, 4, 7})
        for (const int count : {0, 1, 3, 64, 1000})
            QTest::addRow("%d by %d", count, threads) << threads << count;
}

void TestThreadCrew::loop_isDoneOnceForEachIndex()
{
    QFETCH(int, threads);
    QFETCH(int, count);
    ThreadCrew crew(threads);
    std::vector<std::atomic<int>> done(static_cast<std::size_t>(count));

    constexpr int kLoops = 200; // Late helpers of one loop meet the next.
    for (int loop = 0; loop < kLoops; ++loop)
        crew.share(count, 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = begin; i < end; ++i)
                ++done[static_cast<std::size_t>(i)];
        });

    for (const auto &times : done)
        QCOMPARE(times.load(), kLoops);
}

void TestThreadCrew::pieces_areNotSmallerThanAsked()
{
    ThreadCrew crew(3);
    std::mutex mutex;
    std::multiset<std::ptrdiff_t> sizes;

    crew.share(10, 4, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        const std::lock_guard lock(mutex);
        sizes.insert(end - begin);
    });

    QCOMPARE(sizes, (std::multiset<std::ptrdiff_t>{2, 4, 4}));
}

void TestThreadCrew::loop_isSharedByAllThreads()
{
    constexpr int kThreads = 3;
    ThreadCrew crew(kThreads);
    std::latch all(kThreads);

    // Each piece waits for the others, so that it ends only if all are begun at once.
    crew.share(kThreads, 1, [&](std::ptrdiff_t, std::ptrdiff_t) { all.arrive_and_wait(); });

    QVERIFY(all.try_wait());
}

void TestThreadCrew::threadThatIsBusyElsewhere_isNotWaitedFor()
{
    constexpr int kCount = 100;
    ThreadCrew crew(2);
    const auto caller = std::this_thread::get_id();
    std::latch begun(1);
    std::latch mayEnd(1);
    std::atomic<int> byHelper = 0;
    int byCaller = 0;

    // The helper is held in its first piece until the caller has done all the others.
    crew.share(kCount, 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        const int size = static_cast<int>(end - begin);
        if (std::this_thread::get_id() != caller) {
            byHelper = size;
            begun.count_down();
            mayEnd.wait();
            return;
        }
        begun.wait();
        byCaller += size;
        if (byCaller + byHelper == kCount)
            mayEnd.count_down();
    });

    QCOMPARE(byCaller + byHelper, kCount);
    QVERIFY(byCaller > byHelper);
}

void TestThreadCrew::exception_isThrownByTheCaller_andTheCrewGoesOn()
{
    ThreadCrew crew(4);

    QVERIFY_THROWS_EXCEPTION(
        std::runtime_error,
        crew.share(100, 1, [](std::ptrdiff_t, std::ptrdiff_t) { throw std::runtime_error("no"); }));

    std::atomic<int> done = 0;
    crew.share(100, 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        done += static_cast<int>(end - begin);
    });
    QCOMPARE(done.load(), 100);
}

QTEST_GUILESS_MAIN(TestThreadCrew)
#include "tst_thread_crew.moc"
