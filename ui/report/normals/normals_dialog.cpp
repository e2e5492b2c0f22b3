// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/normals/normals_dialog.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/plane.h"
#include "ui/controls/text_label.h"
#include "ui/report/normals/organ_normals.h"
#include "ui/report/normals/sentence_field.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

QString onlyFileOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

NormalsDialog::NormalsDialog(Preferences &preferences, const NormalsEditing::Place &start,
                             QWidget *parent) :
    QDialog(parent),
    m_editing(preferences),
    m_template(new QComboBox),
    m_language(new QComboBox),
    m_scroll(new QScrollArea),
    m_message(new TextLabel(TextStyle::Small, Role::Text2))
{
    setWindowTitle(tr("Normal sentences"));
    setAcceptDrops(true);
    setMinimumSize(scaled(560), scaled(420));
    resize(scaled(760), scaled(720));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("Normal sentences"), TextStyle::Heading));
    auto *about = new TextLabel(
        tr("What a new report says of an organ as long as nothing speaks against it; no image is "
           "read for it. Your own sentences take the place of the template’s, in every report that "
           "you begin in this window."),
        TextStyle::Small, Role::Text2);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addLayout(newHead());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Sentences by organ"));
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(new Divider);
    list->addWidget(m_scroll, 1);
    list->addWidget(new Divider);
    column->addLayout(list, 1);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    column->addLayout(newFoot());
    connect(&m_editing, &NormalsEditing::opened, this, &NormalsDialog::rebuild);
    connect(&m_editing, &NormalsEditing::changed, this, &NormalsDialog::follow);
    m_language->setCurrentIndex(start.language == Language::Chinese ? 1 : 0);
    fillTemplates();
    m_template->setCurrentIndex(std::max(0, m_template->findData(start.templateId)));
    openChosen();
    connect(m_template, &QComboBox::currentIndexChanged, this, &NormalsDialog::openChosen);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NormalsDialog::openChosen);
}

NormalsDialog::~NormalsDialog()
{
    delete m_scroll; // Its rows speak to m_editing when they lose the focus.
}

QHBoxLayout *NormalsDialog::newHead()
{
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    m_language->addItem(QStringLiteral("中文"), int(Language::Chinese));
    m_language->setAccessibleName(tr("Language"));
    m_template->setAccessibleName(tr("Template"));
    m_template->setMinimumWidth(scaled(240));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_template);
    row->addWidget(m_language);
    row->addStretch();
    addSteps(row);
    return row;
}

void NormalsDialog::addSteps(QHBoxLayout *row)
{
    QUndoStack &stack = m_editing.undoStack();
    auto *undo = new QAction(icon(Glyph::Undo), {}, this);
    auto *redo = new QAction(icon(Glyph::Redo), {}, this);
    undo->setShortcut(Qt::CTRL | Qt::Key_Z); // As on every page.
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    const auto name = [&stack, undo, redo] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
        redo->setText(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, name);
    name();
    for (QAction *action : {undo, redo}) {
        addAction(action);
        row->addWidget(new IconButton(action));
    }
}

QHBoxLayout *NormalsDialog::newFoot()
{
    m_import = newButton(tr("Import…"), ButtonRole::Secondary, this);
    m_export = newButton(tr("Export…"), ButtonRole::Secondary, this);
    m_reset = newButton(tr("All back to the template"), ButtonRole::Link, this);
    QPushButton *done = newButton(tr("Done"), ButtonRole::Primary, this);
    connect(m_import, &QPushButton::clicked, this, &NormalsDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &NormalsDialog::chooseExport);
    connect(m_reset, &QPushButton::clicked, &m_editing, &NormalsEditing::resetAll);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_import);
    foot->addWidget(m_export);
    foot->addWidget(m_reset);
    foot->addStretch();
    foot->addWidget(done);
    return foot;
}

/// Titles are in the language of the reports, as in "New report".
void NormalsDialog::fillTemplates()
{
    const QSignalBlocker quiet(m_template);
    const QString id = m_template->currentData().toString();
    const auto language = Language(m_language->currentData().toInt());
    m_template->clear();
    for (const QString &one : medical::templateIds())
        if (const auto layout = medical::loadTemplate(one, language))
            m_template->addItem(layout->title, one);
    m_template->setCurrentIndex(std::max(0, m_template->findData(id)));
}

void NormalsDialog::openChosen()
{
    fillTemplates();
    m_editing.open(
        {m_template->currentData().toString(), Language(m_language->currentData().toInt())});
}

void NormalsDialog::rebuild()
{
    {
        const QSignalBlocker quietLanguage(m_language);
        m_language->setCurrentIndex(m_editing.place().language == Language::Chinese ? 1 : 0);
    }
    fillTemplates();
    const QSignalBlocker quiet(m_template);
    m_template->setCurrentIndex(m_template->findData(m_editing.place().templateId));
    m_organs.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, scaled(16), scaled(8), scaled(16));
    column->setSpacing(scaled(24));
    for (const medical::TemplateOrgan &organ : m_editing.brought().organs) {
        auto *part = new OrganNormals(m_editing, organ.id);
        connect(part, &OrganNormals::stepRequested, this, &NormalsDialog::moveCaret);
        connect(part, &OrganNormals::focused, this, [this](QWidget *row) {
            QMetaObject::invokeMethod(
                row, [this, row] { m_scroll->ensureWidgetVisible(row); }, Qt::QueuedConnection);
        });
        column->addWidget(part);
        m_organs.append(part);
    }
    if (m_organs.isEmpty()) {
        auto *none = new TextLabel(tr("This template lists no organs: nothing stands in its "
                                      "findings by itself."),
                                   TextStyle::Body, Role::Text2);
        none->setWordWrap(true);
        column->addWidget(none);
    }
    column->addStretch();
    m_scroll->setWidget(content); // Deletes the one before.
    content->setAutoFillBackground(false); // setWidget() has set it.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_message->hide();
    follow();
}

void NormalsDialog::follow()
{
    const bool hasOrgans = !m_organs.isEmpty();
    m_import->setEnabled(hasOrgans);
    m_export->setEnabled(hasOrgans);
    m_reset->setEnabled(m_editing.hasOwn() || !m_editing.problem().isEmpty());
    if (!m_editing.problem().isEmpty())
        say(m_editing.problem(), true);
    else if (sender() == &m_editing)
        m_message->hide();
}

void NormalsDialog::moveCaret(SentenceField *from, int step)
{
    QList<SentenceField *> fields;
    for (const OrganNormals *organ : m_organs)
        fields += organ->fields();
    if (SentenceField *next = fields.value(fields.indexOf(from) + step, nullptr))
        next->setFocus();
}

void NormalsDialog::say(const QString &text, bool isFailure)
{
    m_message->setRole(isFailure ? Role::Danger : Role::Text2);
    m_message->setText(text);
    m_message->show();
}

void NormalsDialog::chooseImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import normal sentences"), {},
                                                      tr("Text files (*.txt);;All files (*)"));
    if (!path.isEmpty())
        importFrom(path);
}

void NormalsDialog::importFrom(const QString &path)
{
    const Status read = m_editing.importFrom(path);
    const QString name = QFileInfo(path).fileName();
    say(read ? tr("Read from “%1”.").arg(name)
             : tr("“%1” was not imported. %2").arg(name, read.error().message),
        !read);
}

void NormalsDialog::chooseExport()
{
    const QString name
        = QStringLiteral("%1-%2.txt")
              .arg(m_editing.place().templateId, languageCode(m_editing.place().language));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export normal sentences"), name,
                                                      tr("Text files (*.txt)"));
    if (!path.isEmpty())
        exportTo(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".txt") : path);
}

void NormalsDialog::exportTo(const QString &path)
{
    const Status done = m_editing.exportTo(path);
    say(done ? tr("Exported to “%1”.").arg(QFileInfo(path).fileName()) : done.error().message,
        !done);
}

void NormalsDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!onlyFileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void NormalsDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFrom(onlyFileOf(*event->mimeData()));
}

} // namespace lectern::ui
