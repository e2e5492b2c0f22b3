// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_session.h"
#include "ui/services/lesson_drafter.h"

#include <QObject>

namespace lectern::ui {

class BlockView;

/// A draft that runs, as the page shows it; and the other wordings of a sentence.
class DraftFlow : public QObject
{
    Q_OBJECT

public:
    /// @param session, view  Outlive the flow.
    DraftFlow(DocumentSession &session, BlockView &view, QObject *parent);

    bool canRephrase() const { return m_session.drafter() != nullptr; }
    void rephrase(); ///< Offers the other true wordings of the sentence under the caret.
    void stop();

Q_SIGNALS:
    void progressed();
    void failed(const QString &message);

private:
    void offer(document::BlockId block, int sentence, const QList<WordingOption> &options);
    void take(document::BlockId block, int sentence, const WordingOption &option);

    DocumentSession &m_session;
    BlockView &m_view;
};

} // namespace lectern::ui
