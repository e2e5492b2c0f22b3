// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/medical/report/measured_value.h"
#include "ui/editor/picture_cache.h"
#include "ui/services/series_reader.h"

#include <QObject>
#include <QTimer>

namespace lectern::ui {

class SeriesFlow;
class Viewer;

/// Between the viewer and the measurements of a report: what is set in a picture is measured and
/// becomes a card of the document; what the document holds is marked in the pictures.
class MeasureFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    MeasureFlow(document::Document &document, SeriesReader &series, SeriesFlow &images,
                Viewer &viewer, QObject *parent);

    /// Selects the measurement that a sentence speaks of, where it does.
    void lightFor(std::optional<document::BlockId> block, int sentence);
    /// Shows the pixels a sentence rests on. @return false where it rests on none
    bool goToSourceOf(std::optional<document::BlockId> block, int sentence);
    /// Shows the measurement of a card. @return false for another block
    bool lightBlock(document::BlockId block);

Q_SIGNALS:
    void blockRequested(lectern::document::BlockId block); ///< Whose sentence speaks of it.
    void noduleMeasured(); ///< Its values stand in the document.
    void nameRequested(const QString &name); ///< The reader wants to say what it is.
    void failed(const QString &message);

private:
    void measure(const medical::MeasureOrder &order);
    void askForName(const QString &name);
    void measureAgain(const QString &name, const medical::MeasureOrder &order);
    /// @param volume  In which it was measured; there may be another one by now.
    void add(const medical::MeasureOrder &order, const medical::Volume &volume,
             const QList<medical::Measurement> &values);
    void replace(const QString &name, const medical::Volume &volume,
                 const QList<medical::Measurement> &values);
    void remove(const QString &name);
    void show();
    void choose(const QString &name);
    QImage pictureOf(const medical::MeasuredValue &value);
    const document::Provenance *provenanceOf(std::optional<document::BlockId> block, int sentence);

    document::Document &m_document;
    SeriesReader &m_series;
    SeriesFlow &m_images;
    Viewer &m_viewer;
    QTimer m_turn;
    PictureCache m_pictures;
    int m_drawn = 0; ///< Marks, those that are not yet measured too.
    int m_toBeNamed = 0; ///< Which of them is asked about as soon as it is measured; 0: none.
    document::Provenance m_found; ///< What provenanceOf() points to.
};

} // namespace lectern::ui
