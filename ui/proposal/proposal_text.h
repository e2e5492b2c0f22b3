// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_drafter.h"

#include <QWidget>

#include <memory>

class QTextDocument;

namespace lectern::ui {

/// A proposed sentence as it would stand on the page: with a caret while it grows, and with the
/// check of each clause once it is whole.
class ProposalText : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalText(Language language, QWidget *parent = nullptr);

    void grow(const QString &text); ///< The sentence so far, with a caret behind it.
    /// The whole sentence: what drifts on the warning tint, a mark behind each clause.
    void judge(const ProposalEvent &proposal);
    QString text() const { return m_proposal.text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void tintDrift();
    void markClauses();
    QRectF caretRect() const;

    Language m_language;
    ProposalEvent m_proposal;
    std::shared_ptr<QTextDocument> m_text;
};

/// Findings about a part of the wording, not about all of it.
QList<ProposalFinding> narrowFindings(const ProposalEvent &proposal);

} // namespace lectern::ui
