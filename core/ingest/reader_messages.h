// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingested_source.h"
#include "core/ingest/read_problem.h"

#include <QJsonObject>

#include <optional>
#include <variant>

namespace lectern::ingest {

/// What one reader process may use. Held by the operating system where it can (not on Windows,
/// where the time-out of IngestService stands alone).
struct ReaderLimits {
    qint64 memoryBytes = qint64(1)
        << 30; ///< Address space, libraries and the mapped file included.
    int cpuSeconds = 90;
    friend bool operator==(const ReaderLimits &, const ReaderLimits &) = default;
};

/// The one thing a reader process is asked.
struct ReadRequest {
    QString path;
    ReaderLimits limits{};
    QString task{}; ///< Empty: a document. Else the name of what answers in the reader.
    QJsonObject details{}; ///< What that one asks for.
    friend bool operator==(const ReadRequest &, const ReadRequest &) = default;
};

/// The descriptor under which a reader finds the file that was shared with it.
constexpr int kSharedFile = 30;

/// How far the reader is, in pages or in parts of the file.
struct ReadProgress {
    int done = 0;
    int total = 0;
    bool arePages = false;
};

/// Why the reader gave up.
struct ReadFailure {
    ReadProblem problem = ReadProblem::Damaged;
    QString detail; ///< English, for the log.
};

/// The source without its pictures: their bytes follow, a message each.
struct ReadHead {
    IngestedSource ingested; ///< Assets have names and types, no data yet.
    QList<qint64> assetSizes;
};

QByteArray toMessage(const ReadRequest &request);
std::optional<ReadRequest> requestFrom(const QByteArray &message);

QByteArray toMessage(const ReadProgress &progress);
QByteArray toMessage(const ReadFailure &failure);
QByteArray toMessage(const IngestedSource &ingested);

using ReadMessage = std::variant<ReadProgress, ReadFailure, ReadHead>;

/// Anything the reader says. It has read a file nobody trusts, so nothing is believed: a span out
/// of the text, an unknown kind or a reference to nowhere makes the whole message void.
std::optional<ReadMessage> readMessageFrom(const QByteArray &message);

} // namespace lectern::ingest
