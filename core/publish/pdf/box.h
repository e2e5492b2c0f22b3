// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPointF>

#include <memory>
#include <utility>
#include <vector>

namespace lectern::publish::pdf {

class Box;
using BoxPtr = std::shared_ptr<const Box>;

/// The two parts of a box that was cut; either may be null.
struct Cut {
    BoxPtr head; ///< What stays on this page.
    BoxPtr rest; ///< What goes on to the next.
};

/// Something on a page: it has a height and can be painted. Lengths are in units (typography.h).
///
/// Boxes do not change once they are made, are used in the thread that made them, and may be
/// shared.
class Box
{
public:
    Box() = default;
    virtual ~Box() = default;
    Box(const Box &) = delete;
    Box &operator=(const Box &) = delete;

    virtual double height() const = 0;
    virtual void paint(QPainter &painter, QPointF at) const = 0;

    /// Cuts so that the head is at most `room` high.
    ///
    /// @param self  This box, for the part that is all of it.
    /// @param mustGo  The page is empty: cut even what is better kept whole.
    virtual Cut cut(const BoxPtr &self, double room, bool mustGo) const
    {
        Q_UNUSED(mustGo);
        return height() <= room ? Cut{self, nullptr} : Cut{nullptr, self};
    }
};

/// A box in a stack.
struct Stacked {
    BoxPtr box;
    double before = 0; ///< Space above it; none at the top of a page.
    double after = 0; ///< Space below it; of two that meet the larger one counts.
    bool keepsWithNext = false; ///< Never the last on a page: headings.
};

/// Boxes one below the other.
class StackBox : public Box
{
public:
    explicit StackBox(std::vector<Stacked> boxes);

    double height() const override { return m_height; }
    void paint(QPainter &painter, QPointF at) const override;
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override;

private:
    double gapBefore(size_t i) const;
    size_t firstThatMoves(size_t cutAt) const;
    static BoxPtr stackOf(std::vector<Stacked> boxes);

    std::vector<Stacked> m_boxes;
    double m_height = 0;
};

} // namespace lectern::publish::pdf
