// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/ingest/reader_channel.h"

namespace lectern::ingest {

/// The reader of one document. Used once.
class ReaderProcess
{
public:
    ReaderProcess(const ReaderSettings &settings, const ProgressSink &progress);

    /// The error is why it failed, or nothing when `stop` was raised.
    using Answer = std::expected<IngestedSource, std::optional<ReadFailure>>;
    Answer run(const QString &absolutePath, const StopFlag &stop);

private:
    /// Nothing yet, or the answer.
    std::optional<Answer> take(const QByteArray &message);
    std::optional<Answer> takeAsset(const QByteArray &data);
    void report(const ReadProgress &progress) const;

    const ProgressSink &m_progress;
    ReaderChannel m_channel;
    std::optional<ReadHead> m_head;
    qsizetype m_assetsTaken = 0;
};

} // namespace lectern::ingest
