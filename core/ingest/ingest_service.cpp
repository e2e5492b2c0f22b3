// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ingest_service.h"

#include "core/ingest/reader_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lectern::ingest {
namespace {

QString readerBesideApplication()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("lectern-reader.exe");
#else
    const QString name = QStringLiteral("lectern-reader");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace

IngestService::IngestService(ReaderSettings settings) : m_settings(std::move(settings)) { }

Result<IngestedSource> IngestService::read(const QString &path, const StopFlag &stop,
                                           const ProgressSink &progress) const
{
    const QFileInfo file(path);
    const auto fail = [&](ReadProblem problem, const QString &detail) {
        return std::unexpected(errorFor(problem, file.fileName(), detail));
    };
    if (!file.exists())
        return fail(ReadProblem::NotFound, QStringLiteral("no such file"));
    if (!file.isFile() || !file.isReadable())
        return fail(ReadProblem::NotReadable, QStringLiteral("not a readable file"));

    ReaderSettings settings = m_settings;
    if (settings.program.isEmpty())
        settings.program = readerBesideApplication();
    ReaderProcess reader(settings, progress);
    auto answer = reader.run(file.absoluteFilePath(), stop);
    if (answer)
        return std::move(*answer);
    if (!answer.error())
        return failure(ErrorCode::Cancelled, {}, QStringLiteral("stopped while reading"));
    return fail(answer.error()->problem, answer.error()->detail);
}

} // namespace lectern::ingest
