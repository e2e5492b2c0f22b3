// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lectern/sentence_words.h"
#include "core/document/draft_writer.h"
#include "core/education/lesson_flow.h"
#include "core/education/lesson_planner.h"
#include "ui/services/lesson_drafter.h"

#include <QThreadPool>

namespace lectern {

/// Drafts a prepared lesson into an open document, block by block, in a thread of its own.
class LessonJob : public ui::LessonDrafter
{
    Q_OBJECT

public:
    /// Both outlive the job.
    LessonJob(document::Document &document, Composition &composition);
    ~LessonJob() override; ///< Stops a draft that runs and waits for its present block.

    void start(education::PreparedLesson lesson);

    bool isDrafting() const override { return m_isDrafting; }
    int blocksDone() const override { return m_blocksDone; }
    double progress() const override { return m_progress; }
    QString modelText() const override;
    void stop() override { m_stop.raise(); }
    QFuture<Result<ui::SentenceWordings>> wordings(document::BlockId block, int sentence) override;
    QString proposalObstacle() const override;
    QFuture<ui::ProposalEvent> propose(document::BlockId block, int sentence,
                                       quint64 seed) override;

private:
    Result<education::LessonDraft> draft(const education::PreparedLesson &lesson);
    void tell(const drafting::DraftEvent &event);
    void take(const drafting::DraftEvent &event);
    void finish(const Result<education::LessonDraft> &draft);

    document::Document &m_document;
    Composition &m_composition;
    std::unique_ptr<document::DraftWriter> m_writer;
    StopFlag m_stop;
    bool m_isDrafting = false;
    int m_blocksDone = 0;
    double m_progress = 0;
    QString m_model; ///< Name of the model that chooses; empty where rules do.
    SentenceWords m_words;
    QThreadPool m_pool; ///< Last: waited for before anything else goes.
};

} // namespace lectern
