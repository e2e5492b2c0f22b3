// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/draft_flow.h"

#include "ui/editor/block_view.h"

namespace lectern::ui {

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

} // namespace lectern::ui
