// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_session.h"

#include <QAbstractButton>

namespace lectern::ui {

/// A version in the list: its name, and under it when it was kept and how much it changed.
class VersionRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit VersionRow(const VersionEntry &entry, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_meta;
};

/// "today 10:42", "24 Nov 2026 18:05"
QString versionTimeText(const QDateTime &utc);

} // namespace lectern::ui
