// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_drafter.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace lectern::ui {

class TextLabel;

/// Asks for a topic or chapters, language, plan and minutes. Language and plan follow the topic
/// until the person chooses them.
class NewLessonDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param suffixes  Endings of the chapters that can be read.
    NewLessonDialog(const LessonRequest &start, const QStringList &suffixes,
                    QWidget *parent = nullptr);

    LessonRequest request() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildForm(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void addFile(const QString &path);
    void chooseFiles();
    void showFiles();
    void followTopic();
    bool reads(const QString &path) const;

    QStringList m_suffixes;
    QStringList m_files;
    bool m_languageChosen = false;
    QLineEdit *m_topic;
    QComboBox *m_language;
    QComboBox *m_plan;
    QSpinBox *m_minutes;
    QWidget *m_fileList;
    QVBoxLayout *m_fileRows;
    TextLabel *m_refusal;
    QPushButton *m_draft = nullptr;
};

} // namespace lectern::ui
