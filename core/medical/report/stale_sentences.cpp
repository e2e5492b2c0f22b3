// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/stale_sentences.h"

#include "core/drafting/fact_record.h"
#include "core/drafting/realiser.h"
#include "core/medical/report/unfit_reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

using document::MeasurementSupport;
using document::Provenance;
using document::RegionSupport;
using document::RuleSupport;
using document::Support;
using document::TextSupport;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A slot that says something else than what is measured now.
struct Difference {
    QString slot;
    QString said;
    QString now; ///< Empty: not computed.
};

/// "mean" of "1.mean".
QString slotOf(const QString &input)
{
    return input.section(u'.', -1);
}

QList<Difference> differences(const Provenance &provenance, const QList<MeasuredValue> &values,
                              Language language)
{
    QMap<QString, QString> present = measuredSlots(values);
    if (!values.isEmpty())
        present.insert(QStringLiteral("reason"), reasonText(values.first().measurement, language));
    QList<Difference> found;
    for (const Support &support : provenance.supports) {
        const auto *rule = std::get_if<RuleSupport>(&support);
        if (!rule || rule->rule.startsWith(u"reader."))
            continue;
        for (auto input = rule->inputs.cbegin(); input != rule->inputs.cend(); ++input) {
            const auto now = present.constFind(slotOf(input.key()));
            if (now != present.cend() && *now != *input)
                found.append({now.key(), *input, *now});
        }
    }
    return found;
}

/// The same pattern with today's values; nothing where one is missing.
std::optional<Mend> mended(const PlacedSentence &sentence, const QList<Difference> &differences,
                           const QList<MeasuredValue> &values, const drafting::Patterns &patterns)
{
    QList<drafting::Facts> facts = drafting::factsOf(sentence.provenance);
    const document::RuleSupport *rule = document::firstRule(sentence.provenance);
    const drafting::SentenceKind *kind
        = facts.size() == 1 ? patterns.kind(facts.first().kind) : nullptr;
    if (!kind || !rule)
        return std::nullopt;
    for (const Difference &difference : differences) {
        if (difference.now.isEmpty() || !facts.first().values.contains(difference.slot))
            return std::nullopt; // Another kind of sentence would have to say it.
        facts.first().values.insert(difference.slot, {difference.now});
    }
    const auto pattern = std::ranges::find(kind->patterns, rule->rule, &drafting::Pattern::id);
    if (pattern == kind->patterns.end())
        return std::nullopt;
    const QString text = drafting::Realiser(patterns).text(*pattern, facts.first());
    if (text.isEmpty() || text == sentence.text)
        return std::nullopt;
    document::SourceId series(0);
    QList<Support> others;
    for (const Support &support : facts.first().supports) {
        if (const auto *region = std::get_if<RegionSupport>(&support))
            series = region->source;
        else if (!std::holds_alternative<MeasurementSupport>(support))
            others.append(support);
    }
    facts.first().supports = supportsOf(values, series) + others;
    return Mend{sentence.place, text, drafting::provenanceOf(facts, {text, pattern->id}, {})};
}

BlockPlace wholeOf(const document::Block &block)
{
    return {block.id, {0, codePointCount(block.text())}};
}

} // namespace

void checkMeasurements(const PlacedSentence &sentence, const document::Content &report,
                       const MeasurementIndex &index, const drafting::Patterns *patterns,
                       QList<DocumentFlag> &flags)
{
    QList<MeasuredValue> values;
    for (const QString &name : measurementNames(sentence.provenance)) {
        const MeasuredValue *value = index.named(name);
        if (!value) {
            flags.append({QStringLiteral("measurement"),
                          Words::tr("The measurement behind this sentence was removed."),
                          sentence.place,
                          {},
                          {}});
            return;
        }
        values.append(*value);
    }
    if (values.isEmpty())
        return;
    const QList<Difference> found
        = differences(sentence.provenance, values, report.header.language);
    if (found.isEmpty())
        return;
    const Difference &first = found.first();
    DocumentFlag flag{QStringLiteral("measurement"),
                      first.now.isEmpty()
                          ? Words::tr("This sentence says %1, and there is no such value any more.")
                                .arg(first.said)
                          : Words::tr("This sentence says %1, the measurement says %2.")
                                .arg(first.said, first.now),
                      sentence.place,
                      {},
                      {}};
    if (const document::Block *card = report.measured(values.first().name))
        flag.other = wholeOf(*card);
    if (patterns)
        flag.mend = mended(sentence, found, values, *patterns);
    flags.append(flag);
}

void checkImages(const PlacedSentence &sentence, const MeasurementIndex &index,
                 QList<DocumentFlag> &flags)
{
    for (const QString &name : measurementNames(sentence.provenance)) {
        const MeasuredValue *value = index.named(name);
        if (!value || !value->isOfOtherImages)
            continue;
        flags.append({QStringLiteral("images"),
                      Words::tr("The images now are not known to be those that this sentence was "
                                "measured in. Measure again."),
                      sentence.place,
                      {},
                      {}});
        return;
    }
}

void checkSources(const PlacedSentence &sentence, const document::Content &report,
                  QList<DocumentFlag> &flags)
{
    const auto flag = [&](const QString &message) {
        flags.append({QStringLiteral("source"), message, sentence.place, {}, {}});
    };
    for (const Support &support : sentence.provenance.supports) {
        if (const auto *text = std::get_if<TextSupport>(&support)) {
            const document::Source *source = report.source(text->source);
            if (!source)
                return flag(Words::tr("The source of this sentence was removed."));
            if (textOf(source->text, text->span) != text->quote)
                return flag(Words::tr(
                    "The words that this sentence rests on are no longer in its source."));
        } else if (const auto *region = std::get_if<RegionSupport>(&support)) {
            if (!report.source(region->source))
                return flag(Words::tr("The series of this sentence was removed."));
        }
    }
}

} // namespace lectern::medical
