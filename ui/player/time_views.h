// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/media/captions.h"
#include "core/media/data_table.h"

#include <QListWidget>
#include <QTableView>

namespace lectern::plots {
class DataTableModel;
}

namespace lectern::ui {

/// Every sample of an experiment as numbers; the row of the time cursor is marked.
class SampleTable : public QTableView
{
    Q_OBJECT

public:
    explicit SampleTable(QWidget *parent = nullptr);

    /// @param table  Its first column is the time, rising.
    void setTable(const media::DataTable &table);
    void setTime(double seconds); ///< Of the experiment.

private:
    plots::DataTableModel *m_model; // Owned by this widget.
};

/// What is said, with the time of each sentence: to be read instead of watched.
class TranscriptView : public QListWidget
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget *parent = nullptr);

    void setCaptions(const QList<media::Caption> &captions, Language language);
    void setTime(double seconds); ///< Of the film.

Q_SIGNALS:
    void sentenceChosen(double seconds); ///< Where it begins.

private:
    QList<media::Caption> m_captions;
};

} // namespace lectern::ui
