// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/normal_doubts.h"

#include <QWidget>

class QVBoxLayout;

namespace lectern::ui {

class IconButton;
class SentenceField;

/// What a row shows of one normal sentence.
struct ShownNormal {
    QString text;
    QStringList otherWordings; ///< Of the template's sentence.
    QStringList findingsAgainst; ///< It is left out beside these.
    QList<medical::DoubtfulNormal> doubts;
    bool isFirst = false;
    bool isLast = false;
};

/// A normal sentence in its field, with what moves and removes it; what speaks against it stands
/// below.
class NormalRow : public QWidget
{
    Q_OBJECT

public:
    explicit NormalRow(QWidget *parent = nullptr);

    /// @param name  For screen readers: "Pleura, sentence 2".
    void show(const ShownNormal &normal, const QString &name);
    SentenceField &field() { return *m_field; }

Q_SIGNALS:
    void moveRequested(int step);
    void removeRequested();

private:
    void showNotes();
    void addNote(const QString &text, const medical::DoubtfulNormal *doubt);

    SentenceField *m_field;
    IconButton *m_up;
    IconButton *m_down;
    IconButton *m_remove;
    QVBoxLayout *m_notes;
    ShownNormal m_normal;
    QStringList m_noted;
};

} // namespace lectern::ui
