// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window takes the reader's own normal sentences, and where it leads to them.
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/actions/action_registry.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/normals/normals_dialog.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

using namespace lectern;

namespace {

const QString kChest = QStringLiteral("ct-chest");

} // namespace

class TestNormalsInReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newReport_isDraftedWithTheReadersSentences();
    void newReportDialog_saysWhoseSentencesItTakes();
    void command_opensTheDialog();
};

void TestNormalsInReports::newReport_isDraftedWithTheReadersSentences()
{
    test::FakeServices fakes;
    const QString mine = QStringLiteral("pleura: Dry.\n");
    fakes.preferences.setNormalSentences(kChest, Language::English, mine);
    fakes.files.report.header.kind = QStringLiteral("report");
    ui::MainWindow window(fakes.services());

    window.documents().draftReport({.place = QStringLiteral("/ct")});
    fakes.preferences.setNormalSentences(kChest, Language::English, {});
    window.documents().draftReport({.place = QStringLiteral("/ct")});

    QCOMPARE(fakes.files.reports.size(), 2);
    QCOMPARE(fakes.files.reports.first().normals.text(kChest, Language::English), mine);
    QVERIFY(fakes.files.reports.first().normals.text(kChest, Language::Chinese).isEmpty());
    QVERIFY(fakes.files.reports.last().normals.text(kChest, Language::English).isEmpty());
}

void TestNormalsInReports::newReportDialog_saysWhoseSentencesItTakes()
{
    test::FakeServices fakes;
    medical::KeptNormals mine;
    mine.setText(kChest, Language::English, QStringLiteral("pleura: Dry.\nheart: No effusion.\n"));
    ui::ReportRequest start;
    start.templateId = kChest;
    ui::NewReportDialog dialog(start, fakes.series, fakes.files);
    dialog.show();
    QVERIFY(!test::textOf(dialog).contains(QStringLiteral("your own normal sentences")));
    QString asked;
    connect(
        &dialog, &ui::NewReportDialog::normalsRequested, this,
        [&asked](const QString &id, Language language) { asked = id + languageCode(language); });

    test::buttonOf(dialog, QStringLiteral("Normal sentences…"))->click();
    QCOMPARE(asked, QStringLiteral("ct-chesten"));
    dialog.setNormals(mine);

    QVERIFY(test::textOf(dialog).contains(
        QStringLiteral("With your own normal sentences: Pleura, Heart and great vessels")));
    mine.setText(kChest, Language::English, QStringLiteral("liver: Fine.\n"));
    dialog.setNormals(mine);
    QVERIFY(test::textOf(dialog).contains(QStringLiteral("Line 1 of your normal sentences")));
}

void TestNormalsInReports::command_opensTheDialog()
{
    test::FakeServices fakes;
    ui::MainWindow window(fakes.services());
    window.show();
    bool isSeen = false;
    QTimer::singleShot(0, &window, [&isSeen] {
        if (auto *dialog = qobject_cast<ui::NormalsDialog *>(QApplication::activeModalWidget())) {
            isSeen = true;
            dialog->accept();
        }
    });

    window.registry().action(QStringLiteral("report.normals"))->trigger();

    QVERIFY(isSeen);
    window.showPage(QStringLiteral("settings"));
    QVERIFY(test::buttonOf(window, QStringLiteral("Normal sentences…")));
}

QTEST_MAIN(TestNormalsInReports)
#include "tst_normals_in_reports.moc"
