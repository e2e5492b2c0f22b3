// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/point_list.h"

#include "core/base/text.h"
#include "ui/controls/text_label.h"
#include "ui/theme/glyph.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

/// Finds points by name or definition, whatever their case or width; sorted by level, then in the
/// order of the document.
class PointFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString &text)
    {
        m_wanted = normalisedForSearch(text.trimmed());
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto holds = [&](int column) {
            const QString text = sourceModel()->index(row, column, parent).data().toString();
            return normalisedForSearch(text).contains(m_wanted);
        };
        return m_wanted.isEmpty() || holds(PointTableModel::Term)
            || holds(PointTableModel::Definition);
    }

    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const auto key = [](const QModelIndex &index) {
            return std::pair(index.siblingAtColumn(PointTableModel::Level).data().toInt(),
                             index.row());
        };
        return key(left) < key(right);
    }

private:
    QString m_wanted;
};

/// A row like those of the other side panels: name, and the level at the right.
class PointDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeKind theme = themeOf(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (isSelected)
            painter->setBrush(color(Role::Selection, theme));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->setBrush(hovered(color(Role::Panel, theme), theme));
        painter->drawRoundedRect(option.rect, 4, 4);
        const QFont font = fontFor(TextStyle::Body);
        const QFontMetrics metrics(font);
        const QRect space = option.rect.adjusted(scaled(8), 0, -scaled(8), 0);
        const QString level = index.siblingAtColumn(PointTableModel::Level).data().toString();
        const int room = space.width() - metrics.horizontalAdvance(level) - scaled(8);
        painter->setFont(font);
        painter->setPen(color(isSelected ? Role::Accent : Role::Text, theme));
        painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->setPen(color(isSelected ? Role::Accent : Role::Text2, theme));
        painter->drawText(space, Qt::AlignRight | Qt::AlignVCenter, level);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(color(Role::Accent, theme), 2));
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(80), scaled(28)};
    }
};

} // namespace

PointList::PointList(PointGraph &graph, PointTableModel &model, QWidget *parent) :
    Plane(Role::Panel, Qt::RightEdge, parent),
    m_graph(graph),
    m_found(new PointFilter(this)),
    m_field(new QLineEdit),
    m_count(new TextLabel(TextStyle::SmallStrong, Role::Text2)),
    m_list(new QListView),
    m_nothing(new TextLabel(tr("No match. Searched names and definitions."), TextStyle::Small,
                            Role::Text2))
{
    m_found->setSourceModel(&model);
    m_found->sort(PointTableModel::Level);
    m_field->setPlaceholderText(tr("Find a point"));
    m_field->setAccessibleName(tr("Find a point"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition)
        ->setText(tr("Find a point"));
    m_field->installEventFilter(this);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new PointDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Knowledge points"));
    m_nothing->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(8));
    column->addWidget(m_field);
    column->addSpacing(scaled(4));
    column->addWidget(m_count);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<PointFilter *>(m_found)->setWanted(text);
        showCount();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (!m_isFollowing && row.isValid())
                    Q_EMIT pointChosen(pointAt(row));
            });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &row) { Q_EMIT openRequested(pointAt(row)); });
    connect(&model, &QAbstractItemModel::modelReset, this, &PointList::showCount);
    showCount();
}

int PointList::pointAt(const QModelIndex &row) const
{
    return m_found->mapToSource(row).row();
}

void PointList::setCurrent(int point)
{
    m_isFollowing = true;
    const QModelIndex row = point < 0
        ? QModelIndex()
        : m_found->mapFromSource(m_found->sourceModel()->index(point, PointTableModel::Term));
    if (row.isValid())
        m_list->setCurrentIndex(row);
    else
        m_list->clearSelection();
    m_isFollowing = false;
}

void PointList::showCount()
{
    const int sources = int(m_graph.document().content().sources.size());
    QString text = tr("%n point(s)", nullptr, m_found->rowCount());
    if (sources > 0)
        text = tr("%1, %2").arg(text, tr("%n source(s)", nullptr, sources));
    m_count->setText(text);
    const bool isEmpty = m_found->rowCount() == 0 && m_graph.count() > 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

bool PointList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && m_found->rowCount() > 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT pointChosen(pointAt(m_found->index(0, PointTableModel::Term)));
            return true;
        }
    }
    return Plane::eventFilter(watched, event);
}

} // namespace lectern::ui
