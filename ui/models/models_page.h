// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"
#include "ui/services/models.h"

class QVBoxLayout;

namespace lectern::ui {

class ActionRegistry;
class TextLabel;

/// The models of this computer: which there are, what each may do, which is used.
///
/// A GGUF file or a model's folder can be dropped on it.
class ModelsPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page. The registry holds "model.importFile" and "model.importFolder".
    ModelsPage(Models &models, ActionRegistry &registry, QWidget *parent = nullptr);

    /// Adds the commands of the page.
    static void addCommands(ActionRegistry &registry);

    QString title() const override { return tr("Models"); }
    QWidget *toolBar() override;
    PageStatus status() const override;
    QList<QWidget *> panes() const override { return {m_scroll}; }

    void importFrom(const QString &path); ///< Asks, then copies as a job.

Q_SIGNALS:
    void failed(const QString &message);
    void importStarted(); ///< The job is in the list of jobs.

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *newContent();
    void rebuild();
    void chooseFile();
    void chooseFolder();
    void remove(const QString &id);

    Models &m_models;
    ActionRegistry &m_registry;
    QWidget *m_scroll = nullptr;
    TextLabel *m_machine;
    QVBoxLayout *m_cards;
};

} // namespace lectern::ui
