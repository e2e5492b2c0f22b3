// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "ui/services/document_drafter.h"

#include <QThreadPool>

namespace lectern {

/// Other wordings of sentences of a document: the true ones, and free ones by the model.
///
/// Lives in the GUI thread and never blocks it: it takes a snapshot and works in a thread of its
/// own, apart from a draft's.
class SentenceWords : public QObject
{
    Q_OBJECT

public:
    /// @param composition  Outlives it.
    explicit SentenceWords(Composition &composition);
    ~SentenceWords() override; ///< Stops what runs and waits for it.

    /// As DocumentDrafter says it; so is propose().
    QFuture<Result<ui::SentenceWordings>> wordings(const document::Content &content,
                                                   document::BlockId block, int sentence);
    QFuture<Result<QList<document::DraftedBlock>>> proposedLines(const document::Content &content);
    QString obstacle(Language language) const;
    QFuture<ui::ProposalEvent> propose(const document::Content &content, document::BlockId block,
                                       int sentence, quint64 seed);

private:
    Composition &m_composition;
    StopFlag m_stop; ///< Of the proposal that runs.
    StopFlag m_closing;
    QThreadPool m_pool; ///< Last: waited for before anything else goes.
};

} // namespace lectern
