// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "ui/actions/action_registry.h"

namespace lectern::test {
namespace {

std::shared_ptr<StepwiseJob::Hand> addJob(jobs::JobQueue &queue, const QString &title,
                                          const Progress &progress)
{
    auto hand = std::make_shared<StepwiseJob::Hand>();
    hand->progress = progress;
    queue.add(std::make_unique<StepwiseJob>(title, hand), jobs::Start::AtOnce);
    return hand;
}

void end(StepwiseJob::Hand &hand, Result<QJsonObject> result)
{
    hand.reported.acquire();
    {
        const std::lock_guard lock(hand.mutex);
        hand.progress.fraction = 1;
        hand.result = std::move(result);
    }
    hand.next.release();
}

} // namespace

void shootJobs(ui::MainWindow &window, jobs::JobQueue &queue, const Shooter &shooter,
               Language language)
{
    window.registry().action(QStringLiteral("view.jobs"))->setChecked(true);
    shooter.shoot(window, QStringLiteral("jobs-empty"));
    const auto failed = addJob(queue,
                               one(language, u"Export “Newton’s third law” to plan.docx",
                                   u"将“牛顿第三定律”导出为 plan.docx"),
                               {});
    end(*failed,
        failure(ErrorCode::Io,
                one(language, u"The disk is full. Free 200 MB, then export again.",
                    u"磁盘已满。请腾出 200 MB 后重新导出。")));
    const auto done = addJob(queue,
                             one(language, u"Export “Newton’s third law” to worksheet.pdf",
                                 u"将“牛顿第三定律”导出为 worksheet.pdf"),
                             {});
    end(*done, QJsonObject{{QStringLiteral("path"), QStringLiteral("/tmp/worksheet.pdf")}});
    const auto film
        = addJob(queue,
                 one(language, u"Export “Newton’s third law” to film.mp4",
                     u"将“牛顿第三定律”导出为 film.mp4"),
                 {0.31, one(language, u"Frame 410 of 1,320", u"第 410 帧，共 1320 帧")});
    const auto draft
        = addJob(queue, one(language, u"Draft “Newton’s third law”", u"起草“牛顿第三定律”"),
                 {0.69, one(language, u"Explanation, sentence 3 of 5", u"讲解，第 3 句，共 5 句")});
    QTest::qWait(2200); // Until time left can be told.
    for (const auto &running : {film, draft})
        running->next.release(); // It reports again.
    shooter.shoot(window, QStringLiteral("jobs"));
    window.registry().action(QStringLiteral("view.jobs"))->setChecked(false);
    QTest::qWait(200);
}

} // namespace lectern::test
