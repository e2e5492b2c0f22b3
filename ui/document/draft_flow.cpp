// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/draft_flow.h"

#include "ui/editor/block_view.h"

namespace lectern::ui {
namespace {

constexpr int kLoadingMs = 300; ///< What comes sooner needs no bars.

} // namespace

DraftFlow::DraftFlow(DocumentSession &session, BlockView &view, QObject *parent) :
    QObject(parent), m_session(session), m_view(view)
{
    DocumentDrafter *drafter = session.drafter();
    if (!drafter)
        return;
    connect(drafter, &DocumentDrafter::sentenceDrafted, &view, &BlockView::showDraft);
    connect(drafter, &DocumentDrafter::blockFinished, &view, &BlockView::clearDraft);
    connect(drafter, &DocumentDrafter::draftingFinished, &view, &BlockView::clearDraft);
    connect(drafter, &DocumentDrafter::draftingFailed, this, [this](const QString &message) {
        m_view.clearDraft();
        Q_EMIT failed(message);
    });
    for (const auto signal : {&DocumentDrafter::draftingStarted, &DocumentDrafter::progressChanged,
                              &DocumentDrafter::blockFinished, &DocumentDrafter::draftingFinished})
        connect(drafter, signal, this, &DraftFlow::progressed);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kLoadingMs);
    connect(&m_wait, &QTimer::timeout, &view, &BlockView::awaitDraft);
    connect(drafter, &DocumentDrafter::sentenceDrafted, &m_wait, &QTimer::stop);
    for (const auto signal : {&DocumentDrafter::draftingStarted, &DocumentDrafter::blockFinished,
                              &DocumentDrafter::draftingFinished})
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
