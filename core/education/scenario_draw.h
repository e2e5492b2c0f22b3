// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seeded_random.h"
#include "core/education/expression.h"
#include "core/education/newton_data.h"

#include <optional>

namespace lectern::education {

/// A scenario with its numbers: what the formulas give and what the simulation measured.
struct DrawnScenario {
    const Scenario *scenario = nullptr;
    QMap<QString, QString> cast;
    QMap<QString, QString> parameters; ///< As they are printed.
    Values solved; ///< Parameters and what the formulas derive from them.
    Values measured; ///< The same names, by simulation.
};

/// Draws once; nothing if the drawn numbers break a requirement of the scenario.
std::optional<DrawnScenario> drawScenario(const Scenario &scenario, Language language,
                                          SeededRandom &random);

/// The claim's truth where formulas and simulation agree on it; nothing where they do not.
std::optional<bool> agreedTruth(const DrawnScenario &drawn, const QString &claim);

/// The formula's value where formulas and simulation agree on it; nothing where they do not.
std::optional<Quantity> agreedValue(const DrawnScenario &drawn, const QString &formula);

/// Fills the slots of a wording: {A} a word of the cast, {^A} the same with a capital, {m1} a value
/// with its unit, {~a} the same rounded to two digits, {=F / 2|N} a formula. Notes whether every
/// number it printed is one that a pupil can write down (three digits at most).
class Wording
{
public:
    explicit Wording(const DrawnScenario &drawn) : m_drawn(drawn) { }

    QString filled(const QString &text, const QMap<QString, QString> &more = {});
    QString printed(const Quantity &value, const QString &unit);
    bool isTidy() const { return m_isTidy; }

private:
    QString slot(const QString &name);

    const DrawnScenario &m_drawn;
    bool m_isTidy = true;
};

/// The text with its first letter in upper case.
QString capitalised(QString text);

} // namespace lectern::education
