// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/library.h"

#include <QAbstractButton>

namespace lectern::ui {

/// A document that was opened before, as a row of the start page.
class RecentRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RecentRow(const LibraryEntry &entry, bool isLast, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void opened(const QString &path);
    void forgotten(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString statusText() const;

    LibraryEntry m_entry;
    bool m_isLast;
};

/// "now", "today 09:12", "yesterday", "18 Nov": when something was, seen from `now`.
QString relativeTime(const QDateTime &time, const QDateTime &now);

} // namespace lectern::ui
