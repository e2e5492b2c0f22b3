// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"
#include "ui/services/document_session.h"

#include <QTimer>

class QVBoxLayout;

namespace lectern::ui {

/// Lines for the impression and the recommendation, worded from what was measured and entered.
/// Each enters the report when the reader accepts it. Shown only while there are any.
class ProposedLines : public Plane
{
    Q_OBJECT

public:
    explicit ProposedLines(DocumentSession &session, QWidget *parent = nullptr);

    int count() const { return int(m_lines.size()); }
    void acceptFirst(); ///< The one that is on top.

Q_SIGNALS:
    void countChanged();
    void accepted(lectern::document::BlockId block);
    void failed(const QString &message);

private:
    void ask();
    void take(const QList<document::DraftedBlock> &lines);
    void accept(int index);
    void dismiss(int index);
    void rebuild();
    QWidget *newRow(int index);
    bool stands(const document::DraftedBlock &line) const;

    DocumentSession &m_session;
    QTimer m_rest;
    QList<document::DraftedBlock> m_lines;
    QStringList m_dismissed; ///< Texts, while the report is open.
    QFuture<Result<QList<document::DraftedBlock>>> m_asked;
    QVBoxLayout *m_rows;
};

} // namespace lectern::ui
