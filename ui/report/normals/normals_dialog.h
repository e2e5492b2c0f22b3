// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/normals/normals_editing.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace lectern::ui {

class OrganNormals;
class SentenceField;
class TextLabel;

/// The normal sentences of every template, in both languages: the template's, and what the reader
/// puts in their place. Changes hold at once, for the next new report.
class NormalsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param preferences  Outlive the dialog.
    /// @param start  Its template may be empty: the first one.
    NormalsDialog(Preferences &preferences, const NormalsEditing::Place &start,
                  QWidget *parent = nullptr);
    ~NormalsDialog() override;

    NormalsEditing &editing() { return m_editing; }
    void importFrom(const QString &path);
    void exportTo(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QHBoxLayout *newHead();
    void addSteps(QHBoxLayout *row);
    QHBoxLayout *newFoot();
    void fillTemplates();
    void openChosen();
    void rebuild();
    void follow();
    void moveCaret(SentenceField *from, int step);
    void chooseImport();
    void chooseExport();
    void say(const QString &text, bool isFailure);

    NormalsEditing m_editing;
    QComboBox *m_template;
    QComboBox *m_language;
    QScrollArea *m_scroll;
    TextLabel *m_message;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_reset = nullptr;
    QList<OrganNormals *> m_organs;
};

} // namespace lectern::ui
