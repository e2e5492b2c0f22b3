// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_flags.h"
#include "report_fixture.h"

namespace lectern::test {

/// Where the marks of the tests were drawn.
inline const medical::ImageRegion kMarkPlace{
    QStringLiteral("1.2.3.1.40"), 1, {{10, 10}, {22, 10}, {22, 18}}};

medical::Measurement measured(medical::QuantityKind quantity, double value);

inline const QList<medical::Measurement> kLine{measured(medical::QuantityKind::Length, 12.34)};
inline const QList<medical::Measurement> kAxes{measured(medical::QuantityKind::Length, 14.26),
                                               measured(medical::QuantityKind::Length, 8.91)};
inline const QList<medical::Measurement> kRegion{measured(medical::QuantityKind::Area, 120.52),
                                                 measured(medical::QuantityKind::HuMean, 38.4),
                                                 measured(medical::QuantityKind::HuSd, 11.6)};
inline const medical::MarkNote kNode{QStringLiteral("right hilar lymph node"),
                                     QStringLiteral("mediastinum")};

/// A report with what was drawn behind its other measurements; a line is M10, two axes M10 and M11,
/// a region M10 to M12.
medical::PreparedReport reportWith(const QList<medical::Measurement> &values,
                                   const medical::MarkNote &note,
                                   Language language = Language::English);

/// The first block of the text that has the words; null where none has.
const document::Block *blockWith(const document::Content &report, const QString &words);
QString headingOver(const document::Content &report, document::BlockId id);
/// Those of one rule: "measurement", "negation" ...
QList<medical::DocumentFlag> flagsOf(const document::Content &report, const QString &rule);

} // namespace lectern::test
