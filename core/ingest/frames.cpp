// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/frames.h"

#include <QtEndian>

namespace lectern::ingest {
namespace {
constexpr qsizetype kPrefix = sizeof(quint32);
}

QByteArray framed(const QByteArray &payload)
{
    Q_ASSERT(payload.size() <= std::numeric_limits<quint32>::max());
    QByteArray frame(kPrefix, Qt::Uninitialized);
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), frame.data());
    return frame + payload;
}

void FrameBuffer::append(const QByteArray &bytes)
{
    if (m_isOverLimit)
        return;
    m_bytes += bytes;
    m_isOverLimit = m_bytes.size() > m_left;
    if (m_isOverLimit)
        m_bytes.clear();
}

std::optional<QByteArray> FrameBuffer::next()
{
    if (m_isOverLimit || m_bytes.size() < kPrefix)
        return std::nullopt;
    const qint64 size = qFromBigEndian<quint32>(m_bytes.constData());
    if (size + kPrefix > m_left) {
        m_isOverLimit = true;
        m_bytes.clear();
        return std::nullopt;
    }
    if (m_bytes.size() < size + kPrefix)
        return std::nullopt;
    const QByteArray payload = m_bytes.mid(kPrefix, size);
    m_bytes.remove(0, kPrefix + size);
    m_left -= kPrefix + size;
    return payload;
}

} // namespace lectern::ingest
