// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace lectern::media {

/// One column of numbers with what stands in its head.
struct DataColumn {
    QString name; ///< In the language of the document: "Force on A".
    QString unit; ///< "N", "m/s"; empty for a pure number.
    int decimals = 3; ///< Shown; the value itself keeps all of its digits.
    friend bool operator==(const DataColumn &, const DataColumn &) = default;
};

/// The numbers behind a plot or an experiment, as people and screen readers get them.
struct DataTable {
    QString caption;
    QList<DataColumn> columns;
    std::vector<std::vector<double>>
        rows; ///< Each as long as `columns`; NaN where there is no value.

    /// "Force on A / N": name and unit as in a table head.
    QString heading(int column) const;
    /// The value with the column's decimals and a real minus sign; "–" where there is none.
    QString cell(int row, int column) const;
    friend bool operator==(const DataTable &, const DataTable &) = default;
};

/// A number with a fixed count of decimals and U+2212 as its minus; never "−0.00".
QString numberText(double value, int decimals);

/// RFC 4180 with a head line, a full stop as decimal mark and all digits of every number.
QString csvText(const DataTable &table);

} // namespace lectern::media
