// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/document/provenance.h"

#include <QList>
#include <QMap>
#include <QString>

namespace lectern::drafting {

/// One thing to be said: a kind of sentence and the values that must stand in it.
///
/// The values are finished text ("4.2 N", "action–reaction pair"); agreement, articles and joining
/// are the realiser's work. A slot with several values is a list, joined as the language does.
struct Facts {
    QString kind; ///< A kind that a pattern file defines, e.g. "objective.state".
    QMap<QString, QStringList> values; ///< Slot to values, in the order in which they are listed.
    QList<document::Support>
        supports; ///< Where each fact comes from; kept in the sentence's provenance.

    friend bool operator==(const Facts &, const Facts &) = default;
};

/// A true sentence that says some facts.
struct Candidate {
    QString text;
    QString rule; ///< The pattern's id, e.g. "objective.state.3".
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// Where a sentence will stand: what the choice looks at.
struct Place {
    QString before; ///< Text of the block, and the end of the block before it, up to here.
    QString audience; ///< "year 9", "九年级"; may be empty.
    QStringList
        recentOpenings; ///< First words of the last sentences of the draft; repeating costs.
    QStringList recentRules; ///< Patterns of the last sentences; using one again costs more.
};

/// The sentence that was taken, with how it was taken.
struct Choice {
    int index = 0; ///< Into the candidates.
    document::Wording wording = document::Wording::Plain;
    QString model; ///< Catalogue id where wording is Chosen.
    QList<double> logprobs; ///< Natural, one a candidate; empty where no model looked.
};

} // namespace lectern::drafting
