// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/mark_fields.h"

#include "core/base/program_language.h"
#include "core/medical/measure/quantity_words.h"
#include "core/medical/report/measured_nodule.h"
#include "core/medical/report/vocabulary.h"
#include "ui/controls/text_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>

namespace lectern::ui {

QString MarkFields::titleOf(const medical::MeasuredMark &mark)
{
    const medical::MeasuredValue &first = mark.values.first();
    if (const QString axes = medical::axesOf(mark.values).value_or(QString()); !axes.isEmpty())
        return tr("%1, %2 Two axes · %3").arg(first.name, mark.values.last().name, axes);
    const QString quantity = medical::quantityTitle(first.measurement.quantity, programLanguage());
    const QString value = first.measurement.value ? medical::valueText(first.measurement)
                                                  : first.measurement.reason;
    return QStringLiteral("%1 %2 · %3").arg(first.name, quantity, value);
}

MarkFields::MarkFields(const medical::MeasuredMark &mark, const medical::ReportTemplate &layout,
                       Language language, QWidget *parent) :
    QWidget(parent),
    m_note(mark.note),
    m_label(new QLineEdit(mark.note.label)),
    m_organ(new QComboBox),
    m_fault(new TextLabel(TextStyle::Small, Role::Warning))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_label->setAccessibleName(tr("What it is"));
    m_label->setPlaceholderText(tr("not stated"));
    auto *terms = new QCompleter(medical::markTerms(language), m_label);
    terms->setCaseSensitivity(Qt::CaseInsensitive);
    terms->setFilterMode(Qt::MatchContains);
    m_label->setCompleter(terms);
    form->addRow(tr("What it is"), m_label);
    m_fault->setWordWrap(true);
    m_fault->hide();
    form->addRow(m_fault);
    m_organ->setAccessibleName(tr("Heading"));
    m_organ->addItem(tr("none of them"));
    for (const medical::TemplateOrgan &organ : layout.organs) {
        m_organ->addItem(organ.title, organ.id);
        if (organ.id == m_note.organ)
            m_organ->setCurrentIndex(m_organ->count() - 1);
    }
    if (!layout.organs.isEmpty())
        form->addRow(tr("Heading"), m_organ);
    connect(m_label, &QLineEdit::editingFinished, this, &MarkFields::tell);
    connect(m_organ, &QComboBox::activated, this, &MarkFields::tell);
}

void MarkFields::edit()
{
    m_label->setFocus(Qt::OtherFocusReason);
    m_label->selectAll();
}

void MarkFields::tell()
{
    const auto label = medical::markLabel(m_label->text());
    m_fault->setText(label ? QString() : label.error().message);
    m_fault->setVisible(!label);
    if (!label)
        return; // It stays as it was typed, to be put right.
    m_label->setText(*label);
    const medical::MarkNote note{*label, m_organ->currentData().toString()};
    if (note != std::exchange(m_note, note))
        Q_EMIT noteChanged(note);
}

} // namespace lectern::ui
