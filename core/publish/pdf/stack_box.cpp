// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/box.h"

#include <algorithm>

namespace lectern::publish::pdf {

StackBox::StackBox(std::vector<Stacked> boxes) : m_boxes(std::move(boxes))
{
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_height += gapBefore(i) + m_boxes[i].box->height();
}

double StackBox::gapBefore(size_t i) const
{
    return i == 0 ? 0 : std::max(m_boxes[i].before, m_boxes[i - 1].after);
}

void StackBox::paint(QPainter &painter, QPointF at) const
{
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        at.ry() += gapBefore(i);
        m_boxes[i].box->paint(painter, at);
        at.ry() += m_boxes[i].box->height();
    }
}

/// Headings right above the cut go along with what they head.
size_t StackBox::firstThatMoves(size_t cutAt) const
{
    size_t first = cutAt;
    while (first > 0 && m_boxes[first - 1].keepsWithNext)
        --first;
    return first;
}

BoxPtr StackBox::stackOf(std::vector<Stacked> boxes)
{
    return boxes.empty() ? nullptr : std::make_shared<StackBox>(std::move(boxes));
}

Cut StackBox::cut(const BoxPtr &self, double room, bool mustGo) const
{
    if (m_height <= room)
        return {self, nullptr};
    double y = 0;
    size_t i = 0;
    for (; i < m_boxes.size(); ++i) {
        const double below = y + gapBefore(i) + m_boxes[i].box->height();
        if (below > room)
            break;
        y = below;
    }
    if (i == m_boxes.size()) // Rounding: the sum fits although the height did not.
        return {self, nullptr};
    const bool nothingFits = firstThatMoves(i) == 0;
    const Stacked &crossing = m_boxes[i];
    Cut parts = crossing.box->cut(crossing.box, room - y - gapBefore(i), mustGo && nothingFits);
    if (!parts.head && nothingFits) {
        if (!mustGo)
            return {nullptr, self};
        parts
            = {crossing.box, nullptr}; // Taller than a page and in one piece: it is cut off below.
    }
    const auto end
        = m_boxes.begin() + static_cast<std::ptrdiff_t>(parts.head ? i : firstThatMoves(i));
    std::vector<Stacked> head(m_boxes.begin(), end);
    std::vector<Stacked> rest(end, m_boxes.end());
    if (parts.head) {
        head.push_back({parts.head, crossing.before, crossing.after, false});
        rest.erase(rest.begin());
        if (parts.rest)
            rest.insert(rest.begin(), {parts.rest, 0, crossing.after, crossing.keepsWithNext});
    }
    return {stackOf(std::move(head)), stackOf(std::move(rest))};
}

} // namespace lectern::publish::pdf
