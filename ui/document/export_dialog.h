// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/exports.h"

#include <QDialog>

class QComboBox;

namespace lectern::ui {

class PagePreview;
class TextLabel;

/// Asks in which format, and which part of a lesson, beside its first pages; the place is asked for
/// after it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param exports  Has at least one format; outlives the dialog.
    ExportDialog(Exports &exports, const document::Content &content, QWidget *parent = nullptr);

    ExportFormat format() const;
    QString part() const; ///< "plan", "worksheet" or "key".

private:
    QWidget *newOptions();
    void follow();

    QList<ExportFormat> m_formats;
    QComboBox *m_format;
    QComboBox *m_part;
    TextLabel *m_note;
    PagePreview *m_preview;
};

} // namespace lectern::ui
