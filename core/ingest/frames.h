// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace lectern::ingest {

/// A message between Lectern and its reader: four bytes of length, most significant first, then
/// that many bytes.
QByteArray framed(const QByteArray &payload);

/// Takes bytes as they arrive and gives back whole messages.
class FrameBuffer
{
public:
    /// @param maxBytes of all messages together; what claims more is never stored.
    explicit FrameBuffer(qint64 maxBytes) : m_left(maxBytes) { }

    void append(const QByteArray &bytes);
    /// The next whole message; nothing when it is not complete yet, or beyond the limit.
    std::optional<QByteArray> next();
    bool isOverLimit() const { return m_isOverLimit; }

private:
    QByteArray m_bytes;
    qint64 m_left;
    bool m_isOverLimit = false;
};

} // namespace lectern::ingest
