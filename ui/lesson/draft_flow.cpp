// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/draft_flow.h"

#include "ui/editor/block_view.h"

namespace lectern::ui {
namespace {

constexpr int kLoadingMs = 300; ///< What comes sooner needs no bars.

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
    m_wait.setSingleShot(true);
    m_wait.setInterval(kLoadingMs);
    connect(&m_wait, &QTimer::timeout, &view, &BlockView::awaitDraft);
    connect(drafter, &LessonDrafter::sentenceDrafted, &m_wait, &QTimer::stop);
    for (const auto signal : {&LessonDrafter::draftingStarted, &LessonDrafter::blockFinished,
                              &LessonDrafter::draftingFinished})
        connect(drafter, signal, this, &DraftFlow::await);
    await(); // The draft began before its page was made.
    connect(&view, &BlockView::stopRequested, this, &DraftFlow::stop);
}

void DraftFlow::await()
{
    if (m_session.drafter()->isDrafting())
        m_wait.start();
    else
        m_wait.stop();
}

void DraftFlow::stop()
{
    if (m_session.drafter() && m_session.drafter()->isDrafting())
        m_session.drafter()->stop();
}

} // namespace lectern::ui
