// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader_process.h"

#include "core/ingest/reader_exit.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>

#include <algorithm>

namespace lectern::ingest {
namespace {
constexpr int kPollMs = 50;
constexpr int kKillMs = 5000;
} // namespace

ReaderProcess::ReaderProcess(const ReaderSettings &settings, const ProgressSink &progress) :
    m_settings(settings), m_progress(progress), m_frames(settings.maxReplyBytes)
{
}

ReaderProcess::~ReaderProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kKillMs);
}

ReaderProcess::Answer ReaderProcess::run(const QString &absolutePath, const StopFlag &stop)
{
    const auto fail = [](ReadProblem problem, const QString &detail) {
        return std::unexpected(std::optional(ReadFailure{problem, detail}));
    };
    m_process.start(m_settings.program, QStringList{});
    if (!m_process.waitForStarted())
        return fail(ReadProblem::ReaderMissing, m_process.errorString());
    m_process.write(framed(toMessage(ReadRequest{absolutePath, m_settings.limits})));
    m_process.closeWriteChannel();

    const QDeadlineTimer deadline(m_settings.timeOut);
    while (true) {
        m_process.waitForReadyRead(kPollMs);
        m_frames.append(m_process.readAllStandardOutput());
        keepWhatItSays();
        if (auto answer = takeMessages())
            return std::move(*answer);
        if (stop.isRaised())
            return std::unexpected(std::nullopt);
        if (m_frames.isOverLimit())
            return fail(ReadProblem::TooLarge, QStringLiteral("reply over the limit"));
        if (deadline.hasExpired())
            return fail(ReadProblem::TimeLimit, QStringLiteral("wall clock"));
        if (m_process.state() == QProcess::NotRunning && m_process.bytesAvailable() == 0)
            return std::unexpected(std::optional(endedWithoutAnswer()));
    }
}

std::optional<ReaderProcess::Answer> ReaderProcess::takeMessages()
{
    while (const auto message = m_frames.next()) {
        auto answer = m_head ? takeAsset(*message) : take(*message);
        if (answer)
            return answer;
    }
    return std::nullopt;
}

std::optional<ReaderProcess::Answer> ReaderProcess::take(const QByteArray &message)
{
    auto parsed = readMessageFrom(message);
    if (!parsed)
        return std::unexpected(
            std::optional(ReadFailure{ReadProblem::Crashed, QStringLiteral("void message")}));
    if (const auto *progress = std::get_if<ReadProgress>(&*parsed)) {
        report(*progress);
        return std::nullopt;
    }
    if (auto *failed = std::get_if<ReadFailure>(&*parsed))
        return std::unexpected(std::optional(std::move(*failed)));
    m_head = std::get<ReadHead>(std::move(*parsed));
    if (m_head->ingested.assets.isEmpty())
        return std::move(m_head->ingested);
    return std::nullopt;
}

std::optional<ReaderProcess::Answer> ReaderProcess::takeAsset(const QByteArray &data)
{
    if (data.size() != m_head->assetSizes.at(m_assetsTaken))
        return std::unexpected(
            std::optional(ReadFailure{ReadProblem::Crashed, QStringLiteral("picture cut short")}));
    document::Asset &asset = m_head->ingested.assets[m_assetsTaken];
    asset.data = data;
    asset.sha256 = QCryptographicHash::hash(data, QCryptographicHash::Sha256);
    if (++m_assetsTaken < m_head->ingested.assets.size())
        return std::nullopt;
    return std::move(m_head->ingested);
}

void ReaderProcess::report(const ReadProgress &progress) const
{
    if (!m_progress || progress.total <= 0)
        return;
    const QString step = progress.arePages
        ? QCoreApplication::translate("Ingest", "Reading page %1 of %2")
        : QCoreApplication::translate("Ingest", "Reading part %1 of %2");
    m_progress({std::clamp(double(progress.done) / progress.total, 0.0, 1.0),
                step.arg(progress.done).arg(progress.total)});
}

void ReaderProcess::keepWhatItSays()
{
    m_said += m_process.readAllStandardError();
    m_said.truncate(kMaxDetailBytes);
}

ReadFailure ReaderProcess::endedWithoutAnswer() const
{
    const QString said = QString::fromUtf8(m_said).simplified();
    const int exitCode = m_process.exitCode();
    const QString detail = QStringLiteral("exit %1, %2").arg(exitCode).arg(said);
    if (exitCode == kExitCpuLimit)
        return {ReadProblem::TimeLimit, detail};
    // Poppler says this and aborts; our own code ends with the exit code.
    if (exitCode == kExitOutOfMemory || said.contains(u"out of memory", Qt::CaseInsensitive))
        return {ReadProblem::OutOfMemory, detail};
    return {ReadProblem::Crashed, detail};
}

} // namespace lectern::ingest
