// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/proposal_view.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/proposal/proposal_text.h"
#include "ui/theme/glyph.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lectern::ui {

ProposalView::ProposalView(Language language, QWidget *parent) :
    QWidget(parent),
    m_text(new ProposalText(language)),
    m_verdict(new TextLabel(TextStyle::Small, Role::Text2)),
    m_stop(newButton(tr("Stop"), ButtonRole::Link, this)),
    m_putIn(newButton(tr("Put in"), ButtonRole::Secondary, this)),
    m_again(newButton(tr("Try again"), ButtonRole::Secondary, this)),
    m_take(newButton(tr("Take by hand"), ButtonRole::Link, this)),
    m_facts(newButton(tr("See facts"), ButtonRole::Link, this))
{
    m_verdict->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_putIn->setObjectName(QStringLiteral("putIn"));
    m_again->setObjectName(QStringLiteral("again"));
    m_take->setObjectName(QStringLiteral("takeByHand"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_stop->setIcon(icon(Glyph::Stop, Role::Accent));
    m_stop->setToolTip(tr("Keeps the sentence as it is (Esc)"));
    m_putIn->setToolTip(tr("Takes the place of the sentence (Ctrl+Return)"));
    m_again->setToolTip(tr("Words the sentence once more"));
    m_take->setToolTip(tr("Puts it in as your own words, unchecked"));
    m_facts->setToolTip(tr("Shows what the sentence has to say"));
    connect(m_stop, &QPushButton::clicked, this, &ProposalView::stopRequested);
    connect(m_putIn, &QPushButton::clicked, this, &ProposalView::putInRequested);
    connect(m_again, &QPushButton::clicked, this, &ProposalView::againRequested);
    connect(m_take, &QPushButton::clicked, this, &ProposalView::takeRequested);
    connect(m_facts, &QPushButton::clicked, this, &ProposalView::factsRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_text);
    column->addWidget(m_verdict);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    for (QPushButton *button : {m_stop, m_putIn, m_again, m_take, m_facts})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    showButtons({});
}

void ProposalView::showButtons(const QList<QPushButton *> &buttons)
{
    for (QPushButton *button : {m_stop, m_putIn, m_again, m_take, m_facts})
        button->setVisible(buttons.contains(button));
}

void ProposalView::begin(const QString &modelText)
{
    m_text->grow({});
    m_verdict->setRole(Role::Text2);
    m_verdict->setText(modelText);
    showButtons({m_stop});
}

void ProposalView::grow(const QString &text)
{
    m_text->grow(text);
}

void ProposalView::judge(const ProposalEvent &proposal, const QString &present)
{
    const bool isSame = proposal.text == present;
    m_text->judge(proposal);
    if (isSame) {
        m_verdict->setRole(Role::Text2);
        m_verdict->setText(tr("It came back to the sentence that stands there."));
        showButtons({m_again});
    } else if (proposal.hasPassed()) {
        m_verdict->setRole(Role::Success);
        m_verdict->setText(tr("Checked: each clause says what the facts say, and nothing else."));
        showButtons({m_putIn, m_again});
    } else {
        m_verdict->setRole(Role::Warning);
        m_verdict->setText(tr("%1 It was not put in.").arg(proposal.findings.value(0).why));
        QStringList all;
        for (const ProposalFinding &finding : proposal.findings)
            all.append(finding.why);
        m_verdict->setToolTip(all.join(u'\n'));
        showButtons({m_again, m_take, m_facts});
    }
    m_text->setAccessibleDescription(m_verdict->text());
    announce();
}

void ProposalView::announce()
{
    m_verdict->setAccessibleName(tr("Proposal: %1 %2").arg(m_text->text(), m_verdict->text()));
    // Qt 6.4 has no announcement; an alert of a named label is read out.
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool ProposalView::canBePutIn() const
{
    return m_putIn->isVisibleTo(this);
}

void ProposalView::focusFirstButton()
{
    for (QPushButton *button : {m_stop, m_putIn, m_again}) {
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace lectern::ui
