// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/measured_value.h"
#include "core/medical/report/report_facts.h"
#include "core/medical/report/report_template.h"
#include "core/medical/report/study.h"

namespace lectern::medical {

/// All that a report is drafted from, found by code and without a model. A value.
struct PreparedReport {
    Language language = Language::English;
    ReportTemplate layout; ///< In the report's language.
    ReportStudy study; ///< Its source is the first of `sources`.
    QList<document::Source> sources; ///< Numbered for the document.
    std::optional<document::SourceId> clinicalText;
    std::optional<document::SourceId> prior;
    ReportFacts facts;
    QList<MeasuredValue> measured;
    QList<document::Asset> pictures; ///< Of what was measured, numbered for the document.

    const document::Source *source(std::optional<document::SourceId> id) const
    {
        for (const document::Source &one : sources)
            if (id && one.id == *id)
                return &one;
        return nullptr;
    }
};

} // namespace lectern::medical
