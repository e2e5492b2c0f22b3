// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/data_table.h"

#include <QAbstractTableModel>

namespace lectern::plots {

/// The numbers of a plot or an experiment for a table view.
class DataTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DataTableModel(QObject *parent = nullptr);

    void setTable(media::DataTable table);
    const media::DataTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    media::DataTable m_table;
};

} // namespace lectern::plots
