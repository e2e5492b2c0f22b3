// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/script_text.h"

#include <algorithm>

namespace lectern::ingest {
namespace {

constexpr QStringView kPlain = u"0123456789+-−=()";
constexpr QStringView kRaised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
constexpr QStringView kLowered = u"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

QString mapped(const QString &text, QStringView signs, QChar mark)
{
    QString result;
    for (const QChar c : text) {
        const qsizetype i = kPlain.indexOf(c);
        if (i < 0) {
            const bool isOneWord = std::all_of(text.begin(), text.end(),
                                               [](QChar each) { return each.isLetterOrNumber(); });
            return isOneWord ? mark + text : mark + QStringLiteral("(%1)").arg(text);
        }
        result += signs.at(i);
    }
    return result;
}

} // namespace

QString raised(const QString &text)
{
    const QString bare = text.trimmed();
    if (bare == u"st" || bare == u"nd" || bare == u"rd" || bare == u"th" || bare == u"®"
        || bare == u"™")
        return bare;
    return mapped(bare, kRaised, u'^');
}

QString lowered(const QString &text)
{
    return mapped(text.trimmed(), kLowered, u'_');
}

} // namespace lectern::ingest
