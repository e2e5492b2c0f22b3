// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/block_view.h"

#include "ui/actions/action_registry.h"
#include "ui/editor/block_accessible.h"
#include "ui/editor/chip_row.h"
#include "ui/editor/draft_row.h"
#include "ui/editor/exhibit_host.h"
#include "ui/editor/formula_cache.h"
#include "ui/editor/picture_cache.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace lectern::ui {

BlockView::BlockView(document::Document &document, ActionRegistry &registry, PageStyle style,
                     QWidget *parent) :
    QAbstractScrollArea(parent),
    m_document(document),
    m_layout(document, std::move(style)),
    m_editor(new FieldEditor(viewport())),
    m_chips(new ChipRow(registry.action(QStringLiteral("block.rephrase")),
                        registry.action(QStringLiteral("block.lock")), viewport())),
    m_draftRow(new DraftRow(viewport())),
    m_exhibits(new ExhibitHost(document, *viewport()))
{
    BlockViewAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Lesson"));
    viewport()->setMouseTracking(true);
    viewport()->setAccessibleName(tr("Page"));
    verticalScrollBar()->setSingleStep(scaled(24));
    m_editor->setAccessibleName(tr("Text"));
    m_editor->setReservedKeys([&registry](const QKeySequence &keys) {
        return std::ranges::any_of(registry.actions(), [&keys](const QAction *action) {
            return action->shortcuts().contains(keys);
        });
    });
    connect(m_draftRow, &DraftRow::stopRequested, this, &BlockView::stopRequested);
    connect(m_chips, &ChipRow::sourceRequested, this, &BlockView::sourceRequested);
    connect(m_exhibits, &ExhibitHost::escaped, this, &BlockView::selectBlock);
    viewport()->setAcceptDrops(true);
    connectDocument();
    connectEditor();
    connectMedia();
    updateMetrics();
}

BlockView::~BlockView()
{
    m_editor->disconnect(this); // Nobody follows a caret that goes.
    m_editor->release();
}

void BlockView::connectDocument()
{
    const auto structure = [this](auto change) {
        change();
        m_origins.clear();
        relayout();
        setCurrent();
    };
    connect(&m_document, &document::Document::blocksInserted, this,
            [this, structure](int first, int count) {
                structure([&] { m_layout.insert(first, count); });
            });
    connect(&m_document, &document::Document::blocksRemoved, this,
            [this, structure](int first, int count) {
                if (m_field && m_document.indexOf(m_field->block) < 0)
                    releaseEditor();
                m_anchor = m_anchor && m_document.block(*m_anchor) ? m_anchor : std::nullopt;
                m_head = m_head && m_document.block(*m_head) ? m_head : m_anchor;
                m_anchor = m_anchor ? m_anchor : m_head;
                structure([&] { m_layout.remove(first, count); });
            });
    connect(&m_document, &document::Document::blockMoved, this,
            [this, structure](int from, int to) { structure([&] { m_layout.move(from, to); }); });
    connect(&m_document, &document::Document::blockChanged, this, &BlockView::takeBlockChange);
    connect(&m_document, &document::Document::headerChanged, this, [this] {
        updateMetrics();
        relayout();
    });
}

void BlockView::connectMedia()
{
    const auto placeAgain = [this](void (PageLayout::*place)()) {
        const FieldEditor::Guard guard(*m_editor);
        (m_layout.*place)();
        relayout();
    };
    const PageStyle &style = m_layout.style();
    if (style.pictures)
        connect(style.pictures.get(), &PictureCache::ready, this,
                [placeAgain] { placeAgain(&PageLayout::placeFigures); });
    if (style.formulas)
        connect(style.formulas.get(), &FormulaCache::ready, this,
                [placeAgain] { placeAgain(&PageLayout::placeFormulas); });
}

void BlockView::takeBlockChange(document::BlockId id)
{
    m_origins.remove(id);
    if (m_field && m_field->block == id && m_editor->isComposing()) {
        m_changeWaits = true; // Nothing touches the field until the composition is over.
        return;
    }
    const FieldEditor::Guard guard(*m_editor);
    m_layout.change(id);
    relayout();
    setCurrent();
}

void BlockView::updateMetrics()
{
    PageMetrics metrics;
    const int room = viewport()->width() - scaled(56 + 12 + 2 * kPagePadding);
    const int wanted = viewport()->width() > scaled(1100) ? 776 : 680;
    metrics.column = std::max(scaled(280), std::min(scaled(wanted), room));
    metrics.gutter = scaled(56);
    metrics.rightPadding = scaled(12);
    metrics.language = m_document.header().language;
    metrics.body = m_layout.style().body;
    m_layout.setMetrics(metrics);
}

double BlockView::headHeight() const
{
    if (!m_layout.style().hasHead)
        return scaled(kPagePadding / 2);
    return scaled(kPagePadding) + lineHeight(TextStyle::Display) + lineHeight(TextStyle::Body)
        + scaled(12);
}

double BlockView::contentHeight() const
{
    return headHeight() + m_layout.bottom() + m_draftHeight + scaled(80);
}

double BlockView::left() const
{
    const int room = viewport()->width() - m_layout.metrics().blockWidth();
    return std::max(scaled(8), room / 2 - scaled(8));
}

double BlockView::yOf(int index) const
{
    return headHeight() + m_layout.top(index) - verticalScrollBar()->value();
}

QRect BlockView::blockRect(int index) const
{
    return QRectF(left(), yOf(index), m_layout.metrics().blockWidth(), m_layout.height(index))
        .toRect();
}

int BlockView::indexAt(QPoint position) const
{
    const double y = position.y() + verticalScrollBar()->value() - headHeight();
    return y < -scaled(4) ? -1 : m_layout.indexAt(y);
}

bool BlockView::endIsInSight() const
{
    return headHeight() + m_layout.bottom() + m_draftHeight
        <= verticalScrollBar()->value() + viewport()->height() + scaled(40);
}

void BlockView::relayout()
{
    const double seen = viewport()->height();
    // Guesses above the fold become true heights: what is looked at must not move for that.
    for (int pass = 0; pass < 4; ++pass) {
        const double from = verticalScrollBar()->value() - headHeight();
        const int first = m_layout.indexAt(from);
        const double before = first >= 0 ? m_layout.top(first) : 0;
        if (!m_layout.layOut(from - seen / 2, from + seen * 1.5))
            break;
        updateScrollBar();
        if (first > 0 && m_layout.top(first) != before)
            verticalScrollBar()->setValue(verticalScrollBar()->value()
                                          + qRound(m_layout.top(first) - before));
    }
    placePanel();
    const double from = verticalScrollBar()->value() - headHeight();
    const int kept = m_field ? m_document.indexOf(m_field->block) : -1;
    m_layout.releaseOutside(from - 3 * seen, from + 4 * seen, kept);
    m_draftHeight = m_draft.isEmpty() ? 0 : m_draft.place(m_layout.metrics());
    updateScrollBar();
    placeEditor();
    placeRows();
    placeExhibit();
    viewport()->update();
    Q_EMIT laidOut();
}

void BlockView::updateScrollBar()
{
    const int most = std::max(0, int(contentHeight()) - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, most);
}

void BlockView::placeEditor()
{
    if (!m_field)
        return;
    const int index = m_document.indexOf(m_field->block);
    const FieldBox *box = index >= 0 ? m_layout.layout(index).field(m_field->key) : nullptr;
    if (!box) {
        releaseEditor();
        return;
    }
    const int position = m_editor->position();
    const bool isOther = m_editor->document() != box->text.get();
    m_editor->show(box->text, box->look, m_document.content().blocks.at(index).locked);
    if (isOther)
        m_editor->setPosition(position);
    const QRect place = box->rect.translated(left(), yOf(index)).toRect();
    if (m_editor->geometry() != place)
        m_editor->setGeometry(place);
}

void BlockView::placeRows()
{
    const auto current = currentBlock();
    const int index = current ? m_document.indexOf(*current) : -1;
    if (index < 0) {
        m_chips->hide();
    } else {
        m_chips->setGeometry(
            m_layout.layout(index).chipRow().translated(left(), yOf(index)).toRect());
    }
    if (m_draft.isEmpty()) {
        m_draftRow->hide();
        return;
    }
    const double top = headHeight() + m_layout.bottom() - verticalScrollBar()->value();
    m_draftRow->setGeometry(m_draft.statusRow(m_layout.metrics()).translated(left(), top).toRect());
    m_draftRow->show(m_draft.statusText());
}

void BlockView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateMetrics();
    relayout();
}

void BlockView::scrollContentsBy(int, int)
{
    relayout();
}

void BlockView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange: {
        const FieldEditor::Guard guard(*m_editor);
        updateMetrics();
        m_layout.reset();
        relayout();
        break;
    }
    case QEvent::PaletteChange:
    case QEvent::ActivationChange:
        relayout(); // The overlay's colours stand in its text.
        break;
    default:
        break;
    }
}

void BlockView::showDraft(const DraftSentence &sentence)
{
    changeDraft([this, &sentence] { m_draft.add(sentence); });
}

void BlockView::awaitDraft()
{
    changeDraft([this] { m_draft.await(); });
}

void BlockView::clearDraft()
{
    changeDraft([this] { m_draft.clear(); });
}

template <typename Change> void BlockView::changeDraft(Change change)
{
    const bool follows = endIsInSight();
    change();
    relayout();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void BlockView::scrollIntoView(const QRectF &rect)
{
    const int value = verticalScrollBar()->value();
    if (rect.top() < value + scaled(8))
        verticalScrollBar()->setValue(int(rect.top()) - scaled(24));
    else if (rect.bottom() > value + viewport()->height() - scaled(40))
        verticalScrollBar()->setValue(int(rect.bottom()) - viewport()->height() + scaled(48));
}

void BlockView::scrollTo(document::BlockId id)
{
    const int index = m_document.indexOf(id);
    if (index < 0)
        return;
    m_layout.layout(index);
    // Guessed heights on the way become true ones as they come into view, and push the block on.
    for (int pass = 0; pass < 8; ++pass) {
        updateScrollBar();
        const int wanted = int(headHeight() + m_layout.top(index)) - scaled(48);
        verticalScrollBar()->setValue(wanted);
        if (int(headHeight() + m_layout.top(index)) - scaled(48) == wanted)
            break;
    }
}

} // namespace lectern::ui
