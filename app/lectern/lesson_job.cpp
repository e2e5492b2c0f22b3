// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/lesson_job.h"

#include "core/drafting/fact_record.h"

#include <QtConcurrent>

namespace lectern {
namespace {

Result<QList<ui::WordingOption>> optionsFor(const document::Provenance &provenance,
                                            const QString &present, Language language)
{
    const QList<drafting::Facts> facts = drafting::factsOf(provenance);
    if (facts.isEmpty())
        return QList<ui::WordingOption>();
    const auto patterns = drafting::Patterns::load(QStringLiteral("lesson"), language);
    if (!patterns)
        return std::unexpected(patterns.error());
    QList<ui::WordingOption> options;
    for (const drafting::Candidate &candidate : drafting::Realiser(*patterns).candidates(facts))
        options.append({candidate.text, candidate.rule,
                        drafting::provenanceOf(facts, candidate, drafting::Choice{}),
                        candidate.text == present});
    return options;
}

} // namespace

LessonJob::LessonJob(document::Document &document, Composition &composition) :
    m_document(document), m_composition(composition)
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

QFuture<Result<QList<ui::WordingOption>>> LessonJob::wordings(document::BlockId id, int sentence)
{
    const document::Block *block = m_document.block(id);
    const auto sentences
        = block ? document::sentencesOf(m_document.content(), *block) : QList<document::Sentence>();
    document::Provenance provenance;
    QString present;
    if (sentence < sentences.size()) {
        provenance = sentences.at(sentence).provenance;
        present = textOf(block->text(), sentences.at(sentence).span);
    }
    return QtConcurrent::run([provenance, present, language = m_document.header().language] {
        return optionsFor(provenance, present, language);
    });
}

} // namespace lectern
