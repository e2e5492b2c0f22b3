// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/view/reslice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace lectern::medical {
namespace {

using Axis = PlaneStack::Axis;
using Line = std::vector<float>;

constexpr float kNone = kNoValue;

/// A place between two voxels: the first of them, and the share of the second.
struct Place {
    int first = -1; ///< Below 0: outside.
    float share = 0;
};

/// @param at in voxels; half a voxel around the first and last one still shows them
Place placeAt(double at, int count)
{
    if (at <= -0.5 || at >= count - 0.5)
        return {};
    at = std::clamp(at, 0.0, double(count - 1));
    const int first = std::min(int(at), std::max(0, count - 2));
    const double share = at - first;
    // A voxel's own place is its own value, whatever the rounding of the millimetres.
    return {first, share < 1e-6 ? 0.0F : share > 1 - 1e-6 ? 1.0F : float(share)};
}

float blended(float first, float second, float share)
{
    if (share == 0)
        return first;
    if (share == 1)
        return second;
    return first <= kNone || second <= kNone ? kNone : first + (second - first) * share;
}

/// Writes the rows of a picture whose rows lie along one axis of the grid.
///
/// Where slices are laid side by side they are the picture's rows here, as it is in the slices that
/// a tilted stack shifts.
template <typename Value> class RowPainter
{
public:
    RowPainter(const Volume &volume, const Value *values, const PlaneStack &stack, int index,
               const Axis &along, const Axis &across) :
        m_grid(volume.grid()),
        m_values(values),
        m_stack(stack),
        m_index(index),
        m_along(along),
        m_across(across),
        m_counts{m_grid.columns, m_grid.rows, m_grid.slices},
        m_strides{1, m_grid.columns, m_grid.sliceVoxels()}
    {
    }

    void setView(double first, double pixel, int columns)
    {
        m_first = first;
        m_pixel = pixel;
        m_places.resize(std::size_t(columns));
        m_isPlaced = false;
        for (Kept &kept : m_kept)
            kept = {-1, Line(std::size_t(columns))};
    }
    void setSlab(const Slab &slab)
    {
        m_slab = slab.kind;
        const double planes = slab.thickness / m_stack.spacing();
        m_layers = std::max(1, int(std::lround(planes)));
    }

    /// @param at mm from the first voxel across the rows
    void paint(double at, const Greys &greys, std::span<uchar> out)
    {
        const int count = countOf(m_across);
        const double along = m_across.along(at) / m_across.spacing;
        const Place place = placeAt(along, count);
        if (place.first < 0) {
            std::ranges::fill(out, uchar(0));
            return;
        }
        const bool isBetween = place.share > 0 && place.share < 1;
        const int first = place.share == 1 ? place.first + 1 : place.first;
        const Line &near = resampled(first, -1);
        const Line &far = isBetween ? resampled(place.first + 1, first) : near;
        shade(near, far, isBetween ? place.share : 0, greys, out);
    }

private:
    struct Kept {
        int number = -1;
        Line line;
    };

    int countOf(const Axis &axis) const { return m_counts.at(std::size_t(axis.axis)); }
    qsizetype strideOf(const Axis &axis) const { return m_strides.at(std::size_t(axis.axis)); }

    /// A line of voxels at the picture's columns; that of `needed` stays as it is.
    const Line &resampled(int number, int needed)
    {
        for (const Kept &kept : m_kept)
            if (kept.number == number)
                return kept.line;
        Kept &kept = m_kept[0].number == needed ? m_kept[1] : m_kept[0];
        kept.number = number;
        gather(number);
        place(m_across.axis == 2 ? m_stack.shear(m_along.axis) * number : 0);
        for (std::size_t x = 0; x < m_places.size(); ++x) {
            const Place &at = m_places[x];
            kept.line[x] = at.first < 0 ? kNone
                                        : blended(m_line[std::size_t(at.first)],
                                                  m_line[std::size_t(at.first) + 1], at.share);
        }
        return kept.line;
    }

    /// Where the picture's columns lie in a line that is shifted by so many mm.
    void place(double shift)
    {
        if (m_isPlaced && shift == m_placedShift)
            return;
        m_isPlaced = true;
        m_placedShift = shift;
        for (std::size_t x = 0; x < m_places.size(); ++x) {
            const double mm = m_along.along(m_first + m_pixel * double(x)) - shift;
            m_places[x] = placeAt(mm / m_along.spacing, countOf(m_along));
        }
    }

    /// All voxels of a line, of all layers of the slab.
    void gather(int number)
    {
        const Axis &through = m_stack.throughAxis();
        double at = through.along(m_index * through.spacing);
        if (m_across.axis == 2)
            at -= m_stack.shear(through.axis) * number;
        at /= through.spacing;
        const qsizetype start = number * strideOf(m_across);
        m_line.assign(std::size_t(countOf(m_along)) + 1, kNone); // One more, for the last place.
        if (m_layers == 1) {
            gatherBetween(start, placeAt(at, countOf(through)));
        } else {
            const int first = int(std::lround(at)) - (m_layers - 1) / 2;
            gatherSlab(start, first);
        }
        m_line.back() = m_line[m_line.size() - 2];
    }

    void gatherBetween(qsizetype start, const Place &place)
    {
        if (place.first < 0)
            return;
        const qsizetype layer = strideOf(m_stack.throughAxis());
        const qsizetype stride = strideOf(m_along);
        const Value *value = m_values + start + place.first * layer;
        if (place.share == 1)
            value += layer;
        const int count = countOf(m_along);
        if (place.share == 0 || place.share == 1) {
            for (int i = 0; i < count; ++i)
                m_line[std::size_t(i)] = float(value[i * stride]);
            return;
        }
        for (int i = 0; i < count; ++i)
            m_line[std::size_t(i)]
                = blended(float(value[i * stride]), float(value[i * stride + layer]), place.share);
    }

    void gatherSlab(qsizetype start, int first)
    {
        const qsizetype layer = strideOf(m_stack.throughAxis());
        const qsizetype stride = strideOf(m_along);
        const int count = countOf(m_along);
        const int last = std::min(first + m_layers, countOf(m_stack.throughAxis()));
        const bool isMean = m_slab == Slab::Kind::Mean;
        m_counted.assign(std::size_t(count), 0);
        for (int k = std::max(0, first); k < last; ++k) {
            const Value *value = m_values + start + k * layer;
            for (int i = 0; i < count; ++i) {
                const auto at = std::size_t(i);
                const auto here = float(value[i * stride]);
                const bool isValue = here > kNone;
                const float kept = m_line[at];
                const float sum = m_counted[at] > 0 ? kept + here : here;
                m_line[at] = !isValue ? kept : isMean ? sum : std::max(kept, here);
                m_counted[at] += isValue ? 1 : 0;
            }
        }
        for (std::size_t i = 0; isMean && i < m_counted.size(); ++i)
            if (m_counted[i] > 0)
                m_line[i] /= float(m_counted[i]);
    }

    static void shade(const Line &near, const Line &far, float share, const Greys &greys,
                      std::span<uchar> out)
    {
        // The window's formula with the division done once; a width of 1 is a threshold.
        const auto width = float(std::max(1.0, greys.window.width));
        const auto middle = float(greys.window.centre - 0.5);
        const float scale = width > 1 ? 255 / (width - 1) : 1e9F;
        const float shift = width > 1 ? 127.5F : 0.0F;
        const float sign = greys.isInverted ? -1 : 1;
        const float base = greys.isInverted ? 255 : 0;
        for (std::size_t x = 0; x < out.size(); ++x) {
            const float value = near[x] + (far[x] - near[x]) * share;
            const float grey = std::clamp((value - middle) * scale + shift, 0.0F, 255.0F);
            const bool isImage = std::min(near[x], far[x]) > kNone;
            out[x] = isImage ? uchar(base + sign * grey + 0.5F) : uchar(0);
        }
    }

    const Grid &m_grid;
    const Value *m_values;
    const PlaneStack &m_stack;
    int m_index;
    Axis m_along;
    Axis m_across;
    std::array<int, 3> m_counts;
    std::array<qsizetype, 3> m_strides;
    double m_first = 0;
    double m_pixel = 1;
    Slab::Kind m_slab = Slab::Kind::Maximum;
    int m_layers = 1;

    std::vector<Place> m_places; ///< Of each column of the picture in a line of voxels.
    double m_placedShift = 0;
    bool m_isPlaced = false;
    Line m_line;
    std::vector<int> m_counted; ///< Values in each sum.
    std::array<Kept, 2> m_kept;
};

/// A picture of `size` whose rows and columns were swapped.
void transpose(std::span<const uchar> from, const QSize &size, std::span<uchar> to)
{
    constexpr int kTile = 32; // So that both sides stay in the cache.
    const int width = size.width();
    const int height = size.height();
    for (int top = 0; top < height; top += kTile)
        for (int left = 0; left < width; left += kTile)
            for (int y = top; y < std::min(top + kTile, height); ++y)
                for (int x = left; x < std::min(left + kTile, width); ++x)
                    to[std::size_t(y) * std::size_t(width) + std::size_t(x)]
                        = from[std::size_t(x) * std::size_t(height) + std::size_t(y)];
}

template <typename Value>
void draw(const Volume &volume, const Value *values, const PlaneStack &stack, int index,
          const PictureView &view, const Slab &slab, const Greys &greys, std::span<uchar> out)
{
    // Rows go along slices, never from slice to slice.
    const bool isSwapped = stack.rightAxis().axis == 2;
    const Axis &along = isSwapped ? stack.downAxis() : stack.rightAxis();
    const Axis &across = isSwapped ? stack.rightAxis() : stack.downAxis();
    const QPointF first = isSwapped ? view.first.transposed() : view.first;
    const QSize size = isSwapped ? view.size.transposed() : view.size;
    std::vector<uchar> swapped(isSwapped ? out.size() : 0);
    const std::span<uchar> target = isSwapped ? std::span<uchar>(swapped) : out;

    RowPainter<Value> painter(volume, values, stack, index, along, across);
    painter.setView(first.x(), view.pixel, size.width());
    painter.setSlab(slab);
    const auto width = std::size_t(size.width());
    for (int y = 0; y < size.height(); ++y)
        painter.paint(first.y() + view.pixel * y, greys,
                      target.subspan(std::size_t(y) * width, width));
    if (isSwapped)
        transpose(swapped, view.size, out);
}

} // namespace

void drawPlane(const Volume &volume, const PlaneStack &stack, int index, const PictureView &view,
               const Slab &slab, const Greys &greys, std::span<uchar> out)
{
    Q_ASSERT(out.size() == std::size_t(view.size.width()) * std::size_t(view.size.height()));
    if (view.size.isEmpty())
        return;
    if (volume.type() == VoxelType::Int16)
        draw(volume, volume.int16Values(), stack, index, view, slab, greys, out);
    else
        draw(volume, volume.float32Values(), stack, index, view, slab, greys, out);
}

} // namespace lectern::medical
