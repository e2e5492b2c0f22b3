// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/version_view.h"

#include "core/document/commands.h"
#include "core/document/version_difference.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/document/difference_card.h"
#include "ui/document/version_row.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::ui {

VersionView::VersionView(document::Document &document, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_name(new QLineEdit),
    m_time(new TextLabel(TextStyle::Small, Role::Text2)),
    m_summary(new TextLabel(TextStyle::Body)),
    m_scroll(new QScrollArea)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), 0, 0);
    column->setSpacing(scaled(8));
    addHead(column);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What differs from now"));
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &VersionView::refresh);
    const auto later = [this] {
        if (m_content && isVisible())
            m_timer.start();
    };
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, later);
}

void VersionView::addHead(QVBoxLayout *column)
{
    QPushButton *back = newButton(tr("All versions"), ButtonRole::Link, this);
    connect(back, &QPushButton::clicked, this, &VersionView::backRequested);
    column->addLayout(newLinkRow({back}));
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(0, 0, scaled(16), 0);
    lines->setSpacing(scaled(8));
    m_name->setAccessibleName(tr("Name of the version"));
    m_name->setToolTip(tr("The name can be changed"));
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty()) {
            m_name->setText(m_version.name);
        } else if (name != m_version.name) {
            m_version.name = name;
            Q_EMIT renamed(m_version.id, name);
        }
    });
    lines->addWidget(m_name);
    lines->addWidget(m_time);
    m_summary->setWordWrap(true);
    lines->addWidget(m_summary);
    QPushButton *take = newButton(tr("Take this version back"), ButtonRole::Primary, this);
    take->setToolTip(tr("One step that can be undone"));
    connect(take, &QPushButton::clicked, this, &VersionView::takeBackAll);
    m_takeBack = take;
    lines->addWidget(take, 0, Qt::AlignLeft);
    column->addLayout(lines);
}

void VersionView::show(const document::NamedVersion &version, const document::Content &content)
{
    m_version = version;
    m_content = content;
    m_name->setText(version.name);
    m_time->setText(tr("Kept %1").arg(versionTimeText(version.time)));
    refresh();
}

void VersionView::refresh()
{
    if (!m_content)
        return;
    const document::Content &now = m_document.content();
    const auto differences = document::blockDifferences(*m_content, now);
    const bool isHeadSame = m_content->header == now.header;
    m_takeBack->setEnabled(!differences.isEmpty() || !isHeadSame);
    if (!differences.isEmpty())
        m_summary->setText(tr("%n block(s) differ from now.", nullptr, int(differences.size())));
    else
        m_summary->setText(isHeadSame ? tr("Nothing differs from now.")
                                      : tr("Only the head of the lesson differs from now."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, scaled(4), scaled(16), scaled(16));
    column->setSpacing(scaled(8));
    for (const document::BlockDifference &difference : differences) {
        auto *card = new DifferenceCard(*m_content, now, difference);
        connect(card, &DifferenceCard::takeBackRequested, this, &VersionView::takeBack);
        connect(card, &DifferenceCard::blockChosen, this, &VersionView::blockChosen);
        column->addWidget(card);
    }
    column->addStretch();
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater(); // One of its buttons may be the sender.
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
}

void VersionView::takeBackAll()
{
    if (const Status done = document::Commands(m_document).restore(*m_content); !done)
        Q_EMIT failed(done.error().message);
}

void VersionView::takeBack(document::BlockId block)
{
    if (const Status done = document::Commands(m_document).restoreBlock(*m_content, block); !done)
        Q_EMIT failed(done.error().message);
}

void VersionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_content)
        m_timer.start(); // The marks hold colours.
}

} // namespace lectern::ui
