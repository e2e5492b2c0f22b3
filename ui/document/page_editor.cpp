// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/page_editor.h"

#include "ui/actions/action_registry.h"
#include "ui/document/draft_flow.h"
#include "ui/document/find_bar.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_controller.h"
#include "ui/editor/spelling_marks.h"
#include "ui/proposal/proposal_flow.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

int charactersIn(const QString &text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); }));
}

int wordsIn(const QString &text)
{
    int words = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        words += !isInWord && !c.isSpace() ? 1 : 0;
        isInWord = !c.isSpace();
    }
    return words;
}

int lengthOf(const document::Content &content)
{
    int length = 0;
    for (const document::Block &block : content.blocks) {
        const QString text = block.text();
        length += content.header.language == Language::Chinese ? charactersIn(text) : wordsIn(text);
    }
    return length;
}

} // namespace

PageEditor::PageEditor(std::shared_ptr<DocumentSession> session, ActionRegistry &registry,
                       PageStyle style, QWidget *parent) :
    QWidget(parent),
    m_session(std::move(session)),
    m_registry(registry),
    m_view(new BlockView(m_session->document(), registry, std::move(style))),
    m_controller(new EditorController(*m_view, registry, this)),
    m_draft(new DraftFlow(*m_session, *m_view, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *findBar = new FindBar(*m_view, registry);
    column->addWidget(findBar);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(findBar, &FindBar::failed, this, &PageEditor::failed);
    connect(m_controller, &EditorController::failed, this, &PageEditor::failed);
    connect(m_controller, &EditorController::sourceRequested, this, &PageEditor::sourceRequested);
    connect(m_draft, &DraftFlow::failed, this, &PageEditor::failed);
    connectProposals();
    followSaving();
}

PageEditor::~PageEditor()
{
    // What looks at the view goes before it does.
    delete m_controller;
    delete m_proposals;
    delete m_spelling;
    delete m_draft;
    delete m_view;
}

void PageEditor::connectProposals()
{
    DocumentDrafter *drafter = m_session->drafter();
    m_registry.action(QStringLiteral("block.rephrase"))->setVisible(drafter != nullptr);
    if (!drafter)
        return;
    m_proposals = new ProposalFlow(*drafter, *m_view, m_registry, this);
    connect(m_controller, &EditorController::rephraseRequested, m_proposals,
            &ProposalFlow::rephrase);
    connect(m_proposals, &ProposalFlow::failed, this, &PageEditor::failed);
    connect(m_proposals, &ProposalFlow::factsRequested, this, &PageEditor::factsRequested);
}

void PageEditor::followSaving()
{
    document::Document *document = &m_session->document();
    connect(m_session.get(), &DocumentSession::saveStateChanged, this, [this] {
        if (m_session->saveState() == DocumentSession::SaveState::Failed)
            Q_EMIT failed(m_session->saveError());
        Q_EMIT statusChanged();
    });
    connect(document, &document::Document::headerChanged, this, &PageEditor::statusChanged);
    connect(m_draft, &DraftFlow::progressed, this, &PageEditor::statusChanged);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(300);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        m_length = lengthOf(m_session->document().content());
        Q_EMIT statusChanged();
    });
    m_length = lengthOf(document->content());
    connect(&document->undoStack(), &QUndoStack::indexChanged, &m_countTimer,
            qOverload<>(&QTimer::start));
}

void PageEditor::checkSpelling(spelling::SpellingService &service, const QSet<QString> &known)
{
    auto *marks = new SpellingMarks(*m_view, service, this);
    connect(marks, &SpellingMarks::failed, this, &PageEditor::failed);
    marks->setKnownWords(known);
    m_controller->setSpelling(marks);
    const QAction *spelling = m_registry.action(QStringLiteral("edit.spelling"));
    marks->setOn(spelling->isChecked());
    connect(spelling, &QAction::toggled, marks, &SpellingMarks::setOn);
    m_spelling = marks;
}

QString PageEditor::lengthText() const
{
    const QString length = QLocale().toString(m_length);
    return m_session->document().header().language == Language::Chinese
        ? tr("%1 characters").arg(length)
        : tr("%1 words").arg(length);
}

} // namespace lectern::ui
