// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/document_flow.h"

#include "core/base/when_finished.h"
#include "core/document/commands.h"
#include "ui/actions/action_registry.h"
#include "ui/document/export_dialog.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/normals/normals_dialog.h"
#include "ui/services/exports.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace lectern::ui {
namespace {

const QString kDocumentFilter = QStringLiteral("Lectern (*.lectern)");

QString withSuffix(const QString &path, const QString &suffix)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path;
}

/// A folder, a ZIP file, or a file as scanners name them: without a suffix, or by its UID.
bool holdsImages(const QFileInfo &file)
{
    const QString suffix = file.suffix().toLower();
    return file.isDir() || suffix == u"zip" || suffix == u"dcm"
        || std::ranges::all_of(suffix, [](QChar one) { return one.isDigit(); });
}

LessonRequest lessonOn(const QString &chapter)
{
    LessonRequest request;
    request.files = {chapter};
    return request;
}

} // namespace

DocumentFlow::DocumentFlow(const Services &services, ActionRegistry &registry, QWidget *window) :
    QObject(window), m_services(services), m_registry(registry), m_window(window)
{
    const auto on = [this, &registry](const QString &id, auto slot) {
        connect(registry.action(id), &QAction::triggered, this, slot);
    };
    on(QStringLiteral("lesson.new"), [this] { startLesson({}); });
    on(QStringLiteral("report.new"), [this] { startReport({}); });
    on(QStringLiteral("report.normals"),
       [this] { editNormals({}, m_services.preferences.effectiveLanguage()); });
    on(QStringLiteral("document.open"), [this] { chooseAndOpen(); });
    on(QStringLiteral("document.save"), [this] { saveVersion(); });
    on(QStringLiteral("document.saveCopy"), [this] { saveCopy(); });
    on(QStringLiteral("document.export"), [this] { exportDocument(); });
    on(QStringLiteral("document.print"), [this] { printDocument(); });
    on(QStringLiteral("document.close"), [this] { setSession({}); });
    followSession();
}

void DocumentFlow::setSession(std::shared_ptr<DocumentSession> session)
{
    const auto previous
        = std::exchange(m_session, std::move(session)); // Goes after all have let go.
    followSession();
    Q_EMIT sessionChanged();
}

void DocumentFlow::followSession()
{
    for (const QString &id : {QStringLiteral("document.save"), QStringLiteral("document.saveCopy"),
                              QStringLiteral("document.export"), QStringLiteral("document.print"),
                              QStringLiteral("document.close")})
        m_registry.action(id)->setEnabled(m_session != nullptr);
    for (const QString &id : {QStringLiteral("page.lesson"), QStringLiteral("page.points")})
        m_registry.action(id)->setEnabled(m_session && !isReport());
    m_registry.action(QStringLiteral("page.report"))->setEnabled(m_session && isReport());
    m_services.preferences.setReadingRoom(m_session && isReport());
    if (m_services.exports.formats({}).isEmpty())
        m_registry.action(QStringLiteral("document.export"))->setVisible(false);
}

void DocumentFlow::chooseAndOpen()
{
    const QString path
        = QFileDialog::getOpenFileName(m_window, tr("Open a document"), {}, kDocumentFilter);
    if (!path.isEmpty())
        open(path);
}

void DocumentFlow::open(const QString &path)
{
    if (m_session && QFileInfo(m_session->filePath()) == QFileInfo(path)) {
        Q_EMIT shown(); // Two writers of one file would overwrite each other.
        return;
    }
    whenFinished(m_services.files.open(path), this,
                 [this](const DocumentFiles::Opened &opened) { take(opened); });
}

void DocumentFlow::start(const QString &path)
{
    const QFileInfo file(QDir::cleanPath(path));
    if (!file.exists())
        Q_EMIT failed(tr("“%1” is not there. Look for its name, or whether it was moved.")
                          .arg(file.fileName()));
    else if (file.suffix().toLower() == u"lectern")
        open(file.absoluteFilePath());
    else if (holdsImages(file))
        startReport({.place = file.absoluteFilePath(),
                     .language = m_services.preferences.effectiveLanguage()});
    else
        startLesson(lessonOn(file.absoluteFilePath()));
}

void DocumentFlow::startLesson(const LessonRequest &start)
{
    NewLessonDialog dialog(start, m_services.files.chapterSuffixes(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    draftLesson(dialog.request());
}

void DocumentFlow::draftLesson(const LessonRequest &request)
{
    const QString name
        = request.topic.isEmpty() ? QFileInfo(request.files.value(0)).fileName() : request.topic;
    Q_EMIT said(tr("Reading for “%1”…").arg(name)); // A large chapter takes seconds.
    whenFinished(m_services.files.newLesson(request), this,
                 [this](const DocumentFiles::Opened &opened) { take(opened); });
}

bool DocumentFlow::isReport() const
{
    return m_session && m_session->document().header().kind == u"report";
}

void DocumentFlow::startReport(const ReportRequest &start)
{
    ReportRequest request = start;
    request.normals = keptNormals();
    NewReportDialog dialog(request, m_services.series, m_services.files, m_window);
    connect(&dialog, &NewReportDialog::normalsRequested, this,
            [this, &dialog](const QString &templateId, Language language) {
                NormalsDialog(m_services.preferences, {templateId, language}, &dialog).exec();
                dialog.setNormals(keptNormals());
            });
    if (dialog.exec() == QDialog::Accepted)
        draftReport(dialog.request());
}

medical::KeptNormals DocumentFlow::keptNormals() const
{
    medical::KeptNormals normals;
    for (const QString &id : medical::templateIds())
        for (const Language language : {Language::English, Language::Chinese})
            normals.setText(id, language, m_services.preferences.normalSentences(id, language));
    return normals;
}

void DocumentFlow::editNormals(const QString &templateId, Language language)
{
    NormalsDialog(m_services.preferences, {templateId, language}, m_window).exec();
}

void DocumentFlow::draftReport(const ReportRequest &wish)
{
    Q_EMIT said(tr("Reading and measuring the images…"));
    ReportRequest request = wish;
    request.normals = keptNormals();
    whenFinished(
        m_services.files.newReport(request), this,
        [this, request](const DocumentFiles::Opened &opened) { takeReport(request, opened); });
}

void DocumentFlow::draftSampleReport(Language language)
{
    Q_EMIT said(tr("Making the sample study; the first time takes some seconds…"));
    whenFinished(m_services.files.sampleReport(language), this,
                 [this](const Result<ReportRequest> &request) {
                     if (request)
                         draftReport(*request);
                     else
                         Q_EMIT failed(request.error().message);
                 });
}

void DocumentFlow::takeReport(const ReportRequest &request, const DocumentFiles::Opened &opened)
{
    if (opened || opened.error().code != ErrorCode::RefusedByCheck || request.isSamePatient)
        return take(opened);
    QMessageBox question(QMessageBox::Question, tr("One patient?"), opened.error().message,
                         QMessageBox::Cancel, m_window);
    question.setInformativeText(
        tr("Nothing was drafted. Go on only if all of it is of the patient on the images."));
    const QPushButton *same
        = question.addButton(tr("It is the same patient"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != same)
        return;
    ReportRequest confirmed = request;
    confirmed.isSamePatient = true;
    draftReport(confirmed);
}

void DocumentFlow::addChapter(const QString &path)
{
    if (!m_session)
        return;
    Q_EMIT said(tr("Reading “%1” for knowledge points…").arg(QFileInfo(path).fileName()));
    whenFinished(m_services.files.readChapter(path), this,
                 [this, weak = std::weak_ptr(m_session)](const Result<ReadChapter> &chapter) {
                     const auto session = weak.lock();
                     if (session)
                         takeChapter(*session, chapter);
                 });
}

void DocumentFlow::takeChapter(DocumentSession &session, const Result<ReadChapter> &chapter)
{
    if (!chapter) {
        Q_EMIT failed(chapter.error().message);
        return;
    }
    const auto added
        = document::Commands(session.document()).addChapter(chapter->source, chapter->points);
    if (!added)
        Q_EMIT failed(added.error().message);
    else if (chapter->points.isEmpty())
        Q_EMIT said(tr("No term is defined in this chapter, so no point was added."));
    else
        Q_EMIT said(tr("%n new point(s) from the chapter.", nullptr, *added));
}

void DocumentFlow::take(const DocumentFiles::Opened &opened)
{
    if (opened)
        setSession(*opened);
    else
        Q_EMIT failed(opened.error().message);
}

void DocumentFlow::saveVersion()
{
    report(m_session->saveVersion(), tr("This version is kept. You can return to it at any time."));
}

void DocumentFlow::saveCopy()
{
    const QString path
        = QFileDialog::getSaveFileName(m_window, tr("Save a copy"), {}, kDocumentFilter);
    if (!path.isEmpty())
        report(m_session->saveCopy(withSuffix(path, QStringLiteral("lectern"))),
               tr("A copy was saved."));
}

void DocumentFlow::exportDocument()
{
    ExportDialog dialog(m_services.exports, m_session->document().content(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportFormat format = dialog.format();
    const QString suggestion
        = QFileInfo(m_session->filePath()).completeBaseName() + u'.' + format.suffix;
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export"), QFileInfo(m_session->filePath()).dir().filePath(suggestion),
        QStringLiteral("%1 (*.%2)").arg(format.name, format.suffix));
    if (path.isEmpty())
        return;
    report(
        m_services.exports.write(m_session->document().content(), format.id, dialog.part(), path),
        tr("Exported to “%1”.").arg(QFileInfo(path).fileName()));
}

void DocumentFlow::printDocument()
{
    const document::Content content = m_session->document().content();
    PrintDialog dialog(m_services.exports, content, m_window);
    if (dialog.exec() == QDialog::Accepted)
        report(m_services.exports.print(content, dialog.order()), tr("Sent to the printer."));
}

void DocumentFlow::report(const QFuture<Status> &future, const QString &success)
{
    whenFinished(future, this, [this, success](const Status &status) {
        if (status)
            Q_EMIT said(success);
        else if (status.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(status.error().message);
    });
}

} // namespace lectern::ui
