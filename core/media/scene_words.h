// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace lectern::media {

/// The same words for the eye and for the ear: "0.50 kg" and "0.5 kilograms".
struct Phrase {
    QString written;
    QString spoken;
    friend bool operator==(const Phrase &, const Phrase &) = default;
};

/// A number as it is read aloud: without closing zeros; in Chinese in characters, since voices
/// skip the decimal point of figures.
QString spokenNumber(double value, int decimals, Language language);

/// The words of one kind of scene in one language: labels for pictures and patterns to narrate.
class SceneWords
{
public:
    using Slots = QMap<QString, Phrase>;

    /// Reads resources/scenes/<kind>.<language>.json.
    static Result<SceneWords> load(const QString &kind, Language language);

    Language language() const { return m_language; }

    /// A label with its {slots} filled; empty for a key that the file does not hold.
    QString label(const QString &key, const Slots &values = {}) const;
    /// A sentence or part of one, out of `group`: "narration", "motion".
    Phrase phrase(const QString &group, const QString &key, const Slots &values = {}) const;
    /// A number with its unit.
    Phrase quantity(double value, int decimals, const QString &unit) const;

private:
    Language m_language = Language::English;
    QJsonObject m_words;
};

} // namespace lectern::media
