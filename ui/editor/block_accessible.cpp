// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/block_accessible.h"

#include "ui/editor/block_view.h"
#include "ui/editor/origin.h"
#include "ui/editor/role_names.h"

#include <QWindow>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kFirstWords = 60;

QString nameOf(const document::Content &content, const document::Block &block)
{
    QStringList parts;
    const QString role = roleName(block.role);
    parts.append(role.isEmpty() ? blockTypeText(block.type) : role);
    QString words = block.text().replace(u'\n', u' ');
    if (words.size() > kFirstWords)
        words = words.left(kFirstWords).section(u' ', 0, -2) + u'…';
    parts.append(words);
    const OriginCounts counts = originsOf(document::sentencesOf(content, block));
    if (counts.total() > 0)
        parts.append(kindText(counts.mostFrequent()));
    return parts.join(QStringLiteral(", "));
}

QAccessibleInterface *factory(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<BlockView *>(object))
        return new BlockViewAccessible(*view);
    return nullptr;
}

} // namespace

const document::Block *BlockAccessible::block() const
{
    return m_view ? m_view->document().block(m_id) : nullptr;
}

bool BlockAccessible::isValid() const
{
    return block() != nullptr;
}

QWindow *BlockAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *BlockAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString BlockAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return nameOf(m_view->document().content(), *block());
    case QAccessible::Value:
        return block()->text();
    case QAccessible::Description:
        return block()->locked ? BlockView::tr("Locked") : QString();
    default:
        return {};
    }
}

QRect BlockAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect inside = m_view->blockRect(m_view->document().indexOf(m_id));
    return {m_view->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::Role BlockAccessible::role() const
{
    if (!isValid())
        return QAccessible::NoRole;
    switch (block()->type) {
    case document::BlockType::Heading:
        return QAccessible::Heading;
    case document::BlockType::List:
        return QAccessible::List;
    case document::BlockType::Table:
        return QAccessible::Table;
    case document::BlockType::Figure:
        return QAccessible::Graphic;
    case document::BlockType::Formula:
        return QAccessible::Equation;
    case document::BlockType::Media:
        return QAccessible::Animation;
    case document::BlockType::Card:
        return QAccessible::Section;
    case document::BlockType::Paragraph:
        break;
    }
    return QAccessible::Paragraph;
}

QAccessible::State BlockAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.selected = m_view->selectedBlocks().contains(m_id);
    state.focused = m_view->currentBlock() == m_id && m_view->hasFocus();
    state.readOnly = block()->locked;
    state.editable = !block()->locked;
    state.multiLine = true;
    state.offscreen = !m_view->viewport()->rect().intersects(
        m_view->blockRect(m_view->document().indexOf(m_id)));
    return state;
}

void *BlockAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : nullptr;
}

int BlockAccessible::cursorPosition() const
{
    const auto caret = m_view ? m_view->caret() : std::nullopt;
    if (!isValid() || !caret || caret->block != m_id)
        return 0;
    int start = 0;
    for (const document::Field &field : block()->fields) {
        if (field.key == caret->key)
            break;
        start += int(field.text().size()) + 1;
    }
    return start + caret->position;
}

void BlockAccessible::setCursorPosition(int position)
{
    if (!isValid())
        return;
    for (const document::Field &field : block()->fields) {
        const int size = int(field.text().size());
        if (position <= size) {
            m_view->placeCaret({m_id, field.key, position});
            return;
        }
        position -= size + 1;
    }
}

QString BlockAccessible::text(int start, int end) const
{
    return isValid() ? block()->text().mid(start, end - start) : QString();
}

int BlockAccessible::characterCount() const
{
    return isValid() ? int(block()->text().size()) : 0;
}

QRect BlockAccessible::characterRect(int) const
{
    return rect();
}

int BlockAccessible::offsetAtPoint(const QPoint &point) const
{
    return rect().contains(point) ? 0 : -1;
}

void BlockAccessible::scrollToSubstring(int, int)
{
    if (isValid())
        m_view->scrollTo(m_id);
}

QString BlockAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

BlockViewAccessible::BlockViewAccessible(BlockView &view) :
    PaintedChildren(&view, QAccessible::Document), m_view(view)
{
}

void BlockViewAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(once);
}

QAccessibleInterface *BlockViewAccessible::blockInterface(document::BlockId id) const
{
    return interfaceOf(id, [this, id] { return new BlockAccessible(m_view, id); });
}

QList<QWidget *> BlockViewAccessible::rows() const
{
    QList<QWidget *> found
        = m_view.viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    found.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
    return found;
}

QList<document::BlockId> BlockViewAccessible::shownBlocks() const
{
    const PageLayout &layout = m_view.pageLayout();
    QList<document::BlockId> ids;
    for (int i = layout.shownFrom(0, 1); i >= 0; i = layout.shownFrom(i + 1, 1))
        ids.append(m_view.document().content().blocks.at(i).id);
    return ids;
}

int BlockViewAccessible::childCount() const
{
    return int(shownBlocks().size() + rows().size());
}

QAccessibleInterface *BlockViewAccessible::child(int index) const
{
    const auto blocks = shownBlocks();
    if (index < 0 || index >= childCount())
        return nullptr;
    return index < blocks.size()
        ? blockInterface(blocks.at(index))
        : QAccessible::queryAccessibleInterface(rows().at(index - blocks.size()));
}

QAccessibleInterface *BlockViewAccessible::focusChild() const
{
    if (m_view.caret())
        return QAccessible::queryAccessibleInterface(&m_view.editor());
    const auto current = m_view.currentBlock();
    return current ? blockInterface(*current) : nullptr;
}

} // namespace lectern::ui
