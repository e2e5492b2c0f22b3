// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/series_collector.h"

#include <algorithm>

namespace lectern::medical {

std::optional<LastWord> SeriesCollector::take(const SeriesMessage &message)
{
    if (const auto *last = std::get_if<LastWord>(&message))
        return *last;
    if (const auto *next = std::get_if<NextFile>(&message))
        m_current = *next;
    else if (const auto *images = std::get_if<FileImages>(&message); images && m_current)
        add(*images);
    else if (const auto *left = std::get_if<FileLeftOut>(&message); left && m_current) {
        if (left->problem)
            blame(*left->problem);
        else
            ++m_list.others;
    }
    return std::nullopt;
}

void SeriesCollector::blame(ImageProblem problem)
{
    m_list.broken.append({m_current->file, problem});
}

void SeriesCollector::add(const FileImages &images)
{
    const int file = int(m_list.files.size());
    m_list.files.append(m_current->file);
    const Identity identity = Identity::fromWire(images.identity);
    auto series = std::ranges::find_if(m_list.series, [&](const FoundSeries &known) {
        return known.facts.uid == images.facts.uid && known.facts.modality == images.facts.modality;
    });
    if (series == m_list.series.end()) {
        m_list.series.append({images.studyUid, images.facts, identity, false, {}});
        series = m_list.series.end() - 1;
    }
    series->hasTwoPatients |= !series->identity.isSamePersonAs(identity);
    for (const Slice &slice : images.slices)
        series->slices.append({slice, file});
}

} // namespace lectern::medical
