// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/sentence_parser.h"

#include "core/drafting/pattern_match.h"

#include <algorithm>
#include <tuple>

namespace lectern::drafting {
namespace {

int unknownValuesOf(const Facts &facts, const Lexicon &lexicon)
{
    int unknown = 0;
    for (const QStringList &values : facts.values)
        for (const QString &value : values)
            unknown += lexicon.contains(value) ? 0 : 1;
    return unknown;
}

void sortByLikelihood(QList<Reading> &readings)
{
    std::ranges::stable_sort(readings, [](const Reading &a, const Reading &b) {
        return std::tuple(a.unknownValues, -a.literalLength)
            < std::tuple(b.unknownValues, -b.literalLength);
    });
}

} // namespace

SentenceParser::SentenceParser(const Patterns &patterns, Lexicon lexicon) :
    m_realiser(patterns), m_lexicon(std::move(lexicon))
{
}

QList<Reading> SentenceParser::readings(const QString &text, const QString &mentioned) const
{
    QList<Reading> readings = single(text, mentioned) + joined(text, mentioned);
    sortByLikelihood(readings);
    return readings;
}

std::optional<QList<Facts>> SentenceParser::facts(const QString &text,
                                                  const QString &mentioned) const
{
    const QList<Reading> all = readings(text, mentioned);
    return all.isEmpty() ? std::nullopt : std::optional(all.first().facts);
}

QList<Reading> SentenceParser::single(const QString &text, const QString &mentioned) const
{
    QList<Reading> readings;
    const Patterns &patterns = m_realiser.patterns();
    const auto read
        = [&](const SentenceKind &kind, const Pattern &pattern, const QString &subject) {
              for (const Binding &binding :
                   bindingsOf(pattern, kind, patterns.language(), m_lexicon, text, subject)) {
                  const Facts facts{.kind = kind.name, .values = binding.values, .supports = {}};
                  if (m_realiser.text(pattern, facts, !subject.isEmpty()) == text)
                      readings.append({{facts},
                                       pattern.id,
                                       unknownValuesOf(facts, m_lexicon),
                                       binding.literalLength});
              }
          };
    for (const SentenceKind &kind : patterns.kinds()) {
        for (const Pattern &pattern : kind.patterns) {
            read(kind, pattern, QString());
            if (!mentioned.isEmpty() && beginsWithSlot(pattern, kind.subject))
                read(kind, pattern, mentioned);
        }
    }
    return readings;
}

QList<Reading> SentenceParser::joined(const QString &text, const QString &mentioned) const
{
    QList<Reading> readings;
    const bool isChinese = m_realiser.patterns().language() == Language::Chinese;
    const QString joint = isChinese ? QStringLiteral("，") : QStringLiteral(", and ");
    const QString stop = isChinese ? QStringLiteral("。") : QStringLiteral(".");
    for (qsizetype at = text.indexOf(joint); at > 0; at = text.indexOf(joint, at + 1)) {
        for (const Reading &first : single(text.left(at) + stop, mentioned)) {
            const QString subject = m_realiser.subjectOf(first.facts.first());
            if (subject.isEmpty())
                continue;
            const QString tail = text.mid(at + joint.size());
            const QString second
                = isChinese ? pronounFor(subject, Language::Chinese) + tail : capitalised(tail);
            for (const Reading &rest : single(second, subject)) {
                if (m_realiser.subjectOf(rest.facts.first()) != subject)
                    continue;
                readings.append({first.facts + rest.facts, first.rule + u'+' + rest.rule,
                                 first.unknownValues + rest.unknownValues,
                                 first.literalLength + rest.literalLength});
            }
        }
    }
    return readings;
}

} // namespace lectern::drafting
