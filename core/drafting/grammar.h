// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace lectern::drafting {

/// Values that are known to be one thing ("action and reaction"), so that a reader does not take
/// them apart and knows whether a capital at the start belongs to them.
using Lexicon = QSet<QString>;

enum class Joining { And, Or };

/// "A, B and C"; "A、B和C". Items that hold a comma or an "and" themselves are parted by semicolons
/// (Chinese: by 、 alone, or by ；), so that the list can be read back.
QString joinList(const QStringList &items, Language language, Joining joining = Joining::And);

/// The items that joinList put together; one item when the text is no list, or is a known value.
QStringList splitList(const QString &text, Language language, Joining joining = Joining::And,
                      const Lexicon &lexicon = {});

/// Whether a verb after the noun phrase is plural: "Newton's laws" and "friction and drag" are,
/// "physics" and "loss of mass" are not.
bool isPlural(const QString &nounPhrase);

/// "a cart", "an hour", "a unit", "an F–t graph".
QString withIndefiniteArticle(const QString &nounPhrase);

/// "cart" of "a cart"; what has no such article is left as it is.
QString withoutIndefiniteArticle(const QString &nounPhrase);

/// "cart" of "a cart", "normal force" of "the normal force".
QString withoutArticle(const QString &nounPhrase);

/// "carts" of "a cart": the thing in general. What is no single thing is left as it is.
QString inGeneral(const QString &nounPhrase);

/// "the law of inertia", "the third law of motion"; other terms are left as they are, since a term
/// in a heading or an objective stands without an article.
QString asTerm(const QString &term);

/// "carts", "boxes", "bodies"; the head of "unit of force" is what changes.
QString pluralOf(const QString &nounPhrase);

/// "compare two forces" becomes "comparing two forces".
QString ingFormOf(const QString &verbPhrase);

/// Whether Chinese typesetting wants a space: one side ends or begins with a Han character, the
/// other with a Latin letter or a digit.
bool needsSpaceBetween(const QString &left, const QString &right);

/// With a capital first letter. What stands in quotation marks at the start is left as it was said.
QString capitalised(const QString &text);

} // namespace lectern::drafting
