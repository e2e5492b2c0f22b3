// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/new_lesson_dialog.h"

#include "ui/controls/buttons.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/text_label.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace lectern::ui {

NewLessonDialog::NewLessonDialog(const LessonRequest &start, const QStringList &suffixes,
                                 QWidget *parent) :
    QDialog(parent),
    m_suffixes(suffixes),
    m_topic(new QLineEdit(start.topic)),
    m_language(new QComboBox),
    m_plan(new QComboBox),
    m_minutes(new QSpinBox),
    m_fileList(new QWidget),
    m_fileRows(new QVBoxLayout(m_fileList)),
    m_refusal(new TextLabel(TextStyle::Small, Role::Danger))
{
    setWindowTitle(tr("New lesson"));
    setAcceptDrops(true);
    setMinimumWidth(scaled(480));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("New lesson"), TextStyle::Heading));
    buildForm(column);
    buildFoot(column);
    for (const QString &file : start.files)
        addFile(file);
    connect(m_topic, &QLineEdit::textChanged, this, &NewLessonDialog::followTopic);
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        m_languageChosen = true;
        m_plan->setCurrentIndex(index);
    });
    followTopic();
    m_topic->setFocus();
}

void NewLessonDialog::buildForm(QVBoxLayout *column)
{
    m_topic->setPlaceholderText(tr("Newton’s third law"));
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    m_language->addItem(QStringLiteral("中文"), int(Language::Chinese));
    m_plan->addItem(tr("5E plan"), QStringLiteral("5e"));
    m_plan->addItem(tr("Chinese plan (教案)"), QStringLiteral("jiaoan"));
    m_minutes->setRange(10, 180);
    m_minutes->setSingleStep(5);
    m_minutes->setValue(45);
    m_minutes->setSuffix(tr(" min"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(24));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Topic"), m_topic);
    auto *chapters = new QVBoxLayout;
    chapters->setSpacing(scaled(4));
    m_fileRows->setContentsMargins(0, 0, 0, 0);
    m_fileRows->setSpacing(0);
    chapters->addWidget(m_fileList);
    auto *choose = newButton(tr("Choose chapters…"), ButtonRole::Secondary, this);
    connect(choose, &QPushButton::clicked, this, &NewLessonDialog::chooseFiles);
    auto *row = new QHBoxLayout;
    row->addWidget(choose);
    row->addWidget(new TextLabel(tr("or drop them here"), TextStyle::Small, Role::Text2), 1);
    chapters->addLayout(row);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    chapters->addWidget(m_refusal);
    form->addRow(tr("Chapters"), chapters);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Plan"), m_plan);
    form->addRow(tr("Duration"), m_minutes);
    column->addLayout(form);
}

void NewLessonDialog::buildFoot(QVBoxLayout *column)
{
    auto *note = new TextLabel(
        tr("Without a chapter, the chapters that come with Lectern are searched for the topic."),
        TextStyle::Small, Role::Text2);
    note->setWordWrap(true);
    column->addWidget(note);
    m_draft = newButton(tr("Draft"), ButtonRole::Primary, this);
    column->addLayout(newDialogFoot(*this, tr("Cancel"), m_draft));
}

LessonRequest NewLessonDialog::request() const
{
    LessonRequest request;
    request.topic = m_topic->text().trimmed();
    request.files = m_files;
    request.language = Language(m_language->currentData().toInt());
    request.plan = m_plan->currentData().toString();
    request.minutes = m_minutes->value();
    return request;
}

void NewLessonDialog::addFile(const QString &path)
{
    m_refusal->setVisible(!reads(path));
    if (!reads(path)) {
        m_refusal->setText(
            tr("“%1” cannot be read as a chapter. Use one of: %2.")
                .arg(QFileInfo(path).fileName(), m_suffixes.join(QStringLiteral(", "))));
        return;
    }
    if (!m_files.contains(path))
        m_files.append(path);
    showFiles();
    followTopic();
}

bool NewLessonDialog::reads(const QString &path) const
{
    return m_suffixes.contains(QFileInfo(path).suffix().toLower());
}

void NewLessonDialog::chooseFiles()
{
    QStringList patterns;
    for (const QString &suffix : m_suffixes)
        patterns.append(QStringLiteral("*.") + suffix);
    const QString filter = tr("Chapters (%1)").arg(patterns.join(u' '));
    for (const QString &path :
         QFileDialog::getOpenFileNames(this, tr("Choose chapters"), {}, filter))
        addFile(path);
}

void NewLessonDialog::showFiles()
{
    while (QLayoutItem *item = m_fileRows->takeAt(0)) {
        item->widget()->deleteLater(); // A button in it may be the sender.
        delete item;
    }
    for (const QString &path : m_files) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new TextLabel(QFileInfo(path).fileName(), TextStyle::Body), 1);
        auto *remove
            = new IconButton(Glyph::Close, tr("Remove “%1”").arg(QFileInfo(path).fileName()));
        connect(remove, &QToolButton::clicked, this, [this, path] {
            m_files.removeAll(path);
            showFiles();
            followTopic();
        });
        row->addWidget(remove);
        m_fileRows->addWidget(line);
    }
}

void NewLessonDialog::followTopic()
{
    m_draft->setEnabled(!m_topic->text().trimmed().isEmpty() || !m_files.isEmpty());
    if (m_languageChosen || m_topic->text().trimmed().isEmpty())
        return;
    const int index = languageOf(m_topic->text()) == Language::Chinese ? 1 : 0;
    m_language->setCurrentIndex(index);
    m_plan->setCurrentIndex(index);
}

void NewLessonDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void NewLessonDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls())
        addFile(url.toLocalFile());
}

} // namespace lectern::ui
