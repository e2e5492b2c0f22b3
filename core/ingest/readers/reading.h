// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/reader_messages.h"

#include <expected>
#include <functional>

namespace lectern::ingest {

/// A value or why it could not be read. A class, so that it is [[nodiscard]].
template <typename T> class [[nodiscard]] Reading : public std::expected<T, ReadFailure>
{
public:
    using std::expected<T, ReadFailure>::expected;
};

inline std::unexpected<ReadFailure> unreadable(ReadProblem problem, QString detail = {})
{
    return std::unexpected(ReadFailure{problem, std::move(detail)});
}

/// A file to read: all its bytes, and where relative references of it may lead.
struct InputFile {
    QByteArray bytes; ///< May be a view of a mapped file; does not outlive it.
    QString name; ///< Without its folder.
    QString folder; ///< Pictures are looked for in here and below; empty: nowhere.
};

using ReadProgressSink = std::function<void(const ReadProgress &)>;

// What a file may hold. A textbook of 1,000 pages has about 3 MB of text.
constexpr qsizetype kMaxTextBytes = qsizetype(32) << 20;
constexpr qsizetype kMaxTextCodePoints = qsizetype(32) << 20;
constexpr qint64 kMaxFileBytes = qint64(512) << 20;
constexpr qsizetype kMaxAssetBytes = qsizetype(32)
    << 20; ///< Of one picture; DESIGN: embedded up to.
constexpr qsizetype kMaxAllAssetBytes = qsizetype(256) << 20;
constexpr int kMaxDepth = 500; ///< Of nested elements; old pages forget to close some.

} // namespace lectern::ingest
