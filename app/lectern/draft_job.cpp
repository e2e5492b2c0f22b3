// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/draft_job.h"

namespace lectern {

/// The draft in the queue. Its owner may go before it does.
class DraftJob::Work : public jobs::Job
{
public:
    Work(std::shared_ptr<Link> link, DraftTask task) :
        m_link(std::move(link)), m_task(std::move(task))
    {
    }
    ~Work() override
    {
        if (!m_hasRun)
            handOver(failure(ErrorCode::Cancelled, {}));
    }

    QString title() const override { return DraftJob::tr("Draft “%1”").arg(m_task.title); }

    Result<QJsonObject> run(jobs::JobControl &control) override
    {
        m_hasRun = true;
        Result<document::Header> header = failure(ErrorCode::Cancelled, {});
        {
            const std::lock_guard lock(m_link->mutex);
            if (m_link->owner)
                header = m_link->owner->draft(m_task, control);
        }
        handOver(header);
        if (!header)
            return std::unexpected(header.error());
        if (!header->isComplete)
            return failure(ErrorCode::Cancelled, DraftJob::tr("Stopped."));
        return QJsonObject{};
    }

private:
    void handOver(Result<document::Header> header)
    {
        const std::lock_guard lock(m_link->mutex);
        if (DraftJob *owner = m_link->owner)
            QMetaObject::invokeMethod(
                owner, [owner, header = std::move(header)] { owner->finish(header); },
                Qt::QueuedConnection);
    }

    std::shared_ptr<Link> m_link;
    DraftTask m_task;
    bool m_hasRun = false;
};

DraftJob::DraftJob(document::Document &document, Composition &composition, jobs::JobQueue &jobs) :
    m_document(document), m_composition(composition), m_jobs(jobs), m_words(composition)
{
    m_link->owner = this;
}

DraftJob::~DraftJob()
{
    stop();
    const std::lock_guard lock(m_link->mutex); // Its thread has left the document.
    m_link->owner = nullptr;
}

void DraftJob::stop()
{
    if (m_job)
        m_jobs.stop(*m_job);
}

void DraftJob::start(DraftTask task)
{
    m_isDrafting = true;
    m_writer = std::make_unique<document::DraftWriter>(m_document, QStringLiteral("first"));
    Q_EMIT draftingStarted();
    m_job = m_jobs.add(std::make_unique<Work>(m_link, std::move(task)), jobs::Start::AtOnce);
}

Result<document::Header> DraftJob::draft(const DraftTask &task, jobs::JobControl &control)
{
    const ProgressSink loading
        = [&control](const Progress &progress) { control.report({0, progress.step}); };
    const auto scorer = m_composition.scorer({}, task.language, loading, control.stopFlag());
    if (!scorer && scorer.error().code == ErrorCode::Cancelled)
        return std::unexpected(scorer.error());
    if (!scorer)
        QMetaObject::invokeMethod(this, [this, message = scorer.error().message] {
            m_modelError = message;
            Q_EMIT progressChanged();
        });
    // Without a model, or in a language it does not know, our rules of variety choose.
    drafting::EngineScorer *model = scorer ? scorer->get() : nullptr;
    if (model) {
        const models::ModelCatalogue catalogue = m_composition.models();
        const models::ModelEntry *entry = catalogue.entry(model->model());
        QMetaObject::invokeMethod(this, [this, name = entry ? entry->name : QString()] {
            m_model = name;
            Q_EMIT progressChanged();
        });
    }
    return task.draft(
        drafting::Chooser(task.language, 0, model),
        [this, &control](const drafting::DraftEvent &event) { tell(event, control); },
        control.stopFlag());
}

void DraftJob::tell(const drafting::DraftEvent &event, jobs::JobControl &control)
{
    if (const auto *progress = std::get_if<Progress>(&event))
        control.report(*progress);
    QMetaObject::invokeMethod(this, [this, event] { take(event); }, Qt::QueuedConnection);
    (void)control.pausePoint(); // A stop ends the draft by its flag.
}

void DraftJob::take(const drafting::DraftEvent &event)
{
    if (const auto *sentence = std::get_if<drafting::SentenceEvent>(&event)) {
        ui::DraftSentence shown;
        shown.type = sentence->type;
        shown.role = sentence->role;
        shown.field = sentence->field;
        shown.text = sentence->text;
        shown.isChosen = sentence->isChosen;
        shown.number = sentence->number;
        shown.count = sentence->count;
        shown.facts = sentence->facts;
        shown.candidates = sentence->candidates;
        Q_EMIT sentenceDrafted(shown);
    } else if (const auto *block = std::get_if<drafting::BlockEvent>(&event)) {
        const auto taken = m_writer->append({block->block});
        ++m_blocksDone;
        Q_EMIT blockFinished();
        if (!taken)
            Q_EMIT draftingFailed(taken.error().message);
    } else {
        m_progress = std::get<Progress>(event).fraction;
    }
    Q_EMIT progressChanged();
}

void DraftJob::finish(const Result<document::Header> &header)
{
    m_isDrafting = false;
    if (!header) {
        if (header.error().code != ErrorCode::Cancelled)
            Q_EMIT draftingFailed(header.error().message);
    } else if (const Status done = m_writer->setHeader(*header); !done) {
        Q_EMIT draftingFailed(done.error().message);
    }
    Q_EMIT draftingFinished();
    Q_EMIT progressChanged();
}

QString DraftJob::modelText() const
{
    if (!m_model.isEmpty())
        return tr("%1, on this computer").arg(m_model);
    if (!m_modelError.isEmpty())
        return tr("Wordings by our rules of variety. %1").arg(m_modelError);
    return m_document.header().language == Language::Chinese
        ? tr("Wordings by our rules of variety; a larger model would choose in Chinese")
        : QString();
}

QFuture<Result<ui::SentenceWordings>> DraftJob::wordings(document::BlockId block, int sentence)
{
    return m_words.wordings(m_document.content(), block, sentence);
}

QFuture<Result<QList<document::DraftedBlock>>> DraftJob::proposedLines()
{
    return m_words.proposedLines(m_document.content());
}

QString DraftJob::proposalObstacle() const
{
    return m_words.obstacle(m_document.header().language);
}

QFuture<ui::ProposalEvent> DraftJob::propose(document::BlockId block, int sentence, quint64 seed)
{
    return m_words.propose(m_document.content(), block, sentence, seed);
}

} // namespace lectern
