// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/normals/organ_normals.h"

#include "core/medical/report/known_findings.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/text_label.h"
#include "ui/report/normals/normal_row.h"
#include "ui/report/normals/normals_editing.h"
#include "ui/report/normals/sentence_field.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::ProvenanceKind;

Chip *newChip(const QString &text, ProvenanceKind kind)
{
    auto *chip = new Chip(text, roleOf(kind), tintOf(kind), glyphOf(kind));
    chip->setFocusPolicy(Qt::NoFocus);
    chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    return chip;
}

} // namespace

OrganNormals::OrganNormals(NormalsEditing &editing, const QString &organ, QWidget *parent) :
    QWidget(parent),
    m_editing(editing),
    m_organ(organ),
    m_own(newChip(tr("Your own"), ProvenanceKind::Authored)),
    m_template(newChip(tr("Template"), ProvenanceKind::Computed)),
    m_reset(newButton(tr("Back to the template"), ButtonRole::Link, this)),
    m_nothing(new TextLabel(tr("A new report says nothing of this organ by itself."),
                            TextStyle::Body, Role::Text2)),
    m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(8));
    const auto &organs = editing.brought().organs;
    const QString title
        = std::ranges::find(organs, organ, &medical::TemplateOrgan::id)->title; // It has it.
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new TextLabel(title, TextStyle::BodyStrong));
    head->addWidget(m_own);
    head->addWidget(m_template);
    head->addStretch();
    m_reset->setAccessibleDescription(title);
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    head->addWidget(m_reset);
    m_column->addLayout(head);
    m_column->addWidget(m_nothing);
    QPushButton *add = newButton(tr("Add a sentence"), ButtonRole::Link, this);
    add->setIcon(icon(Glyph::Plus, Role::Accent));
    add->setAccessibleDescription(title);
    m_column->addLayout(newLinkRow({add}));
    setAccessibleName(title);
    connect(add, &QPushButton::clicked, this, [this] { insertAt(int(m_rows.size())); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_editing.reset(m_organ); });
    connect(&editing, &NormalsEditing::changed, this, &OrganNormals::follow);
    follow();
}

QList<SentenceField *> OrganNormals::fields() const
{
    QList<SentenceField *> fields;
    for (NormalRow *row : m_rows)
        fields.append(&row->field());
    return fields;
}

void OrganNormals::follow()
{
    const auto &organs = m_editing.effective().organs;
    const auto organ = std::ranges::find(organs, m_organ, &medical::TemplateOrgan::id);
    const auto finder = medical::reportTerms();
    if (organ == organs.end() || !finder)
        return;
    const bool isOwn = m_editing.isOwn(m_organ);
    m_own->setVisible(isOwn);
    m_template->setVisible(!isOwn);
    m_reset->setVisible(isOwn);
    m_nothing->setVisible(organ->normals.isEmpty());
    while (m_rows.size() < organ->normals.size())
        addRow();
    while (m_rows.size() > organ->normals.size()) {
        NormalRow *last = m_rows.takeLast();
        last->hide();
        last->deleteLater(); // It may be the sender.
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const medical::NormalSentence &normal = organ->normals.at(i);
        ShownNormal shown;
        shown.text = normal.wordings.first();
        shown.otherWordings = normal.wordings.mid(1);
        shown.findingsAgainst
            = medical::findingsAgainst(normal, m_editing.place().language, **finder);
        for (const medical::DoubtfulNormal &doubt : m_editing.doubts())
            if (doubt.organ == m_organ && doubt.number == normal.number)
                shown.doubts.append(doubt);
        shown.isFirst = i == 0;
        shown.isLast = i + 1 == m_rows.size();
        m_rows.at(i)->show(shown, tr("%1, sentence %2").arg(organ->title).arg(i + 1));
    }
}

void OrganNormals::addRow()
{
    auto *row = new NormalRow;
    // Between the head with what stands for no sentence, and the foot.
    m_column->insertWidget(m_column->count() - 1, row);
    m_rows.append(row);
    connectRow(row);
}

void OrganNormals::connectRow(NormalRow *row)
{
    SentenceField *field = &row->field();
    const auto index = [this, row] { return int(m_rows.indexOf(row)); };
    connect(field, &SentenceField::edited, this,
            [this, index](const QString &text) { m_editing.setSentence(m_organ, index(), text); });
    connect(field, &SentenceField::left, this,
            [this, index] { m_editing.finish(m_organ, index()); });
    connect(field, &SentenceField::entered, this, [this, row] { Q_EMIT focused(row); });
    connect(field, &SentenceField::nextRequested, this, [this, index] { insertAt(index() + 1); });
    connect(field, &SentenceField::stepRequested, this,
            [this, field](int step) { Q_EMIT stepRequested(field, step); });
    connect(row, &NormalRow::removeRequested, this, [this, index] {
        const int at = index();
        m_editing.remove(m_organ, at);
        focusRow(std::min(at, int(m_rows.size()) - 1));
    });
    connect(row, &NormalRow::moveRequested, this, [this, index](int step) {
        const int to = index() + step;
        if (to < 0 || to >= m_rows.size())
            return;
        m_editing.move(m_organ, index(), to);
        focusRow(to);
    });
}

void OrganNormals::insertAt(int index)
{
    m_editing.insert(m_organ, index);
    focusRow(index);
}

void OrganNormals::focusRow(int index)
{
    if (index >= 0 && index < m_rows.size())
        m_rows.at(index)->field().setFocus();
}

} // namespace lectern::ui
