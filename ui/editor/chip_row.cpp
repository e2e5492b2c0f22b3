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
    const QList<document::Sentence> sentences = document::sentencesOf(content, block);
    const OriginCounts counts = originsOf(sentences);
    QString origin;
    QString state;
    Origin look;
    if (counts.kinds() > 1 && sentence < 0) {
        origin = tr("%n kind(s)", nullptr, counts.kinds());
    } else if (!sentences.isEmpty()) {
        const document::Provenance &provenance
            = sentences.at(std::min(std::max(0, sentence), int(sentences.size()) - 1)).provenance;
        origin = chipText(content, provenance);
        look = {roleOf(provenance.kind), tintOf(provenance.kind), glyphOf(provenance.kind)};
        state = stateText(provenance);
    }
    if (block.locked)
        state = tr("Locked");
    const QStringList wanted{origin, state, glyphName(look.glyph.value_or(Glyph::Info))};
    if (wanted != m_shown || m_row->isEmpty())
        rebuild(origin, state, look);
    m_shown = wanted;
    QWidget::show();
}

void ChipRow::rebuild(const QString &origin, const QString &state, const Origin &look)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    if (!origin.isEmpty()) {
        auto *chip = new Chip(origin, look.ink, look.tint, look.glyph);
        connect(chip, &Chip::clicked, this, &ChipRow::sourceRequested);
        m_row->addWidget(chip);
    }
    m_row->addWidget(new TextLabel(state, TextStyle::Small, Role::Text2));
    m_row->addStretch();
    if (m_rephrase->isVisible())
        m_row->addWidget(newLink(m_rephrase, this));
    m_row->addWidget(newLink(m_lock, this));
}

} // namespace lectern::ui
