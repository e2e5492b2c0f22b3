// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the contradiction rules against reports of anybody: "flags_probe FILE..." prints each false
// alarm and each seeded error that was not found, then the counts. Files as in seeded_reports.h.
#include "core/medical/rules/contradictions.h"
#include "seeded_reports.h"

#include <QMap>
#include <QTextStream>

using namespace lectern;
using namespace lectern::medical;

namespace {

struct Count {
    int found = 0;
    int seeded = 0;
};

QList<ReportFlag> check(const QString &text, const TermFinder &finder)
{
    const auto flags = findContradictions(text, finder);
    return flags ? *flags : QList<ReportFlag>{};
}

} // namespace

int main(int argc, char **argv)
{
    const auto terminology = Terminology::bundled();
    if (!terminology || argc < 2)
        return 2;
    const TermFinder finder(*terminology);
    QTextStream out(stdout);
    QMap<QString, Count> counts;
    int reports = 0;
    int reportsWithAlarm = 0;
    for (int i = 1; i < argc; ++i)
        for (const test::SeededReport &report :
             test::readSeededReports(QString::fromLocal8Bit(argv[i]))) {
            ++reports;
            const QList<ReportFlag> alarms = check(report.text, finder);
            reportsWithAlarm += !alarms.isEmpty();
            for (const ReportFlag &flag : alarms)
                out << "alarm " << report.id << ' ' << ruleName(flag.rule) << ": " << flag.message
                    << '\n';
            for (const test::SeededError &error : report.errors) {
                Count &count = counts[error.kind];
                const bool isFound = check(error.text, finder).size() > alarms.size();
                ++count.seeded;
                count.found += isFound;
                if (!isFound)
                    out << "not found " << report.id << ' ' << error.line << '\n';
            }
        }
    out << reportsWithAlarm << " of " << reports << " reports with a false alarm\n";
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        out << it.key() << ": found " << it->found << " of " << it->seeded << '\n';
    return 0;
}
