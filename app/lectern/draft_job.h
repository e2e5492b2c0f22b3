// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lectern/sentence_words.h"
#include "core/document/draft_writer.h"
#include "core/drafting/draft.h"
#include "core/jobs/job_queue.h"
#include "ui/services/document_drafter.h"

#include <mutex>

namespace lectern {

/// A first draft of a document, as its vertical makes it.
struct DraftTask {
    QString title; ///< Of the document.
    Language language = Language::English;
    /// Words the blocks and hands them to the sink. Called once, in the job's thread.
    /// @return the document's head, which says whether the draft is complete
    std::function<Result<document::Header>(const drafting::Chooser &, const drafting::DraftSink &,
                                           const StopFlag &)>
        draft;
};

/// Drafts into an open document, block by block, as a job of the queue.
class DraftJob : public ui::DocumentDrafter
{
    Q_OBJECT

public:
    /// All outlive this.
    DraftJob(document::Document &document, Composition &composition, jobs::JobQueue &jobs);
    ~DraftJob() override; ///< Stops a draft that runs and waits for its present block.

    void start(DraftTask task);

    bool isDrafting() const override { return m_isDrafting; }
    int blocksDone() const override { return m_blocksDone; }
    double progress() const override { return m_progress; }
    QString modelText() const override;
    void stop() override;
    QFuture<Result<ui::SentenceWordings>> wordings(document::BlockId block, int sentence) override;
    QFuture<Result<QList<document::DraftedBlock>>> proposedLines() override;
    QString proposalObstacle() const override;
    QFuture<ui::ProposalEvent> propose(document::BlockId block, int sentence,
                                       quint64 seed) override;

private:
    /// Between this object and the job's thread: the thread holds the lock while it works.
    struct Link {
        std::mutex mutex;
        DraftJob *owner = nullptr; ///< Null once this object is gone.
    };
    class Work;

    Result<document::Header> draft(const DraftTask &task, jobs::JobControl &control);
    void tell(const drafting::DraftEvent &event, jobs::JobControl &control);
    void take(const drafting::DraftEvent &event);
    void finish(const Result<document::Header> &header);

    document::Document &m_document;
    Composition &m_composition;
    jobs::JobQueue &m_jobs;
    std::shared_ptr<Link> m_link = std::make_shared<Link>();
    std::optional<jobs::JobId> m_job;
    std::unique_ptr<document::DraftWriter> m_writer;
    bool m_isDrafting = false;
    int m_blocksDone = 0;
    double m_progress = 0;
    QString m_modelError; ///< Why no model chooses.
    QString m_model; ///< Name of the model that chooses; empty where rules do.
    SentenceWords m_words;
};

} // namespace lectern
