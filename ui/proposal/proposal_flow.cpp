// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/proposal_flow.h"

#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/proposal/proposal_view.h"
#include "ui/proposal/rephrase_panel.h"

#include <QShortcut>
#include <QStyle>

#include <chrono>

namespace lectern::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kRedraw = 34ms;
const QString kPutIn = QStringLiteral("proposal.putIn");

} // namespace

void ProposalFlow::addCommands(ActionRegistry &registry)
{
    registry
        .add({kPutIn,
              ProposalFlow::tr("Put the proposal in"),
              CommandPlace::Block,
              Glyph::Check,
              {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}})
        ->setEnabled(false);
}

ProposalFlow::ProposalFlow(DocumentDrafter &drafter, BlockView &view, ActionRegistry &registry,
                           QObject *parent) :
    QObject(parent),
    m_drafter(drafter),
    m_view(view),
    m_registry(registry),
    m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), &view))
{
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &ProposalFlow::stop);
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(kRedraw);
    connect(&m_redraw, &QTimer::timeout, this, &ProposalFlow::showGrown);
    connect(m_registry.action(kPutIn), &QAction::triggered, this, &ProposalFlow::putIn);
    connect(&document(), &document::Document::blockChanged, this, &ProposalFlow::followDocument);
    connect(&document(), &document::Document::blocksRemoved, this, &ProposalFlow::followDocument);
}

ProposalFlow::~ProposalFlow()
{
    m_stream.cancel();
    m_registry.action(kPutIn)->setEnabled(false);
    delete m_panel;
    delete m_escape;
}

document::Document &ProposalFlow::document() const
{
    return m_view.document();
}

void ProposalFlow::enter(State state)
{
    m_state = state;
    m_escape->setEnabled(state == State::Streaming);
    m_registry.action(kPutIn)->setEnabled(state == State::Judged && m_panel
                                          && m_panel->proposal().canBePutIn());
}

void ProposalFlow::rephrase()
{
    const auto block = m_view.currentBlock();
    if (!block)
        return;
    close();
    enter(State::Asking);
    whenFinished(m_drafter.wordings(*block, m_view.currentSentence()), this,
                 [this, id = *block](const Result<SentenceWordings> &wordings) {
                     if (wordings) {
                         open(id, *wordings);
                     } else {
                         enter(State::Closed);
                         Q_EMIT failed(wordings.error().message);
                     }
                 });
}

QString ProposalFlow::sentenceName() const
{
    return QStringLiteral("%1.%2").arg(m_block.value()).arg(m_wordings.sentence);
}

void ProposalFlow::open(document::BlockId id, const SentenceWordings &wordings)
{
    const document::Block *block = document().block(id);
    if (m_state != State::Asking || !block)
        return;
    m_block = id;
    m_wordings = wordings;
    m_panel = new RephrasePanel(document().header().language);
    const auto count = document::sentencesOf(document().content(), *block).size();
    m_panel->setWordings(wordings,
                         count > 1 ? tr("Sentence %1 of %2").arg(wordings.sentence + 1).arg(count)
                                   : QString());
    m_panel->setSuggestion(m_drafter.modelText(), m_drafter.proposalObstacle());
    m_panel->setKept(m_kept.value(sentenceName()).text);
    connectPanel();
    m_view.showPanel(id, m_panel);
    enter(State::Listing);
    m_panel->showWordings();
}

void ProposalFlow::connectPanel()
{
    connect(m_panel, &RephrasePanel::wordingTaken, this,
            [this](const WordingOption &option) { put(option.text, option.provenance); });
    connect(m_panel, &RephrasePanel::suggestRequested, this, &ProposalFlow::suggest);
    connect(m_panel, &RephrasePanel::closeRequested, this, &ProposalFlow::close);
    connect(m_panel, &RephrasePanel::backRequested, this, &ProposalFlow::stop);
    connect(m_panel, &RephrasePanel::keptRequested, this, [this] {
        m_panel->showProposal();
        judge(m_kept.value(sentenceName()));
    });
    ProposalView *proposal = &m_panel->proposal();
    connect(proposal, &ProposalView::stopRequested, this, &ProposalFlow::stop);
    connect(proposal, &ProposalView::putInRequested, this, &ProposalFlow::putIn);
    connect(proposal, &ProposalView::againRequested, this, &ProposalFlow::suggest);
    connect(proposal, &ProposalView::takeRequested, this, &ProposalFlow::takeByHand);
    connect(proposal, &ProposalView::factsRequested, this,
            [this] { Q_EMIT factsRequested(m_block, m_wordings.sentence); });
}

void ProposalFlow::suggest()
{
    if (!m_panel || m_state == State::Streaming)
        return;
    m_latest = {};
    m_panel->showProposal();
    m_panel->proposal().begin(
        tr("The model on this computer is wording it. The sentence stays as it is."));
    m_panel->proposal().focusFirstButton();
    enter(State::Streaming);
    m_stream = m_drafter.propose(m_block, m_wordings.sentence, m_tries[sentenceName()]++);
    const quint64 request = ++m_request;
    forEachResult(m_stream, this, [this, request](const ProposalEvent &event) {
        if (request == m_request && m_state == State::Streaming)
            takeEvent(event);
    });
}

void ProposalFlow::takeEvent(const ProposalEvent &event)
{
    m_latest = event;
    if (event.error) {
        stop();
        Q_EMIT failed(event.error->message);
    } else if (event.isLast) {
        m_redraw.stop();
        m_kept.insert(sentenceName(), event);
        judge(event);
    } else if (!m_redraw.isActive()) {
        m_redraw.start();
    }
}

void ProposalFlow::showGrown()
{
    // Without motion a proposal appears as a whole.
    const bool isStill
        = m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) == 0;
    if (m_panel && m_state == State::Streaming && !isStill)
        m_panel->proposal().grow(m_latest.text);
}

void ProposalFlow::judge(const ProposalEvent &event)
{
    m_latest = event;
    m_panel->proposal().judge(event, m_wordings.text);
    enter(State::Judged);
    m_panel->proposal().focusFirstButton();
}

void ProposalFlow::stop()
{
    m_stream.cancel();
    ++m_request;
    m_redraw.stop();
    if (!m_panel)
        return;
    m_panel->setKept(m_kept.value(sentenceName()).text);
    m_panel->showWordings();
    enter(State::Listing);
}

void ProposalFlow::close()
{
    m_stream.cancel();
    ++m_request;
    m_redraw.stop();
    enter(State::Closed);
    if (!m_panel)
        return;
    const bool hadFocus = m_panel->isAncestorOf(m_panel->window()->focusWidget());
    QWidget *panel = m_view.takePanel();
    m_panel = nullptr;
    if (panel)
        panel->deleteLater(); // One of its buttons may be the sender.
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
}

void ProposalFlow::putIn()
{
    if (m_state != State::Judged || !m_latest.hasPassed())
        return;
    m_kept.remove(sentenceName());
    put(m_latest.text, m_latest.provenance);
}

void ProposalFlow::takeByHand()
{
    const auto place
        = placeOfSentence(document().content(), m_block, m_wordings.sentence, m_wordings.text);
    document::Provenance authored;
    if (place)
        authored.editedFrom = std::make_shared<const document::Provenance>(place->provenance);
    put(m_latest.text, authored);
}

void ProposalFlow::put(const QString &text, const document::Provenance &provenance)
{
    const auto place
        = placeOfSentence(document().content(), m_block, m_wordings.sentence, m_wordings.text);
    const document::BlockId block = m_block;
    if (!place) {
        close();
        Q_EMIT failed(tr("The sentence has changed meanwhile. Rephrase it again."));
        return;
    }
    close(); // First, as it follows the document.
    const Status done
        = document::Commands(document())
              .putIn(block, place->key, place->position, place->length, {{text, provenance, {}}});
    if (!done)
        Q_EMIT failed(done.error().message);
}

void ProposalFlow::followDocument()
{
    if (m_panel
        && !placeOfSentence(document().content(), m_block, m_wordings.sentence, m_wordings.text))
        close();
}

} // namespace lectern::ui
