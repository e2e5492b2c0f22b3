// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/versions_panel.h"

#include "core/base/when_finished.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/document/version_row.h"
#include "ui/document/version_view.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::ui {

VersionsPanel::VersionsPanel(DocumentSession &session, QWidget *parent) :
    QStackedWidget(parent),
    m_session(session),
    m_name(new QLineEdit),
    m_rows(new QVBoxLayout),
    m_view(new VersionView(session.document()))
{
    addWidget(newList());
    addWidget(m_view);
    connect(&session, &DocumentSession::versionsChanged, this, [this] {
        if (m_isLoaded)
            reload();
    });
    connect(m_view, &VersionView::backRequested, this, [this] { setCurrentIndex(0); });
    connect(m_view, &VersionView::blockChosen, this, &VersionsPanel::blockChosen);
    connect(m_view, &VersionView::failed, this, &VersionsPanel::failed);
    connect(
        m_view, &VersionView::renamed, this, [this](document::VersionId id, const QString &name) {
            whenFinished(m_session.renameVersion(id, name), this, [this](const Status &renamed) {
                if (!renamed)
                    Q_EMIT failed(renamed.error().message);
            });
        });
}

QWidget *VersionsPanel::newList()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(16), scaled(16), 0, 0);
    column->setSpacing(scaled(8));
    auto *keepRow = new QHBoxLayout;
    keepRow->setContentsMargins(0, 0, scaled(16), 0);
    keepRow->setSpacing(scaled(8));
    m_name->setPlaceholderText(tr("Name it, or leave the time"));
    m_name->setAccessibleName(tr("Name of the version to keep"));
    connect(m_name, &QLineEdit::returnPressed, this, &VersionsPanel::keep);
    keepRow->addWidget(m_name, 1);
    QPushButton *keepButton = newButton(tr("Keep"), ButtonRole::Secondary, page);
    keepButton->setAccessibleName(tr("Keep this version"));
    keepButton->setToolTip(tr("Keep this version (Ctrl+S)"));
    connect(keepButton, &QPushButton::clicked, this, &VersionsPanel::keep);
    keepRow->addWidget(keepButton);
    column->addLayout(keepRow);
    auto *list = new QWidget;
    m_rows->setContentsMargins(0, scaled(4), scaled(16), scaled(16));
    m_rows->setSpacing(scaled(2));
    m_rows->addStretch();
    list->setLayout(m_rows);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Versions"));
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    return page;
}

void VersionsPanel::keep()
{
    whenFinished(m_session.saveVersion(m_name->text()), this, [this](const Status &kept) {
        if (kept)
            m_name->clear();
        else
            Q_EMIT failed(kept.error().message);
    });
}

void VersionsPanel::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (!m_isLoaded)
        reload();
    m_isLoaded = true;
}

void VersionsPanel::reload()
{
    whenFinished(m_session.versions(), this, [this](const Result<QList<VersionEntry>> &entries) {
        if (entries)
            showList(*entries);
        else
            Q_EMIT failed(entries.error().message);
    });
}

void VersionsPanel::showList(const QList<VersionEntry> &entries)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    for (const VersionEntry &entry : entries) {
        auto *row = new VersionRow(entry);
        connect(row, &QAbstractButton::clicked, this, [this, entry] { open(entry.version); });
        m_rows->addWidget(row);
    }
    if (entries.isEmpty()) {
        auto *nothing = new TextLabel(tr("No version yet. Keep one before you change much; you can "
                                         "return to it at any time."),
                                      TextStyle::Body, Role::Text2);
        nothing->setWordWrap(true);
        m_rows->addWidget(nothing);
    }
    m_rows->addStretch();
}

void VersionsPanel::open(const document::NamedVersion &version)
{
    whenFinished(m_session.version(version.id), this,
                 [this, version](const Result<document::Content> &content) {
                     if (!content) {
                         Q_EMIT failed(content.error().message);
                         return;
                     }
                     m_view->show(version, *content);
                     setCurrentWidget(m_view);
                 });
}

} // namespace lectern::ui
