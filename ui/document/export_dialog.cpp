// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/export_dialog.h"

#include "ui/controls/buttons.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/printing/page_preview.h"
#include "ui/printing/print_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kPagesShown = 3;

} // namespace

ExportDialog::ExportDialog(Exports &exports, const document::Content &content, QWidget *parent) :
    QDialog(parent),
    m_formats(exports.formats(content.header.kind)),
    m_format(new QComboBox),
    m_part(new QComboBox),
    m_note(new TextLabel(TextStyle::Small, Role::Text2)),
    m_preview(new PagePreview(exports, content, kPagesShown))
{
    setWindowTitle(tr("Export"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    QWidget *options = newOptions();
    options->setFixedWidth(scaled(320));
    row->addWidget(options);
    row->addWidget(m_preview, 1);
    resize(scaled(320 + 500), scaled(600));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_part, &QComboBox::currentIndexChanged, this, [this] { m_preview->show(part()); });
    follow();
    m_preview->show(part());
}

QWidget *ExportDialog::newOptions()
{
    auto *options = new Plane(Role::Panel, Qt::RightEdge);
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Export"), TextStyle::Heading));
    for (const ExportFormat &format : m_formats)
        m_format->addItem(format.name);
    addParts(*m_part);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Part"), m_part);
    form->setRowVisible(m_part, std::ranges::any_of(m_formats, &ExportFormat::hasParts));
    column->addLayout(form);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch();
    QPushButton *go = newButton(tr("Choose a place…"), ButtonRole::Primary, this);
    column->addLayout(newDialogFoot(*this, tr("Cancel"), go));
    return options;
}

void ExportDialog::follow()
{
    m_part->setEnabled(format().hasParts);
    m_preview->setVisible(format().hasPages);
    m_note->setText(!format().hasPages ? tr("It is written whole and has no pages.")
                        : format().id == u"pdf"
                        ? tr("The pages are shown as they will be written.")
                        : tr("The pages are shown as in a PDF; in this format they break "
                             "elsewhere."));
}

ExportFormat ExportDialog::format() const
{
    return m_formats.at(m_format->currentIndex());
}

QString ExportDialog::part() const
{
    return format().hasParts ? m_part->currentData().toString() : QStringLiteral("plan");
}

} // namespace lectern::ui
