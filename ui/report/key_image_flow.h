// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QObject>
#include <QTimer>

namespace lectern::ui {

class SeriesFlow;
class Viewer;

/// Key images of the viewer are pictures of the report: marked with the key they are put in, with
/// their measurements and nothing that names a person; unmarked they go.
class KeyImageFlow : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    KeyImageFlow(document::Document &document, SeriesFlow &images, Viewer &viewer, QObject *parent);

Q_SIGNALS:
    void failed(const QString &message);

private:
    void follow(); ///< The viewer.
    void show(); ///< In the viewer what the report holds.

    document::Document &m_document;
    SeriesFlow &m_images;
    Viewer &m_viewer;
    QTimer m_turn;
    bool m_isShowing = false;
};

} // namespace lectern::ui
