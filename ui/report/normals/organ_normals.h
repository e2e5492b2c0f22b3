// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace lectern::ui {

class Chip;
class NormalRow;
class NormalsEditing;
class SentenceField;
class TextLabel;

/// The normal sentences of one organ, a row each: whose they are, and a way back to the template's.
class OrganNormals : public QWidget
{
    Q_OBJECT

public:
    /// @param editing  Outlives this.
    OrganNormals(NormalsEditing &editing, const QString &organ, QWidget *parent = nullptr);

    QList<SentenceField *> fields() const; ///< From top to bottom.

Q_SIGNALS:
    void stepRequested(lectern::ui::SentenceField *from, int step);
    void focused(QWidget *row);

private:
    void follow();
    void addRow();
    void connectRow(NormalRow *row);
    void insertAt(int index);
    void focusRow(int index);

    NormalsEditing &m_editing;
    QString m_organ;
    Chip *m_own;
    Chip *m_template;
    QPushButton *m_reset;
    TextLabel *m_nothing;
    QVBoxLayout *m_column;
    QList<NormalRow *> m_rows;
};

} // namespace lectern::ui
