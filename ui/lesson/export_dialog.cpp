// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/export_dialog.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace lectern::ui {

ExportDialog::ExportDialog(const QList<ExportFormat> &formats, QWidget *parent) :
    QDialog(parent), m_formats(formats), m_format(new QComboBox), m_part(new QComboBox)
{
    setWindowTitle(tr("Export"));
    for (const ExportFormat &format : formats)
        m_format->addItem(format.name);
    m_part->addItem(tr("Whole plan"), QStringLiteral("plan"));
    m_part->addItem(tr("Student worksheet, without keys"), QStringLiteral("worksheet"));
    m_part->addItem(tr("Answer key"), QStringLiteral("key"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Export"), TextStyle::Heading));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(24));
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Part"), m_part);
    column->addLayout(form);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    QPushButton *cancel = newButton(tr("Cancel"), ButtonRole::Secondary, this);
    QPushButton *go = newButton(tr("Choose a place…"), ButtonRole::Primary, this);
    go->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(cancel);
    foot->addWidget(go);
    column->addLayout(foot);
    const auto follow = [this] { m_part->setEnabled(format().hasParts); };
    connect(m_format, &QComboBox::currentIndexChanged, this, follow);
    follow();
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
