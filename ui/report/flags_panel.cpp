// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flags_panel.h"

#include "ui/controls/text_label.h"
#include "ui/report/flag_card.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kRules = 8; ///< Of reportFlags().

} // namespace

FlagsPanel::FlagsPanel(QWidget *parent) :
    QWidget(parent), m_words(new TextLabel(TextStyle::Body, Role::Text2))
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    m_column->setSpacing(scaled(12));
    m_words->setWordWrap(true);
    m_column->addWidget(m_words);
    m_column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Flags"));
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() has set it.
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    show({});
}

void FlagsPanel::clear()
{
    for (FlagCard *card : findChildren<FlagCard *>())
        card->deleteLater(); // It may be the sender.
}

void FlagsPanel::show(const QList<FlagCard *> &cards)
{
    clear();
    for (qsizetype i = 0; i < cards.size(); ++i)
        m_column->insertWidget(int(i) + 1, cards.at(i));
    m_words->setText(
        tr("No contradiction found by %n rule(s). Still read it through.", nullptr, kRules));
    m_words->setVisible(cards.isEmpty());
}

void FlagsPanel::showProblem(const QString &why)
{
    clear();
    m_words->setText(why);
    m_words->show();
}

} // namespace lectern::ui
