// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "ui/report/new_report_dialog.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace lectern;

namespace {

medical::FoundSeries series(const QString &uid, const QString &kernel, int images)
{
    medical::FoundSeries found;
    found.facts = {.uid = uid,
                   .modality = QStringLiteral("CT"),
                   .bodyPart = QStringLiteral("CHEST"),
                   .kernel = kernel};
    found.identity = medical::Identity::fromWire(medical::Identity::toWire(
        {QStringLiteral("Doe^Jane"), QStringLiteral("77"), {}, QStringLiteral("20260105")}));
    for (int i = 0; i < images; ++i) {
        medical::FoundSlice slice;
        slice.slice.thickness = 1.25;
        found.slices.append(slice);
    }
    return found;
}

struct Asking {
    Asking()
    {
        fakes.series.list.series = {series(QStringLiteral("1.1"), QStringLiteral("Br36"), 3),
                                    series(QStringLiteral("1.2"), QStringLiteral("Br60"), 9)};
    }
    std::unique_ptr<ui::NewReportDialog> dialog(const ui::ReportRequest &start = {})
    {
        return std::make_unique<ui::NewReportDialog>(start, fakes.series, fakes.files);
    }
    static QPushButton *draft(const ui::NewReportDialog &dialog)
    {
        const auto buttons = dialog.findChildren<QPushButton *>();
        return *std::ranges::find_if(
            buttons, [](const QPushButton *button) { return button->text() == u"Draft"; });
    }

    static QLineEdit *place(const ui::NewReportDialog &dialog)
    {
        const auto fields = dialog.findChildren<QLineEdit *>();
        return *std::ranges::find_if(
            fields, [](const QLineEdit *field) { return field->accessibleName() == u"Images"; });
    }

    test::FakeServices fakes;
};

} // namespace

class TestNewReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutImages_nothingCanBeDrafted();
    void droppedFolder_listsItsSeries_theLargestChosen();
    void typedPlace_isLookedAtWhenItIsLeft_data();
    void typedPlace_isLookedAtWhenItIsLeft();
    void placeThatIsTypedOver_holdsNoSeries();
    void typedTexts_mayStandInQuotationMarks();
    void droppedTexts_areClinicalTextThenPriorReport();
    void folderWithoutImages_saysSo();
    void seriesOfTwoPatients_cannotBeDrafted();
    void requestHoldsWhatWasEntered();
    void whoWasExamined_isShownInTheWindowAlone();
    void seriesThatIsFoundLate_pushesNothingTogether();
};

void TestNewReportDialog::withoutImages_nothingCanBeDrafted()
{
    Asking asking;
    const auto dialog = asking.dialog();
    QVERIFY(!Asking::draft(*dialog)->isEnabled());
}

void TestNewReportDialog::droppedFolder_listsItsSeries_theLargestChosen()
{
    Asking asking;
    const auto dialog = asking.dialog();

    dialog->takePath(QStringLiteral("/ct"));

    QTRY_VERIFY(Asking::draft(*dialog)->isEnabled());
    QCOMPARE(dialog->request().place, QStringLiteral("/ct"));
    QCOMPARE(dialog->request().series, QStringLiteral("1.2"));
    QCOMPARE(ui::seriesTitle(asking.fakes.series.list.series.first()),
             QStringLiteral("CT · chest · Br36 · 1.25 mm · 3 image(s)"));
}

void TestNewReportDialog::typedPlace_isLookedAtWhenItIsLeft_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("path") << QStringLiteral(" /ct ");
    QTest::newRow("in quotation marks") << QStringLiteral("\"/ct\"");
    QTest::newRow("address of a file") << QStringLiteral("file:///ct");
}

void TestNewReportDialog::typedPlace_isLookedAtWhenItIsLeft()
{
    QFETCH(const QString, typed);
    Asking asking;
    const auto dialog = asking.dialog();
    QLineEdit *place = Asking::place(*dialog);

    QTest::keyClicks(place, typed);
    QVERIFY(!Asking::draft(*dialog)->isEnabled());
    QTest::keyClick(place, Qt::Key_Return);

    QTRY_VERIFY(Asking::draft(*dialog)->isEnabled());
    QCOMPARE(dialog->request().place, QStringLiteral("/ct"));
}

void TestNewReportDialog::placeThatIsTypedOver_holdsNoSeries()
{
    Asking asking;
    const auto dialog = asking.dialog();
    dialog->takePath(QStringLiteral("/ct"));
    QTRY_VERIFY(Asking::draft(*dialog)->isEnabled());

    QTest::keyClicks(Asking::place(*dialog), QStringLiteral("2"));

    QVERIFY(!Asking::draft(*dialog)->isEnabled());
    QCOMPARE(dialog->request().series, QString());
}

void TestNewReportDialog::typedTexts_mayStandInQuotationMarks()
{
    Asking asking;
    const auto dialog = asking.dialog();
    const QStringList typed{QStringLiteral(" \"/texts/the note.txt\""),
                            QStringLiteral("file:///texts/prior%20report.pdf")};
    qsizetype next = 0;
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        if (field->accessibleName().startsWith(u"Choose"))
            field->setText(typed.at(next++));

    QCOMPARE(next, typed.size());
    QCOMPARE(dialog->request().textFile, QStringLiteral("/texts/the note.txt"));
    QCOMPARE(dialog->request().prior, QStringLiteral("/texts/prior report.pdf"));
}

void TestNewReportDialog::droppedTexts_areClinicalTextThenPriorReport()
{
    Asking asking;
    const auto dialog = asking.dialog();

    dialog->takePath(QStringLiteral("/notes.txt"));
    dialog->takePath(QStringLiteral("/before.pdf"));

    QCOMPARE(dialog->request().textFile, QStringLiteral("/notes.txt"));
    QCOMPARE(dialog->request().prior, QStringLiteral("/before.pdf"));
}

void TestNewReportDialog::folderWithoutImages_saysSo()
{
    Asking asking;
    asking.fakes.series.list = {};
    const auto dialog = asking.dialog();

    dialog->takePath(QStringLiteral("/empty"));

    QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text() == u"There is no image in it.";
    }));
    QVERIFY(!Asking::draft(*dialog)->isEnabled());
}

void TestNewReportDialog::seriesOfTwoPatients_cannotBeDrafted()
{
    Asking asking;
    asking.fakes.series.list.series.last().hasTwoPatients = true;
    const auto dialog = asking.dialog({.place = QStringLiteral("/ct")});
    QTest::qWait(20);
    QVERIFY(!Asking::draft(*dialog)->isEnabled());

    const auto boxes = dialog->findChildren<QComboBox *>();
    (*std::ranges::find_if(boxes, [](const QComboBox *box) {
        return box->accessibleName() == u"Series";
    }))->setCurrentIndex(0);

    QVERIFY(Asking::draft(*dialog)->isEnabled());
    QCOMPARE(dialog->request().series, QStringLiteral("1.1"));
}

void TestNewReportDialog::requestHoldsWhatWasEntered()
{
    Asking asking;
    const auto dialog
        = asking.dialog({.place = QStringLiteral("/ct"), .language = Language::Chinese});
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral(" Cough. "));

    const ui::ReportRequest request = dialog->request();

    QCOMPARE(request.text, QStringLiteral("Cough."));
    QCOMPARE(request.language, Language::Chinese);
    QVERIFY(!request.isSamePatient);
}

void TestNewReportDialog::whoWasExamined_isShownInTheWindowAlone()
{
    Asking asking;
    const auto dialog = asking.dialog({.place = QStringLiteral("/ct")});
    QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("Doe Jane"));
    }));
    QVERIFY(
        !ui::seriesTitle(asking.fakes.series.list.series.first()).contains(QStringLiteral("Doe")));
}

void TestNewReportDialog::seriesThatIsFoundLate_pushesNothingTogether()
{
    Asking asking;
    const auto dialog = asking.dialog();
    dialog->show();
    QApplication::processEvents();
    const auto choices = dialog->findChildren<QComboBox *>();
    const QComboBox *series = *std::ranges::find_if(
        choices, [](const QComboBox *box) { return box->accessibleName() == u"Series"; });
    QVERIFY(!series->isVisible());

    dialog->takePath(QStringLiteral("/ct"));

    QTRY_VERIFY(series->isVisible());
    QTRY_VERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
}

QTEST_MAIN(TestNewReportDialog)
#include "tst_new_report_dialog.moc"
