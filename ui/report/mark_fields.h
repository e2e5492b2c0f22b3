// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/measured_mark.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lectern::ui {

class TextLabel;

/// What the reader says of one line or region that they drew: what it is, from the list of terms or
/// in their own words, and the heading where it belongs.
class MarkFields : public QWidget
{
    Q_OBJECT

public:
    /// @param layout  Whose headings there are, in the report's language.
    MarkFields(const medical::MeasuredMark &mark, const medical::ReportTemplate &layout,
               Language language, QWidget *parent = nullptr);

    /// "M5 Length 12.3 mm", in the program's language.
    static QString titleOf(const medical::MeasuredMark &mark);
    void edit(); ///< The caret goes into the name.

Q_SIGNALS:
    void noteChanged(const lectern::medical::MarkNote &note);

private:
    void tell();

    medical::MarkNote m_note;
    QLineEdit *m_label; // All owned by this widget.
    QComboBox *m_organ;
    TextLabel *m_fault; ///< Why the name is not taken; hidden where it is.
};

} // namespace lectern::ui
