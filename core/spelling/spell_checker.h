// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/spelling/words.h"

#include <QSet>
#include <QStringList>

#include <memory>

namespace lectern::spelling {

/// Judges words by the dictionaries of one language.
///
/// A word is right if any of them has it, so that colour and color may both be written. Not
/// thread-safe; loading takes some 0.1 s, a word some microseconds, suggestions up to 0.2 s.
class SpellChecker
{
public:
    /// @param folders  Where NAME.aff and NAME.dic lie; of a name the first found counts.
    /// @return NotFound, saying what to install, where there is no dictionary of the language
    static Result<SpellChecker> load(Language language, const QStringList &folders);

    ~SpellChecker();
    SpellChecker(SpellChecker &&) noexcept;
    SpellChecker &operator=(SpellChecker &&) noexcept;

    bool isRight(const QString &word) const;
    /// Best first, at most five, in the case of the word.
    QStringList suggestions(const QString &word) const;

private:
    class Private;
    explicit SpellChecker(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d;
};

/// Where dictionaries lie on this computer: beside the program, then the system's.
QStringList dictionaryFolders();

} // namespace lectern::spelling
