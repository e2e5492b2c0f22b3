// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/exports.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace lectern::ui {

class PagePreview;
class TextLabel;

/// What is printed and where, beside the pages as they will come out.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param exports  Outlives the dialog.
    PrintDialog(Exports &exports, const document::Content &content, QWidget *parent = nullptr);

    PrintOrder order() const;

private:
    QWidget *newOptions();
    void followPages();
    void followPrinters();
    void takePrinters(const QStringList &names);
    QString note() const;

    Exports &m_exports;
    PagePreview *m_preview;
    QFormLayout *m_form = nullptr;
    QComboBox *m_part;
    QComboBox *m_printer;
    QSpinBox *m_copies;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QCheckBox *m_twoSided;
    TextLabel *m_note;
    QPushButton *m_print = nullptr;
    bool m_knowsPrinters = false; ///< The system has named them.
};

/// The parts of a lesson, with their ids as data.
void addParts(QComboBox &box);

} // namespace lectern::ui
