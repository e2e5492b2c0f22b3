// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_flags.h"

#include "core/drafting/fact_sentence.h"
#include "core/medical/report/known_findings.h"
#include "core/medical/report/standing_sentence.h"
#include "core/medical/report/text_against_measurement.h"
#include "core/medical/rules/contradictions.h"

#include <algorithm>

namespace lectern::medical {
namespace {

using document::Block;
using document::ProvenanceKind;

/// Patterns are read once for each language; the file is ours and does not change.
const drafting::Patterns *patternsOf(Language language)
{
    static const auto load
        = [](Language which) { return drafting::Patterns::load(QStringLiteral("report"), which); };
    static const auto english = load(Language::English);
    static const auto chinese = load(Language::Chinese);
    const auto &patterns = language == Language::Chinese ? chinese : english;
    return patterns ? &*patterns : nullptr;
}

QList<PlacedSentence> sentencesOf(const document::Content &report)
{
    QList<PlacedSentence> sentences;
    for (const Block &block : report.blocks) {
        if (block.payload || block.fields.isEmpty())
            continue; // A card is what it says.
        const QString text = block.text();
        for (const document::Sentence &sentence : document::sentencesOf(report, block))
            sentences.append(
                {{block.id, sentence.span}, sentence.provenance, textOf(text, sentence.span)});
    }
    return sentences;
}

/// The words of a place in its block.
QString wordsAt(const document::Content &report, const BlockPlace &place)
{
    const Block *block = report.block(place.block);
    return block ? textOf(block->text(), place.span) : QString();
}

bool isQuantity(const QString &words)
{
    return !words.isEmpty() && words.at(0).isDigit();
}

/// The findings are what was seen; the impression follows them.
std::optional<Mend> mendOf(const document::Content &report, FlagRule rule, const DocumentFlag &flag)
{
    if (!flag.other)
        return std::nullopt;
    const QString here = wordsAt(report, flag.place);
    const QString there = wordsAt(report, *flag.other);
    if (rule == FlagRule::Side) {
        const bool isOnePart = flag.other->block == flag.place.block
            && flag.other->span.start - flag.place.span.end <= 1
            && flag.other->span.start >= flag.place.span.end;
        const BlockPlace &wrong = isOnePart ? flag.place : *flag.other;
        const QString mended = otherSide(isOnePart ? here : there);
        return mended.isEmpty() ? std::nullopt : std::optional(Mend{wrong, mended, {}});
    }
    const bool isSize = rule == FlagRule::Number || rule == FlagRule::Unit;
    if (isSize && isQuantity(here) && isQuantity(there) && here != there)
        return Mend{*flag.other, here, {}};
    return std::nullopt;
}

bool overlap(const BlockPlace &a, const BlockPlace &b)
{
    return a.block == b.block && a.span.start < b.span.end && b.span.start < a.span.end;
}

/// The standing sentence at a place; null where it is another's.
const PlacedSentence *standingAt(const QList<PlacedSentence> &sentences, const BlockPlace &place)
{
    for (const PlacedSentence &sentence : sentences) {
        const document::RuleSupport *rule = document::firstRule(sentence.provenance);
        if (rule && isStandingRule(rule->rule) && overlap(sentence.place, place))
            return &sentence;
    }
    return nullptr;
}

/// What the reader saw stands; the template's sentence against it goes.
std::optional<Mend> withoutStanding(const QList<PlacedSentence> &sentences,
                                    const DocumentFlag &flag)
{
    const PlacedSentence *here = standingAt(sentences, flag.place);
    const PlacedSentence *there = flag.other ? standingAt(sentences, *flag.other) : nullptr;
    if ((here != nullptr) == (there != nullptr))
        return std::nullopt;
    return Mend{(here ? here : there)->place, {}, {}};
}

DocumentFlag placed(const document::Content &report, const JoinedReport &joined,
                    const QList<PlacedSentence> &sentences, const ReportFlag &found,
                    const BlockPlace &place)
{
    DocumentFlag flag{ruleName(found.rule), found.message, place, joined.placeOf(found.other), {}};
    if (!flag.other && found.rule == FlagRule::FindingWithoutImpression)
        flag.other = joined.impression();
    flag.mend = found.rule == FlagRule::Negation ? withoutStanding(sentences, flag)
                                                 : mendOf(report, found.rule, flag);
    return flag;
}

/// One slip is told once: what a measurement settles needs no comparison of texts.
bool isSettled(const DocumentFlag &flag, const QList<DocumentFlag> &measured)
{
    return std::ranges::any_of(measured, [&flag](const DocumentFlag &one) {
        return overlap(one.place, flag.place) || (flag.other && overlap(one.place, *flag.other));
    });
}

Status addContradictions(const document::Content &report, const JoinedReport &joined,
                         const QList<PlacedSentence> &sentences, const TermFinder &finder,
                         QList<DocumentFlag> &flags)
{
    const auto found = findContradictions(joined.text(), finder);
    if (!found)
        return std::unexpected(found.error());
    const QList<DocumentFlag> measured = flags;
    for (const ReportFlag &one : *found) {
        const auto place = joined.placeOf(one.place);
        if (!place)
            continue;
        const DocumentFlag flag = placed(report, joined, sentences, one, *place);
        const bool isOfValues = one.rule == FlagRule::Side || one.rule == FlagRule::Number
            || one.rule == FlagRule::Unit;
        if (!isOfValues || !isSettled(flag, measured))
            flags.append(flag);
    }
    return {};
}

} // namespace

Result<QList<DocumentFlag>> reportFlags(const document::Content &report)
{
    const auto finder = reportTerms();
    if (!finder)
        return std::unexpected(finder.error());
    const JoinedReport joined(report);
    const QList<PlacedSentence> sentences = sentencesOf(report);
    const MeasurementIndex index(report);
    const Language language = report.header.language;
    QList<DocumentFlag> flags
        = textAgainstMeasurement({joined, sentences, index, **finder, language});
    for (const PlacedSentence &sentence : sentences) {
        checkImages(sentence, index, flags);
        if (sentence.provenance.kind == ProvenanceKind::Authored)
            continue; // The person answers for it.
        checkMeasurements(sentence, report, index, patternsOf(language), flags);
        checkSources(sentence, report, flags);
    }
    LECTERN_TRY(addContradictions(report, joined, sentences, **finder, flags));
    std::ranges::stable_sort(flags, {}, [&report](const DocumentFlag &flag) {
        return std::pair(report.indexOf(flag.place.block), flag.place.span.start);
    });
    return flags;
}

} // namespace lectern::medical
