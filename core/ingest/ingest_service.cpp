// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ingest_service.h"

#include "core/ingest/reader_process.h"

#include <QFileInfo>

namespace lectern::ingest {
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

    ReaderProcess reader(m_settings, progress);
    auto answer = reader.run(file.absoluteFilePath(), stop);
    if (answer)
        return std::move(*answer);
    if (!answer.error())
        return failure(ErrorCode::Cancelled, {}, QStringLiteral("stopped while reading"));
    return fail(answer.error()->problem, answer.error()->detail);
}

} // namespace lectern::ingest
