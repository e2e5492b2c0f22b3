// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/medical/report/measured_value.h"
#include "core/medical/report/study.h"

namespace lectern::test {

/// Puts a report together by hand, as drafting does.
class ReportBuilder
{
public:
    ReportBuilder(Language language, const QString &title);

    document::Block &add(document::BlockType type, const QString &role, const QString &text,
                         const QList<document::Support> &supports = {});
    document::Block &addHeading(const QString &text, int level = 1);
    void addStudy(const medical::ReportStudy &study);
    void addMeasurement(const medical::MeasuredValue &value);
    /// A figure with its picture embedded.
    void addFigure(const QByteArray &png, const QString &caption);

    document::Content content;
};

/// A CT of the chest with one nodule, values that could not be computed, and a picture.
document::Content englishReport();
document::Content chineseReport();
/// A region that the reader drew and named, as M1 and M2, and a line without a name.
document::Content reportOfNamedRegion();

/// Whose report it is, as the series names the person.
medical::Identity::Revealed samplePerson();
inline constexpr const char *kSampleInstance = "1.2.826.0.1.3680043.8.498.1.20.7";

} // namespace lectern::test
