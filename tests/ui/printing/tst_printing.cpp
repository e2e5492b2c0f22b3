// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/document_pages.h"
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/document/export_dialog.h"
#include "ui/printing/page_preview.h"
#include "ui/printing/print_dialog.h"
#include "ui/printing/printed_pages.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printDialog_showsEveryPage_andTellsTheOrder();
    void otherPart_isShownAnew();
    void withoutAPrinter_saysWhatToDo();
    void printersThatComeLate_areWaitedForWithoutBlocking();
    void pagesThatCannotBeSet_sayWhy();
    void exportDialog_showsTheFirstPages();
    void formatWithoutParts_showsNoPages();
    void documentWithoutParts_asksForNone();
    void printedPages_areThoseOfTheRange_data();
    void printedPages_areThoseOfTheRange();
    void stoppedPrinting_endsBeforeTheNextPage();

private:
    /// Long enough for several pages.
    Result<publish::pdf::DocumentPages> pages() const;
    /// Prints into a PDF. @return how many pages it has; -1 where printing failed
    int printed(const ui::PrintOrder &order, const ui::PrintStep &step) const;

    QTemporaryDir m_folder;
    document::Content m_content;
    std::unique_ptr<test::FakeExports> m_exports;
};

void TestPrinting::init()
{
    m_content = test::sampleLesson(Language::English);
    m_exports = std::make_unique<test::FakeExports>();
}

static int sheetsIn(const QWidget &widget)
{
    int sheets = 0;
    for (const QWidget *child : widget.findChildren<QWidget *>())
        sheets += child->accessibleName().startsWith(QStringLiteral("Page ")) ? 1 : 0;
    return sheets;
}

void TestPrinting::printDialog_showsEveryPage_andTellsTheOrder()
{
    ui::PrintDialog dialog(*m_exports, m_content);
    dialog.show();
    QTRY_COMPARE(sheetsIn(dialog), 5);
    QVERIFY(test::textOf(dialog).contains(QStringLiteral("5 page")));

    const auto boxes = dialog.findChildren<QSpinBox *>();
    for (QSpinBox *box : boxes) {
        if (box->accessibleName() == u"First page")
            box->setValue(2);
        else if (box->accessibleName() != u"Last page")
            box->setValue(3); // Copies.
    }
    QVERIFY(test::buttonOf(dialog, QStringLiteral("Print"))->isEnabled());

    const ui::PrintOrder order = dialog.order();
    QCOMPARE(order.part, QStringLiteral("plan"));
    QCOMPARE(order.printer, QStringLiteral("Staff room"));
    QCOMPARE(order.firstPage, 2);
    QCOMPARE(order.lastPage, 5);
    QCOMPARE(order.copies, 3);
}

void TestPrinting::otherPart_isShownAnew()
{
    ui::PrintDialog dialog(*m_exports, m_content);
    dialog.show();
    QTRY_COMPARE(sheetsIn(dialog), 5);
    m_exports->pageCount = 2;

    dialog.findChildren<QComboBox *>().first()->setCurrentIndex(1);

    QTRY_COMPARE(sheetsIn(dialog), 2);
    QCOMPARE(m_exports->partsShown,
             (QStringList{QStringLiteral("plan"), QStringLiteral("worksheet")}));
    QCOMPARE(dialog.order().lastPage, 2);
}

void TestPrinting::withoutAPrinter_saysWhatToDo()
{
    m_exports->printerNames.clear();
    ui::PrintDialog dialog(*m_exports, m_content);
    dialog.show();
    QTRY_COMPARE(sheetsIn(dialog), 5); // One can still look.

    QVERIFY(test::textOf(dialog).contains(QStringLiteral("No printer is set up")));
    QVERIFY(!test::buttonOf(dialog, QStringLiteral("Print"))->isEnabled());
}

void TestPrinting::printersThatComeLate_areWaitedForWithoutBlocking()
{
    m_exports->slowPrinters = std::make_shared<QPromise<QStringList>>();
    m_exports->slowPrinters->start();
    ui::PrintDialog dialog(*m_exports, m_content);
    dialog.show();
    QTRY_COMPARE(sheetsIn(dialog), 5);
    QVERIFY(test::textOf(dialog).contains(QStringLiteral("Looking for printers")));
    QVERIFY(!test::buttonOf(dialog, QStringLiteral("Print"))->isEnabled());
    for (QSpinBox *box : dialog.findChildren<QSpinBox *>()) {
        if (box->accessibleName() == u"First page")
            box->setValue(3);
    }

    m_exports->slowPrinters->addResult(
        QStringList{QStringLiteral("Library"), QStringLiteral("Staff room")});
    m_exports->slowPrinters->finish();

    QTRY_VERIFY(test::buttonOf(dialog, QStringLiteral("Print"))->isEnabled());
    QCOMPARE(dialog.order().printer, QStringLiteral("Library"));
    QCOMPARE(dialog.order().firstPage, 3); // What was chosen meanwhile stays.
    QVERIFY(test::textOf(dialog).contains(QStringLiteral("5 page")));
}

void TestPrinting::pagesThatCannotBeSet_sayWhy()
{
    Error error;
    error.message = QStringLiteral("A formula cannot be set.");
    m_exports->pageError = error;
    ui::PrintDialog dialog(*m_exports, m_content);
    dialog.show();

    QTRY_VERIFY(test::textOf(dialog).contains(error.message));
    QVERIFY(!test::buttonOf(dialog, QStringLiteral("Print"))->isEnabled());
}

void TestPrinting::exportDialog_showsTheFirstPages()
{
    ui::ExportDialog dialog(*m_exports, m_content);
    dialog.show();

    QTRY_COMPARE(sheetsIn(dialog), 3);
    QTRY_VERIFY(test::textOf(dialog).contains(QStringLiteral("2 more page")));
    QCOMPARE(dialog.part(), QStringLiteral("plan"));
    QCOMPARE(dialog.format().id, QStringLiteral("pdf"));
}

void TestPrinting::formatWithoutParts_showsNoPages()
{
    class FilmOnly : public test::FakeExports
    {
    public:
        QList<ui::ExportFormat> formats(const QString &) const override
        {
            return {{QStringLiteral("mp4"), QStringLiteral("Film"), QStringLiteral("mp4"), false,
                     false}};
        }
    } exports;
    ui::ExportDialog dialog(exports, m_content);
    dialog.show();

    QVERIFY(!dialog.findChild<ui::PagePreview *>()->isVisible());
    QVERIFY(test::textOf(dialog).contains(QStringLiteral("has no pages")));
}

static int boxesIn(const QWidget &widget)
{
    const auto boxes = widget.findChildren<QComboBox *>();
    return int(std::ranges::count_if(boxes, [](const QWidget *box) { return box->isVisible(); }));
}

void TestPrinting::documentWithoutParts_asksForNone()
{
    class ForReports : public test::FakeExports
    {
    public:
        QList<ui::ExportFormat> formats(const QString &kind) const override
        {
            const bool isReport = kind == u"report";
            return {
                {QStringLiteral("pdf"), QStringLiteral("PDF"), QStringLiteral("pdf"), !isReport}};
        }
    } exports;
    document::Content report = m_content;
    report.header.kind = QStringLiteral("report");
    for (const auto &[content, asks] : {std::pair{m_content, true}, {report, false}}) {
        ui::ExportDialog exporting(exports, content);
        ui::PrintDialog printing(exports, content);
        exporting.show();
        printing.show();

        QVERIFY(exporting.findChild<ui::PagePreview *>()->isVisible());
        QCOMPARE(boxesIn(exporting), asks ? 2 : 1); // The format, and the part.
        QCOMPARE(boxesIn(printing), asks ? 2 : 1); // The printer, and the part.
        QCOMPARE(exporting.part(), QStringLiteral("plan"));
    }
}

Result<publish::pdf::DocumentPages> TestPrinting::pages() const
{
    publish::PublishTools tools;
    publish::ExportRequest request;
    request.content = test::longLesson(40);
    return publish::pdf::makeDocumentPages(tools, request);
}

int TestPrinting::printed(const ui::PrintOrder &order, const ui::PrintStep &step) const
{
    const auto document = pages();
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_folder.filePath(QStringLiteral("out.pdf")));
    if (!document || !ui::printPages(document->pages, QStringLiteral("T"), order, printer, step))
        return -1;
    QFile file(printer.outputFileName());
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return int(file.readAll().count("/Type /Page\n"));
}

void TestPrinting::printedPages_areThoseOfTheRange_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("expected"); // From the last page: 0 is all of them.

    QTest::newRow("all") << 1 << 0 << 0;
    QTest::newRow("one") << 2 << 2 << 1;
    QTest::newRow("to the end") << 2 << 99 << -1;
    QTest::newRow("beyond the end") << 99 << 0 << -99;
}

void TestPrinting::printedPages_areThoseOfTheRange()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, expected);
    const auto document = pages();
    QVERIFY(document);
    const int count = document->pages.count();
    QVERIFY(count >= 3);
    ui::PrintOrder order;
    order.firstPage = first;
    order.lastPage = last;
    int steps = 0;

    const int made = printed(order, [&steps](const Progress &) -> Status {
        ++steps;
        return {};
    });

    const int wanted = expected == -99 ? -1 : expected > 0 ? expected : count + expected;
    QCOMPARE(made, wanted);
    QCOMPARE(steps, std::max(0, wanted));
}

void TestPrinting::stoppedPrinting_endsBeforeTheNextPage()
{
    int steps = 0;

    const int made = printed({}, [&steps](const Progress &) -> Status {
        if (++steps == 2)
            return failure(ErrorCode::Cancelled, {});
        return {};
    });

    QCOMPARE(made, -1);
    QCOMPARE(steps, 2);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
