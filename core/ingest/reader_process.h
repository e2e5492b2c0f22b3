// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/frames.h"
#include "core/ingest/ingest_service.h"

#include <QProcess>

#include <expected>
#include <optional>

namespace lectern::ingest {

/// One reader process, from its start to its last word. Used once.
class ReaderProcess
{
public:
    ReaderProcess(const ReaderSettings &settings, const ProgressSink &progress);
    ~ReaderProcess(); ///< Kills what still runs, and waits for it.

    /// The error is why it failed, or nothing when `stop` was raised.
    using Answer = std::expected<IngestedSource, std::optional<ReadFailure>>;
    Answer run(const QString &absolutePath, const StopFlag &stop);

private:
    /// What the messages so far say: nothing yet, or the answer.
    std::optional<Answer> takeMessages();
    std::optional<Answer> take(const QByteArray &message);
    std::optional<Answer> takeAsset(const QByteArray &data);
    void report(const ReadProgress &progress) const;
    void keepWhatItSays(); ///< The head of its standard error, for the log.
    ReadFailure endedWithoutAnswer() const;

    const ReaderSettings &m_settings;
    const ProgressSink &m_progress;
    QProcess m_process;
    FrameBuffer m_frames;
    std::optional<ReadHead> m_head;
    qsizetype m_assetsTaken = 0;
    QByteArray m_said;
};

} // namespace lectern::ingest
