// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace lectern::education {

/// A term where it stands in a text, in UTF-16 units.
struct TermMention {
    QString term;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Finds terms in texts: in order and not overlapping, of nested terms the longest.
///
/// English matches whole words, in any case, singular or plural; Chinese matches characters.
class TermMatcher
{
public:
    TermMatcher(const QStringList &terms, Language language);

    QList<TermMention> mentionsIn(const QString &text) const;
    QStringList termsIn(const QString &text) const; ///< Each once, in order of mention.

private:
    QList<TermMention> englishMentions(const QString &text) const;
    QList<TermMention> chineseMentions(const QString &text) const;

    Language m_language;
    QHash<QString, QString> m_byKey; ///< English: key to term.
    QStringList m_byLength; ///< Chinese: longest first.
    qsizetype m_longest = 1; ///< Words of the longest English term.
};

/// TermMatcher for one text.
QList<TermMention> mentionsOf(const QString &text, const QStringList &terms, Language language);

/// The terms of which `text` holds a mention.
QStringList termsMentionedIn(const QString &text, const QStringList &terms, Language language);

/// The longer term is made with the shorter one: "contact force" and "force".
bool holdsTerm(const QString &longer, const QString &shorter, Language language);

} // namespace lectern::education
