// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/joined_report.h"
#include "core/medical/report/stale_sentences.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// What is compared: a report's text, its sentences and its measurements.
struct WrittenAndMeasured {
    const JoinedReport &joined;
    const QList<PlacedSentence> &sentences;
    const MeasurementIndex &index;
    const TermFinder &finder;
    Language language;
};

/// Flags sizes, units and sides that the person wrote, or that the clinical text says, of something
/// that was measured, where they disagree with the measurement beyond rounding.
///
/// An edited sentence is about what it was about; another one is about a nodule where its place or
/// its size says so.
QList<DocumentFlag> textAgainstMeasurement(const WrittenAndMeasured &report);

/// "left" of "right", 左 of 右, in the same case; empty where the words say no side.
QString otherSide(const QString &words);

} // namespace lectern::medical
