// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/models_page.h"

#include "core/base/when_finished.h"
#include "ui/actions/action_registry.h"
#include "ui/controls/text_label.h"
#include "ui/controls/tool_strip.h"
#include "ui/models/import_model_dialog.h"
#include "ui/models/model_card.h"
#include "ui/models/model_words.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

QString modelIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const bool isModel
        = QFileInfo(path).isDir() || path.endsWith(QStringLiteral(".gguf"), Qt::CaseInsensitive);
    return isModel ? path : QString();
}

} // namespace

void ModelsPage::addCommands(ActionRegistry &registry)
{
    registry.add({QStringLiteral("model.importFile"),
                  tr("Import a model file…"),
                  CommandPlace::File,
                  Glyph::Plus,
                  {}});
    registry.add({QStringLiteral("model.importFolder"),
                  tr("Import a model folder…"),
                  CommandPlace::File,
                  Glyph::Open,
                  {}});
}

ModelsPage::ModelsPage(Models &models, ActionRegistry &registry, QWidget *parent) :
    Page(parent),
    m_models(models),
    m_registry(registry),
    m_machine(new TextLabel(TextStyle::Body, Role::Text2)),
    m_cards(new QVBoxLayout)
{
    setAcceptDrops(true);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(newContent());
    scroll->setAccessibleName(tr("Models"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_scroll = scroll;
    connect(&models, &Models::modelsChanged, this, &ModelsPage::rebuild);
    connect(&models, &Models::failed, this, &ModelsPage::failed);
    connect(registry.action(QStringLiteral("model.importFile")), &QAction::triggered, this,
            &ModelsPage::chooseFile);
    connect(registry.action(QStringLiteral("model.importFolder")), &QAction::triggered, this,
            &ModelsPage::chooseFolder);
    rebuild();
}

QWidget *ModelsPage::newContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(40), scaled(32), scaled(40), scaled(32));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Models"), TextStyle::Title));
    auto *about = new TextLabel(
        tr("A model chooses which of the true sentences reads best. It runs on this computer and "
           "sends nothing away."),
        TextStyle::Body, Role::Text2);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addWidget(m_machine);
    m_cards->setSpacing(scaled(16));
    column->addLayout(m_cards);
    auto *drop = new TextLabel(tr("Drop a GGUF file or the folder of a model here to import it."),
                               TextStyle::Small, Role::Text2);
    column->addWidget(drop);
    column->addStretch();
    content->setMaximumWidth(scaled(760));
    auto *centred = new QWidget;
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(content, 10);
    row->addStretch();
    return centred;
}

QWidget *ModelsPage::toolBar()
{
    auto *strip = new ToolStrip;
    strip->addTitle(tr("Models"));
    strip->addStretch();
    strip->addIconWithText(m_registry.action(QStringLiteral("model.importFolder")));
    strip->addButton(m_registry.action(QStringLiteral("model.importFile")), ButtonRole::Primary);
    return strip;
}

PageStatus ModelsPage::status() const
{
    PageStatus status;
    for (const ModelItem &item : m_models.models()) {
        if (item.isUsed)
            status.left.append(tr("%1, on this computer").arg(item.entry.name));
    }
    status.right.append(tr("Nothing sent"));
    return status;
}

void ModelsPage::rebuild()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // It may be the sender.
        delete item;
    }
    const models::MachineMemory memory = m_models.memory();
    m_machine->setText(memory.totalBytes > 0
                           ? tr("This computer has %1 of memory, %2 are free.")
                                 .arg(sizeText(memory.totalBytes), sizeText(memory.freeBytes))
                           : QString());
    m_machine->setVisible(memory.totalBytes > 0);
    for (const ModelItem &item : m_models.models()) {
        auto *card = new ModelCard(item, memory);
        connect(card, &ModelCard::useRequested, &m_models, &Models::use);
        connect(card, &ModelCard::removeRequested, this, &ModelsPage::remove);
        m_cards->addWidget(card);
    }
    Q_EMIT statusChanged();
}

void ModelsPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Import a model file"), {},
                                                      tr("Models (*.gguf)"));
    if (!path.isEmpty())
        importFrom(path);
}

void ModelsPage::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(window(), tr("Import a model folder"));
    if (!path.isEmpty())
        importFrom(path);
}

void ModelsPage::importFrom(const QString &path)
{
    auto *dialog = new ImportModelDialog(m_models, path, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_models.import(dialog->modelImport());
        Q_EMIT importStarted();
    });
    dialog->open();
}

void ModelsPage::remove(const QString &id)
{
    whenFinished(m_models.remove(id), this, [this](const Status &removed) {
        if (!removed)
            Q_EMIT failed(removed.error().message);
    });
}

void ModelsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_models.refresh(); // Memory is another by now, and somebody may have put a file there.
}

void ModelsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!modelIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelsPage::dropEvent(QDropEvent *event)
{
    const QString path = modelIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    importFrom(path);
}

} // namespace lectern::ui
