// SPDX-License-Identifier: GPL-3.0-or-later
// Load time, first token, prefill and decode rates and private memory of the engine, a JSON line
// each.
//
//   bench_engine [MODEL] [auto|fp32] [THREADS]
#include "core/engine/engine_service.h"
#include "core/engine/runtime_loader.h"
#include "core/models/model_catalogue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

using namespace lectern;
using namespace lectern::engine;

namespace {

constexpr int kRuns = 5;
constexpr int kNewTokens = 64;

void report(const QString &figure, QList<double> values, const QString &unit,
            const QString &precision)
{
    std::sort(values.begin(), values.end());
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("engine")},
                           {QStringLiteral("figure"), figure},
                           {QStringLiteral("median"), values.at(values.size() / 2)},
                           {QStringLiteral("min"), values.first()},
                           {QStringLiteral("max"), values.last()},
                           {QStringLiteral("unit"), unit},
                           {QStringLiteral("precision"), precision}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

int failed(const Error &error)
{
    QTextStream(stderr) << error.message << Qt::endl;
    return 4;
}

/// About 400 tokens, so that whole prefill chunks and a rest are measured.
QString longPrompt()
{
    return QStringLiteral("When two bodies interact, each exerts a force on the other, and the two "
                          "forces are equal "
                          "in size and opposite in direction. ")
        .repeated(16);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto catalogue = models::ModelCatalogue::bundled();
    const auto model = catalogue.locate(arguments.value(1));
    if (!model)
        return failed(model.error());
    const QString precision = arguments.value(2, QStringLiteral("auto"));
    EngineService service(bundledRuntimeLoader());
    LoadRequest load{model->path, precision == u"fp32" ? Precision::Fp32 : Precision::Auto,
                     arguments.value(3).toInt()};

    QList<double> loads;
    QList<double> firstTokens;
    QList<double> prefills;
    QList<double> decodes;
    QList<double> memory;
    QList<double> scores;
    for (int run = 0; run < kRuns; ++run) {
        const auto loaded = service.load(load).result();
        if (!loaded)
            return failed(loaded.error());
        loads.append(loaded->loadSeconds);
        GenerationRequest request;
        request.prompt = longPrompt();
        request.raw = true;
        request.maxNewTokens = kNewTokens;
        auto future = service.generate(request);
        future.waitForFinished();
        const GenerationEvent last = future.resultAt(future.resultCount() - 1);
        if (last.error)
            return failed(*last.error);
        firstTokens.append(last.stats.firstTokenSeconds);
        prefills.append(last.stats.prefillTokensPerSecond);
        decodes.append(last.stats.decodeTokensPerSecond);
        memory.append(static_cast<double>(last.stats.privateBytes));
        QElapsedTimer timer;
        timer.start();
        ScoreRequest score{
            longPrompt().left(800),
            QStringList(6, QStringLiteral("The forces on the two carts are equal and opposite."))};
        const auto scored = service.score(score).result();
        if (!scored)
            return failed(scored.error());
        scores.append(static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    }
    report(QStringLiteral("load"), loads, QStringLiteral("s"), precision);
    report(QStringLiteral("first_token"), firstTokens, QStringLiteral("s"), precision);
    report(QStringLiteral("prefill"), prefills, QStringLiteral("tokens/s"), precision);
    report(QStringLiteral("decode"), decodes, QStringLiteral("tokens/s"), precision);
    report(QStringLiteral("score_six_candidates"), scores, QStringLiteral("s"), precision);
    report(QStringLiteral("private_memory"), memory, QStringLiteral("bytes"), precision);
    return 0;
}
