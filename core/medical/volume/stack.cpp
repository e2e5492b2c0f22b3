// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/volume/stack.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

// Scanners write directions with six digits and positions with one to six.
constexpr double kDirectionTolerance = 1e-3;
constexpr double kSpacingTolerance = 1e-3; ///< Relative.
constexpr double kPlaceToleranceMm = 0.06; ///< A position rounded to 0.1 mm is off by half of that.
constexpr double kSamePlaceMm = 0.01;
constexpr double kMinSpacingMm = 1e-4; ///< Finer than any detector.
constexpr double kMaxSpacingMm = 100;
constexpr double kFarthestMm = 1e5; ///< From the scanner's origin.

std::unexpected<Error> refused(const QString &message, const QString &detail)
{
    return failure(ErrorCode::InvalidInput, message, detail);
}

QString mm(double value)
{
    return QString::number(value, 'f', 2);
}

bool isSpacing(double value)
{
    return value > kMinSpacingMm && value < kMaxSpacingMm;
}

bool hasGeometry(const Slice &slice)
{
    const auto isUnit
        = [](const Vector3 &v) { return std::abs(length(v) - 1) < 10 * kDirectionTolerance; };
    return length(slice.position) < kFarthestMm && isFinite(slice.row) && isFinite(slice.column)
        && isUnit(slice.row) && isUnit(slice.column)
        && std::abs(dot(slice.row, slice.column)) < 10 * kDirectionTolerance
        && isSpacing(slice.columnSpacing) && isSpacing(slice.rowSpacing) && slice.columns > 0
        && slice.rows > 0;
}

bool liesAs(const Slice &a, const Slice &b)
{
    return length(a.row - b.row) < kDirectionTolerance
        && length(a.column - b.column) < kDirectionTolerance;
}

bool isSampledAs(const Slice &a, const Slice &b)
{
    return a.columns == b.columns && a.rows == b.rows
        && std::abs(a.columnSpacing - b.columnSpacing) < kSpacingTolerance * b.columnSpacing
        && std::abs(a.rowSpacing - b.rowSpacing) < kSpacingTolerance * b.rowSpacing;
}

Status checkAlike(const QList<Slice> &slices)
{
    for (const Slice &slice : slices)
        if (!hasGeometry(slice))
            return refused(Words::tr("The images of this series do not say where they lie in the "
                                     "patient. Export the original series from the archive."),
                           QStringLiteral("geometry of a slice"));
    const auto likeFirst = [&](auto alike) {
        return std::ranges::count_if(
            slices, [&](const Slice &slice) { return alike(slice, slices.first()); });
    };
    if (const auto count = likeFirst(liesAs); count != slices.size())
        return refused(Words::tr("This series mixes orientations: %1 of its %2 images lie "
                                 "differently. Export the cross-sections as a series of their own.")
                           .arg(slices.size() - count)
                           .arg(slices.size()),
                       QStringLiteral("mixed orientation"));
    if (const auto count = likeFirst(isSampledAs); count != slices.size())
        return refused(
            Words::tr("This series mixes picture sizes or pixel spacings: %1 of its %2 images "
                      "differ. Export images of one size as a series of their own.")
                .arg(slices.size() - count)
                .arg(slices.size()),
            QStringLiteral("mixed sampling"));
    return {};
}

/// Slices by their height along the normal.
struct Heights {
    Vector3 normal;
    QList<int> order;
    QList<double> at; ///< mm, in that order.
};

Heights heightsOf(const QList<Slice> &slices)
{
    Heights heights{
        .normal = cross(slices.first().row, slices.first().column), .order = {}, .at = {}};
    QSet<std::pair<QString, int>> seen;
    for (int i = 0; i < slices.size(); ++i) {
        const std::pair image(slices.at(i).instance, slices.at(i).frame);
        if (!image.first.isEmpty() && seen.contains(image))
            continue; // The same file, copied.
        seen.insert(image);
        heights.order.append(i);
    }
    const auto height = [&](int i) { return dot(slices.at(i).position, heights.normal); };
    std::ranges::sort(heights.order, {}, [&](int i) { return std::pair(height(i), i); });
    std::ranges::transform(heights.order, std::back_inserter(heights.at), height);
    return heights;
}

/// Why heights that are not in equal steps are not.
Status unevenness(const QList<double> &at)
{
    QList<double> gaps;
    for (int k = 1; k < at.size(); ++k)
        gaps.append(at.at(k) - at.at(k - 1));
    QList<double> sorted = gaps;
    std::ranges::sort(sorted);
    const double usual = sorted.at(sorted.size() / 2);
    int missing = 0;
    double where = 0;
    for (int k = 0; k < gaps.size(); ++k) {
        const double times = gaps.at(k) / usual;
        if (std::abs(times - std::round(times)) * usual > 2 * kPlaceToleranceMm)
            return refused(Words::tr("The distance between slices changes from %1 to %2 mm. Export "
                                     "a series with even spacing.")
                               .arg(mm(sorted.first()), mm(sorted.last())),
                           QStringLiteral("uneven spacing"));
        if (std::round(times) > 1 && missing == 0)
            where = at.at(k);
        missing += static_cast<int>(std::round(times)) - 1;
    }
    return refused(Words::tr("Slices are missing: %1, the first after %2 mm. Export the whole "
                             "series again.")
                       .arg(missing)
                       .arg(mm(where)),
                   QStringLiteral("missing slices"));
}

Status checkPlaces(const QList<Slice> &slices, const Heights &heights)
{
    const QList<double> &at = heights.at;
    const auto count = at.size();
    for (int k = 1; k < count; ++k)
        if (at.at(k) - at.at(k - 1) < kSamePlaceMm)
            return refused(Words::tr("Two images lie in one place, at %1 mm. Export each "
                                     "acquisition as a series of its own.")
                               .arg(mm(at.at(k))),
                           QStringLiteral("doubled slice"));
    const double spacing = (at.last() - at.first()) / double(count - 1);
    const Vector3 first = slices.at(heights.order.first()).position;
    const Vector3 step
        = (slices.at(heights.order.last()).position - first) * (1 / double(count - 1));
    bool isShifted = false;
    for (int k = 0; k < count; ++k) {
        if (std::abs(at.at(k) - at.first() - k * spacing) > kPlaceToleranceMm)
            return unevenness(at);
        const Vector3 off = slices.at(heights.order.at(k)).position - first - step * k;
        isShifted |= length(off) > 2 * kPlaceToleranceMm;
    }
    if (isShifted)
        return refused(Words::tr("The slices are shifted sideways against each other. Export a "
                                 "series with one field of view."),
                       QStringLiteral("sideways shift"));
    return {};
}

Vector3 stepOf(const QList<Slice> &slices, const Heights &heights)
{
    const Slice &first = slices.at(heights.order.first());
    if (heights.order.size() > 1)
        return (slices.at(heights.order.last()).position - first.position)
            * (1 / double(heights.order.size() - 1));
    // A single picture: as thick as it says.
    return heights.normal * first.thickness.value_or(1);
}

} // namespace

Result<Stack> stackOf(const QList<Slice> &slices)
{
    if (slices.isEmpty())
        return refused(Words::tr("This series holds no images. Choose another one."),
                       QStringLiteral("no slices"));
    LECTERN_TRY(checkAlike(slices));
    const Heights heights = heightsOf(slices);
    if (heights.order.size() > 1)
        LECTERN_TRY(checkPlaces(slices, heights));
    const Slice &first = slices.at(heights.order.first());
    return Stack{.grid = {.columns = first.columns,
                          .rows = first.rows,
                          .slices = static_cast<int>(heights.order.size()),
                          .origin = first.position,
                          .row = first.row,
                          .column = first.column,
                          .step = stepOf(slices, heights),
                          .columnSpacing = first.columnSpacing,
                          .rowSpacing = first.rowSpacing},
                 .order = heights.order};
}

} // namespace lectern::medical
