// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lectern::spelling {

/// A word in a text, in UTF-16 units.
struct WordSpan {
    int start = 0;
    int length = 0;
    friend bool operator==(const WordSpan &, const WordSpan &) = default;
};

/// The words of a text that a dictionary can judge: of Latin letters, with apostrophes inside.
///
/// Left out are words with a digit in them, addresses and file names, capitals ("DNA"), words of
/// one letter and Chinese, where there is nothing to spell.
QList<WordSpan> checkableWords(const QString &text);

/// As a dictionary has it: ’ becomes ', a possessive 's goes.
QString dictionaryForm(const QString &word);

} // namespace lectern::spelling
