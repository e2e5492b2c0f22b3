// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/rephrase_panel.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/proposal/proposal_view.h"
#include "ui/proposal/wording_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kPadding = 12;
constexpr qsizetype kMostRows = 8;

QPushButton *smallLink(const QString &text, QWidget *parent)
{
    QPushButton *button = newButton(text, ButtonRole::Link, parent);
    button->setFixedHeight(scaled(22));
    button->setFont(fontFor(TextStyle::Small));
    return button;
}

} // namespace

RephrasePanel::RephrasePanel(Language language, QWidget *parent) :
    QWidget(parent),
    m_language(language),
    m_title(new TextLabel(TextStyle::SmallStrong, Role::Text)),
    m_place(new TextLabel(TextStyle::Small, Role::Text2)),
    m_back(smallLink(tr("Other wordings"), this)),
    m_wordings(new QWidget),
    m_rows(new QVBoxLayout),
    m_suggest(newButton(tr("Suggest"), ButtonRole::Secondary, this)),
    m_modelText(new TextLabel(TextStyle::Small, Role::Text2)),
    m_kept(smallLink({}, this)),
    m_proposal(new ProposalView(language))
{
    setAccessibleName(tr("Rephrase"));
    m_suggest->setObjectName(QStringLiteral("suggest"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(kPadding), scaled(8), scaled(kPadding), scaled(kPadding));
    column->setSpacing(scaled(8));
    assembleHead(column);
    assembleWordings(column);
    column->addWidget(m_proposal);
    connect(m_back, &QPushButton::clicked, this, &RephrasePanel::backRequested);
    connect(m_suggest, &QPushButton::clicked, this, &RephrasePanel::suggestRequested);
    connect(m_kept, &QPushButton::clicked, this, &RephrasePanel::keptRequested);
    showWordings();
}

void RephrasePanel::assembleHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_title);
    head->addWidget(m_place);
    head->addStretch();
    head->addWidget(m_back);
    auto *close = new IconButton(Glyph::Close, tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &RephrasePanel::closeRequested);
    head->addWidget(close);
    column->addLayout(head);
}

void RephrasePanel::assembleWordings(QVBoxLayout *column)
{
    auto *inside = new QVBoxLayout(m_wordings);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(scaled(8));
    m_rows->setSpacing(0);
    inside->addLayout(m_rows);
    inside->addWidget(new Divider);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(12));
    m_suggest->setIcon(icon(Glyph::Generated, Role::Generated));
    foot->addWidget(m_suggest);
    m_modelText->setWordWrap(true);
    foot->addWidget(m_modelText, 1);
    foot->addWidget(m_kept);
    inside->addLayout(foot);
    column->addWidget(m_wordings);
}

void RephrasePanel::setWordings(const SentenceWordings &wordings, const QString &place)
{
    m_place->setText(place);
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<WordingOption> others = wordings.options;
    others.removeIf([](const WordingOption &option) { return option.isCurrent; });
    // Two facts in one sentence give dozens: a few that differ most, which are far apart.
    const qsizetype step = (others.size() + kMostRows - 1) / kMostRows;
    for (qsizetype i = 0; i < others.size(); i += step) {
        const WordingOption &option = others.at(i);
        auto *row = new WordingRow(option.text, m_language, m_wordings);
        connect(row, &WordingRow::clicked, this, [this, option] { Q_EMIT wordingTaken(option); });
        m_rows->addWidget(row);
    }
    if (m_rows->isEmpty())
        m_rows->addWidget(new TextLabel(tr("There is no other true wording of this sentence."),
                                        TextStyle::Body, Role::Text2));
}

void RephrasePanel::setSuggestion(const QString &modelText, const QString &obstacle)
{
    m_suggest->setEnabled(obstacle.isEmpty());
    m_suggest->setToolTip(obstacle);
    m_modelText->setText(obstacle.isEmpty()
                             ? tr("Words it freely; each clause is checked against the facts.")
                             : obstacle);
    m_suggest->setAccessibleDescription(m_modelText->text() + u' ' + modelText);
}

void RephrasePanel::setKept(const QString &text)
{
    m_kept->setText(tr("Last proposal"));
    m_kept->setToolTip(text);
    m_kept->setAccessibleDescription(text);
    m_kept->setVisible(!text.isEmpty());
}

void RephrasePanel::showWordings()
{
    m_title->setText(tr("Other true wordings"));
    m_back->hide();
    m_proposal->hide();
    m_wordings->show();
    if (m_rows->count() > 0 && m_rows->itemAt(0)->widget()->focusPolicy() != Qt::NoFocus)
        m_rows->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
    else
        m_suggest->setFocus(Qt::OtherFocusReason);
}

void RephrasePanel::showProposal()
{
    m_title->setText(tr("Proposal"));
    m_back->show();
    m_wordings->hide();
    m_proposal->show();
}

bool RephrasePanel::showsProposal() const
{
    return m_proposal->isVisibleTo(this);
}

void RephrasePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Line, this), 1));
    painter.setBrush(color(Role::Surface, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void RephrasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lectern::ui
