// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/document/provenance.h"
#include "core/medical/rules/fleischner.h"

#include <QJsonObject>

namespace lectern::medical {

enum class NoduleLobe { RightUpper, RightMiddle, RightLower, LeftUpper, Lingula, LeftLower };
enum class NoduleMargin { WellDefined, IllDefined, Lobulated, Spiculated };

constexpr int kMostNodules = 1000; ///< Of one report; more are no nodules but a damaged file.

/// What the reader sees of one nodule and no measurement says.
struct NoduleNote {
    std::optional<NoduleLobe> lobe{};
    std::optional<NoduleDensity> density{};
    std::optional<NoduleMargin> margin{};
    friend bool operator==(const NoduleNote &, const NoduleNote &) = default;
};

/// What the reader enters; nothing of it is ever guessed.
struct ReportFacts {
    QList<NoduleNote> nodules; ///< Of "N1", "N2" ..., marked or removed since; may be fewer.
    std::optional<NoduleCount> count; ///< Of all nodules in the lungs, marked or not.
    std::optional<int> mostSuspicious; ///< Which of several nodules: 2 is "N2".
    std::optional<NoduleRisk> risk;
    std::optional<int> age; ///< Years.
    std::optional<bool> hasCancer;
    std::optional<bool> isImmunosuppressed;
    std::optional<bool> isIncidental;
    friend bool operator==(const ReportFacts &, const ReportFacts &) = default;
};

/// Reads {"lobe": "right-upper", "density": "solid", "margin": "spiculated", "nodules": [{the same
/// three}], "count": "single", "most_suspicious": 1, "risk": "high", "age": 64, "cancer": false,
/// "immunosuppressed": false, "incidental": true}. Lobe, density and margin outside of "nodules"
/// are of the first one.
/// @return InvalidInput that names the key and what it may be
Result<ReportFacts> reportFactsFrom(const QJsonObject &json);

/// As reportFactsFrom reads it; what was not entered is left out.
QJsonObject toJson(const ReportFacts &facts);

/// The words of a report for what was entered: "right upper lobe", 右肺上叶.
QString wordsOf(NoduleLobe lobe, Language language);
QString wordsOf(NoduleDensity density, Language language);
QString wordsOf(NoduleMargin margin, Language language);
/// Whether the lobe is one of the right lung.
bool isRight(NoduleLobe lobe);
/// The concept of core/medical/terms, e.g. "right-upper-lobe".
QString conceptOf(NoduleLobe lobe);

/// The reader as the support of a sentence that says what they entered: rule "reader.nodule".
document::RuleSupport supportOf(const NoduleNote &note);

} // namespace lectern::medical
