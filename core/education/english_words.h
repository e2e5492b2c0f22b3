// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace lectern::education {

/// A word of a sentence.
struct EnglishWord {
    QString text;
    QString lower;
    QString key; ///< Of englishTermKey.
    bool startsRun = false; ///< Punctuation or nothing stands before it.
    bool isSentenceStart = false;
};

QList<EnglishWord> englishWordsOf(const QString &sentence);

/// "v_avg", "kg", "x2": a symbol, a unit or an abbreviation without a vowel.
bool isSymbol(const QString &word);

/// Which words a chapter writes with a capital though no sentence begins: names.
class EnglishNames
{
public:
    void count(const QList<EnglishWord> &sentence);

    bool isProper(const QString &lower) const;
    /// Only ever written with capitals: a person, a place, a brand.
    bool isName(const QString &key) const;
    /// As it would stand inside a sentence: names keep their capitals.
    QString surfaceOf(const QString &phrase) const;

private:
    QHash<QString, int> m_lowerCount;
    QHash<QString, int> m_capitalCount;
};

} // namespace lectern::education
