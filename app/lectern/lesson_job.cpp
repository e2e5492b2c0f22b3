// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/lesson_job.h"

namespace lectern {

LessonJob::LessonJob(document::Document &document, Composition &composition) :
    m_document(document), m_composition(composition), m_words(composition)
{
    m_pool.setMaxThreadCount(1);
}

LessonJob::~LessonJob()
{
    m_stop.raise();
    m_pool.waitForDone();
}

void LessonJob::start(education::PreparedLesson lesson)
{
    m_isDrafting = true;
    m_writer = std::make_unique<document::DraftWriter>(m_document, QStringLiteral("first"));
    Q_EMIT draftingStarted();
    m_pool.start([this, lesson = std::move(lesson)] {
        auto drafted = draft(lesson);
        QMetaObject::invokeMethod(
            this, [this, drafted = std::move(drafted)] { finish(drafted); }, Qt::QueuedConnection);
    });
}

Result<education::LessonDraft> LessonJob::draft(const education::PreparedLesson &lesson)
{
    const Language language = lesson.request.language;
    const auto scorer = m_composition.scorer({}, language, {}, m_stop);
    if (!scorer && scorer.error().code == ErrorCode::Cancelled)
        return std::unexpected(scorer.error());
    // Without a model, or in a language it does not know, our rules of variety choose.
    drafting::EngineScorer *model = scorer ? scorer->get() : nullptr;
    if (model) {
        const auto located = m_composition.models().locate(model->model());
        QMetaObject::invokeMethod(this, [this, name = located ? located->entry.name : QString()] {
            m_model = name;
            Q_EMIT progressChanged();
        });
    }
    const drafting::Chooser chooser(language, 0, model);
    return education::draftLesson(
        lesson.request, chooser, [this](const drafting::DraftEvent &event) { tell(event); },
        m_stop);
}

void LessonJob::tell(const drafting::DraftEvent &event)
{
    QMetaObject::invokeMethod(this, [this, event] { take(event); }, Qt::QueuedConnection);
}

void LessonJob::take(const drafting::DraftEvent &event)
{
    if (const auto *sentence = std::get_if<drafting::SentenceEvent>(&event)) {
        ui::DraftSentence shown;
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

void LessonJob::finish(const Result<education::LessonDraft> &draft)
{
    m_isDrafting = false;
    if (!draft) {
        if (draft.error().code != ErrorCode::Cancelled)
            Q_EMIT draftingFailed(draft.error().message);
    } else if (const Status done = m_writer->setHeader(draft->header); !done) {
        Q_EMIT draftingFailed(done.error().message);
    }
    Q_EMIT draftingFinished();
    Q_EMIT progressChanged();
}

QString LessonJob::modelText() const
{
    if (!m_model.isEmpty())
        return tr("%1, on this computer").arg(m_model);
    return m_document.header().language == Language::Chinese
        ? tr("Wordings by our rules of variety; a larger model would choose in Chinese")
        : QString();
}

QFuture<Result<ui::SentenceWordings>> LessonJob::wordings(document::BlockId block, int sentence)
{
    return m_words.wordings(m_document.content(), block, sentence);
}

QString LessonJob::proposalObstacle() const
{
    return m_words.obstacle(m_document.header().language);
}

QFuture<ui::ProposalEvent> LessonJob::propose(document::BlockId block, int sentence, quint64 seed)
{
    return m_words.propose(m_document.content(), block, sentence, seed);
}

} // namespace lectern
