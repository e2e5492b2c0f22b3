// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_row.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/theme/glyph.h"

#include <QHBoxLayout>

namespace lectern::ui {

DraftRow::DraftRow(QWidget *parent) :
    QWidget(parent), m_status(new TextLabel(TextStyle::Small, Role::Computed))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_status->setAccessibleName(tr("Draft"));
    QPushButton *stop = newButton(tr("Stop"), ButtonRole::Link, this);
    stop->setIcon(icon(Glyph::Stop, Role::Accent));
    stop->setToolTip(tr("Keeps the finished blocks (Esc)"));
    stop->setFixedHeight(scaled(22));
    connect(stop, &QPushButton::clicked, this, &DraftRow::stopRequested);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(stop);
    hide();
}

void DraftRow::show(const QString &status)
{
    m_status->setText(status);
    QWidget::show();
}

} // namespace lectern::ui
