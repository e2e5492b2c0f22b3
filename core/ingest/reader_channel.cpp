// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader_channel.h"

#include "core/ingest/reader_exit.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lectern::ingest {
namespace {

constexpr int kPollMs = 50;
constexpr int kKillMs = 5000;

QString readerBesideApplication()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("lectern-reader.exe");
#else
    const QString name = QStringLiteral("lectern-reader");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

/// A silence that never ends where none is limited.
QDeadlineTimer silenceOf(const ReaderSettings &settings)
{
    return settings.silence.count() > 0 ? QDeadlineTimer(settings.silence)
                                        : QDeadlineTimer(QDeadlineTimer::Forever);
}

} // namespace

ReaderChannel::ReaderChannel(ReaderSettings settings) :
    m_settings(std::move(settings)), m_frames(m_settings.maxReplyBytes)
{
    if (m_settings.program.isEmpty())
        m_settings.program = readerBesideApplication();
}

ReaderChannel::~ReaderChannel()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kKillMs);
}

void ReaderChannel::shareFile(int descriptor)
{
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier([descriptor] {
        // A copy is not closed when the program starts, as the descriptor itself is.
        if (descriptor == kSharedFile)
            fcntl(descriptor, F_SETFD, 0);
        else
            dup2(descriptor, kSharedFile);
    });
#else
    Q_UNUSED(descriptor)
#endif
}

ReaderChannel::Outcome ReaderChannel::run(ReadRequest request, const Taker &take,
                                          const StopFlag &stop)
{
    const auto fail = [](ReadProblem problem, const QString &detail) {
        return std::unexpected(std::optional(ReadFailure{problem, detail}));
    };
    m_process.start(m_settings.program, QStringList{});
    if (!m_process.waitForStarted())
        return fail(ReadProblem::ReaderMissing, m_process.errorString());
    request.limits = m_settings.limits;
    m_process.write(framed(toMessage(request)));
    m_process.closeWriteChannel();

    const QDeadlineTimer deadline(m_settings.timeOut);
    QDeadlineTimer silence = silenceOf(m_settings);
    while (true) {
        m_process.waitForReadyRead(kPollMs);
        if (m_process.bytesAvailable() > 0)
            silence = silenceOf(m_settings);
        m_frames.append(m_process.readAllStandardOutput());
        keepWhatItSays();
        if (takeMessages(take))
            return {};
        if (stop.isRaised())
            return std::unexpected(std::nullopt);
        if (m_frames.isOverLimit())
            return fail(ReadProblem::TooLarge, QStringLiteral("reply over the limit"));
        if (deadline.hasExpired())
            return fail(ReadProblem::TimeLimit, QStringLiteral("wall clock"));
        if (silence.hasExpired())
            return fail(ReadProblem::TimeLimit, QStringLiteral("silence"));
        if (m_process.state() == QProcess::NotRunning && m_process.bytesAvailable() == 0)
            return std::unexpected(std::optional(endedWithoutAnswer()));
    }
}

bool ReaderChannel::takeMessages(const Taker &take)
{
    while (const auto message = m_frames.next())
        if (take(*message))
            return true;
    return false;
}

void ReaderChannel::keepWhatItSays()
{
    m_said += m_process.readAllStandardError();
    m_said.truncate(kMaxDetailBytes);
}

ReadFailure ReaderChannel::endedWithoutAnswer() const
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
