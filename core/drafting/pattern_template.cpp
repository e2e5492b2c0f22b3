// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/patterns.h"

#include <QRegularExpression>

#include <utility>

namespace lectern::drafting {
namespace {

using Parts = QList<PatternPart>;

std::optional<Inflection> inflectionNamed(const QString &name)
{
    if (name == u"a")
        return Inflection::Article;
    if (name == u"plural")
        return Inflection::Plural;
    if (name == u"ing")
        return Inflection::Ing;
    if (name == u"or")
        return Inflection::Or;
    if (name == u"name")
        return Inflection::Name;
    if (name == u"bare")
        return Inflection::Bare;
    if (name == u"all")
        return Inflection::Generic;
    return std::nullopt;
}

PatternPart literalPart(const QString &text)
{
    PatternPart part;
    part.text = text;
    return part;
}

PatternPart optionalPart(const Parts &parts)
{
    PatternPart part;
    part.kind = PatternPart::Kind::Optional;
    part.parts = parts;
    return part;
}

/// The inside of braces: "point", "point:a", "points?is/are" or "points#it/each".
std::expected<PatternPart, QString> bracesPart(const QString &inside)
{
    PatternPart part;
    static const QRegularExpression agreement(QStringLiteral("[?#]"));
    if (const qsizetype mark = inside.indexOf(agreement); mark >= 0) {
        const QStringList forms = inside.mid(mark + 1).split(u'/');
        if (forms.size() != 2)
            return std::unexpected(QStringLiteral("agreement needs two forms: ") + inside);
        part.kind = PatternPart::Kind::Agreement;
        part.countsItems = inside.at(mark) == u'#';
        part.slot = inside.left(mark);
        part.one = forms.at(0);
        part.many = forms.at(1);
        return part;
    }
    part.kind = PatternPart::Kind::Slot;
    part.slot = inside.section(u':', 0, 0);
    if (inside.contains(u':')) {
        const auto inflection = inflectionNamed(inside.section(u':', 1));
        if (!inflection)
            return std::unexpected(QStringLiteral("unknown inflection: ") + inside);
        part.inflection = *inflection;
    }
    return part;
}

} // namespace

std::expected<QList<PatternPart>, QString> parsePattern(const QString &text)
{
    Parts parts;
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            parts.append(literalPart(std::exchange(literal, {})));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'{' && c != u'[') {
            literal += c;
            continue;
        }
        const qsizetype end = text.indexOf(c == u'{' ? u'}' : u']', i);
        if (end < 0)
            return std::unexpected(QStringLiteral("bracket is not closed: ") + text);
        flush();
        const QString inside = text.mid(i + 1, end - i - 1);
        if (c == u'{') {
            const auto part = bracesPart(inside);
            if (!part)
                return std::unexpected(part.error());
            parts.append(*part);
        } else {
            auto inner = parsePattern(inside);
            if (!inner)
                return inner;
            parts.append(optionalPart(*inner));
        }
        i = end;
    }
    flush();
    return parts;
}

} // namespace lectern::drafting
