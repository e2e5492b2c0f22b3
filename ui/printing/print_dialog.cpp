// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/print_dialog.h"

#include "core/base/when_finished.h"
#include "ui/controls/buttons.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/printing/page_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {

void addParts(QComboBox &box)
{
    box.addItem(PrintDialog::tr("Whole plan"), QStringLiteral("plan"));
    box.addItem(PrintDialog::tr("Student worksheet, without keys"), QStringLiteral("worksheet"));
    box.addItem(PrintDialog::tr("Answer key"), QStringLiteral("key"));
}

PrintDialog::PrintDialog(Exports &exports, const document::Content &content, QWidget *parent) :
    QDialog(parent),
    m_exports(exports),
    m_preview(new PagePreview(exports, content, 0)),
    m_part(new QComboBox),
    m_printer(new QComboBox),
    m_copies(new QSpinBox),
    m_first(new QSpinBox),
    m_last(new QSpinBox),
    m_twoSided(new QCheckBox(tr("On both sides"))),
    m_note(new TextLabel(TextStyle::Small, Role::Text2))
{
    setWindowTitle(tr("Print"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *options = newOptions();
    options->setFixedWidth(scaled(320));
    row->addWidget(options);
    row->addWidget(m_preview, 1);
    resize(scaled(320 + 500), scaled(640));
    m_form->setRowVisible(
        m_part, std::ranges::any_of(exports.formats(content.header.kind), &ExportFormat::hasParts));
    connect(m_part, &QComboBox::currentIndexChanged, this,
            [this] { m_preview->show(m_part->currentData().toString()); });
    connect(m_preview, &PagePreview::pageCountChanged, this, &PrintDialog::followPages);
    m_preview->show(QStringLiteral("plan"));
    whenFinished(exports.printers(), this,
                 [this](const QStringList &names) { takePrinters(names); });
    m_part->setFocus();
}

QWidget *PrintDialog::newOptions()
{
    auto *options = new Plane(Role::Panel, Qt::RightEdge);
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Print"), TextStyle::Heading));
    addParts(*m_part);
    m_copies->setRange(1, 99);
    m_twoSided->setAccessibleName(tr("Print on both sides"));
    auto *form = m_form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("Part"), m_part);
    form->addRow(tr("Printer"), m_printer);
    form->addRow(tr("Copies"), m_copies);
    auto *range = new QHBoxLayout;
    range->setSpacing(scaled(8));
    m_first->setAccessibleName(tr("First page"));
    m_last->setAccessibleName(tr("Last page"));
    range->addWidget(m_first, 1);
    range->addWidget(new TextLabel(QStringLiteral("–"), TextStyle::Body));
    range->addWidget(m_last, 1);
    form->addRow(tr("Pages"), range);
    form->addRow(QString(), m_twoSided);
    column->addLayout(form);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch();
    m_print = newButton(tr("Print"), ButtonRole::Primary, this);
    column->addLayout(newDialogFoot(*this, tr("Cancel"), m_print));
    followPages();
    return options;
}

void PrintDialog::followPages()
{
    const int count = m_preview->pageCount();
    for (QSpinBox *box : {m_first, m_last}) {
        box->setRange(1, std::max(1, count));
        box->setEnabled(count > 1);
    }
    m_first->setValue(1);
    m_last->setValue(std::max(1, count));
    followPrinters();
}

void PrintDialog::followPrinters()
{
    const bool hasPrinter = m_printer->count() > 0;
    m_printer->setEnabled(hasPrinter);
    m_print->setEnabled(hasPrinter && m_preview->pageCount() > 0);
    m_note->setText(note());
}

QString PrintDialog::note() const
{
    if (!m_knowsPrinters)
        return tr("Looking for printers…");
    if (m_printer->count() == 0)
        return tr("No printer is set up on this computer. Set one up in the system's settings, or "
                  "export a PDF.");
    const int count = m_preview->pageCount();
    return count > 0 ? tr("%n page(s) of A4.", nullptr, count) : QString();
}

void PrintDialog::takePrinters(const QStringList &names)
{
    m_knowsPrinters = true;
    m_printer->addItems(names);
    followPrinters();
}

PrintOrder PrintDialog::order() const
{
    PrintOrder order;
    order.part = m_part->currentData().toString();
    order.printer = m_printer->currentText();
    order.copies = m_copies->value();
    order.firstPage = std::min(m_first->value(), m_last->value());
    order.lastPage = std::max(m_first->value(), m_last->value());
    order.isTwoSided = m_twoSided->isChecked();
    return order;
}

} // namespace lectern::ui
