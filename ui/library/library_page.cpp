// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_page.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/field_button.h"
#include "ui/controls/nav_row.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/controls/tool_strip.h"
#include "ui/library/action_card.h"
#include "ui/library/recent_row.h"
#include "ui/library/sample_card.h"
#include "ui/services/library.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace lectern::ui {
LibraryPage::LibraryPage(Library &library, ActionRegistry &registry, QWidget *parent) :
    Page(parent), m_library(library), m_registry(registry)
{
    setAcceptDrops(true);
    m_navigation = newNavigation();
    m_content = newContent();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_content, 1);
    connect(&library, &Library::recentChanged, this, &LibraryPage::refreshRecent);
    refreshRecent();
}

QWidget *LibraryPage::toolBar()
{
    auto *strip = new ToolStrip;
    strip->addTitle(tr("Library"));
    strip->addStretch();
    strip->addWidget(new FieldButton(tr("Search titles and text"),
                                     m_registry.action(QStringLiteral("palette.open"))));
    strip->addStretch();
    strip->addButton(m_registry.action(QStringLiteral("document.open")), ButtonRole::Secondary);
    return strip;
}

PageStatus LibraryPage::status() const
{
    return {{tr("%n document(s)", nullptr, int(m_library.recent().size()))}, {}, {}};
}

QList<QWidget *> LibraryPage::panes() const
{
    return {m_navigation, m_content};
}

QWidget *LibraryPage::newNavigation()
{
    auto *panel = new Plane(Role::Panel, Qt::RightEdge);
    panel->setFixedWidth(scaled(208));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(0);
    auto *all = new NavRow(tr("Recent"), Glyph::Clock);
    auto *unfinished = new NavRow(tr("Drafts to finish"), Glyph::Authored);
    auto *group = new QButtonGroup(panel);
    for (NavRow *row : {all, unfinished}) {
        row->setCheckable(true);
        group->addButton(row);
        column->addWidget(row);
    }
    all->setChecked(true);
    connect(unfinished, &QAbstractButton::toggled, this, [this](bool checked) {
        m_onlyUnfinished = checked;
        refreshRecent();
    });
    column->addStretch();
    return panel;
}

QWidget *LibraryPage::newContent()
{
    auto *content = new QWidget;
    content->setMaximumWidth(scaled(1008));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(24), scaled(40), scaled(24), scaled(40));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("What are you preparing?"), TextStyle::Display));

    auto *cards = new QHBoxLayout;
    cards->setSpacing(scaled(24));
    auto *lesson = new ActionCard(m_registry.action(QStringLiteral("lesson.new")), Glyph::Document,
                                  tr("Type a topic, or drop a chapter: EPUB, PDF, DOCX, HTML, "
                                     "Markdown."));
    lesson->setProminent(true);
    setFocusProxy(lesson);
    cards->addWidget(lesson);
    cards->addWidget(new ActionCard(m_registry.action(QStringLiteral("report.new")), Glyph::Viewer,
                                    tr("Drop a DICOM folder with the clinical text. It stays on "
                                       "this computer.")));
    cards->addWidget(new ActionCard(m_registry.action(QStringLiteral("document.open")), Glyph::Open,
                                    tr("Go on with a document from this computer.")));
    column->addLayout(cards);
    column->addSpacing(scaled(24));

    column->addWidget(new TextLabel(tr("Recent"), TextStyle::Section));
    m_recentCard = new Card;
    m_recentRows = new QVBoxLayout(m_recentCard);
    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(0);
    column->addWidget(m_recentCard);
    m_nothingYet = new TextLabel(tr("Nothing here yet. Type a topic or drop a chapter."),
                                 TextStyle::Body, Role::Text2);
    column->addWidget(m_nothingYet);
    addSamples(column);
    column->addStretch();

    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    row->addStretch();
    row->addWidget(content, 100);
    row->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(centred);
    scroll->setAccessibleName(tr("Start page"));
    return scroll;
}

void LibraryPage::addSamples(QVBoxLayout *column)
{
    const QList<Sample> samples = m_library.samples();
    if (samples.isEmpty())
        return;
    column->addSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Try a sample"), TextStyle::Section));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(24));
    for (const Sample &sample : samples) {
        auto *card = new SampleCard(sample);
        connect(card, &QAbstractButton::clicked, this, [this, sample] {
            if (sample.kind == u"report")
                Q_EMIT sampleStudyChosen(sample.language);
            else
                Q_EMIT sampleChapterChosen(sample.path, sample.topic);
        });
        row->addWidget(card);
    }
    column->addLayout(row);
}

void LibraryPage::refreshRecent()
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    QList<LibraryEntry> entries = m_library.recent();
    if (m_onlyUnfinished)
        entries.removeIf([](const LibraryEntry &entry) { return entry.isComplete; });
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto *row = new RecentRow(entries.at(i), i + 1 == entries.size());
        connect(row, &RecentRow::opened, this, &LibraryPage::documentChosen);
        connect(row, &RecentRow::forgotten, this,
                [this](const QString &path) { m_library.forget(path); });
        m_recentRows->addWidget(row);
    }
    m_recentCard->setVisible(!entries.isEmpty());
    m_nothingYet->setVisible(entries.isEmpty());
    Q_EMIT statusChanged();
}

void LibraryPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void LibraryPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(event->mimeData()->urls().first().toLocalFile());
}

} // namespace lectern::ui
