// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/found_series.h"
#include "ui/services/document_files.h"
#include "ui/services/series_reader.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lectern::ui {

class TextLabel;

/// Asks what a report is about: the series, the clinical text, the report before, the template.
/// Images and texts may be dropped on it; what a dropped file is, is told by looking into it.
class NewReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog. @param start  What is known already.
    NewReportDialog(const ReportRequest &start, SeriesReader &series, DocumentFiles &files,
                    QWidget *parent = nullptr);

    ReportRequest request() const;
    void takePath(const QString &path); ///< Images, or else a text.
    /// The reader's own normal sentences are these by now.
    void setNormals(const medical::KeptNormals &normals);

Q_SIGNALS:
    /// The reader wants to see or change their normal sentences; of which template may be empty.
    void normalsRequested(const QString &templateId, lectern::Language language);

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *newPlaceRow();
    QWidget *newFileRow(QLineEdit *path, const QString &title);
    QWidget *newTemplateRow();
    void buildForm(QFormLayout *form);
    void look(const QString &path);
    void forgetSeries();
    void takeSeries(const Result<medical::SeriesList> &list);
    void showSeries();
    void followLanguage();
    void follow();
    void followNormals();
    QString templateId() const; ///< Of the report as it stands; empty: not known yet.
    Language language() const;
    const medical::FoundSeries *chosen() const;

    SeriesReader &m_series;
    DocumentFiles &m_files;
    ReportRequest m_start;
    medical::SeriesList m_found;
    QFuture<Result<medical::SeriesList>> m_looking;
    QString m_looked; ///< The place of m_found, or where it is looked for.
    QLineEdit *m_place;
    QComboBox *m_choice;
    TextLabel *m_identity; ///< Who was examined; the window's alone.
    TextLabel *m_problem;
    QPlainTextEdit *m_text;
    QLineEdit *m_textFile;
    QLineEdit *m_prior;
    QComboBox *m_template;
    TextLabel *m_normals; ///< Whose normal sentences it takes.
    QComboBox *m_language;
    QPushButton *m_draft = nullptr;
};

/// "CT · chest · B40f · 8 mm · 30 images": a series to choose from, without whose it is.
QString seriesTitle(const medical::FoundSeries &series);

/// "Zhang San · 12345 · 14 March 2026", for a window; empty where nothing is stated.
QString identityText(const medical::Identity &identity);

} // namespace lectern::ui
