// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_service.h"
#include "core/engine/runtime_loader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::engine;

/// The model that ships, through the library that ships.
class TestSmallModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inspect_statesWhatTheFileHolds();
    void tokenize_equalsTheReference();
    void generate_chat_answersAndEnds();
    void score_prefersEnglishToWordSalad();

private:
    std::unique_ptr<EngineService> m_service;
    QString m_path = QStringLiteral(LECTERN_DEPS_DIR "/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");
};

void TestSmallModel::initTestCase()
{
    if (!QFile::exists(m_path))
        QSKIP("the small model is not there; ./dev fetches it");
    m_service = std::make_unique<EngineService>(bundledRuntimeLoader());
    const auto loaded = m_service->load({m_path}).result();
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message + loaded.error().detail));
    QCOMPARE(loaded->contextTokens, 8192);
}

void TestSmallModel::inspect_statesWhatTheFileHolds()
{
    const auto info = m_service->inspect(m_path).result();

    QVERIFY(info);
    QCOMPARE(info->architecture, QStringLiteral("llama"));
    QCOMPARE(info->parameters, 134515008);
    QCOMPARE(info->licence, QStringLiteral("apache-2.0"));
    QVERIFY(info->hasChatTemplate);
    QVERIFY(info->weights.startsWith(QStringLiteral("Q4_1")));
}

void TestSmallModel::tokenize_equalsTheReference()
{
    QFile file(QStringLiteral(LECTERN_TEST_DATA "/engine/tokenizer_golden.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 400);

    for (const QJsonValue &one : cases) {
        QList<int> expected;
        for (const QJsonValue &id : one.toArray().at(1).toArray())
            expected.append(id.toInt());
        const auto ids = m_service->tokenize(one.toArray().at(0).toString()).result();
        QVERIFY(ids);
        QCOMPARE(*ids, expected);
    }
}

void TestSmallModel::generate_chat_answersAndEnds()
{
    GenerationRequest request;
    request.prompt = QStringLiteral("What is the capital of France? Answer in one short sentence.");
    request.maxNewTokens = 48;
    auto future = m_service->generate(request);
    future.waitForFinished();

    QString text;
    for (const GenerationEvent &event : future.results())
        text += event.text;
    const GenerationEvent last = future.resultAt(future.resultCount() - 1);
    QVERIFY2(!last.error, last.error ? qPrintable(last.error->message) : "");
    QVERIFY2(text.contains(QStringLiteral("Paris")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("<|im_end|>")));
    QCOMPARE(last.stop, StopReason::End);
    QVERIFY(last.stats.privateBytes > 0);
}

void TestSmallModel::score_prefersEnglishToWordSalad()
{
    ScoreRequest request;
    request.prompt = QStringLiteral("Two carts push each other apart. ");
    request.continuations = {QStringLiteral("The forces on them are equal and opposite."),
                             QStringLiteral("Forces the on equal them are opposite and.")};

    const auto scores = m_service->score(request).result();

    QVERIFY(scores);
    QVERIFY(scores->at(0).logprob > scores->at(1).logprob + 5);
}

QTEST_GUILESS_MAIN(TestSmallModel)
#include "tst_small_model.moc"
