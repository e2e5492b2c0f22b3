// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/word/pandoc.h"

#include "core/publish/whole_file.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace lectern::publish {
namespace {

constexpr int kLongestMs = 120'000;

std::unexpected<Error> pandocFailed(const QString &detail)
{
    return failure(
        ErrorCode::Internal,
        QCoreApplication::translate(
            "Exporter",
            "pandoc could not make the Word file. Update pandoc, or export as PDF or HTML."),
        detail);
}

Status saveTemplate(const QString &path, const WordLook &look)
{
    const auto bytes = wordTemplate(look);
    if (!bytes)
        return std::unexpected(bytes.error());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.flush()) {
        return failure(
            ErrorCode::Io,
            QCoreApplication::translate(
                "Exporter", "There is no room for temporary files. Free some space and try again."),
            file.errorString());
    }
    return {};
}

Status waitForEnd(QProcess &process, const StopFlag &stop)
{
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(50)) {
        const bool isLate = timer.elapsed() > kLongestMs;
        if (process.state() == QProcess::NotRunning)
            break;
        if (!stop.isRaised() && !isLate)
            continue;
        process.kill();
        process.waitForFinished();
        if (isLate)
            return pandocFailed(QStringLiteral("no answer within two minutes"));
        return exportCancelled();
    }
    return {};
}

} // namespace

Result<QByteArray> wordFileOf(const QString &html, const WordLook &look, const QString &program,
                              const StopFlag &stop)
{
    const QTemporaryDir folder;
    const QString styles = folder.filePath(QStringLiteral("template.docx"));
    LECTERN_TRY(saveTemplate(styles, look));
    QProcess process;
    process.start(program,
                  {QStringLiteral("--from=html+tex_math_single_backslash"),
                   QStringLiteral("--to=docx"), QStringLiteral("--reference-doc=") + styles,
                   QStringLiteral("--output=-")}); // No copy of a report lies in a folder of all.
    if (!process.waitForStarted()) {
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate(
                "Exporter",
                "Word files are made by the program pandoc, which is not installed. Install "
                "the package pandoc (on Debian: apt install pandoc) and export again."),
            process.errorString());
    }
    process.write(html.toUtf8());
    process.closeWriteChannel();
    LECTERN_TRY(waitForEnd(process, stop));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        // What it says of its input may quote it, and a report names a person.
        return pandocFailed(QStringLiteral("exit code %1").arg(process.exitCode()));
    QByteArray bytes = process.readAllStandardOutput();
    if (!isWordFile(bytes))
        return pandocFailed(QStringLiteral("the file it made is not whole"));
    return bytes;
}

} // namespace lectern::publish
