// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QList>
#include <QStringList>

namespace lectern::education {

/// A term where it stands in a text, in UTF-16 units.
struct TermMention {
    QString term;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Where the text uses the terms, in order and not overlapping; of nested terms the longest.
///
/// English matches whole words, in any case, singular or plural; Chinese matches characters.
QList<TermMention> mentionsOf(const QString &text, const QStringList &terms, Language language);

/// The terms of which `text` holds a mention.
QStringList termsMentionedIn(const QString &text, const QStringList &terms, Language language);

/// The longer term is made with the shorter one: "contact force" and "force".
bool holdsTerm(const QString &longer, const QString &shorter, Language language);

} // namespace lectern::education
