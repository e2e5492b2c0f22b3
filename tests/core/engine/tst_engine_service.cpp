// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/when_finished.h"
#include "core/engine/engine_service.h"
#include "tests/support/scripted_runtime.h"

#include <QTest>

using namespace lectern;
using namespace lectern::engine;
using lectern::test::Script;
using lectern::test::ScriptedRuntime;

class TestEngineService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generate_beforeLoadHasFinished_waitsForIt();
    void generate_withoutAModel_saysSoInTheLastEvent();
    void cancel_whileGenerating_stopsAtTheNextToken();
    void cancel_oneOfTwo_leavesTheOther();
    void load_replacingABusyModel_endsItsWork();
    void load_damagedFile_isTranslatedWithANextStep();
    void loader_thatFails_isAskedAgainByTheNextLoad();
    void failedRequest_leavesTheModelUsable();
    void score_returnsTheRequestsOrder();
    void destructor_whileGenerating_endsEveryFuture();
    void whenFinished_receiverGone_isNotCalled();
};

namespace {

RuntimeLoader loaderOf(const std::shared_ptr<Script> &script)
{
    return [script]() -> Result<std::unique_ptr<Runtime>> {
        return std::make_unique<ScriptedRuntime>(script);
    };
}

GenerationRequest prompt(const QString &text)
{
    GenerationRequest request;
    request.prompt = text;
    return request;
}

QString textOf(const QFuture<GenerationEvent> &future)
{
    QString text;
    for (const GenerationEvent &event : future.results())
        text += event.text;
    return text;
}

} // namespace

void TestEngineService::generate_beforeLoadHasFinished_waitsForIt()
{
    auto script = std::make_shared<Script>();
    EngineService service(loaderOf(script));

    auto loaded = service.load({QStringLiteral("model")});
    auto generated = service.generate(prompt(QStringLiteral("go")));
    generated.waitForFinished();

    QCOMPARE(loaded.result()->name, QStringLiteral("model"));
    QCOMPARE(textOf(generated), QStringLiteral("one two three four"));
    const GenerationEvent last = generated.resultAt(generated.resultCount() - 1);
    QVERIFY(last.isLast);
    QVERIFY(!last.error);
    QCOMPARE(last.stop, StopReason::End);
    QCOMPARE(last.stats.decodeTokensPerSecond, 3.0);
    QCOMPARE(last.stats.prefillTokensPerSecond, 12.0);
}

void TestEngineService::generate_withoutAModel_saysSoInTheLastEvent()
{
    EngineService service(loaderOf(std::make_shared<Script>()));

    auto future = service.generate(prompt(QStringLiteral("go")));
    future.waitForFinished();

    QCOMPARE(future.resultCount(), 1);
    QVERIFY(future.result().isLast);
    QCOMPARE(future.result().error->code, ErrorCode::ModelUnavailable);
}

void TestEngineService::cancel_whileGenerating_stopsAtTheNextToken()
{
    auto script = std::make_shared<Script>();
    script->stepsOnDemand = true;
    EngineService service(loaderOf(script));
    (void)service.load({QStringLiteral("model")});
    auto future = service.generate(prompt(QStringLiteral("go")));
    script->allowedSteps.release(2);
    QTRY_COMPARE(script->words.load(), 2);

    future.cancel();
    script->allowedSteps.release(2); // The step that waits, and one that must not come.
    future.waitForFinished();

    QVERIFY(script->words.load() <= 3);
    QVERIFY(future.isCanceled());
    for (const GenerationEvent &event : future.results())
        QVERIFY(!event.isLast);
}

void TestEngineService::cancel_oneOfTwo_leavesTheOther()
{
    auto script = std::make_shared<Script>();
    script->stepsOnDemand = true;
    EngineService service(loaderOf(script));
    (void)service.load({QStringLiteral("model")});
    auto first = service.generate(prompt(QStringLiteral("a")));
    auto second = service.generate(prompt(QStringLiteral("b")));
    script->allowedSteps.release(1);
    QTRY_COMPARE(script->words.load(), 1);

    first.cancel();
    script->allowedSteps.release(100);
    second.waitForFinished();

    QCOMPARE(textOf(second), QStringLiteral("one two three four"));
    QVERIFY(second.resultAt(second.resultCount() - 1).isLast);
}

void TestEngineService::load_replacingABusyModel_endsItsWork()
{
    auto script = std::make_shared<Script>();
    script->stepsOnDemand = true;
    EngineService service(loaderOf(script));
    (void)service.load({QStringLiteral("first")});
    auto future = service.generate(prompt(QStringLiteral("go")));
    script->allowedSteps.release(1);
    QTRY_COMPARE(script->words.load(), 1);

    auto second = service.load({QStringLiteral("second")});
    script->allowedSteps.release(1);
    second.waitForFinished();
    future.waitForFinished();

    QCOMPARE(second.result()->name, QStringLiteral("second"));
    QCOMPARE(script->unloads.load(), 1);
    QCOMPARE(future.resultAt(future.resultCount() - 1).stop, StopReason::Cancelled);
}

void TestEngineService::load_damagedFile_isTranslatedWithANextStep()
{
    auto script = std::make_shared<Script>();
    script->loadFails = true;
    EngineService service(loaderOf(script));

    const auto loaded = service.load({QStringLiteral("bad.gguf")}).result();

    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::ModelUnavailable);
    QVERIFY(loaded.error().message.contains(QStringLiteral("bad.gguf")));
    QVERIFY(loaded.error().message.contains(QStringLiteral("import it again")));
}

void TestEngineService::loader_thatFails_isAskedAgainByTheNextLoad()
{
    auto script = std::make_shared<Script>();
    int asked = 0;
    EngineService service([&asked, script]() -> Result<std::unique_ptr<Runtime>> {
        if (++asked == 1)
            return failure(ErrorCode::ModelUnavailable, QStringLiteral("no library"));
        return std::make_unique<ScriptedRuntime>(script);
    });

    QVERIFY(!service.load({QStringLiteral("model")}).result());
    QVERIFY(service.load({QStringLiteral("model")}).result());
}

void TestEngineService::failedRequest_leavesTheModelUsable()
{
    EngineService service(loaderOf(std::make_shared<Script>()));
    (void)service.load({QStringLiteral("model")});

    auto failed = service.generate(prompt(QStringLiteral("fail")));
    auto next = service.generate(prompt(QStringLiteral("go")));
    failed.waitForFinished();
    next.waitForFinished();

    QCOMPARE(failed.result().error->code, ErrorCode::OutOfMemory);
    QCOMPARE(textOf(next), QStringLiteral("one two three four"));
}

void TestEngineService::score_returnsTheRequestsOrder()
{
    EngineService service(loaderOf(std::make_shared<Script>()));
    (void)service.load({QStringLiteral("model")});

    const auto scores
        = service.score({QStringLiteral("p"), {QStringLiteral("abc"), {}, QStringLiteral("a")}})
              .result();

    QVERIFY(scores);
    QCOMPARE(scores->size(), 3);
    QCOMPARE(scores->at(0).logprob, -3.0);
    QCOMPARE(scores->at(1).tokens, 0);
    QCOMPARE(scores->at(2).logprob, -1.0);
    QCOMPARE(service.tokenize(QStringLiteral("A")).result().value(), QList<int>{65});
}

void TestEngineService::destructor_whileGenerating_endsEveryFuture()
{
    auto script = std::make_shared<Script>();
    script->stepsOnDemand = true;
    QFuture<GenerationEvent> running;
    QFuture<GenerationEvent> waiting;
    {
        EngineService service(loaderOf(script));
        (void)service.load({QStringLiteral("model")});
        running = service.generate(prompt(QStringLiteral("go")));
        script->allowedSteps.release(1);
        QTRY_COMPARE(script->words.load(), 1);
        waiting = service.generate(prompt(QStringLiteral("later")));
        script->allowedSteps.release(1000);
    }

    QVERIFY(running.isFinished());
    QVERIFY(waiting.isFinished());
    QVERIFY(script->wasDestroyed.load());
}

void TestEngineService::whenFinished_receiverGone_isNotCalled()
{
    EngineService service(loaderOf(std::make_shared<Script>()));
    (void)service.load({QStringLiteral("model")});
    bool wasCalled = false;
    int calls = 0;
    QObject stays;
    {
        QObject goes;
        auto future = service.tokenize(QStringLiteral("A"));
        whenFinished(future, &goes, [&wasCalled](const auto &) { wasCalled = true; });
        whenFinished(future, &stays, [&calls](const auto &) { ++calls; });
        future.waitForFinished();
    }

    QTRY_COMPARE(calls, 1);
    QVERIFY(!wasCalled);
}

QTEST_GUILESS_MAIN(TestEngineService)
#include "tst_engine_service.moc"
