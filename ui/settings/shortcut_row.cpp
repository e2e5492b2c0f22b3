// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_row.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/text_label.h"

#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>

namespace lectern::ui {

ShortcutRow::ShortcutRow(QAction *action, ActionRegistry &registry, QWidget *parent) :
    QWidget(parent), m_action(action), m_registry(registry),
    m_edit(new QKeySequenceEdit(action->shortcut())),
    m_refusal(new TextLabel(TextStyle::Small, Role::Danger))
{
    const QString name = action->text().remove(u'&');
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new TextLabel(name, TextStyle::Body), 0, 0);
    grid->addWidget(m_edit, 0, 1);
    grid->addWidget(m_refusal, 1, 0, 1, 2);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_edit->setFixedWidth(scaled(180));
    m_edit->setAccessibleName(tr("Shortcut of “%1”").arg(name));
    if (auto *line = m_edit->findChild<QLineEdit *>()) {
        line->setAccessibleName(m_edit->accessibleName());
        line->setPlaceholderText(tr("None"));
    }
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, &ShortcutRow::apply);
}

void ShortcutRow::apply()
{
    // A command has one key combination; a second one would be a sequence nobody asked for.
    const QKeySequence first = m_edit->keySequence().isEmpty()
        ? QKeySequence()
        : QKeySequence(m_edit->keySequence()[0]);
    if (first == m_action->shortcut())
        return;
    const Status changed = m_registry.setShortcut(m_action, first);
    m_refusal->setVisible(!changed);
    if (!changed)
        m_refusal->setText(changed.error().message);
    m_edit->setKeySequence(m_action->shortcut());
}

} // namespace lectern::ui
