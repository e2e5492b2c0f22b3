// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lectern::test {

/// One slip that a person could make in a report.
struct SeededError {
    QString kind; ///< side, negation, number, unit or missing
    QString text; ///< The whole report with it.
    QString line; ///< As it stands in the file.
};

/// A report of our own that is right, and reports with one error each.
struct SeededReport {
    QString id;
    QString text;
    QList<SeededError> errors;
};

/// Reads a file of reports after lines "=== id"; behind a line "---" one error a line, "kind |
/// words | other words". The last place of the words is changed, or the first where they begin with
/// "<".
/// @return empty where the file cannot be read
QList<SeededReport> readSeededReports(const QString &path);

} // namespace lectern::test
