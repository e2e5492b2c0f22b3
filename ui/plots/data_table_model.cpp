// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/data_table_model.h"

namespace lectern::plots {

DataTableModel::DataTableModel(QObject *parent) : QAbstractTableModel(parent) { }

void DataTableModel::setTable(media::DataTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int DataTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int DataTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant DataTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.cell(index.row(), index.column());
    if (role == Qt::EditRole)
        return m_table.rows.at(size_t(index.row())).at(size_t(index.column()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_table.heading(section)) : section + 1;
}

} // namespace lectern::plots
