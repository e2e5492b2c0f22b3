// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/patterns.h"

namespace lectern::drafting {

/// Values as they may have stood in a sentence.
struct Binding {
    QMap<QString, QStringList> values;
    int literalLength = 0;
};

/// What the slots of `pattern` would have to hold for it to make `text`; the caller realises each
/// binding again to see whether it does.
///
/// @param subject  Value of the pattern's first slot, where a pronoun stands for it; else empty.
QList<Binding> bindingsOf(const Pattern &pattern, const SentenceKind &kind, Language language,
                          const Lexicon &lexicon, const QString &text, const QString &subject = {});

} // namespace lectern::drafting
