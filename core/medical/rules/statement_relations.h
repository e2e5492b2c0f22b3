// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/report_statements.h"

namespace lectern::medical {

/// Whether two sizes are one, written in other units or rounded to the coarser of both.
bool isSameSize(double a, double b);
/// An equal size of the same kind, rounding aside.
bool shareSize(const QList<TextQuantity> &a, const QList<TextQuantity> &b);

/// How two statements of one report stand to each other.
class StatementRelations
{
public:
    explicit StatementRelations(const Terminology &terms);

    /// The same thing under another name: one is a kind of the other, or both are focal lesions.
    bool isSameThing(const ReportStatement &a, const ReportStatement &b) const;
    /// The second answers the first: the same thing, what it is taken for, or what shows it.
    bool answers(const ReportStatement &finding, const ReportStatement &impression) const;
    /// A denial of the second's concept denies the first's too.
    bool isDeniedBy(const ReportStatement &affirmed, const ReportStatement &denied) const;

    /// Nothing says that they are on different sides.
    static bool sidesMeet(const ReportStatement &a, const ReportStatement &b);
    static bool lobesMeet(const ReportStatement &a, const ReportStatement &b);
    static bool organsMeet(const ReportStatement &a, const ReportStatement &b);
    /// Organs of one tract are described together: "dilated ureter" and "hydronephrosis".
    static QString tractOf(const QString &organ);
    /// An equal size of the same kind, rounding aside.
    static bool shareSize(const ReportStatement &a, const ReportStatement &b)
    {
        return medical::shareSize(a.quantities, b.quantities);
    }

    bool has(TermIndex term, const char *attribute) const;
    /// A bound of the concept or of what it is a kind of, in millimetres; 0 where there is none.
    double bound(TermIndex term, const char *attribute) const;
    bool isLesion(TermIndex term) const { return m_terms.isA(term, m_focalLesion); }
    bool isChange(TermIndex term) const; ///< "enlarged" of what is not known.

private:
    bool isKindThere(const ReportStatement &one, TermIndex kind) const;
    bool isOf(TermIndex finding, TermIndex anatomy) const;
    static bool areBiliary(const ReportStatement &a, const ReportStatement &b);
    bool bonesMeet(const ReportStatement &a, const ReportStatement &b) const;
    QList<TermIndex> bonesOf(const ReportStatement &one) const;
    bool showsDiagnosis(TermIndex sign, TermIndex diagnosis) const;
    bool sharePatchiness(TermIndex a, TermIndex b) const;

    const Terminology &m_terms;
    TermIndex m_focalLesion;
};

} // namespace lectern::medical
