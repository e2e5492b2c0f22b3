// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_foot.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::ui {

ReportFoot::ReportFoot(QAction *save, QWidget *parent) :
    Plane(Role::Panel, Qt::TopEdge, parent),
    m_state(new TextLabel(TextStyle::BodyStrong)),
    m_open(new TextLabel(TextStyle::Small, Role::Text2)),
    m_person(new TextLabel(TextStyle::Small, Role::Text2))
{
    setMinimumHeight(scaled(64));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    row->setSpacing(scaled(16));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_open->setWordWrap(true);
    words->addWidget(m_state);
    words->addWidget(m_person);
    m_person->hide();
    words->addWidget(m_open);
    row->addLayout(words, 1);
    auto *keep = newButton(tr("Save preliminary"), ButtonRole::Secondary, this);
    connect(keep, &QPushButton::clicked, save, &QAction::trigger);
    row->addWidget(keep, 0, Qt::AlignVCenter);
    show(false, {});
}

void ReportFoot::show(bool isDrafting, const Open &open)
{
    m_state->setText(isDrafting ? tr("Being drafted") : tr("Draft, not signed"));
    QStringList words;
    if (open.flags > 0)
        words.append(tr("%n flag(s) to settle.", nullptr, open.flags));
    if (open.standing > 0)
        words.append(
            tr("%n standing sentence(s) for which no image was read.", nullptr, open.standing));
    words.append(tr("Drafting aid, not a medical device."));
    m_open->setText(words.join(u' '));
}

void ReportFoot::setPerson(const QString &words)
{
    m_person->setText(words);
    m_person->setVisible(!words.isEmpty());
}

} // namespace lectern::ui
