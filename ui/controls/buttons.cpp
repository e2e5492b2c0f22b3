// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/buttons.h"

#include "ui/theme/type.h"

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>

namespace lectern::ui {

QPushButton *newButton(const QString &text, ButtonRole role, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty(kButtonRole, int(role));
    button->setAutoDefault(false);
    return button;
}

QPushButton *newButton(QAction *action, ButtonRole role, QWidget *parent)
{
    QPushButton *button = newButton(action->text(), role, parent);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(keys.isEmpty() ? QString() : keys);
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

QHBoxLayout *newLinkRow(const QList<QPushButton *> &links)
{
    constexpr int kPadding = 12; // Of a button, left of its words.
    auto *row = new QHBoxLayout;
    row->setContentsMargins(-scaled(kPadding), 0, 0, 0);
    for (QPushButton *link : links)
        row->addWidget(link);
    row->addStretch();
    return row;
}

QHBoxLayout *newDialogFoot(QDialog &dialog, const QString &cancel, QPushButton *confirm)
{
    QPushButton *leave = newButton(cancel, ButtonRole::Secondary, &dialog);
    confirm->setDefault(true);
    QObject::connect(leave, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, &dialog, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(confirm);
    return foot;
}

} // namespace lectern::ui
