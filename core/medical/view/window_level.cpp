// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/view/window_level.h"

#include <algorithm>
#include <vector>

namespace lectern::medical {
namespace {

constexpr std::array<WindowLevel, kWindowPresetCount> kPresets{{
    {.centre = -600, .width = 1500},
    {.centre = 40, .width = 400},
    {.centre = 50, .width = 350},
    {.centre = 300, .width = 2000},
    {.centre = 40, .width = 80},
    {.centre = 60, .width = 150},
    {.centre = 40, .width = 40},
    {.centre = 300, .width = 600},
    {.centre = 1024, .width = 4096},
}};

/// From the second to the 98th percentile of the middle slice.
WindowLevel fullContrast(const Volume &volume)
{
    const Grid &grid = volume.grid();
    std::vector<float> values;
    const qsizetype first = grid.indexOf(0, 0, grid.slices / 2);
    for (qsizetype i = 0; i < grid.sliceVoxels(); ++i) {
        if (const float value = volume.at(first + i); value > kNoValue)
            values.push_back(value);
    }
    if (values.empty())
        return windowOf(WindowPreset::SoftTissue);
    const auto at = [&values](double share) {
        const auto place = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
        std::ranges::nth_element(values, place);
        return double(*place);
    };
    const double low = at(0.02);
    const double high = at(0.98);
    return {.centre = (low + high) / 2, .width = std::max(1.0, high - low)};
}

} // namespace

double windowed(double value, const WindowLevel &window)
{
    const double middle = window.centre - 0.5;
    const double half = (window.width - 1) / 2;
    if (value <= middle - half)
        return 0;
    if (value > middle + half)
        return 255;
    return ((value - middle) / (window.width - 1) + 0.5) * 255;
}

WindowLevel windowOf(WindowPreset preset)
{
    return kPresets.at(std::size_t(preset));
}

WindowLevel firstWindow(const Volume &volume)
{
    const SeriesFacts &facts = volume.facts();
    if (facts.modality != u"CT")
        return fullContrast(volume);
    if (facts.bodyPart.contains(u"CHEST", Qt::CaseInsensitive)
        || facts.bodyPart.contains(u"LUNG", Qt::CaseInsensitive))
        return windowOf(WindowPreset::Lung);
    if (facts.bodyPart.contains(u"HEAD", Qt::CaseInsensitive)
        || facts.bodyPart.contains(u"BRAIN", Qt::CaseInsensitive))
        return windowOf(WindowPreset::Brain);
    return windowOf(WindowPreset::SoftTissue);
}

} // namespace lectern::medical
