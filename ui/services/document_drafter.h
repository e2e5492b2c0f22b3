// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/document/block.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>

namespace lectern::ui {

/// What the person asked for in "New lesson".
struct LessonRequest {
    QString topic;
    QStringList files; ///< Chapters; empty: the bundled ones are searched.
    Language language = Language::English;
    QString plan; ///< "5e" or "jiaoan".
    int minutes = 45;
};

/// A sentence of the block that is being drafted; it is in no document yet.
struct DraftSentence {
    document::BlockType type = document::BlockType::Paragraph;
    QString role; ///< Of the block, e.g. "explanation"; may be empty.
    QString field; ///< Key of the field it stands in.
    QString text; ///< Of the sentence, whole.
    bool isChosen = true; ///< False while candidates are still compared.
    int number = 1; ///< From 1, in its field.
    int count = 1; ///< Sentences the field will have.
    int facts = 0; ///< That the sentence states.
    int candidates = 0; ///< True wordings that were compared.
};

/// A true wording of a sentence, for "Rephrase".
struct WordingOption {
    QString text;
    QString rule;
    document::Provenance provenance; ///< What the sentence carries once this wording is taken.
    bool isCurrent = false;
};

/// The wordings of one sentence.
struct SentenceWordings {
    int sentence = 0; ///< Number in its block, from 0.
    QString text; ///< As it stands; some wordings have more than one sentence.
    QList<WordingOption> options; ///< All true; the one that stands there may be among them.
};

/// Why a free wording may not be put in.
struct ProposalFinding {
    CodePointSpan span; ///< In the wording; all of it where something is missing.
    QString why; ///< Translated; one sentence.
};

/// A free wording of a sentence on its way, and at the end what the check says of it.
struct ProposalEvent {
    QString text; ///< The sentence so far.
    bool isLast = false;
    QList<CodePointSpan> clauses; ///< Of the last event: each was held against one fact.
    QList<ProposalFinding> findings; ///< Of the last event; none: it may be put in.
    document::Provenance provenance; ///< What the sentence carries once it is put in.
    std::optional<Error> error; ///< Only in the last event of a proposal that failed.

    bool hasPassed() const { return isLast && !error && findings.isEmpty(); }
};

/// Drafts into the document of one session. Blocks that are whole come as commands of the document;
/// the sentences before that come by signal.
///
/// Lives in the GUI thread and never blocks it.
class DocumentDrafter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isDrafting() const = 0;
    virtual int blocksDone() const = 0;
    virtual double progress() const = 0; ///< 0..1
    /// Translated: who words the sentences, e.g. "SmolLM2 135M, on this computer".
    virtual QString modelText() const = 0;

    /// Keeps the finished blocks; finishes the present one with first candidates.
    virtual void stop() = 0;

    /// The true wordings of a sentence.
    /// @param sentence  Number in the block, from 0; below 0: its first one made from facts.
    /// @return InvalidInput, with the reason, where the sentence was not made from facts
    virtual QFuture<Result<SentenceWordings>> wordings(document::BlockId block, int sentence) = 0;

    /// Lines that the person accepts one by one, such as those of a report's impression; none for a
    /// document that has no such lines.
    virtual QFuture<Result<QList<document::DraftedBlock>>> proposedLines() = 0;

    /// Why nothing can word a sentence freely here, translated; empty where a model can.
    virtual QString proposalObstacle() const = 0;

    /// A free wording of a sentence, streamed. Cancelling the future stops it before the next word,
    /// and then no last event comes. A new proposal takes the place of the one before.
    virtual QFuture<ProposalEvent> propose(document::BlockId block, int sentence, quint64 seed) = 0;

Q_SIGNALS:
    void draftingStarted();
    /// A sentence appeared, or the one with the same number was replaced by a better one.
    void sentenceDrafted(const lectern::ui::DraftSentence &sentence);
    /// The block whose sentences came is in the document now, or was given up.
    void blockFinished();
    void progressChanged();
    void draftingFinished();
    void draftingFailed(const QString &message); ///< Translated, with the next step.
};

} // namespace lectern::ui
