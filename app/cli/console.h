// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/wait_for_result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <memory>

namespace lectern::cli {

/// Results, on standard output, as UTF-8 with a line end.
void print(const QString &text);
void print(const QJsonObject &object);
void print(const QJsonArray &array);

/// A piece of text as it comes, without a line end.
void printPiece(const QString &text);

/// One sentence for people, on standard error.
void complain(const QString &sentence);

/// Progress on standard error: a bar on a terminal, else a line at every new step.
///
/// Thread-safe; ends its line when it goes.
class ConsoleProgress
{
public:
    ConsoleProgress();
    ~ConsoleProgress();
    ConsoleProgress(const ConsoleProgress &) = delete;
    ConsoleProgress &operator=(const ConsoleProgress &) = delete;

    ProgressSink sink();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Raised by Ctrl+C and SIGTERM from the first call on.
StopFlag stopOnSignals();

/// Sleep for a moment that a person does not notice, between two looks at a future.
void waitBriefly();

/// The result of an engine's future; cancels it when `stop` is raised.
template <typename T> Result<T> waitFor(QFuture<Result<T>> future, const StopFlag &stop)
{
    if (!waitForResult(future, 0, stop))
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("cli", "Stopped."));
    return future.result();
}

/// All of a file, or an error that names it.
Result<QByteArray> readFile(const QString &path);

} // namespace lectern::cli
