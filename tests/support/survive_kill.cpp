// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/survive_kill.h"

#include "core/document/store/document_store.h"
#include "tests/support/edit_diary.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

namespace lectern::tests {
namespace {

/// What the child said before it died.
struct Said {
    QHash<QByteArray, qint64> edits; ///< Fingerprint to the newest edit that led to it.
    qint64 acknowledged = 0;
};

Said saidIn(const QByteArray &output)
{
    Said said;
    for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words.at(0) == "E")
            said.edits.insert(words.at(2), words.at(1).toLongLong());
        if (words.size() == 2 && words.at(0) == "S")
            said.acknowledged = words.at(1).toLongLong();
    }
    return said;
}

Result<QByteArray> outputUntilKilled(const EditingChild &child)
{
    QProcess process;
    process.start(child.program, child.arguments);
    if (!process.waitForReadyRead(60000))
        return failure(ErrorCode::Internal,
                       QStringLiteral("the child says nothing: %1")
                           .arg(QString::fromLocal8Bit(process.readAllStandardError())));
    QByteArray output;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < child.lifeInMs;) {
        process.waitForReadyRead(int(std::max<qint64>(1, child.lifeInMs - timer.elapsed())));
        output += process.readAllStandardOutput();
    }
    process.kill();
    if (!process.waitForFinished(20000))
        return failure(ErrorCode::Internal, QStringLiteral("the child cannot be killed"));
    return output + process.readAllStandardOutput();
}

/// Opening rolls back what was half-written, and checks the file.
Result<document::Content> survivor(const QString &path)
{
    auto store = document::DocumentStore::open(path);
    if (!store)
        return std::unexpected(store.error());
    return store->load();
}

} // namespace

Result<qint64> surviveKill(const EditingChild &child)
{
    const auto output = outputUntilKilled(child);
    if (!output)
        return std::unexpected(output.error());
    const Said said = saidIn(*output);
    const auto content = survivor(child.arguments.first());
    if (!content)
        return std::unexpected(content.error());
    const auto found = said.edits.constFind(fingerprint(*content));
    if (found == said.edits.constEnd())
        return failure(ErrorCode::Internal,
                       QStringLiteral("the file holds a state that never was"));
    if (*found < said.acknowledged)
        return failure(ErrorCode::Internal,
                       QStringLiteral("edit %1 was acknowledged, the file has %2")
                           .arg(said.acknowledged)
                           .arg(*found));
    return said.acknowledged;
}

Result<qint64> surviveKills(int rounds, const std::function<EditingChild(int round)> &child)
{
    qint64 acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto survived = surviveKill(child(round));
        if (!survived)
            return failure(ErrorCode::Internal,
                           QStringLiteral("round %1: %2").arg(round).arg(survived.error().message));
        acknowledged += *survived;
    }
    qInfo("%d kills, %lld acknowledged edits", rounds, static_cast<long long>(acknowledged));
    return acknowledged;
}

int killRounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("LECTERN_KILLS");
    return wanted > 0 ? wanted : usual;
}

} // namespace lectern::tests
