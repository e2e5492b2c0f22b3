// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_card.h"

#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/text_label.h"
#include "ui/models/model_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

QString fileText(const ModelItem &item)
{
    if (!item.isPresent())
        return ModelCard::tr(
            "Its file is not on this computer. Install Lectern again, or import it.");
    if (item.state == models::FileState::Changed)
        return models::changedModelError({item.entry, item.path}).message;
    if (!item.state)
        return ModelCard::tr("is being compared with its digest");
    return item.entry.isImported ? ModelCard::tr("as it was imported (SHA-256 compared)")
                                 : ModelCard::tr("as it was published (SHA-256 compared)");
}

} // namespace

ModelCard::ModelCard(const ModelItem &item, const models::MachineMemory &memory, QWidget *parent) :
    Card(parent), m_item(item)
{
    setAccessibleName(item.entry.name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    addHead(column);
    addFacts(column, memory);
    addFoot(column);
}

void ModelCard::addHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(12));
    auto *name = new TextLabel(m_item.entry.name, TextStyle::Section);
    head->addWidget(name);
    head->addStretch();
    if (m_item.isUsed) {
        auto *chip = new Chip(tr("In use"), Role::Success, Role::SuccessTint, Glyph::Check);
        chip->setMinimumWidth(chip->sizeHint().width() + scaled(4)); // Never cut short.
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setAttribute(Qt::WA_TransparentForMouseEvents);
        head->addWidget(chip);
    } else if (m_item.isPresent() && m_item.state != models::FileState::Changed) {
        QPushButton *use = newButton(tr("Use it"), ButtonRole::Secondary, this);
        use->setAccessibleName(tr("Use %1").arg(m_item.entry.name));
        use->setToolTip(tr("From the next draft on"));
        connect(use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_item.entry.id); });
        head->addWidget(use);
    }
    column->addLayout(head);
    column->addWidget(new TextLabel(kindText(m_item.entry), TextStyle::Small, Role::Text2));
}

void ModelCard::addFacts(QVBoxLayout *column, const models::MachineMemory &memory)
{
    QString name = tr("What it may do");
    for (const QString &ability : abilityTexts(m_item.entry)) {
        addFact(column, name, ability, false);
        name.clear();
    }
    addFact(column, tr("Memory"), memoryText(m_item.entry.memoryBytes, memory),
            !fitsNow(m_item.entry.memoryBytes, memory));
    addFact(column, tr("Licence"),
            m_item.entry.licence.isEmpty() ? tr("The file names none. Look where it comes from.")
                                           : m_item.entry.licence,
            false);
    addFact(column, tr("From"), m_item.entry.source, false);
    addFact(column, tr("File"), fileText(m_item),
            !m_item.isPresent() || m_item.state == models::FileState::Changed);
}

void ModelCard::addFact(QVBoxLayout *column, const QString &name, const QString &value,
                        bool isWarning)
{
    auto *text = new TextLabel(value, TextStyle::Body, isWarning ? Role::Warning : Role::Text);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *label = new TextLabel(name, TextStyle::Body, Role::Text2);
    label->setFixedWidth(scaled(128));
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(label);
    row->addWidget(text, 1);
    column->addLayout(row);
}

void ModelCard::addFoot(QVBoxLayout *column)
{
    if (!m_item.entry.isImported)
        return;
    m_foot = new QHBoxLayout;
    m_foot->setSpacing(scaled(8));
    column->addLayout(m_foot);
    showFoot(false);
}

void ModelCard::showFoot(bool isAsking)
{
    while (QLayoutItem *item = m_foot->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    if (!isAsking) {
        addButton(tr("Remove…"), [this] { showFoot(true); });
        m_foot->addStretch();
        return;
    }
    m_foot->addWidget(
        new TextLabel(tr("Delete its %1 from this computer?").arg(sizeText(m_item.entry.bytes)),
                      TextStyle::Body, Role::Text));
    addButton(tr("Delete"), [this] { Q_EMIT removeRequested(m_item.entry.id); });
    m_foot->itemAt(1)->widget()->setFocus(Qt::OtherFocusReason);
    addButton(tr("Keep it"), [this] { showFoot(false); });
    m_foot->addStretch();
}

void ModelCard::addButton(const QString &text, const std::function<void()> &run)
{
    QPushButton *button = newButton(text, ButtonRole::Secondary, this);
    button->setAccessibleName(QStringLiteral("%1 (%2)").arg(text, m_item.entry.name));
    connect(button, &QPushButton::clicked, this, run);
    m_foot->addWidget(button);
}

} // namespace lectern::ui
