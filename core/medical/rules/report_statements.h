// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/rules/sides.h"

namespace lectern::medical {

/// One thing that a report says: what, where, how large, and whether it is there.
struct ReportStatement {
    TermIndex term = -1;
    CodePointSpan span; ///< The words that name it.
    int sentence = -1; ///< Index of ReportText::sentences().
    ReportPart part = ReportPart::Findings;
    Assertion assertion;

    Sides sides;
    Sides moreSide; ///< Of "right more than left"; none where nothing tells it.
    bool ownPlace = true; ///< False: taken over from its neighbour in the sentence.
    CodePointSpan sideSpan; ///< The words that say the side; empty without one.
    QSet<QString> lobes; ///< Or levels of the spine: "T9".
    bool namesLevel = false;
    QList<TermIndex> sites; ///< Anatomy that stands with it.
    TermIndex region = -1; ///< Of the trunk, as the heading of its line says: "Chest:".
    QString organ; ///< Empty: not known.
    QSet<QString> organs; ///< With those of all its sites.
    QList<TextQuantity> quantities;

    qsizetype interprets = -1; ///< Index of the statement that this one explains.
    QStringList restrictive; ///< "other", "new", ...: a denial holds for such ones only.
    bool isWeak = false; ///< "no significant ..."
    bool isSmall = false;
    bool isSettled = false;
    bool isSeveral = false;
    bool isDefinite = false;
    bool isNew = false;
    bool isStable = false;
    int growth = 0; ///< 1: said to have grown, -1: shrunk.

    bool isDenied() const { return assertion.testFlag(AssertionFlag::Negated); }
    /// There now, in this patient, without a doubt.
    bool isAffirmed() const { return !assertion; }
    /// There or perhaps there, now, in this patient.
    bool isRaised() const { return !(assertion & ~Assertion(AssertionFlag::Uncertain)); }
};

/// All statements of findings and impression, in the order of the text.
QList<ReportStatement> readStatements(const ReportText &report);

} // namespace lectern::medical
