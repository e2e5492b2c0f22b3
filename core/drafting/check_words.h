// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>

namespace lectern::drafting {

/// Words that can turn a statement into another one, and words that say nothing by themselves.
///
/// A class is what a reader would call the change ("negation", "side"); words of one group in it
/// mean the same ("larger", "greater").
class CheckWords
{
public:
    static Result<CheckWords> load(Language language);

    Language language() const { return m_language; }
    /// "negation.0" of an English word in small letters; empty for a word of no class.
    QString conceptOf(const QString &word) const { return m_concepts.value(word); }
    /// Chinese words of classes, longest first.
    const QStringList &classWords() const { return m_classWords; }
    bool isFunctionWord(const QString &word) const { return m_function.contains(word); }
    bool isNumberWord(const QString &word) const { return m_numbers.contains(word); }
    bool isUnit(const QString &word) const { return m_units.contains(word); }
    bool isImperative(const QString &word) const { return m_imperatives.contains(word); }

private:
    Language m_language = Language::English;
    QHash<QString, QString> m_concepts;
    QStringList m_classWords;
    QSet<QString> m_function;
    QSet<QString> m_numbers;
    QSet<QString> m_units;
    QSet<QString> m_imperatives;
};

/// "force" of "forces", "apply" of "applied": so that a word is known in its other forms.
QString stemOf(const QString &word);

} // namespace lectern::drafting
