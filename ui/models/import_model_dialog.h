// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/models.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lectern::ui {

class TextLabel;

/// What a model on disk is and needs, before it is copied; asks for its name and its languages.
class ImportModelDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param models  Outlives the dialog.
    ImportModelDialog(Models &models, const QString &path, QWidget *parent = nullptr);

    ModelImport modelImport() const;

private:
    void buildForm(QVBoxLayout *column);
    void take(const Result<engine::ModelSummary> &summary);
    void addFact(const QString &name, const QString &value, bool isWarning = false);

    Models &m_models;
    QString m_path;
    TextLabel *m_state; ///< That it is being looked at, or why it is refused.
    QWidget *m_known; ///< The form; hidden until the engine has looked.
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name;
    QCheckBox *m_english;
    QCheckBox *m_chinese;
    QPushButton *m_import = nullptr;
};

} // namespace lectern::ui
