// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_model_dialog.h"

#include "core/base/when_finished.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/models/model_words.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lectern::ui {

ImportModelDialog::ImportModelDialog(Models &models, const QString &path, QWidget *parent) :
    QDialog(parent),
    m_models(models),
    m_path(path),
    m_state(new TextLabel(tr("Looking at the file…"), TextStyle::Body, Role::Text2)),
    m_known(new QWidget),
    m_name(new QLineEdit),
    m_english(new QCheckBox(tr("English"))),
    m_chinese(new QCheckBox(tr("Chinese")))
{
    setWindowTitle(tr("Import a model"));
    setMinimumWidth(scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Import a model"), TextStyle::Heading));
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    buildForm(column);
    m_import = newButton(tr("Import"), ButtonRole::Primary, this);
    m_import->setEnabled(false);
    column->addLayout(newDialogFoot(*this, tr("Cancel"), m_import));
    whenFinished(models.inspect(path), this,
                 [this](const Result<engine::ModelSummary> &summary) { take(summary); });
}

void ImportModelDialog::buildForm(QVBoxLayout *column)
{
    m_form = new QFormLayout(m_known);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(scaled(24));
    m_form->setVerticalSpacing(scaled(8));
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->addRow(tr("Name"), m_name);
    auto *languages = new QHBoxLayout;
    languages->addWidget(m_english);
    languages->addWidget(m_chinese);
    languages->addStretch();
    m_english->setAccessibleName(tr("It knows English"));
    m_chinese->setAccessibleName(tr("It knows Chinese"));
    m_form->addRow(tr("It knows"), languages);
    auto *note
        = new TextLabel(tr("It chooses among true wordings only in the languages that are ticked."),
                        TextStyle::Small, Role::Text2);
    note->setWordWrap(true);
    m_form->addRow(QString(), note);
    column->addWidget(m_known);
    m_known->hide();
}

void ImportModelDialog::take(const Result<engine::ModelSummary> &summary)
{
    if (!summary) {
        m_state->setRole(Role::Danger);
        m_state->setText(summary.error().message);
        return;
    }
    m_state->setText(
        tr("%1 will be copied into your own folder of models.").arg(QFileInfo(m_path).fileName()));
    m_name->setText(summary->name);
    m_english->setChecked(summary->languages.contains(QStringLiteral("en")));
    m_chinese->setChecked(summary->languages.contains(QStringLiteral("zh")));
    models::ModelEntry entry;
    entry.family = summary->architecture;
    entry.parameters = summary->parameters;
    entry.bytes = summary->fileBytes;
    addFact(tr("Kind"), kindText(entry));
    addFact(tr("Weights"), summary->weights);
    const models::MachineMemory memory = m_models.memory();
    addFact(tr("Memory"), memoryText(summary->memoryBytesAuto, memory),
            !fitsNow(summary->memoryBytesAuto, memory));
    addFact(tr("Licence"),
            summary->licence.isEmpty() ? tr("The file names none. Look where it comes from.")
                                       : summary->licence);
    m_known->show();
    m_import->setEnabled(true);
    m_name->setFocus();
    adjustSize();
}

void ImportModelDialog::addFact(const QString &name, const QString &value, bool isWarning)
{
    auto *text = new TextLabel(value, TextStyle::Body, isWarning ? Role::Warning : Role::Text);
    text->setWordWrap(true);
    m_form->addRow(name, text);
}

ModelImport ImportModelDialog::modelImport() const
{
    ModelImport import;
    import.path = m_path;
    import.name = m_name->text().trimmed();
    if (m_english->isChecked())
        import.languages.append(Language::English);
    if (m_chinese->isChecked())
        import.languages.append(Language::Chinese);
    return import;
}

} // namespace lectern::ui
