// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <mutex>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace lectern::cli {
namespace {

bool standardErrorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

const StopFlag &signalFlag()
{
    static const StopFlag flag;
    return flag;
}

void raiseSignalFlag(int)
{
    signalFlag().raise(); // A lock-free store: safe inside a signal handler.
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString &text)
{
    write(stdout, text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

void print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson());
}

void print(const QJsonArray &array)
{
    write(stdout, QJsonDocument(array).toJson());
}

void printPiece(const QString &text)
{
    write(stdout, text.toUtf8());
}

void waitBriefly()
{
    QThread::msleep(2);
}

void complain(const QString &sentence)
{
    write(stderr, "lectern-cli: " + sentence.toUtf8() + "\n");
}

struct ConsoleProgress::State {
    std::mutex mutex;
    bool terminal = standardErrorIsTerminal();
    bool lineOpen = false;
    QString lastStep;
};

ConsoleProgress::ConsoleProgress() : m_state(std::make_shared<State>()) { }

ConsoleProgress::~ConsoleProgress()
{
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->lineOpen)
        write(stderr, "\n");
}

ProgressSink ConsoleProgress::sink()
{
    return [state = m_state](const Progress &progress) {
        const std::scoped_lock lock(state->mutex);
        if (state->terminal) {
            constexpr int kWidth = 30;
            const int filled = std::clamp(static_cast<int>(progress.fraction * kWidth), 0, kWidth);
            const QString bar = QString(filled, u'#') + QString(kWidth - filled, u'-');
            write(stderr, "\r[" + bar.toUtf8() + "] " + progress.step.toUtf8() + "\033[K");
            state->lineOpen = true;
        } else if (progress.step != state->lastStep) {
            write(stderr, progress.step.toUtf8() + "\n");
        }
        state->lastStep = progress.step;
    };
}

StopFlag stopOnSignals()
{
    [[maybe_unused]] static const bool kInstalled = [] {
        signalFlag();
        std::signal(SIGINT, raiseSignalFlag);
        std::signal(SIGTERM, raiseSignalFlag);
        return true;
    }();
    return signalFlag();
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("cli", "%1 could not be read: %2. Check the path.")
                .arg(path, file.errorString()));
    return file.readAll();
}

} // namespace lectern::cli
