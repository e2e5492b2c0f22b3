// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_drafter.h"
#include "ui/services/document_session.h"

#include <QObject>
#include <QTimer>

namespace lectern::ui {

class BlockView;

/// A draft that runs, as the page shows it.
class DraftFlow : public QObject
{
    Q_OBJECT

public:
    /// @param session, view  Outlive the flow.
    DraftFlow(DocumentSession &session, BlockView &view, QObject *parent);

    void stop();

Q_SIGNALS:
    void progressed();
    void failed(const QString &message);

private:
    void await();

    DocumentSession &m_session;
    BlockView &m_view;
    QTimer m_wait; ///< Until bars stand for what does not come yet.
};

} // namespace lectern::ui
