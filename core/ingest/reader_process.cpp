// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader_process.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace lectern::ingest {

ReaderProcess::ReaderProcess(const ReaderSettings &settings, const ProgressSink &progress) :
    m_progress(progress), m_channel(settings)
{
}

ReaderProcess::Answer ReaderProcess::run(const QString &absolutePath, const StopFlag &stop)
{
    std::optional<Answer> answer;
    const auto outcome = m_channel.run(
        {.path = absolutePath},
        [&](const QByteArray &message) {
            answer = m_head ? takeAsset(message) : take(message);
            return answer.has_value();
        },
        stop);
    if (!outcome)
        return std::unexpected(outcome.error());
    return std::move(*answer);
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

} // namespace lectern::ingest
