// SPDX-License-Identifier: GPL-3.0-or-later
// Load time, first token, prefill and decode rates and private memory of the engine, a JSON line
// each; with --peer the same of llama.cpp, run in turn with ours, and the ratios.
//
//   bench_engine [--peer PROGRAM] [MODEL] [auto|fp32] [THREADS]
#include "core/engine/engine_service.h"
#include "core/engine/runtime_loader.h"
#include "core/models/model_catalogue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace lectern;
using namespace lectern::engine;

namespace {

constexpr int kRounds = 5;
constexpr int kNewTokens = 64;

/// What one round of one side measured, in the units of figures().
using Measured = QMap<QString, double>;

struct Figure {
    QString name;
    QString unit;
    bool moreIsBetter;
};

QList<Figure> figures()
{
    return {{QStringLiteral("load"), QStringLiteral("s"), false},
            {QStringLiteral("first_token"), QStringLiteral("s"), false},
            {QStringLiteral("prefill"), QStringLiteral("tokens/s"), true},
            {QStringLiteral("decode"), QStringLiteral("tokens/s"), true},
            {QStringLiteral("score_six_candidates"), QStringLiteral("s"), false},
            {QStringLiteral("private_memory"), QStringLiteral("bytes"), false}};
}

/// Prints the median and the range of one figure; nothing where nothing was measured.
void report(const QString &figure, QList<double> values, const QString &unit, const QString &side)
{
    if (values.isEmpty())
        return;
    std::sort(values.begin(), values.end());
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("engine")},
                           {QStringLiteral("figure"), figure},
                           {QStringLiteral("side"), side},
                           {QStringLiteral("median"), values.at(values.size() / 2)},
                           {QStringLiteral("min"), values.first()},
                           {QStringLiteral("max"), values.last()},
                           {QStringLiteral("unit"), unit}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// About 400 tokens, so that whole prefill chunks and a rest are measured.
QString longPrompt()
{
    return QStringLiteral("When two bodies interact, each exerts a force on the other, and the two "
                          "forces are equal in size and opposite in direction. ")
        .repeated(16);
}

Result<Measured> measureOurs(EngineService &service, const LoadRequest &load)
{
    const auto loaded = service.load(load).result();
    if (!loaded)
        return std::unexpected(loaded.error());
    GenerationRequest request;
    request.prompt = longPrompt();
    request.raw = true;
    request.maxNewTokens = kNewTokens;
    auto future = service.generate(request);
    future.waitForFinished();
    const GenerationEvent last = future.resultAt(future.resultCount() - 1);
    if (last.error)
        return std::unexpected(*last.error);
    QElapsedTimer timer;
    timer.start();
    const QString candidate = QStringLiteral("The forces on the two carts are equal and opposite.");
    const auto scored = service.score({longPrompt().left(800), QStringList(6, candidate)}).result();
    if (!scored)
        return std::unexpected(scored.error());
    return Measured{
        {QStringLiteral("load"), loaded->loadSeconds},
        {QStringLiteral("first_token"), last.stats.firstTokenSeconds},
        {QStringLiteral("prefill"), last.stats.prefillTokensPerSecond},
        {QStringLiteral("decode"), last.stats.decodeTokensPerSecond},
        {QStringLiteral("score_six_candidates"), static_cast<double>(timer.nsecsElapsed()) * 1e-9},
        {QStringLiteral("private_memory"), static_cast<double>(last.stats.privateBytes)}};
}

Result<Measured> measurePeer(const QString &program, const QString &model, int threads)
{
    QProcess process;
    process.start(program, {model, QString::number(threads), QString::number(kNewTokens)});
    process.write(longPrompt().toUtf8());
    process.closeWriteChannel();
    process.waitForFinished(-1);
    const QJsonObject line = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (line.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("%1 gave no figures. Delete build/peers and run again.").arg(program));
    }
    return Measured{{QStringLiteral("load"), line.value(u"load_s").toDouble()},
                    {QStringLiteral("first_token"), line.value(u"first_token_s").toDouble()},
                    {QStringLiteral("prefill"), line.value(u"prefill_tokens_per_s").toDouble()},
                    {QStringLiteral("decode"), line.value(u"decode_tokens_per_s").toDouble()},
                    {QStringLiteral("private_memory"), line.value(u"private_bytes").toDouble()}};
}

QList<double> column(const QList<Measured> &rounds, const QString &figure)
{
    QList<double> values;
    for (const Measured &round : rounds) {
        if (round.contains(figure))
            values.append(round.value(figure));
    }
    return values;
}

/// How many times better ours is, round by round, so that noise hits both sides alike.
QList<double> ratios(const QList<Measured> &ours, const QList<Measured> &peer, const Figure &figure)
{
    QList<double> values;
    for (qsizetype i = 0; i < peer.size(); ++i) {
        const double a = ours.at(i).value(figure.name);
        const double b = peer.at(i).value(figure.name);
        if (a > 0 && b > 0)
            values.append(figure.moreIsBetter ? a / b : b / a);
    }
    return values;
}

void reportAll(const QList<Measured> &ours, const QList<Measured> &peer, const QString &precision)
{
    for (const Figure &figure : figures()) {
        report(figure.name, column(ours, figure.name), figure.unit,
               QStringLiteral("lectern %1").arg(precision));
        report(figure.name, column(peer, figure.name), figure.unit, QStringLiteral("llama.cpp"));
        report(figure.name, ratios(ours, peer, figure), QStringLiteral("times better"),
               QStringLiteral("ratio"));
    }
}

int failed(const Error &error)
{
    QTextStream(stderr) << error.message << Qt::endl;
    return 4;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    QString peerProgram;
    if (arguments.value(0) == u"--peer") {
        peerProgram = arguments.value(1);
        arguments = arguments.mid(2);
    }
    const auto catalogue = models::ModelCatalogue::bundled();
    const auto model = catalogue.locate(arguments.value(0));
    if (!model)
        return failed(model.error());
    const QString precision = arguments.value(1, QStringLiteral("auto"));
    const int threads = arguments.value(2, QString::number(QThread::idealThreadCount())).toInt();
    EngineService service(bundledRuntimeLoader());
    const LoadRequest load{model->path, precision == u"fp32" ? Precision::Fp32 : Precision::Auto,
                           threads};

    QList<Measured> ours;
    QList<Measured> peer;
    for (int round = 0; round < kRounds; ++round) {
        const auto measured = measureOurs(service, load);
        if (!measured)
            return failed(measured.error());
        ours.append(*measured);
        if (peerProgram.isEmpty())
            continue;
        const auto other = measurePeer(peerProgram, model->path, threads);
        if (!other)
            return failed(other.error());
        peer.append(*other);
    }
    reportAll(ours, peer, precision);
    return 0;
}
