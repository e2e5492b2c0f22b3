// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph/point_table.h"

#include "ui/controls/flat_table.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QSortFilterProxyModel>

namespace lectern::ui {
namespace {

/// Rows of equal value stand as in the document.
class PointSorter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        if (left.data() != right.data())
            return QSortFilterProxyModel::lessThan(left, right);
        const bool isFirst = left.row() < right.row();
        return sortOrder() == Qt::AscendingOrder ? isFirst : !isFirst;
    }
};

bool isNumber(int column)
{
    return column == PointTableModel::Level || column == PointTableModel::Passages
        || column == PointTableModel::Blocks;
}

QVariant alignmentOf(int column)
{
    return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

class PointCell : public FlatCell
{
public:
    using FlatCell::FlatCell;

protected:
    Role roleOf(const QModelIndex &index) const override
    {
        return index.column() == PointTableModel::Term || isNumber(index.column()) ? Role::Text
                                                                                   : Role::Text2;
    }
};

} // namespace

PointTableModel::PointTableModel(PointGraph &graph, QObject *parent) :
    QAbstractTableModel(parent), m_graph(graph)
{
    const auto reset = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&graph, &PointGraph::changed, this, reset);
    connect(&graph, &PointGraph::usesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Blocks), index(rowCount() - 1, Blocks));
    });
}

int PointTableModel::rowCount(const QModelIndex &parent) const
{
    // Between the graph's change and the reset the rows are those of the graph: both at once.
    return parent.isValid() ? 0 : m_graph.count();
}

int PointTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count);
}

QString PointTableModel::text(int point, int column) const
{
    const auto terms = [this](const QList<int> &points, const QStringList &elsewhere) {
        QStringList names;
        for (const int other : points)
            names.append(m_graph.point(other).term);
        return (names + elsewhere).join(QStringLiteral(", "));
    };
    const PointLinks &links = m_graph.links(point);
    switch (Column(column)) {
    case Term:
        return m_graph.point(point).term;
    case Definition:
        return m_graph.point(point).definition;
    case Before:
        return terms(links.before, links.elsewhere);
    case Behind:
        return terms(links.behind, {});
    default:
        return {};
    }
}

QVariant PointTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_graph.count())
        return {};
    const int point = index.row();
    if (role == Qt::ToolTipRole)
        return text(point, index.column());
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role == Qt::AccessibleTextRole && index.column() == Term)
        return tr("%1, level %2").arg(text(point, Term)).arg(m_graph.level(point));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Level:
        return m_graph.level(point);
    case Passages:
        return int(m_graph.point(point).spans.size());
    case Blocks:
        return int(m_graph.blocksWith(point).size());
    default:
        return text(point, index.column());
    }
}

QVariant PointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Term:
        return tr("Point");
    case Level:
        return tr("Level");
    case Definition:
        return tr("Definition");
    case Before:
        return tr("Must come before");
    case Behind:
        return tr("Builds on it");
    case Passages:
        return tr("Passages");
    case Blocks:
        return tr("Blocks");
    case Count:
        break;
    }
    return {};
}

PointTable::PointTable(PointTableModel &model, QWidget *parent) : QTableView(parent)
{
    auto *sorted = new PointSorter(this);
    sorted->setSourceModel(&model);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted->setSortLocaleAware(true);
    auto *header = new FlatHead(this);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    setHorizontalHeader(header);
    setModel(sorted);
    setItemDelegate(new PointCell(this));
    setSortingEnabled(true);
    sortByColumn(PointTableModel::Level, Qt::AscendingOrder);
    verticalHeader()->hide();
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Table of the knowledge points"));
    const QList<std::pair<PointTableModel::Column, int>> widths{
        {PointTableModel::Term, 150},       {PointTableModel::Level, 76},
        {PointTableModel::Definition, 280}, {PointTableModel::Before, 140},
        {PointTableModel::Behind, 140},     {PointTableModel::Passages, 84},
        {PointTableModel::Blocks, 68}};
    for (const auto &[column, width] : widths)
        setColumnWidth(column, scaled(width));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PointTableModel::Definition, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (!m_isFollowing && row.isValid())
                    Q_EMIT pointChosen(pointAt(row));
            });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &row) { Q_EMIT openRequested(pointAt(row)); });
    restyle();
}

int PointTable::pointAt(const QModelIndex &row) const
{
    return static_cast<QSortFilterProxyModel *>(model())->mapToSource(row).row();
}

void PointTable::setCurrent(int point)
{
    const auto *sorted = static_cast<QSortFilterProxyModel *>(model());
    m_isFollowing = true;
    if (point < 0)
        clearSelection();
    else
        selectRow(sorted->mapFromSource(sorted->sourceModel()->index(point, 0)).row());
    m_isFollowing = false;
}

void PointTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid())
        Q_EMIT openRequested(pointAt(currentIndex()));
    else
        QTableView::keyPressEvent(event);
}

void PointTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void PointTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(FlatCell::rowHeight());
    verticalHeader()->setMinimumSectionSize(FlatCell::rowHeight());
}

} // namespace lectern::ui
