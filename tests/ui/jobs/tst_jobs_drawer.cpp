// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/badge_button.h"
#include "ui/editor/block_view.h"
#include "ui/jobs/job_row.h"
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_drawer.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using jobs::JobState;
using test::StepwiseJob;

class TestJobsDrawer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void drawer_withoutJobs_saysSo();
    void runningJob_showsItsStepAndShare_andIsCounted();
    void space_pausesAndGoesOn();
    void deleteKey_asksOnceBeforeItStops();
    void finishedJob_keepsItsResult_untilCleared();
    void failedJob_keepsItsError();
    void arrows_walkTheJobs();
    void escape_closesTheDrawerBeforeItStopsTheStream();
    void closing_givesTheFocusBack();
    void reducedMotion_opensAtOnce();
    void timeLeft_isSaidInRoundNumbers_data();
    void timeLeft_isSaidInRoundNumbers();

private:
    using Hand = StepwiseJob::Hand;
    std::pair<jobs::JobId, std::shared_ptr<Hand>> addJob(const QString &title);
    static void step(Hand &hand, const Progress &progress);
    ui::JobRow *row(jobs::JobId id) const;
    ui::JobsDrawer &drawer() const { return *m_window->findChild<ui::JobsDrawer *>(); }
    QAction *toggle() const { return m_window->registry().action(QStringLiteral("view.jobs")); }
    JobState stateOf(jobs::JobId id) { return m_fakes->jobs.queue().job(id)->state; }

    std::unique_ptr<test::FakeServices> m_fakes;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestJobsDrawer::init()
{
    m_fakes = std::make_unique<test::FakeServices>();
    m_fakes->preferences.setReducedMotion(true);
    m_appearance = std::make_unique<ui::Appearance>(m_fakes->preferences, QString());
    m_window = std::make_unique<ui::MainWindow>(m_fakes->services());
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestJobsDrawer::cleanup()
{
    m_window.reset();
    m_appearance.reset();
    m_fakes.reset();
}

std::pair<jobs::JobId, std::shared_ptr<TestJobsDrawer::Hand>>
TestJobsDrawer::addJob(const QString &title)
{
    auto hand = std::make_shared<Hand>();
    hand->progress = {0.25, QStringLiteral("Page 1 of 4")};
    const auto id = m_fakes->jobs.queue().add(std::make_unique<StepwiseJob>(title, hand));
    return {id, hand};
}

void TestJobsDrawer::step(Hand &hand, const Progress &progress)
{
    {
        const std::lock_guard lock(hand.mutex);
        hand.progress = progress;
    }
    hand.next.release();
}

ui::JobRow *TestJobsDrawer::row(jobs::JobId id) const
{
    for (ui::JobRow *row : drawer().findChildren<ui::JobRow *>()) {
        if (row->id() == id && !row->isHidden())
            return row;
    }
    return nullptr;
}

static bool shows(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && label->text().contains(text))
            return true;
    }
    return false;
}

void TestJobsDrawer::drawer_withoutJobs_saysSo()
{
    toggle()->trigger();

    QVERIFY(drawer().isVisible());
    QVERIFY(shows(drawer(), QStringLiteral("Nothing is running.")));
    QCOMPARE(drawer().geometry().right(), m_window->centralWidget()->rect().right());
}

void TestJobsDrawer::runningJob_showsItsStepAndShare_andIsCounted()
{
    const auto [id, hand] = addJob(QStringLiteral("Export the plan"));
    toggle()->trigger();

    QTRY_VERIFY(shows(*row(id), QStringLiteral("Page 1 of 4")));
    QVERIFY(shows(*row(id), QStringLiteral("Export the plan")));
    QCOMPARE(row(id)->findChild<QProgressBar *>()->value(), 250);
    ui::BadgeButton *badge = nullptr;
    for (ui::BadgeButton *button : m_window->findChildren<ui::BadgeButton *>()) {
        if (button->defaultAction() == toggle())
            badge = button;
    }
    QCOMPARE(badge->count(), 1);

    step(*hand, {1, {}});

    QTRY_COMPARE(stateOf(id), JobState::Done);
    QCOMPARE(badge->count(), 0);
}

void TestJobsDrawer::space_pausesAndGoesOn()
{
    const auto [id, hand] = addJob(QStringLiteral("Film"));
    toggle()->trigger();
    QTRY_COMPARE(stateOf(id), JobState::Running);

    QTest::keyClick(row(id), Qt::Key_Space);
    QCOMPARE(stateOf(id), JobState::Paused);
    QVERIFY(shows(*row(id), QStringLiteral("Paused")));

    QTest::keyClick(row(id), Qt::Key_Space);
    QCOMPARE(stateOf(id), JobState::Running);
    step(*hand, {1, {}});
    QTRY_COMPARE(stateOf(id), JobState::Done);
}

void TestJobsDrawer::deleteKey_asksOnceBeforeItStops()
{
    const auto [id, hand] = addJob(QStringLiteral("Film"));
    toggle()->trigger();
    QTRY_COMPARE(stateOf(id), JobState::Running);

    QTest::keyClick(row(id), Qt::Key_Delete);
    QCOMPARE(stateOf(id), JobState::Running);
    QPushButton *stop = test::buttonOf(*row(id), QStringLiteral("Stop it"));
    QVERIFY(stop);
    QVERIFY(stop->hasFocus());
    test::buttonOf(*row(id), QStringLiteral("Keep it running"))->click();
    QVERIFY(!test::buttonOf(*row(id), QStringLiteral("Stop it")));

    QTest::keyClick(row(id), Qt::Key_Delete);
    test::buttonOf(*row(id), QStringLiteral("Stop it"))->click();

    QTRY_COMPARE(stateOf(id), JobState::Stopped);
    QVERIFY(shows(*row(id), QStringLiteral("Stopped.")));
}

void TestJobsDrawer::finishedJob_keepsItsResult_untilCleared()
{
    const auto [id, hand] = addJob(QStringLiteral("Export"));
    hand->result = QJsonObject{{QStringLiteral("path"), QStringLiteral("/tmp/lesson.lectern")}};
    QSignalSpy chosen(&drawer(), &ui::JobsDrawer::documentChosen);
    toggle()->trigger();
    step(*hand, {1, {}});
    QTRY_COMPARE(stateOf(id), JobState::Done);

    QVERIFY(shows(*row(id), QStringLiteral("lesson.lectern")));
    QVERIFY(test::buttonOf(*row(id), QStringLiteral("Show in folder")));
    test::buttonOf(*row(id), QStringLiteral("Open"))->click();
    QCOMPARE(chosen.size(), 1);

    toggle()->setChecked(true);
    test::buttonOf(drawer(), QStringLiteral("Clear finished"))->click();
    QVERIFY(!row(id));
    QVERIFY(shows(drawer(), QStringLiteral("Nothing is running.")));
}

void TestJobsDrawer::failedJob_keepsItsError()
{
    const auto [id, hand] = addJob(QStringLiteral("Export"));
    hand->result = failure(ErrorCode::Io, QStringLiteral("The disk is full."));
    toggle()->trigger();
    step(*hand, {1, {}});

    QTRY_COMPARE(stateOf(id), JobState::Failed);

    QVERIFY(shows(*row(id), QStringLiteral("The disk is full.")));
    QVERIFY(!row(id)->findChild<QProgressBar *>()->isVisible());
}

void TestJobsDrawer::arrows_walkTheJobs()
{
    const auto [first, firstHand] = addJob(QStringLiteral("One"));
    const auto [second, secondHand] = addJob(QStringLiteral("Two"));
    toggle()->trigger();
    QVERIFY(row(second)->hasFocus()); // The newest stands on top.

    QTest::keyClick(row(second), Qt::Key_Down);
    QVERIFY(row(first)->hasFocus());
    QTest::keyClick(row(first), Qt::Key_Down);
    QVERIFY(row(first)->hasFocus());
    QTest::keyClick(row(first), Qt::Key_Up);
    QVERIFY(row(second)->hasFocus());
}

void TestJobsDrawer::escape_closesTheDrawerBeforeItStopsTheStream()
{
    const auto session = std::make_shared<test::FakeSession>(test::sampleLesson(Language::English));
    m_window->documents().setSession(session);
    session->fakeDrafter.say({});
    auto *view = m_window->findChild<ui::BlockView *>();
    toggle()->trigger();
    view->setFocus();

    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!drawer().isOpen());
    QCOMPARE(session->fakeDrafter.stops, 0);

    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(session->fakeDrafter.stops, 1);
}

void TestJobsDrawer::closing_givesTheFocusBack()
{
    m_window->findChild<QWidget *>()->setFocus();
    QWidget *before = QApplication::focusWidget();
    QVERIFY(before);

    toggle()->trigger();
    QVERIFY(drawer().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QVERIFY(!drawer().isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestJobsDrawer::reducedMotion_opensAtOnce()
{
    toggle()->trigger();
    const int place = drawer().x();
    QCOMPARE(drawer().geometry().right(), m_window->centralWidget()->rect().right());
    toggle()->trigger();
    QVERIFY(!drawer().isVisible());

    m_fakes->preferences.setReducedMotion(false);
    toggle()->trigger();
    QVERIFY(drawer().x() > place);
    QTRY_COMPARE(drawer().x(), place);
    toggle()->trigger();
    QVERIFY(drawer().isVisible());
    QTRY_VERIFY(!drawer().isVisible());
}

void TestJobsDrawer::timeLeft_isSaidInRoundNumbers_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing known") << -1 << QString();
    QTest::newRow("almost done") << 1 << QStringLiteral("about 5 s left");
    QTest::newRow("seconds by fives") << 42 << QStringLiteral("about 45 s left");
    QTest::newRow("minutes") << 150 << QStringLiteral("about 3 min left");
}

void TestJobsDrawer::timeLeft_isSaidInRoundNumbers()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    jobs::JobInfo job;
    job.state = JobState::Running;
    if (seconds >= 0)
        job.secondsLeft = seconds;

    QCOMPARE(ui::timeLeftText(job), text);
}

QTEST_MAIN(TestJobsDrawer)
#include "tst_jobs_drawer.moc"
