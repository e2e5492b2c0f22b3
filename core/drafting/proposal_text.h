// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/check_words.h"
#include "core/drafting/facts.h"

#include <QSet>

namespace lectern::drafting {

/// A word of a sentence, or for Chinese a piece that stands for one meaning.
struct CheckedWord {
    QString text; ///< As it stands.
    qsizetype start = 0; ///< UTF-16, in the sentence.
    qsizetype end = 0;
    QString stem; ///< Empty for numbers and function words.
    QString meaning; ///< Class and group, e.g. "negation.0".
    int value = -1; ///< Which of the values it belongs to, or -1.
    bool isNumber = false;
    bool isName = false; ///< A capital where none is due.
    bool isUnit = false;
};

/// A value that must stand in the sentence.
struct CheckedValue {
    QString text;
    int fact = 0;
    QString slot;
    QString pronoun = {}; ///< Stands for it at the start of the sentence; empty: nothing does.
};

/// Every value once: a text that fills two slots is found wherever it stands.
QList<CheckedValue> valuesOf(const QList<Facts> &facts);

/// A sentence taken apart for the check: values first, then words of classes, then the rest.
class CheckedSentence
{
public:
    CheckedSentence(const QString &text, const QList<CheckedValue> &values,
                    const CheckWords &words);

    const QString &text() const { return m_text; }
    const QList<CheckedWord> &words() const { return m_words; }
    /// Values by the place where they first stand: indexes into the list it was made with.
    const QList<int> &valueOrder() const { return m_order; }
    bool holds(int value) const { return m_order.contains(value); }
    /// Clauses as ranges of indexes into words(), end exclusive.
    QList<std::pair<int, int>> clauses() const;
    /// How often each meaning of the classes stands outside the values.
    QMap<QString, int> meaningCounts() const;
    QMap<QString, int> meaningCounts(int firstWord, int endWord) const;
    /// Stems of content words between the first and the last value of a fact.
    QSet<QString> stemsBetweenValues(const QList<CheckedValue> &values, int fact) const;

private:
    void findValues(const QList<CheckedValue> &values);
    void findPronoun(const QList<CheckedValue> &values);
    void findEnglishWords(const CheckWords &words);
    void findChineseWords(const CheckWords &words);
    void append(CheckedWord word);

    QString m_text;
    QList<CheckedWord> m_words;
    QList<int> m_order;
    QList<std::tuple<qsizetype, qsizetype, int>> m_places; ///< Start, end, value; not overlapping.
};

} // namespace lectern::drafting
