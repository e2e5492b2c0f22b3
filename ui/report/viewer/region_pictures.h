// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/viewer/shown_measurement.h"

#include <QListView>

class QStandardItemModel;

namespace lectern::ui {

/// The pictures of what was measured, each with its values under it: what a report still shows
/// where its series is not. As large as they need, a picture each for the values of one mark.
class RegionPictures : public QListView
{
    Q_OBJECT

public:
    /// A picture, and what stands with it.
    struct Entry {
        QImage picture;
        QString title; ///< "M1 right hilar lymph node"
        QString value; ///< Of the first value, or of both axes; why there is none.
        QString label;
        QStringList names; ///< Of the values that it is a picture of.
        QStringList lines; ///< One for each of them.
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit RegionPictures(QWidget *parent = nullptr);

    void setMeasurements(const QList<ShownMeasurement> &measurements);
    int count() const;
    /// Marks the picture of a measurement; of one without a picture, none.
    void select(const QString &name);
    /// The size that shows all, or as many as there is room for.
    QSize sizeIn(const QSize &room) const;

Q_SIGNALS:
    void chosen(const QString &name); ///< By hand; the first of a mark's values.

protected:
    QSize minimumSizeHint() const override;

private:
    QStandardItemModel *m_model; // Owned by this widget.
    QList<Entry> m_entries; ///< What the model shows.
};

} // namespace lectern::ui
