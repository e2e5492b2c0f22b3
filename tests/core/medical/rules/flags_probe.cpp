// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the contradiction rules against reports of anybody: "flags_probe FILE..." prints each false
// alarm and each seeded error that was not found, then the counts. Files as in seeded_reports.h.
// "flags_probe --read FILE..." prints what the rules read in each report instead.
#include "core/medical/rules/contradictions.h"
#include "core/medical/rules/report_clauses.h"
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

QString sidesText(Sides sides)
{
    return (sides.testFlag(SideFlag::Left) ? QStringLiteral("L") : QString())
        + (sides.testFlag(SideFlag::Right) ? QStringLiteral("R") : QString());
}

QString sizesText(const QList<TextQuantity> &quantities)
{
    QStringList all;
    for (const TextQuantity &one : quantities)
        for (const double value : one.values)
            all.append((one.isPrior ? QStringLiteral("was ") : QString()) + QString::number(value));
    return all.join(u' ');
}

QString joined(const QSet<QString> &words)
{
    const QStringList all(words.begin(), words.end());
    return all.join(u' ');
}

/// Statements and clauses of a report, a line each.
void printReading(const QString &text, const TermFinder &finder, QTextStream &out)
{
    const Terminology &terms = finder.terminology();
    const ReportText report(text, finder);
    const auto idsOf = [&terms](const auto &indexes) {
        QStringList ids;
        for (const TermIndex one : indexes)
            ids.append(terms.at(one).id);
        return ids.join(u' ');
    };
    for (const ReportStatement &one : readStatements(report))
        out << "statement " << int(one.part) << ' ' << textOf(text, one.span) << " = "
            << (one.term < 0 ? QStringLiteral("-") : terms.at(one.term).id) << " assertion "
            << int(one.assertion) << " side " << sidesText(one.sides) << " lobes "
            << joined(one.lobes) << " sites " << idsOf(one.sites) << " organ " << one.organ
            << " sizes " << sizesText(one.quantities) << '\n';
    const ReportClauses clauses(report);
    for (const ReportClause &one : clauses.all())
        out << "clause " << int(one.part) << ' '
            << textOf(text, report.text().spanOf(one.tokens)).simplified() << " | "
            << (one.isDenied ? "denied " : "") << (one.isPast ? "past " : "") << "side "
            << sidesText(one.sides) << " things " << idsOf(one.things) << " context "
            << idsOf(one.context) << " words " << joined(one.words) << " denied "
            << joined(one.deniedWords) << " sizes " << sizesText(one.quantities) << '\n';
}

int readAll(const QStringList &files, const TermFinder &finder, QTextStream &out)
{
    for (const QString &file : files)
        for (const test::SeededReport &report : test::readSeededReports(file)) {
            out << "=== " << report.id << '\n';
            printReading(report.text, finder, out);
            for (const test::SeededError &error : report.errors) {
                out << "--- " << error.line << '\n';
                printReading(error.text, finder, out);
            }
        }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const auto terminology = Terminology::bundled();
    QTextStream out(stdout);
    if (!terminology || argc < 2) {
        out << (terminology ? QStringLiteral("Which files?") : terminology.error().message) << '\n';
        return 2;
    }
    const TermFinder finder(*terminology);
    QStringList files;
    for (int i = 1; i < argc; ++i)
        files.append(QString::fromLocal8Bit(argv[i]));
    if (files.first() == u"--read")
        return readAll(files.mid(1), finder, out);
    QMap<QString, Count> counts;
    int reports = 0;
    int reportsWithAlarm = 0;
    for (const QString &file : std::as_const(files))
        for (const test::SeededReport &report : test::readSeededReports(file)) {
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
