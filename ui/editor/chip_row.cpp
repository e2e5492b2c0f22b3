// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/chip_row.h"

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/text_label.h"
#include "ui/editor/origin.h"

#include <QAction>
#include <QHBoxLayout>

namespace lectern::ui {
namespace {

QPushButton *newLink(QAction *action, QWidget *parent)
{
    QPushButton *button = newButton(action, ButtonRole::Link, parent);
    button->setFixedHeight(scaled(22));
    button->setFont(fontFor(TextStyle::Small));
    return button;
}

} // namespace

ChipRow::ChipRow(QAction *rephrase, QAction *lock, QWidget *parent) :
    QWidget(parent), m_rephrase(rephrase), m_lock(lock), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(12));
    hide();
}

void ChipRow::show(const document::Content &content, const document::Block &block, int sentence)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    const QList<document::Sentence> sentences = document::sentencesOf(content, block);
    const OriginCounts counts = originsOf(sentences);
    QString state;
    if (counts.kinds() > 1 && sentence < 0) {
        auto *chip = new Chip(tr("%n kind(s)", nullptr, counts.kinds()), Role::Authored,
                              Role::AuthoredTint);
        connect(chip, &Chip::clicked, this, &ChipRow::sourceRequested);
        m_row->addWidget(chip);
    } else if (!sentences.isEmpty()) {
        const document::Provenance &provenance = sentences.at(std::max(0, sentence)).provenance;
        auto *chip = new Chip(chipText(content, provenance), roleOf(provenance.kind),
                              tintOf(provenance.kind), glyphOf(provenance.kind));
        connect(chip, &Chip::clicked, this, &ChipRow::sourceRequested);
        m_row->addWidget(chip);
        state = stateText(provenance);
    }
    if (block.locked)
        state = tr("Locked");
    m_row->addWidget(new TextLabel(state, TextStyle::Small, Role::Text2));
    m_row->addStretch();
    if (m_rephrase->isVisible())
        m_row->addWidget(newLink(m_rephrase, this));
    m_row->addWidget(newLink(m_lock, this));
    QWidget::show();
}

} // namespace lectern::ui
