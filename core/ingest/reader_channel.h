// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/ingest/frames.h"
#include "core/ingest/reader_messages.h"
#include "core/ingest/reader_settings.h"

#include <QProcess>

#include <expected>
#include <functional>
#include <optional>

namespace lectern::ingest {

/// One reader process, from its start to its last word. Used once.
class ReaderChannel
{
public:
    explicit ReaderChannel(ReaderSettings settings);
    ~ReaderChannel(); ///< Kills what still runs, and waits for it.

    /// Hands an open file to the process, which finds it as kSharedFile. Before run(); on Unix.
    void shareFile(int descriptor);

    /// Takes a message. @return true when it was the last word
    using Taker = std::function<bool(const QByteArray &message)>;
    /// The error is why it failed, or nothing when `stop` was raised.
    using Outcome = std::expected<void, std::optional<ReadFailure>>;
    Outcome run(ReadRequest request, const Taker &take, const StopFlag &stop);

private:
    bool takeMessages(const Taker &take); ///< @return whether the last word was said
    void keepWhatItSays(); ///< The head of its standard error, for the log.
    ReadFailure endedWithoutAnswer() const;

    ReaderSettings m_settings;
    QProcess m_process;
    FrameBuffer m_frames;
    QByteArray m_said;
};

} // namespace lectern::ingest
