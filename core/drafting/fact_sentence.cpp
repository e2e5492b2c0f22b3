// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/fact_sentence.h"

#include "core/drafting/draft.h"
#include "core/drafting/fact_record.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::drafting {
namespace {

using document::Block;
using document::Content;
using document::Provenance;
using document::ProvenanceKind;
using document::Sentence;

constexpr int kRememberedText = 1200; ///< Code points: more than any choice looks at.

class Words
{
    Q_DECLARE_TR_FUNCTIONS(FactSentence)
};

/// Facts that our patterns can say; none for a heading, an exercise, a quotation.
QList<Facts> sayableFacts(const Provenance &provenance, const Patterns &patterns)
{
    if (provenance.kind == ProvenanceKind::Authored)
        return provenance.editedFrom ? sayableFacts(*provenance.editedFrom, patterns)
                                     : QList<Facts>();
    QList<Facts> facts = factsOf(provenance);
    const bool isKnown = std::ranges::all_of(
        facts, [&](const Facts &fact) { return patterns.kind(fact.kind) != nullptr; });
    return isKnown ? facts : QList<Facts>();
}

QString whyOneWording(const Provenance &provenance)
{
    switch (provenance.kind) {
    case ProvenanceKind::Extracted:
        return Words::tr("This sentence is quoted word for word. Edit it to word it differently.");
    case ProvenanceKind::Authored:
        return Words::tr("You wrote this sentence, so its facts are not recorded. Edit it to word "
                         "it differently.");
    case ProvenanceKind::Computed:
    case ProvenanceKind::Generated:
        break;
    }
    return Words::tr("A rule wrote this text and it has one wording only. Edit it to word it "
                     "differently.");
}

/// First and last of the neighbours that one pattern made: "Which is larger? Let pupils bet."
std::pair<int, int> wordingAround(const QString &text, const QList<Sentence> &sentences, int index)
{
    const auto belongTogether = [&](int a, int b) {
        const Provenance &provenance = sentences.at(a).provenance;
        return provenance.kind == ProvenanceKind::Computed
            && provenance == sentences.at(b).provenance
            && !textOf(text, {sentences.at(a).span.end, sentences.at(b).span.start})
                    .contains(u'\n');
    };
    int first = index;
    int last = index;
    while (first > 0 && belongTogether(first - 1, first))
        --first;
    while (last + 1 < sentences.size() && belongTogether(last, last + 1))
        ++last;
    return {first, last};
}

/// The text in front of a sentence, its end.
QString textBefore(const Content &content, const Block &block, const Sentence &sentence)
{
    QString before = textOf(block.text(), {0, sentence.span.start});
    for (int i = content.indexOf(block.id) - 1; i >= 0 && before.size() < kRememberedText; --i)
        before.prepend(content.blocks.at(i).text() + u'\n');
    return before.right(kRememberedText);
}

/// What the sentence before it in its field is about, as the drafter remembers it.
QString mentionedBefore(const Block &block, qsizetype index, const QList<Sentence> &sentences,
                        const Patterns &patterns)
{
    const Realiser realiser(patterns);
    const QString text = block.text();
    QString mentioned;
    int end = 0;
    for (qsizetype i = 0; i < index; ++i) {
        const Sentence &sentence = sentences.at(i);
        if (textOf(text, {end, sentence.span.start}).contains(u'\n'))
            mentioned.clear(); // Another field begins.
        end = sentence.span.end;
        const QList<Facts> facts = sayableFacts(sentence.provenance, patterns);
        const QString said = textOf(text, sentence.span);
        if (!facts.isEmpty())
            mentioned = realiser.subjectOf(facts.last());
        else if (!said.left(mentioned.size() + 4).contains(mentioned, Qt::CaseInsensitive))
            mentioned.clear();
    }
    const bool isSameField
        = !textOf(text, {end, sentences.at(index).span.start}).contains(u'\n') && index > 0;
    return isSameField ? mentioned : QString();
}

QString ruleOf(const document::Provenance &provenance)
{
    for (const document::Support &support : provenance.supports)
        if (const auto *rule = std::get_if<document::RuleSupport>(&support))
            return rule->rule;
    return {};
}

/// Adds openings and rules of the sentences in front of it that were made from facts, the last one
/// last.
void addRecent(Place &place, const Content &content, const Block &block, int index,
               const Patterns &patterns)
{
    constexpr qsizetype kRemembered = 6;
    for (int i = content.indexOf(block.id); i >= 0; --i) {
        const Block &other = content.blocks.at(i);
        const auto sentences = document::sentencesOf(content, other);
        const qsizetype from = other.id == block.id ? index : sentences.size();
        for (qsizetype k = from - 1; k >= 0; --k) {
            const Sentence &sentence = sentences.at(k);
            if (sayableFacts(sentence.provenance, patterns).isEmpty())
                continue;
            place.recentOpenings.prepend(
                openingOf(textOf(other.text(), sentence.span), content.header.language));
            place.recentRules.prepend(ruleOf(sentence.provenance));
            if (place.recentRules.size() == kRemembered)
                return;
        }
    }
}

/// Numbers of the first sentence made from facts; 0 where there is none.
int firstOfFacts(const QList<Sentence> &sentences, const Patterns &patterns)
{
    const auto found = std::ranges::find_if(sentences, [&](const Sentence &sentence) {
        return !sayableFacts(sentence.provenance, patterns).isEmpty();
    });
    return found == sentences.end() ? 0 : static_cast<int>(found - sentences.begin());
}

} // namespace

Result<Patterns> patternsFor(const document::Header &header)
{
    return Patterns::load(header.kind, header.language);
}

Result<FactSentence> factSentence(const Content &content, const Patterns &patterns,
                                  document::BlockId id, std::optional<int> wanted)
{
    const Block *block = content.block(id);
    if (!block)
        return failure(ErrorCode::NotFound, Words::tr("This block is not in the document."));
    const QList<Sentence> sentences = document::sentencesOf(content, *block);
    const int index = wanted ? *wanted : firstOfFacts(sentences, patterns);
    if (index < 0 || index >= sentences.size())
        return failure(ErrorCode::NotFound,
                       Words::tr("The block has %n sentence(s), counted from 0.", nullptr,
                                 static_cast<int>(sentences.size())));
    FactSentence found;
    found.facts = sayableFacts(sentences.at(index).provenance, patterns);
    if (found.facts.isEmpty())
        return failure(ErrorCode::InvalidInput, whyOneWording(sentences.at(index).provenance));
    const auto [first, last] = wordingAround(block->text(), sentences, index);
    const Sentence sentence{{sentences.at(first).span.start, sentences.at(last).span.end},
                            sentences.at(index).provenance};
    found.index = first;
    found.language = content.header.language;
    found.text = textOf(block->text(), sentence.span);
    found.provenance = sentence.provenance;
    found.mentioned = mentionedBefore(*block, first, sentences, patterns);
    for (const document::Support &support : found.facts.first().supports)
        if (const auto *passage = std::get_if<document::TextSupport>(&support))
            found.passages.append(passage->quote);
    found.place = {.before = textBefore(content, *block, sentence),
                   .audience = content.header.className,
                   .recentOpenings = {},
                   .recentRules = {}};
    addRecent(found.place, content, *block, first, patterns);
    return found;
}

QList<Candidate> trueWordings(const FactSentence &sentence, const Patterns &patterns)
{
    return Realiser(patterns).candidates(sentence.facts, sentence.mentioned);
}

ProposalContext proposalContext(const FactSentence &sentence, const Patterns &patterns)
{
    ProposalContext context;
    context.facts = sentence.facts;
    context.passages = sentence.passages;
    context.before = sentence.place.before;
    context.mentioned = sentence.mentioned;
    context.plain = sentence.text;
    if (sentence.provenance.kind != ProvenanceKind::Computed) { // Only what is true is a measure.
        const auto candidates = trueWordings(sentence, patterns);
        context.plain = candidates.isEmpty() ? QString() : candidates.first().text;
    }
    return context;
}

} // namespace lectern::drafting
