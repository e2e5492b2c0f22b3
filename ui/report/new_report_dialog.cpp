// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/new_report_dialog.h"

#include "core/base/when_finished.h"
#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

const QString kBetween = QStringLiteral(" · ");

bool isText(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("txt"),  QStringLiteral("md"),
                                      QStringLiteral("docx"), QStringLiteral("pdf"),
                                      QStringLiteral("html"), QStringLiteral("htm")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// A path as it is typed or pasted: in quotation marks, or as the address of a file.
QString typedPath(const QString &text)
{
    QString path = text.trimmed();
    if (path.size() > 1 && path.startsWith(u'"') && path.endsWith(u'"'))
        path = path.sliced(1, path.size() - 2);
    if (path.startsWith(u"file:"))
        path = QUrl(path).toLocalFile();
    return QDir::fromNativeSeparators(path);
}

} // namespace

QString seriesTitle(const medical::FoundSeries &series)
{
    QStringList parts{series.facts.modality, series.facts.bodyPart.toLower(), series.facts.kernel};
    if (!series.slices.isEmpty() && series.slices.first().slice.thickness)
        parts.append(NewReportDialog::tr("%1 mm").arg(*series.slices.first().slice.thickness));
    parts.append(NewReportDialog::tr("%n image(s)", nullptr, int(series.slices.size())));
    parts.removeAll(QString());
    return parts.join(kBetween);
}

QString identityText(const medical::Identity &identity)
{
    const auto &who = identity.reveal(medical::Disclosure(medical::Disclosure::Purpose::Window));
    QString name = who.name;
    name.replace(u'^', u' ');
    const QDate date = QDate::fromString(who.studyDate, QStringLiteral("yyyyMMdd"));
    QStringList parts{
        name.simplified(), who.id.trimmed(),
        QLocale().toString(date, NewReportDialog::tr("d MMMM yyyy", "format of a date"))};
    parts.removeAll(QString());
    return parts.join(kBetween);
}

NewReportDialog::NewReportDialog(const ReportRequest &start, SeriesReader &series,
                                 DocumentFiles &files, QWidget *parent) :
    QDialog(parent),
    m_series(series),
    m_files(files),
    m_start(start),
    m_place(new QLineEdit),
    m_choice(new QComboBox),
    m_identity(new TextLabel(TextStyle::Small, Role::Text2)),
    m_problem(new TextLabel(TextStyle::Small, Role::Danger)),
    m_text(new QPlainTextEdit(start.text)),
    m_textFile(new QLineEdit(start.textFile)),
    m_prior(new QLineEdit(start.prior)),
    m_template(new QComboBox),
    m_normals(new TextLabel(TextStyle::Small, Role::Text2)),
    m_language(new QComboBox)
{
    setWindowTitle(tr("New report"));
    setAcceptDrops(true);
    setMinimumWidth(scaled(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(scaled(16));
    column->addWidget(new TextLabel(tr("New report"), TextStyle::Heading));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(24));
    form->setVerticalSpacing(scaled(8));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildForm(form);
    column->addLayout(form);
    auto *note = new TextLabel(tr("A drafting aid, not a medical device. The images stay where "
                                  "they are and nothing leaves this computer."),
                               TextStyle::Small, Role::Text2);
    note->setWordWrap(true);
    column->addWidget(note);
    m_draft = newButton(tr("Draft"), ButtonRole::Primary, this);
    column->addLayout(newDialogFoot(*this, tr("Cancel"), m_draft));
    followLanguage();
    follow();
    if (!start.place.isEmpty())
        look(start.place);
    m_place->setFocus();
}

void NewReportDialog::buildForm(QFormLayout *form)
{
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    m_language->addItem(QStringLiteral("中文"), int(Language::Chinese));
    m_language->setCurrentIndex(m_start.language == Language::Chinese ? 1 : 0);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NewReportDialog::followLanguage);
    m_choice->setAccessibleName(tr("Series"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &NewReportDialog::follow);
    m_identity->setTextInteractionFlags(Qt::NoTextInteraction);
    m_problem->setWordWrap(true);
    m_text->setAccessibleName(tr("Clinical text"));
    m_text->setPlaceholderText(tr("Question, history, findings to keep: typed, pasted or dropped"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(scaled(88));
    form->addRow(tr("Images"), newPlaceRow());
    form->addRow(tr("Clinical text"), m_text);
    form->addRow(tr("Text file"), newFileRow(m_textFile, tr("Choose a clinical text")));
    form->addRow(tr("Report before"), newFileRow(m_prior, tr("Choose the report before")));
    form->addRow(tr("Template"), newTemplateRow());
    form->addRow(tr("Language"), m_language);
}

QWidget *NewReportDialog::newPlaceRow()
{
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    m_place->setAccessibleName(tr("Images"));
    m_place->setPlaceholderText(tr("Drop a DICOM folder, a ZIP file or images here"));
    m_place->setClearButtonEnabled(true);
    connect(m_place, &QLineEdit::textEdited, this, &NewReportDialog::forgetSeries);
    connect(m_place, &QLineEdit::editingFinished, this, [this] {
        const QString path = typedPath(m_place->text());
        if (!path.isEmpty() && path != m_looked)
            look(path);
    });
    auto *folder = newButton(tr("Folder…"), ButtonRole::Secondary, this);
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a DICOM folder"));
        if (!path.isEmpty())
            look(path);
    });
    auto *file = newButton(tr("File…"), ButtonRole::Secondary, this);
    connect(file, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a ZIP or DICOM file"));
        if (!path.isEmpty())
            look(path);
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_place, 1);
    line->addWidget(folder);
    line->addWidget(file);
    column->addLayout(line);
    column->addWidget(m_choice);
    column->addWidget(m_identity);
    column->addWidget(m_problem);
    return rows;
}

QWidget *NewReportDialog::newFileRow(QLineEdit *path, const QString &title)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    path->setAccessibleName(title);
    path->setPlaceholderText(tr("none"));
    path->setClearButtonEnabled(true);
    row->addWidget(path, 1);
    auto *choose = newButton(tr("Choose…"), ButtonRole::Secondary, this);
    choose->setAccessibleName(title);
    connect(choose, &QPushButton::clicked, this, [this, path, title] {
        const QString file = QFileDialog::getOpenFileName(
            this, title, {}, tr("Texts (*.txt *.md *.docx *.pdf *.html *.htm)"));
        if (!file.isEmpty())
            path->setText(QDir::toNativeSeparators(file));
    });
    row->addWidget(choose);
    return line;
}

QWidget *NewReportDialog::newTemplateRow()
{
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    m_template->setAccessibleName(tr("Template"));
    line->addWidget(m_template, 1);
    auto *sentences = newButton(tr("Normal sentences…"), ButtonRole::Secondary, this);
    connect(sentences, &QPushButton::clicked, this,
            [this] { Q_EMIT normalsRequested(templateId(), language()); });
    line->addWidget(sentences);
    column->addLayout(line);
    m_normals->setWordWrap(true);
    column->addWidget(m_normals);
    connect(m_template, &QComboBox::currentIndexChanged, this, &NewReportDialog::followNormals);
    return rows;
}

ReportRequest NewReportDialog::request() const
{
    ReportRequest request = m_start;
    request.place = QDir::fromNativeSeparators(m_place->text());
    const medical::FoundSeries *series = chosen();
    request.series = series ? series->facts.uid : QString();
    request.text = m_text->toPlainText().trimmed();
    request.textFile = typedPath(m_textFile->text());
    request.prior = typedPath(m_prior->text());
    request.templateId = m_template->currentData().toString();
    request.language = language();
    return request;
}

void NewReportDialog::takePath(const QString &path)
{
    if (!isText(path))
        return look(path);
    QLineEdit *place = m_textFile->text().isEmpty() ? m_textFile : m_prior;
    place->setText(QDir::toNativeSeparators(path));
}

/// What was found stands for another place than the one that is typed now.
void NewReportDialog::forgetSeries()
{
    m_looking.cancel();
    m_looked.clear();
    m_found = {};
    m_choice->clear();
    m_problem->hide();
    m_identity->clear();
    follow();
}

void NewReportDialog::look(const QString &path)
{
    forgetSeries();
    m_looked = path;
    m_place->setText(QDir::toNativeSeparators(path));
    m_identity->show();
    m_identity->setText(tr("Looking for series…"));
    m_looking = m_series.look(path);
    whenFinished(m_looking, this,
                 [this](const Result<medical::SeriesList> &list) { takeSeries(list); });
    follow();
}

void NewReportDialog::takeSeries(const Result<medical::SeriesList> &list)
{
    if (!list || list->series.isEmpty()) {
        m_identity->hide();
        m_problem->setText(list ? tr("No image of it could be read. Choose another place.")
                                : list.error().message);
        m_problem->show();
        return follow();
    }
    m_found = *list;
    showSeries();
}

void NewReportDialog::showSeries()
{
    const QSignalBlocker quiet(m_choice);
    int most = 0;
    for (qsizetype i = 0; i < m_found.series.size(); ++i) {
        m_choice->addItem(seriesTitle(m_found.series.at(i)));
        if (m_found.series.at(i).slices.size() > m_found.series.at(most).slices.size())
            most = int(i);
    }
    m_choice->setCurrentIndex(most);
    follow();
}

const medical::FoundSeries *NewReportDialog::chosen() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_found.series.size() ? &m_found.series.at(index) : nullptr;
}

void NewReportDialog::followLanguage()
{
    const QString id
        = m_template->count() > 0 ? m_template->currentData().toString() : m_start.templateId;
    const QSignalBlocker quiet(m_template);
    m_template->clear();
    m_template->addItem(tr("As fits the series"), QString());
    for (const ReportTemplateItem &item : m_files.reportTemplates(language()))
        m_template->addItem(item.title, item.id);
    m_template->setCurrentIndex(std::max(0, m_template->findData(id)));
    followNormals();
}

Language NewReportDialog::language() const
{
    return Language(m_language->currentData().toInt());
}

QString NewReportDialog::templateId() const
{
    const QString id = m_template->currentData().toString();
    const medical::FoundSeries *series = chosen();
    return id.isEmpty() && series ? medical::templateFor(series->facts, !m_start.nodules.isEmpty())
                                  : id;
}

void NewReportDialog::setNormals(const medical::KeptNormals &normals)
{
    m_start.normals = normals;
    followNormals();
}

/// "Your own normal sentences for: Pleura, Heart", before anything is drafted with them.
void NewReportDialog::followNormals()
{
    const auto layout = medical::loadTemplate(templateId(), language());
    const auto own = layout
        ? medical::readNormals(m_start.normals.text(layout->id, language()), *layout)
        : Result<medical::ReaderNormals>();
    QStringList organs;
    if (layout && own)
        for (const medical::TemplateOrgan &organ : layout->organs)
            if (own->contains(organ.id))
                organs.append(organ.title);
    m_normals->setRole(own ? Role::Text2 : Role::Danger);
    if (!own)
        m_normals->setText(own.error().message);
    else
        m_normals->setText(
            tr("With your own normal sentences: %1").arg(organs.join(tr(", ", "between organs"))));
    m_normals->setVisible(!own || !organs.isEmpty());
}

void NewReportDialog::follow()
{
    const medical::FoundSeries *series = chosen();
    m_choice->setVisible(m_found.series.size() > 0);
    followNormals(); // Which template fits is known by the series.
    if (series) {
        m_identity->setText(identityText(series->identity));
        m_identity->setVisible(!m_identity->text().isEmpty());
        m_problem->setVisible(series->hasTwoPatients);
        if (series->hasTwoPatients)
            m_problem->setText(tr("The images of this series name two patients. Export each "
                                  "patient’s images again, or choose another series."));
    }
    if (m_draft)
        m_draft->setEnabled(series && !series->hasTwoPatients);
}

/// What is found of a series takes lines that were not there when the window was made.
bool NewReportDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int needed
            = std::min(layout()->totalHeightForWidth(width()), screen()->availableSize().height());
        if (height() < needed)
            resize(width(), needed);
    }
    return isTaken;
}

void NewReportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void NewReportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls())
        takePath(url.toLocalFile());
}

} // namespace lectern::ui
