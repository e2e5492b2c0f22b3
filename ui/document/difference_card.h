// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/version_difference.h"

#include <QWidget>

namespace lectern::ui {

/// One block that is not what it was: its words with what came and went, and the way back.
class DifferenceCard : public QWidget
{
    Q_OBJECT

public:
    DifferenceCard(const document::Content &then, const document::Content &now,
                   const document::BlockDifference &difference, QWidget *parent = nullptr);

Q_SIGNALS:
    void takeBackRequested(lectern::document::BlockId block);
    void blockChosen(lectern::document::BlockId block); ///< To be shown on the page.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *newHead(const QString &name, const document::BlockDifference &difference);
};

/// The pieces as rich text: what went struck through on the danger tint, what came on the success
/// tint; long stretches that are the same are cut in their middle.
QString markedWords(const QList<document::WordPiece> &pieces, const QWidget *widget);

} // namespace lectern::ui
