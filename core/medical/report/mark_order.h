// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measure.h"
#include "core/medical/report/measured_value.h"
#include "core/medical/report/report_template.h"

namespace lectern::medical {

/// A line, two axes or a region to measure for a report, and what the reader says it is.
struct MarkOrder {
    MeasureOrder measure;
    MarkNote note;
};

/// Takes "measurements" out of facts as `report draft --facts` has them: [{"line": "X,Y,Z;X,Y,Z",
/// "label": "right hilar lymph node", "heading": "mediastinum"}, {"axes": "X,Y,Z;X,Y,Z;X,Y,Z;X,Y,Z"
/// ..}, {"polygon": "X,Y,Z;X,Y,Z;X,Y,Z" ..}], points in mm (LPS). Label and heading may be left
/// out.
/// @return InvalidInput that says which key is wrong and what it may be
Result<QList<MarkOrder>> takeMarkOrders(QJsonObject &facts);

/// Measures them and names the values behind those that a report has.
/// @return InvalidInput for a heading that the template does not have
Result<QList<MeasuredValue>> measureMarks(const Volume &volume, const QList<MarkOrder> &marks,
                                          const ReportTemplate &layout, int firstName);

} // namespace lectern::medical
