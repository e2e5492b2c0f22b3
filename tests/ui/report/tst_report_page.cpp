// SPDX-License-Identifier: GPL-3.0-or-later
// A report beside its images: what is measured, entered, accepted and mended in the window.
#include "report_desk.h"

using namespace lectern;
using test::Desk;

class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openedReport_showsItsImagesAndMeasurements();
    void cards_areNotOnThePage();
    void missingSeries_isRelinkedWhereItIsNow();
    void wrongFolder_isRefusedAndTheImagesStay();
    void clickedNodule_isMeasuredAndPutIntoTheFindings();
    void enteredFact_rewritesTheFinding_asOneStep();
    void enteredFact_rewritesTheAcceptedRecommendation();
    void editedFinding_staysAsItWasWritten();
    void removedMeasurement_isFlaggedInTheSameTurn();
    void wrongSide_isMendedByOneClick();
    void keptFlag_staysListedWithItsReason();
    void acceptedLine_entersTheImpression();
    void dismissedLine_doesNotComeAgain();
    void chosenMeasurement_selectsItsSentence();
    void keyImage_isAPictureOfTheReport();
    void whileDrafting_nothingIsFlagged();
    void readingRoom_isDarkWhileTheReportIsOpen();
};

void TestReportPage::openedReport_showsItsImagesAndMeasurements()
{
    const Desk desk;

    QTRY_VERIFY(desk.viewer().state().volume());
    QCOMPARE(desk.fakes.series.looked, QStringList{desk.fakes.scratch.path()});
    QCOMPARE(desk.viewer().table()->model()->rowCount(),
             int(medical::measuredValuesOf(desk.content()).size()));
    QCOMPARE(desk.window->currentPage(), QStringLiteral("report"));
}

void TestReportPage::cards_areNotOnThePage()
{
    const Desk desk;
    ui::BlockView &view = desk.page().view();
    for (int i = 0; i < desk.content().blocks.size(); ++i) {
        const bool isCard = desk.content().blocks.at(i).payload.has_value();
        QCOMPARE(view.pageLayout().isShown(i), !isCard);
    }
}

void TestReportPage::missingSeries_isRelinkedWhereItIsNow()
{
    const Desk desk({}, false);
    QVERIFY(!desk.viewer().state().volume());
    QVERIFY(desk.fakes.series.looked.isEmpty());
    QVERIFY(!desk.flags().contains(QStringLiteral("source"))); // Only not here.

    Q_EMIT desk.viewer().pathsDropped({desk.fakes.scratch.path()});

    QTRY_VERIFY(desk.viewer().state().volume());
    QCOMPARE(medical::studyOf(desk.content())->place, desk.fakes.scratch.path());
    QCOMPARE(desk.document().undoStack().count(), 1);
}

void TestReportPage::wrongFolder_isRefusedAndTheImagesStay()
{
    Desk desk;
    QTRY_VERIFY(desk.viewer().state().volume());
    desk.fakes.series.list.series.first().facts.uid = QStringLiteral("9.9");
    QSignalSpy failed(&desk.page(), &ui::DocumentPage::failed);

    Q_EMIT desk.viewer().pathsDropped({QStringLiteral("/other")});

    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(desk.viewer().state().volume());
    QCOMPARE(medical::studyOf(desk.content())->place, desk.fakes.scratch.path());
}

void TestReportPage::clickedNodule_isMeasuredAndPutIntoTheFindings()
{
    const Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const auto before = medical::measuredValuesOf(desk.content()).size();

    Q_EMIT desk.viewer().measureRequested(
        {.nodules = {test::kChestNodule}, .line = {}, .polygon = {}});
    QTRY_VERIFY(medical::measuredValuesOf(desk.content()).size() > before);
    QCOMPARE(medical::nodulesIn(desk.content()), QStringList{QStringLiteral("N1")});
    QApplication::processEvents();
    desk.press(QStringLiteral("Put into the findings"));

    const auto place = medical::placeOfNodule(desk.content(), QStringLiteral("N1"));
    QVERIFY(place.block);
    QVERIFY(desk.content().block(*place.block)->text().contains(QStringLiteral("odule")));
    QVERIFY(!desk.button(QStringLiteral("Put into the findings")));
    desk.document().undoStack().undo();
    QVERIFY(!medical::placeOfNodule(desk.content(), QStringLiteral("N1")).block);
}

void TestReportPage::enteredFact_rewritesTheFinding_asOneStep()
{
    const Desk desk;
    const QString before = desk.text(QStringLiteral("finding"));
    QVERIFY(!before.contains(QStringLiteral("left upper lobe")));

    desk.choose(QStringLiteral("Lobe"), QStringLiteral("left upper lobe"));

    QVERIFY(desk.text(QStringLiteral("finding"))
                .contains(QStringLiteral("left upper lobe"), Qt::CaseInsensitive));
    QCOMPARE(desk.document().undoStack().count(), 1);
    desk.document().undoStack().undo();
    QCOMPARE(desk.text(QStringLiteral("finding")), before);
}

void TestReportPage::enteredFact_rewritesTheAcceptedRecommendation()
{
    QJsonObject facts = test::fullFacts();
    facts.remove(QStringLiteral("risk"));
    const Desk desk({.facts = facts});
    while (QTest::qWaitFor([&desk] { return desk.button(QStringLiteral("Accept")); }, 1500))
        desk.press(QStringLiteral("Accept"));
    QVERIFY(desk.text(QStringLiteral("recommendation")).contains(QStringLiteral("risk")));
    const auto blocks = desk.content().blocks.size();

    desk.choose(QStringLiteral("Risk group"), QStringLiteral("high"));

    const QString now = desk.text(QStringLiteral("recommendation"));
    QVERIFY2(now.contains(QStringLiteral("12 months")), qPrintable(now));
    QVERIFY(!now.contains(QStringLiteral("risk")));
    QCOMPARE(desk.content().blocks.size(), blocks);
}

void TestReportPage::editedFinding_staysAsItWasWritten()
{
    const Desk desk;
    desk.type(QStringLiteral("finding"), QStringLiteral("odule"), QStringLiteral("odule (seen)"));
    const QString mine = desk.text(QStringLiteral("finding"));

    desk.choose(QStringLiteral("Lobe"), QStringLiteral("left upper lobe"));

    QCOMPARE(desk.text(QStringLiteral("finding")), mine);
}

void TestReportPage::removedMeasurement_isFlaggedInTheSameTurn()
{
    const Desk desk;
    QVERIFY(!desk.flags().contains(QStringLiteral("measurement")));
    const document::Block *card = desk.content().measured(QStringLiteral("M1"));

    QVERIFY(document::Commands(desk.document()).removeBlocks({card->id}));
    QApplication::processEvents();

    QVERIFY(desk.flags().contains(QStringLiteral("measurement")));
    desk.document().undoStack().undo();
    QApplication::processEvents();
    QVERIFY(!desk.flags().contains(QStringLiteral("measurement")));
}

void TestReportPage::wrongSide_isMendedByOneClick()
{
    const Desk desk({.facts = test::fullFacts()});
    QTRY_VERIFY(desk.button(QStringLiteral("Accept")));
    desk.press(QStringLiteral("Accept"));
    const QString impression = desk.text(QStringLiteral("impression"));
    QVERIFY(impression.contains(QStringLiteral("right")));
    QVERIFY(!desk.flags().contains(QStringLiteral("side")));

    desk.type(QStringLiteral("impression"), QStringLiteral("right"), QStringLiteral("left"));
    QVERIFY(desk.flags().contains(QStringLiteral("measurement"))); // The reader entered the lobe.
    desk.press(QStringLiteral("Change to “right upper lobe”"));

    QCOMPARE(desk.text(QStringLiteral("impression")), impression);
    QVERIFY(!desk.flags().contains(QStringLiteral("measurement")));
}

void TestReportPage::keptFlag_staysListedWithItsReason()
{
    const Desk desk;
    const document::Block *card = desk.content().measured(QStringLiteral("M1"));
    QVERIFY(document::Commands(desk.document()).removeBlocks({card->id}));
    QApplication::processEvents();
    const auto before = desk.flags().size();

    desk.press(QStringLiteral("Keep, with a reason"));
    auto fields = desk.window->findChildren<QLineEdit *>();
    const auto reason = std::ranges::find_if(
        fields, [](const QLineEdit *field) { return field->accessibleName() == u"Reason"; });
    QVERIFY(reason != fields.end());
    QTest::keyClicks(*reason, QStringLiteral("measured elsewhere"));
    QTest::keyClick(*reason, Qt::Key_Return);
    QApplication::processEvents();

    QCOMPARE(desk.flags().size(), before);
    const auto tabs = desk.window->findChildren<QTabBar *>();
    const auto ofReport = std::ranges::find_if(
        tabs, [](const QTabBar *bar) { return bar->tabText(0) == u"Report"; });
    (*ofReport)->setCurrentIndex(1); // "Flags"
    QVERIFY(desk.button(QStringLiteral("Open it again")));
    desk.press(QStringLiteral("Open it again"));
    QCOMPARE(desk.flags().size(), before);
    QVERIFY(!desk.button(QStringLiteral("Open it again")));
}

void TestReportPage::acceptedLine_entersTheImpression()
{
    const Desk desk({.facts = test::fullFacts()});
    QVERIFY(desk.text(QStringLiteral("impression")).trimmed().isEmpty());
    QTRY_VERIFY(desk.button(QStringLiteral("Accept")));
    const auto blocks = desk.content().blocks.size();

    QTest::keyClick(&desk.page().view(), Qt::Key_Return, Qt::ControlModifier);
    QApplication::processEvents();

    QVERIFY(desk.text(QStringLiteral("impression")).contains(QStringLiteral("odule")));
    QCOMPARE(desk.content().blocks.size(), blocks); // The empty line took it.
    desk.document().undoStack().undo();
    QVERIFY(desk.text(QStringLiteral("impression")).trimmed().isEmpty());
}

void TestReportPage::dismissedLine_doesNotComeAgain()
{
    const Desk desk({.facts = test::fullFacts()});
    QTRY_VERIFY(desk.button(QStringLiteral("Dismiss")));
    const auto lines = desk.session->fakeDrafter.lines.size();
    for (int i = 0; i < lines; ++i)
        desk.press(QStringLiteral("Dismiss"));
    QVERIFY(!desk.button(QStringLiteral("Dismiss")));

    desk.type(QStringLiteral("technique"), QStringLiteral("CT"), QStringLiteral("Chest CT"));
    QTest::qWait(600); // They are asked for again after a rest.

    QVERIFY(!desk.button(QStringLiteral("Dismiss")));
}

void TestReportPage::chosenMeasurement_selectsItsSentence()
{
    const Desk desk;
    const auto place = medical::placeOfNodule(desk.content(), QStringLiteral("N1"));

    Q_EMIT desk.viewer().measurementChosen(QStringLiteral("M1"));

    QCOMPARE(desk.page().view().currentBlock(), place.block);
}

void TestReportPage::keyImage_isAPictureOfTheReport()
{
    const Desk desk;
    QTRY_VERIFY(desk.viewer().state().volume());
    const auto blocks = desk.content().blocks.size();
    const auto press = [&desk] {
        desk.viewer().panes().first()->setFocus();
        QTest::keyClick(desk.viewer().panes().first(), Qt::Key_K);
        QApplication::processEvents();
    };

    press();

    QCOMPARE(desk.content().blocks.size(), blocks + 1);
    const document::Block &figure = desk.content().blocks.last();
    QCOMPARE(figure.type, document::BlockType::Figure);
    QVERIFY(figure.text().contains(QStringLiteral("Slice")));
    QCOMPARE(QImage::fromData(desk.content().assets.last().data).width(), 768);
    desk.document().undoStack().undo();
    QApplication::processEvents();
    QCOMPARE(desk.content().blocks.size(), blocks);
    QVERIFY(desk.viewer().keyImages().isEmpty()); // The viewer follows.
    press();
    press();
    QCOMPARE(desk.content().blocks.size(), blocks);
}

void TestReportPage::whileDrafting_nothingIsFlagged()
{
    const Desk desk;
    desk.session->fakeDrafter.begin();
    QApplication::processEvents();
    const document::Block *card = desk.content().measured(QStringLiteral("M1"));

    QVERIFY(document::Commands(desk.document()).removeBlocks({card->id}));
    QApplication::processEvents();

    QVERIFY(!desk.flags().contains(QStringLiteral("measurement")));
}

void TestReportPage::readingRoom_isDarkWhileTheReportIsOpen()
{
    Desk desk;
    QCOMPARE(desk.fakes.preferences.shownTheme(), ui::ThemeChoice::Dark);
    desk.fakes.preferences.setReportTheme(ui::ThemeChoice::System);
    QCOMPARE(desk.fakes.preferences.shownTheme(), desk.fakes.preferences.theme());
    desk.fakes.preferences.setReportTheme(ui::ThemeChoice::Dark);

    desk.window->documents().setSession({});

    QCOMPARE(desk.fakes.preferences.shownTheme(), desk.fakes.preferences.theme());
}

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
