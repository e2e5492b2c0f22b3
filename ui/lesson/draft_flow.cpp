// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/draft_flow.h"

#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "ui/editor/block_view.h"

#include <QMenu>

namespace lectern::ui {
namespace {

using document::Block;
using document::BlockId;

/// A stretch of one field, in UTF-16.
struct Place {
    QString key;
    int position = 0;
    int length = 0;
};

/// The field of a sentence. A sentence never leaves its field, as each field is a line.
std::optional<Place> placeOf(const Block &block, CodePointSpan span)
{
    int start = 0;
    for (const document::Field &field : block.fields) {
        const QString text = field.text();
        const int size = codePointCount(text);
        if (span.start >= start && span.end <= start + size) {
            const int from = int(utf16Index(text, span.start - start));
            return Place{field.key, from, int(utf16Index(text, span.end - start)) - from};
        }
        start += size + 1;
    }
    return {};
}

} // namespace

DraftFlow::DraftFlow(DocumentSession &session, BlockView &view, QObject *parent) :
    QObject(parent), m_session(session), m_view(view)
{
    LessonDrafter *drafter = session.drafter();
    if (!drafter)
        return;
    connect(drafter, &LessonDrafter::sentenceDrafted, &view, &BlockView::showDraft);
    connect(drafter, &LessonDrafter::blockFinished, &view, &BlockView::clearDraft);
    connect(drafter, &LessonDrafter::draftingFinished, &view, &BlockView::clearDraft);
    connect(drafter, &LessonDrafter::draftingFailed, this, [this](const QString &message) {
        m_view.clearDraft();
        Q_EMIT failed(message);
    });
    for (const auto signal : {&LessonDrafter::draftingStarted, &LessonDrafter::progressChanged,
                              &LessonDrafter::blockFinished, &LessonDrafter::draftingFinished})
        connect(drafter, signal, this, &DraftFlow::progressed);
    connect(&view, &BlockView::stopRequested, this, &DraftFlow::stop);
}

void DraftFlow::stop()
{
    if (m_session.drafter() && m_session.drafter()->isDrafting())
        m_session.drafter()->stop();
}

void DraftFlow::rephrase()
{
    const auto block = m_view.currentBlock();
    if (!block || !canRephrase())
        return;
    const int sentence = std::max(0, m_view.currentSentence());
    whenFinished(m_session.drafter()->wordings(*block, sentence), this,
                 [this, id = *block, sentence](const Result<QList<WordingOption>> &options) {
                     if (options)
                         offer(id, sentence, *options);
                     else
                         Q_EMIT failed(options.error().message);
                 });
}

void DraftFlow::offer(BlockId block, int sentence, const QList<WordingOption> &options)
{
    if (options.size() < 2) {
        Q_EMIT failed(
            tr("There is no other true wording of this sentence. You can write your own."));
        return;
    }
    QMenu menu(&m_view);
    for (const WordingOption &option : options) {
        QAction *action = menu.addAction(option.text);
        action->setCheckable(true);
        action->setChecked(option.isCurrent);
        connect(action, &QAction::triggered, this,
                [this, block, sentence, option] { take(block, sentence, option); });
    }
    const int index = m_session.document().indexOf(block);
    if (index >= 0)
        menu.exec(m_view.viewport()->mapToGlobal(m_view.blockRect(index).bottomLeft()));
}

void DraftFlow::take(BlockId id, int sentence, const WordingOption &option)
{
    document::Document &document = m_session.document();
    const Block *block = document.block(id);
    const auto sentences
        = block ? document::sentencesOf(document.content(), *block) : QList<document::Sentence>();
    if (option.isCurrent || sentence >= sentences.size())
        return;
    const auto place = placeOf(*block, sentences.at(sentence).span);
    if (!place)
        return;
    const Status done = document::Commands(document).putIn(
        id, place->key, place->position, place->length, {{option.text, option.provenance, {}}});
    if (!done)
        Q_EMIT failed(done.error().message);
}

} // namespace lectern::ui
