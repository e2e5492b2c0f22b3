// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/phantom/slice_painter.h"

#include "core/base/seeded_random.h"

#include <algorithm>
#include <numbers>

namespace lectern::medical {
namespace {

/// Columns or rows of a slice, both ends included.
struct Range {
    int first = 0;
    int last = -1;
};

struct Window {
    Range columns;
    Range rows;
};

/// The pixels of a slice that a shape can reach.
Window windowOf(const Shape &shape, const Slice &slice)
{
    const auto [low, high] = shape.box();
    const Vector3 middle = (low + high) * 0.5;
    const Vector3 half = (high - low) * 0.5;
    const auto range = [&](const Vector3 &direction, double spacing, int count) {
        const double centre = dot(middle - slice.position, direction) / spacing;
        const double reach = (std::abs(direction.x) * half.x + std::abs(direction.y) * half.y
                              + std::abs(direction.z) * half.z)
                / spacing
            + 1;
        return Range{std::max(0, int(std::floor(centre - reach))),
                     std::min(count - 1, int(std::ceil(centre + reach)))};
    };
    return {range(slice.row, slice.columnSpacing, slice.columns),
            range(slice.column, slice.rowSpacing, slice.rows)};
}

/// The weights of a Gaussian from its middle on, for pixels of a spacing.
std::vector<float> gaussian(double fullWidth, double spacing)
{
    const double sigma = fullWidth / (2 * std::sqrt(2 * std::numbers::ln2)) / spacing;
    std::vector<float> weights;
    for (int i = 0; i <= std::ceil(4 * sigma); ++i)
        weights.push_back(float(std::exp(-0.5 * i * i / (sigma * sigma))));
    float sum = weights.front();
    for (std::size_t i = 1; i < weights.size(); ++i)
        sum += 2 * weights[i];
    for (float &weight : weights)
        weight /= sum;
    return weights;
}

/// A line of pixels: `stride` apart from `start` on.
struct Line {
    std::size_t start = 0;
    std::size_t stride = 1;
    int count = 0;
};

void blurLine(std::vector<float> &values, const Line &line, const std::vector<float> &weights)
{
    std::vector<float> before(static_cast<std::size_t>(line.count));
    for (int i = 0; i < line.count; ++i)
        before[std::size_t(i)] = values[line.start + std::size_t(i) * line.stride];
    const auto at = [&](int i) { return before[std::size_t(std::clamp(i, 0, line.count - 1))]; };
    for (int i = 0; i < line.count; ++i) {
        float sum = weights.front() * at(i);
        for (int w = 1; w < int(weights.size()); ++w)
            sum += weights[std::size_t(w)] * (at(i - w) + at(i + w));
        values[line.start + std::size_t(i) * line.stride] = sum;
    }
}

void blur(std::vector<float> &values, const Slice &slice, double fullWidth)
{
    const auto columns = static_cast<std::size_t>(slice.columns);
    const auto along = gaussian(fullWidth, slice.columnSpacing);
    for (int j = 0; j < slice.rows; ++j)
        blurLine(values, {std::size_t(j) * columns, 1, slice.columns}, along);
    const auto down = gaussian(fullWidth, slice.rowSpacing);
    for (int i = 0; i < slice.columns; ++i)
        blurLine(values, {std::size_t(i), columns, slice.rows}, down);
}

bool isOutsideCircle(const Slice &slice, int i, int j)
{
    const double x = (i + 0.5) / slice.columns * 2 - 1;
    const double y = (j + 0.5) / slice.rows * 2 - 1;
    return x * x + y * y > 1;
}

} // namespace

SlicePainter::SlicePainter(const PhantomSpec &spec, const QList<Shape> &shapes) :
    m_spec(spec), m_shapes(shapes)
{
}

QByteArray SlicePainter::paint(const Slice &slice, int number) const
{
    std::vector<float> values(std::size_t(slice.columns) * std::size_t(slice.rows),
                              float(m_spec.background));
    for (const Shape &shape : m_shapes)
        paintShape(shape, slice, values);
    applyKernel(slice, values);
    addNoise(number, values);
    return stored(slice, values);
}

void SlicePainter::paintShape(const Shape &shape, const Slice &slice,
                              std::vector<float> &values) const
{
    const Window window = windowOf(shape, slice);
    SampledBox box{.centre = {},
                   .halfRow = slice.row * (slice.columnSpacing / 2),
                   .halfColumn = slice.column * (slice.rowSpacing / 2),
                   .halfNormal = cross(slice.row, slice.column) * (m_spec.thickness / 2)};
    for (int j = window.rows.first; j <= window.rows.last; ++j) {
        for (int i = window.columns.first; i <= window.columns.last; ++i) {
            box.centre = slice.position + slice.row * (i * slice.columnSpacing)
                + slice.column * (j * slice.rowSpacing);
            const double share = coverage(shape, box);
            float &value = values[std::size_t(j) * std::size_t(slice.columns) + std::size_t(i)];
            value += float(share * (shape.value - double(value)));
        }
    }
}

void SlicePainter::applyKernel(const Slice &slice, std::vector<float> &values) const
{
    if (m_spec.blurMm > 0)
        blur(values, slice, m_spec.blurMm);
    if (m_spec.sharpening <= 0)
        return;
    std::vector<float> smooth = values;
    blur(smooth, slice, 2 * std::max(slice.columnSpacing, slice.rowSpacing));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] += float(m_spec.sharpening) * (values[i] - smooth[i]);
}

void SlicePainter::addNoise(int number, std::vector<float> &values) const
{
    if (m_spec.noise <= 0)
        return;
    // Each slice has draws of its own, so that leaving one out changes no other.
    SeededRandom random(SeededRandom(m_spec.seed).next() + quint64(number));
    const auto uniform = [&] { return (double(random.next() >> 11) + 0.5) * 0x1p-53; };
    for (float &value : values) // Box and Muller 1958.
        value += float(m_spec.noise * std::sqrt(-2 * std::log(uniform()))
                       * std::cos(2 * std::numbers::pi * uniform()));
}

QByteArray SlicePainter::stored(const Slice &slice, const std::vector<float> &values) const
{
    const int bits = slice.format.bitsStored;
    const double low = slice.format.isSigned ? -std::exp2(bits - 1) : 0;
    const double high = std::exp2(slice.format.isSigned ? bits - 1 : bits) - 1;
    const auto mask = static_cast<quint16>((1U << bits) - 1);
    QByteArray pixels(qsizetype(values.size()) * 2, Qt::Uninitialized);
    auto *out = reinterpret_cast<quint16 *>(pixels.data());
    for (int j = 0; j < slice.rows; ++j) {
        for (int i = 0; i < slice.columns; ++i) {
            const float value
                = values[std::size_t(j) * std::size_t(slice.columns) + std::size_t(i)];
            double cell = std::round((double(value) - slice.intercept) / slice.slope);
            if (slice.padding && isOutsideCircle(slice, i, j))
                cell = slice.padding->first;
            *out++ = static_cast<quint16>(qint32(std::clamp(cell, low, high))) & mask;
        }
    }
    return pixels;
}

} // namespace lectern::medical
