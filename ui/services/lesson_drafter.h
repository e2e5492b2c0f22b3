// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/document/block.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

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
    QString role; ///< Of the block, e.g. "explanation".
    QString text; ///< Of the sentence, whole.
    bool isChosen = true; ///< False while candidates are still compared.
    int number = 1; ///< From 1, in its block.
    int count = 1; ///< Sentences the block will have.
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

/// Drafts into the document of one session. Blocks that are whole come as commands of the document;
/// the sentences before that come by signal.
///
/// Lives in the GUI thread and never blocks it.
class LessonDrafter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isDrafting() const = 0;
    virtual int blocksDone() const = 0;
    virtual int blocksExpected() const = 0; ///< 0 while it is not known.
    /// Translated: who words the sentences, e.g. "SmolLM2 135M, on this computer".
    virtual QString modelText() const = 0;

    /// Keeps the finished blocks; finishes the present one with first candidates.
    virtual void stop() = 0;

    /// The other true wordings of a sentence; empty when it was not made from facts.
    /// @param sentence  Number in the block, from 0.
    virtual QFuture<Result<QList<WordingOption>>> wordings(document::BlockId block,
                                                           int sentence) = 0;

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
