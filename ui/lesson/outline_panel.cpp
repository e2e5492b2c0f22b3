// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/outline_panel.h"

#include "ui/controls/nav_row.h"
#include "ui/controls/text_label.h"
#include "ui/editor/role_names.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kRefreshMs = 250;
constexpr int kLongestMs = 1500;

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
}

QVBoxLayout *newPart(QVBoxLayout *column, const QString &title)
{
    column->addWidget(new TextLabel(title, TextStyle::SmallStrong, Role::Text2));
    column->addSpacing(scaled(4));
    auto *part = new QVBoxLayout;
    part->setSpacing(0);
    column->addLayout(part);
    return part;
}

} // namespace

OutlinePanel::OutlinePanel(document::Document &document, QWidget *parent) :
    Plane(Role::Panel, Qt::RightEdge, parent), m_document(document)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(0);
    m_outline = newPart(column, tr("Outline"));
    column->addSpacing(scaled(16));
    column->addWidget(new Divider);
    column->addSpacing(scaled(16));
    m_checks = newPart(column, tr("Checks"));
    column->addSpacing(scaled(16));
    column->addWidget(new Divider);
    column->addSpacing(scaled(16));
    m_origins = newPart(column, tr("Where the words come from"));
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("Outline"));
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->addWidget(scroll);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &OutlinePanel::refresh);
    const auto later = [this] { refreshLater(); };
    connect(&document, &document::Document::blocksInserted, this, later);
    connect(&document, &document::Document::blocksRemoved, this, later);
    connect(&document, &document::Document::blockMoved, this, later);
    connect(&document, &document::Document::blockChanged, this, [this](document::BlockId id) {
        m_counts.remove(id);
        refreshLater();
    });
    connect(&document, &document::Document::headerChanged, this, later);
    refresh();
}

void OutlinePanel::setCurrent(std::optional<document::BlockId> block)
{
    m_current = block;
    mark();
}

void OutlinePanel::refreshLater()
{
    // Typing puts it off, but a draft that keeps coming is shown all the same.
    if (!m_timer.isActive())
        m_waiting.start();
    if (m_waiting.elapsed() < kLongestMs)
        m_timer.start();
}

void OutlinePanel::refresh()
{
    refreshOutline();
    refreshChecks();
    refreshOrigins();
    mark();
}

void OutlinePanel::refreshOutline()
{
    const QList<OutlineEntry> entries = outlineOf(m_document.content());
    if (entries == m_entries && !m_rows.isEmpty())
        return;
    m_entries = entries;
    m_rows.clear();
    clear(m_outline);
    for (const OutlineEntry &entry : m_entries) {
        auto *row = new NavRow(entry.title);
        row->setCheckable(true);
        if (entry.minutes > 0)
            row->setTrailing(tr("%n min", nullptr, entry.minutes));
        connect(row, &NavRow::clicked, this, [this, id = entry.block] {
            Q_EMIT blockChosen(id);
            mark();
        });
        m_outline->addWidget(row);
        m_rows.append(row);
    }
}

void OutlinePanel::refreshChecks()
{
    const QList<LessonCheck> checks = checksOf(m_document.content());
    if (checks == m_shownChecks)
        return;
    m_shownChecks = checks;
    clear(m_checks);
    for (const LessonCheck &check : checks) {
        auto *row = new NavRow(check.text, check.isMet ? Glyph::Check : Glyph::Warning);
        row->setGlyphRole(check.isMet ? Role::Success : Role::Warning);
        row->setAccessibleDescription(check.isMet ? tr("Met") : tr("Open"));
        row->setFocusPolicy(Qt::NoFocus);
        row->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->setFlush();
        m_checks->addWidget(row);
    }
}

void OutlinePanel::refreshOrigins()
{
    OriginCounts counts;
    for (const document::Block &block : m_document.content().blocks) {
        auto known = m_counts.find(block.id);
        if (known == m_counts.end())
            known = m_counts.insert(block.id,
                                    originsOf(document::sentencesOf(m_document.content(), block)));
        for (size_t kind = 0; kind < counts.byKind.size(); ++kind)
            counts.byKind[kind] += known->byKind[kind];
    }
    for (int kind = 0; kind < 4; ++kind) {
        const auto origin = document::ProvenanceKind(kind);
        if (m_originRows.size() <= kind) {
            auto *row = new NavRow(kindText(origin), glyphOf(origin));
            row->setGlyphRole(roleOf(origin));
            row->setFocusPolicy(Qt::NoFocus);
            row->setAttribute(Qt::WA_TransparentForMouseEvents);
            row->setFlush();
            m_origins->addWidget(row);
            m_originRows.append(row);
        }
        m_originRows.at(kind)->setTrailing(QString::number(counts.byKind[size_t(kind)]));
    }
}

void OutlinePanel::mark()
{
    const int entry = m_current ? entryOf(m_entries, m_document.content(), *m_current) : -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setChecked(i == entry);
}

} // namespace lectern::ui
