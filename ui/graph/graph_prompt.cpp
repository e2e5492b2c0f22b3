// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/graph_prompt.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace lectern::ui {

GraphPrompt::GraphPrompt(QWidget *parent) :
    Card(parent),
    m_text(new TextLabel(TextStyle::Body)),
    m_name(new QLineEdit),
    m_add(newButton(tr("Add"), ButtonRole::Secondary, this)),
    m_cancel(newButton(tr("Cancel"), ButtonRole::Plain, this))
{
    m_name->setPlaceholderText(tr("Name of the new point"));
    m_name->setAccessibleName(tr("Name of the new point"));
    m_name->setMinimumWidth(scaled(240));
    m_cancel->setToolTip(tr("Esc"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    row->addWidget(m_cancel);
    connect(m_name, &QLineEdit::returnPressed, this, &GraphPrompt::give);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &GraphPrompt::give);
    connect(m_cancel, &QPushButton::clicked, this, &GraphPrompt::cancelled);
    parent->installEventFilter(this);
    hide();
}

void GraphPrompt::say(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->show();
    m_name->hide();
    m_add->hide();
    open();
}

void GraphPrompt::askName()
{
    m_text->hide();
    m_name->clear();
    m_name->show();
    m_add->show();
    m_add->setEnabled(false);
    open();
    m_name->setFocus(Qt::OtherFocusReason);
}

bool GraphPrompt::isAsking() const
{
    return isVisible() && m_name->isVisibleTo(this);
}

void GraphPrompt::give()
{
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        Q_EMIT named(name);
}

void GraphPrompt::open()
{
    layout()->invalidate();
    show();
    place();
    raise();
}

void GraphPrompt::place()
{
    const int room = parentWidget()->width() - 2 * scaled(16);
    resize(std::min(sizeHint().width(), room), sizeHint().height());
    move((parentWidget()->width() - width()) / 2, scaled(44));
}

bool GraphPrompt::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return Card::eventFilter(watched, event);
}

void GraphPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        Card::keyPressEvent(event);
}

} // namespace lectern::ui
