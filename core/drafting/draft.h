// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/block.h"
#include "core/drafting/chooser.h"
#include "core/drafting/realiser.h"

#include <functional>
#include <variant>

namespace lectern::drafting {

/// A sentence that says facts: realised, then chosen.
struct RealisedSentence {
    QList<Facts> facts; ///< One, or neighbours that one sentence can say.
};

/// A sentence of a source, word for word.
struct QuotedSentence {
    document::TextSupport support;
};

/// Words that a rule puts there without a choice: a heading, a label, a number.
struct FixedText {
    QString text;
    document::RuleSupport rule;
};

/// True wordings that stand in a list and not in patterns, such as a template's. Our rules of
/// variety choose: no model is asked about a sentence that nobody made for this document.
struct ListedSentence {
    QList<Candidate> candidates; ///< At least one, each with the rule that it stands under.
    QMap<QString, QString> inputs; ///< Of that rule.
    QList<document::Support> supports; ///< Where the facts in it come from.
};

using SentenceStep = std::variant<RealisedSentence, QuotedSentence, FixedText, ListedSentence>;

struct FieldStep {
    QString key;
    QList<SentenceStep> sentences;
};

/// A block to be drafted, or one that is ready as it is.
struct BlockStep {
    document::Block block; ///< Without fields and id.
    QList<FieldStep> fields;
    QList<int> objectives; ///< Indexes of steps of this draft.
    std::optional<document::DraftedBlock>
        ready; ///< Taken over whole, if set; only `objectives` is added.
};

/// A sentence on its way into a draft.
struct SentenceEvent {
    int block = 0; ///< Index of the step.
    document::BlockType type = document::BlockType::Paragraph; ///< Of the step's block ...
    QString role; ///< ... and its role; may be empty.
    QString field;
    int number = 0; ///< Of the sentence in its field, from 1 ...
    int count = 0; ///< ... of so many.
    QString text;
    bool isChosen = false; ///< False: offered, while the choice is being made.
    int facts = 0;
    int candidates = 0;
    document::Wording wording = document::Wording::Plain;
};

/// A block that is whole and may be put into the document.
struct BlockEvent {
    int index = 0;
    document::DraftedBlock block;
};

using DraftEvent = std::variant<SentenceEvent, BlockEvent, Progress>;

/// Called in the drafting thread; must return at once. May be empty.
using DraftSink = std::function<void(const DraftEvent &)>;

/// What a draft came to.
struct Draft {
    QList<document::DraftedBlock> blocks;
    bool isComplete = false; ///< False where it was stopped; `blocks` are the finished ones.
};

/// Turns steps into blocks, sentence by sentence. Takes values and gives values; runs in a job's
/// thread.
class Drafter
{
public:
    /// Both must outlive the drafter.
    /// @param heading  What the model reads before the text, e.g. "Lesson plan: Newton's third
    /// law".
    Drafter(const Patterns &patterns, const Chooser &chooser, QString heading = {},
            QString audience = {});

    /// After a stop the block being drafted is finished with first candidates and is the last.
    ///
    /// @return Internal for facts of a kind that the patterns do not know; nothing is lost of what
    ///         the sink was given before
    Result<Draft> draft(const QList<BlockStep> &steps, const DraftSink &sink, const StopFlag &stop);

private:
    Result<document::DraftedBlock> draftBlock(const BlockStep &step, int index,
                                              const DraftSink &sink, const StopFlag &stop);
    Result<document::DraftedField> draftField(const FieldStep &step, SentenceEvent event,
                                              const DraftSink &sink, const StopFlag &stop);
    Result<document::DraftedRun> runOf(const SentenceStep &step, SentenceEvent event,
                                       const DraftSink &sink, const StopFlag &stop);
    Result<document::DraftedRun> realised(const RealisedSentence &step, SentenceEvent event,
                                          const DraftSink &sink, const StopFlag &stop);
    document::DraftedRun listed(const ListedSentence &step, SentenceEvent event,
                                const DraftSink &sink, const StopFlag &stop);
    /// Chooses, and remembers what was chosen.
    Choice choose(const Chooser &chooser, const QList<Candidate> &candidates, const StopFlag &stop);

    Realiser m_realiser;
    const Chooser &m_chooser;
    Chooser m_plain; ///< The rules alone.
    QString m_heading;
    QString m_audience;
    QString m_before; ///< Text so far, its end.
    QString m_mentioned; ///< Subject of the sentence before in the same field.
    QStringList m_openings;
    QStringList m_rules; ///< Patterns of the last sentences.
};

/// A passage as it is shown in a line of text: wrapped lines joined, Markdown's emphasis left out.
QString shownQuote(const QString &quote);

} // namespace lectern::drafting
