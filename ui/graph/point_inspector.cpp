// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/point_inspector.h"

#include "ui/actions/action_registry.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/nav_row.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/editor/origin.h"
#include "ui/editor/role_names.h"
#include "ui/graph/edit_fields.h"
#include "ui/graph/quote_row.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Block;
using document::Commands;
using document::KnowledgePoint;
using document::TextSupport;

/// Definitions stand without the marks and line breaks that the chapter's file has.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            letters += c;
    return letters;
}

/// A quote as it is read: without the stars of Markdown.
QString readable(const TextSupport &span, const document::Source *source)
{
    QString quote = span.quote;
    return source && source->kind == u"markdown" ? quote.remove(QStringLiteral("**")) : quote;
}

QString firstWords(const Block &block)
{
    constexpr int kLongest = 60;
    const QString text = block.text().simplified();
    return text.size() <= kLongest ? text : text.left(kLongest).trimmed() + u'…';
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setObjectName({}); // It is not found any more.
            item->widget()->deleteLater(); // It may be the sender.
        }
        delete item;
    }
}

} // namespace

std::optional<TextSupport> definingPassage(const KnowledgePoint &point)
{
    const QString definition = lettersOf(point.definition);
    const auto found = std::ranges::find_if(point.spans, [&](const TextSupport &span) {
        return !definition.isEmpty() && lettersOf(span.quote).contains(definition);
    });
    return found == point.spans.cend() ? std::nullopt : std::optional(*found);
}

PointInspector::PointInspector(PointGraph &graph, ActionRegistry &registry, QWidget *parent) :
    QWidget(parent), m_graph(graph)
{
    assemble(registry);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // Not inside the event of a row that made the change.
    connect(&m_timer, &QTimer::timeout, this, &PointInspector::refresh);
    connect(&graph, &PointGraph::usesChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(m_name, &HeadingField::changed, this, [this](const QString &name) {
        take(Commands(m_graph.document()).renamePoint(m_term, name));
    });
    connect(m_definition, &DefinitionField::changed, this, [this](const QString &text) {
        take(Commands(m_graph.document()).setDefinition(m_term, text));
    });
    refresh();
}

void PointInspector::assemble(ActionRegistry &registry)
{
    auto *content = new QWidget;
    auto *outer = new QVBoxLayout(content);
    // Fields have an edge of their own once they have the focus: their words stand in line with the
    // rest.
    const int inset = scaled(8);
    outer->setContentsMargins(inset, scaled(16), inset, scaled(16));
    m_nothing = new TextLabel(tr("Select a point to see what it means and where it is said."),
                              TextStyle::Body, Role::Text2);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(inset, 0, inset, 0);
    outer->addWidget(m_nothing);
    m_card = new QWidget;
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    m_name = new HeadingField;
    m_definition = new DefinitionField;
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(scaled(8));
    m_chips->setContentsMargins(inset, 0, inset, 0);
    auto *definition = new QHBoxLayout;
    definition->setContentsMargins(inset / 2, 0, inset / 2, 0);
    definition->addWidget(m_definition);
    column->addWidget(m_name);
    column->addLayout(m_chips);
    column->addLayout(definition);
    m_rowsPlace = new QVBoxLayout;
    m_rowsPlace->setContentsMargins(inset, 0, inset, 0);
    column->addLayout(m_rowsPlace);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(inset, 0, inset, 0);
    foot->addWidget(
        newButton(registry.action(QStringLiteral("graph.merge")), ButtonRole::Secondary, m_card));
    foot->addWidget(
        newButton(registry.action(QStringLiteral("graph.delete")), ButtonRole::Secondary, m_card));
    foot->addStretch();
    column->addSpacing(scaled(8));
    column->addLayout(foot);
    outer->addWidget(m_card);
    outer->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Knowledge point"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_scroll);
}

void PointInspector::show(int point)
{
    if (point != m_point && m_card->isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        focusWidget()->clearFocus(); // What was typed belongs to the point that was shown.
    if (point != m_point)
        m_scroll->ensureVisible(0, 0);
    m_point = point;
    m_timer.start();
}

void PointInspector::editName()
{
    refresh();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void PointInspector::take(const Status &status)
{
    if (status)
        return;
    m_timer.start(); // Shows what stands in the document again.
    Q_EMIT failed(status.error().message);
}

void PointInspector::refresh()
{
    m_timer.stop();
    if (m_point >= m_graph.count())
        m_point = -1;
    m_nothing->setVisible(m_point < 0);
    m_card->setVisible(m_point >= 0);
    if (m_point < 0)
        return;
    const Language language = m_graph.document().header().language;
    m_term = m_graph.point(m_point).term;
    m_name->show(m_term, language);
    m_definition->show(m_graph.point(m_point).definition, language);
    showOrigin();
    rebuildRows();
}

void PointInspector::showOrigin()
{
    clear(m_chips);
    const KnowledgePoint &point = m_graph.point(m_point);
    auto *level
        = new Chip(tr("Level %1").arg(m_graph.level(m_point)), Role::Authored, Role::AuthoredTint);
    level->setFocusPolicy(Qt::NoFocus);
    level->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_chips->addWidget(level);
    if (!point.definition.isEmpty())
        m_chips->addWidget(newOriginChip(point));
    m_chips->addStretch();
}

QWidget *PointInspector::newOriginChip(const KnowledgePoint &point)
{
    const auto passage = definingPassage(point);
    document::Provenance origin;
    if (passage) {
        origin.kind = document::ProvenanceKind::Extracted;
        origin.supports.append(*passage);
    }
    auto *chip = new Chip(chipText(m_graph.document().content(), origin), roleOf(origin.kind),
                          tintOf(origin.kind), glyphOf(origin.kind));
    chip->setObjectName(QStringLiteral("origin"));
    if (passage) {
        connect(chip, &Chip::clicked, this,
                [this, passage = *passage] { Q_EMIT passageChosen(passage); });
    } else {
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    return chip;
}

void PointInspector::rebuildRows()
{
    const QWidget *focused
        = m_rows && m_rows->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const bool hadFocus = focused && focused->hasFocus();
    const QString name = focused ? focused->objectName() : QString();
    QWidget *old = m_rows;
    m_rows = new QWidget;
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addBefore();
    addBehind();
    addPassages();
    addBlocks();
    m_rowsPlace->addWidget(m_rows);
    m_rows->show(); // Not a moment later: the focus may go back into it now.
    orderTabs();
    if (hadFocus) {
        auto *same = m_rows->findChild<QWidget *>(name);
        (same ? same : static_cast<QWidget *>(m_definition))->setFocus(Qt::OtherFocusReason);
    }
    if (old) {
        old->hide();
        old->deleteLater(); // It may hold the sender.
    }
}

/// New rows would come last in the window.
void PointInspector::orderTabs()
{
    QWidget *last = m_name;
    const auto next = [&last](QWidget *widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    if (auto *origin = m_card->findChild<Chip *>(QStringLiteral("origin")))
        next(origin);
    next(m_definition);
    for (QWidget *row : m_rows->findChildren<QWidget *>())
        if (row->focusPolicy() & Qt::TabFocus)
            next(row);
    for (QPushButton *button : m_card->findChildren<QPushButton *>())
        next(button);
}

void PointInspector::addTitle(const QString &title)
{
    m_column->addSpacing(scaled(16));
    m_column->addWidget(new Divider);
    m_column->addSpacing(scaled(16));
    m_column->addWidget(new TextLabel(title, TextStyle::SmallStrong, Role::Text2));
    m_column->addSpacing(scaled(4));
}

void PointInspector::addNote(const QString &text)
{
    auto *note = new TextLabel(text, TextStyle::Small, Role::Text2);
    note->setWordWrap(true);
    m_column->addWidget(note);
}

NavRow *PointInspector::newPointRow(int other, bool isDrawn)
{
    auto *row = new NavRow(m_graph.point(other).term, isDrawn ? Glyph::Authored : Glyph::Extracted);
    row->setGlyphRole(isDrawn ? Role::Authored : Role::Extracted);
    row->setTrailing(isDrawn ? tr("drawn by you") : tr("found"));
    row->setToolTip(m_graph.point(other).term);
    row->setObjectName(QStringLiteral("point ") + m_graph.point(other).term);
    connect(row, &NavRow::clicked, this, [this, other] { Q_EMIT pointChosen(other); });
    return row;
}

void PointInspector::addBefore()
{
    const PointLinks &links = m_graph.links(m_point);
    addTitle(tr("Must come before"));
    if (links.before.isEmpty() && links.elsewhere.isEmpty())
        addNote(tr("Nothing: a lesson can begin with it."));
    for (const int other : links.before) {
        const QString term = m_graph.point(other).term;
        auto *row = newPointRow(other, m_graph.isDrawn(other, m_point));
        auto *remove = new IconButton(Glyph::Close, tr("Remove “%1” as a prerequisite").arg(term));
        remove->setObjectName(QStringLiteral("remove ") + term);
        remove->setFixedSize(scaled(28), scaled(28));
        connect(remove, &QToolButton::clicked, this, [this, term] {
            take(Commands(m_graph.document()).removePrerequisite(m_term, term));
        });
        auto *line = new QHBoxLayout;
        line->setSpacing(0);
        line->addWidget(row, 1);
        line->addWidget(remove);
        m_column->addLayout(line);
    }
    for (const QString &term : links.elsewhere)
        addNote(tr("%1: not a point of this lesson").arg(term));
}

void PointInspector::addBehind()
{
    const QList<int> &behind = m_graph.links(m_point).behind;
    addTitle(tr("Builds on it"));
    if (behind.isEmpty())
        addNote(tr("Nothing yet."));
    for (const int other : behind)
        m_column->addWidget(newPointRow(other, m_graph.isDrawn(m_point, other)));
}

void PointInspector::addPassages()
{
    const KnowledgePoint &point = m_graph.point(m_point);
    addTitle(tr("In the chapter"));
    if (point.spans.isEmpty())
        addNote(tr("No passage: you added this point."));
    const document::Content &content = m_graph.document().content();
    for (qsizetype i = 0; i < point.spans.size(); ++i) {
        const TextSupport &span = point.spans.at(i);
        const document::Source *source = content.source(span.source);
        auto *row = new QuoteRow(placeOf(content, span), readable(span, source),
                                 source ? source->language : content.header.language);
        row->setObjectName(QStringLiteral("passage %1").arg(i));
        connect(row, &QuoteRow::clicked, this, [this, span] { Q_EMIT passageChosen(span); });
        m_column->addWidget(row);
    }
}

void PointInspector::addBlocks()
{
    QList<const Block *> exercises;
    QList<const Block *> others;
    for (const document::BlockId id : m_graph.blocksWith(m_point)) {
        const Block *block = m_graph.document().block(id);
        (block->role == u"exercise" ? exercises : others).append(block);
    }
    const auto addRows
        = [this](const QString &title, const QList<const Block *> &blocks, Glyph glyph) {
              if (blocks.isEmpty())
                  return;
              addTitle(title);
              for (const Block *block : blocks) {
                  auto *row = new NavRow(firstWords(*block), glyph);
                  const QString role = roleName(block->role);
                  row->setTrailing(role.isEmpty() ? blockTypeText(block->type) : role);
                  row->setToolTip(firstWords(*block));
                  row->setObjectName(QStringLiteral("block %1").arg(block->id.value()));
                  connect(row, &NavRow::clicked, this,
                          [this, id = block->id] { Q_EMIT blockChosen(id); });
                  m_column->addWidget(row);
              }
          };
    addRows(tr("In the lesson"), others, Glyph::Document);
    addRows(tr("Exercises"), exercises, Glyph::Check);
    if (exercises.isEmpty() && others.isEmpty()) {
        addTitle(tr("In the lesson"));
        addNote(tr("No block uses it yet."));
    }
}

} // namespace lectern::ui
