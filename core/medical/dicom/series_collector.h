// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/series_messages.h"

namespace lectern::medical {

/// Puts together what readers say about files, one after the other.
class SeriesCollector
{
public:
    /// @return the last word, where this was it; a message that makes no sense is left out
    std::optional<LastWord> take(const SeriesMessage &message);
    /// The reader ended over the file that it had opened last.
    void blame(ImageProblem problem);

    /// The file being read; none before the first.
    const std::optional<NextFile> &current() const { return m_current; }
    SeriesList &list() { return m_list; }

private:
    void add(const FileImages &images);

    SeriesList m_list;
    std::optional<NextFile> m_current;
};

} // namespace lectern::medical
