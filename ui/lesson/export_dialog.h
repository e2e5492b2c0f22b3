// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/exports.h"

#include <QDialog>

class QComboBox;

namespace lectern::ui {

/// Asks in which format, and which part of a lesson; the place is asked for after it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param formats  At least one.
    explicit ExportDialog(const QList<ExportFormat> &formats, QWidget *parent = nullptr);

    ExportFormat format() const;
    QString part() const; ///< "plan", "worksheet" or "key".

private:
    QList<ExportFormat> m_formats;
    QComboBox *m_format;
    QComboBox *m_part;
};

} // namespace lectern::ui
