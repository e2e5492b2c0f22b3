// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured is seen where the images are not here.
#include "core/medical/report/study_card.h"
#include "report_desk.h"
#include "ui/editor/picture_cache.h"
#include "ui/report/viewer/region_pictures.h"

using namespace lectern;
using medical::MeasureOrder;
using test::Desk;

namespace {

std::optional<document::AssetId> pictureOf(const document::Content &content, const QString &name)
{
    return medical::measuredFrom(*content.measured(name)->payload)->picture;
}

/// Opens the desk's report where its images are not.
void openElsewhere(Desk &desk)
{
    document::Document moved(desk.content());
    const Status done = medical::changeStudyCard(moved, [](QJsonObject &payload) {
        payload.insert(QStringLiteral("place"), QStringLiteral("/nowhere/ct"));
    });
    if (!done)
        qFatal("the report has no study");
    desk.session
        = std::make_shared<test::FakeSession>(moved.content(), QStringLiteral("b.lectern"));
    desk.window->documents().setSession(desk.session);
    QApplication::processEvents();
}

ui::RegionPictures *pictures(const Desk &desk)
{
    auto *found = desk.viewer().findChild<ui::RegionPictures *>();
    return found && found->isVisible() ? found : nullptr;
}

} // namespace

class TestReportPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuring_embedsAPicture_asOneStep();
    void movingAPoint_makesAnotherPicture();
    void pointPulledOutOfTheImage_leavesNoPicture();
    void removing_takesThePictureOut_asOneStep();
    void damagedPicture_isAskedForOnce();
    void imagesThatAreNotHere_areShownByTheirPictures();
    void picture_leadsToItsSentence_andASentenceToItsPicture();
    void failedRelink_showsThemAgain();
};

void TestReportPictures::measuring_embedsAPicture_asOneStep()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());

    const QString line = desk.draw(false);

    QVERIFY(pictureOf(desk.content(), line));
    QVERIFY(desk.content().asset(*pictureOf(desk.content(), line)));
    QCOMPARE(desk.document().undoStack().count(), 1);
    desk.document().undoStack().undo();
    QVERIFY(desk.content().assets.isEmpty());
}

void TestReportPictures::movingAPoint_makesAnotherPicture()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    const auto before = pictureOf(desk.content(), line);
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.line = {at, {at.x + 40, at.y, at.z}};

    Q_EMIT desk.viewer().measurementMoved(line, order);

    QTRY_VERIFY(pictureOf(desk.content(), line) != before);
    QVERIFY(pictureOf(desk.content(), line));
    QCOMPARE(desk.content().assets.size(), 1); // The old one shows what is not so any more.
    desk.document().undoStack().undo();
    QCOMPARE(pictureOf(desk.content(), line), before);
    QVERIFY(desk.content().asset(*before));
}

void TestReportPictures::pointPulledOutOfTheImage_leavesNoPicture()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.line = {at, {at.x + 4000, at.y, at.z}};

    Q_EMIT desk.viewer().measurementMoved(line, order);

    QTRY_VERIFY(!pictureOf(desk.content(), line));
    QVERIFY(desk.content().assets.isEmpty());
}

void TestReportPictures::removing_takesThePictureOut_asOneStep()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);

    Q_EMIT desk.viewer().measurementRemoved(line);

    QVERIFY(desk.content().assets.isEmpty());
    QCOMPARE(desk.document().undoStack().count(), 2);
    desk.document().undoStack().undo();
    QVERIFY(desk.content().asset(*pictureOf(desk.content(), line)));
}

void TestReportPictures::damagedPicture_isAskedForOnce()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    desk.draw(false);
    document::Content damaged = desk.content();
    damaged.assets.first().data = "no picture";
    ui::PictureCache cache;
    const QSignalSpy ready(&cache, &ui::PictureCache::ready);

    (void)cache.picture(damaged.assets.first(), {256, 256});
    QTRY_COMPARE(ready.count(), 1);
    (void)cache.picture(damaged.assets.first(), {256, 256});
    QTest::qWait(100);

    QCOMPARE(ready.count(), 1);
}

void TestReportPictures::imagesThatAreNotHere_areShownByTheirPictures()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    desk.name(line, QStringLiteral("azygos vein"));
    desk.draw(true);
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder axes;
    axes.axes = {{at.x - 10, at.y, at.z},
                 {at.x + 10, at.y, at.z},
                 {at.x, at.y - 4, at.z},
                 {at.x, at.y + 4, at.z}};
    desk.measure(axes);
    QVERIFY(!pictures(desk));

    openElsewhere(desk);

    QTRY_VERIFY(pictures(desk));
    QCOMPARE(pictures(desk)->count(), 3);
    const QString words = pictures(desk)->model()->index(0, 0).data().toString();
    QCOMPARE(words, line + QStringLiteral(" azygos vein"));
    QCOMPARE(pictures(desk)->model()->index(2, 0).data(Qt::UserRole + 2).toString(),
             QStringLiteral("20.0 × 8.0 mm"));
}

void TestReportPictures::picture_leadsToItsSentence_andASentenceToItsPicture()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    desk.draw(true);
    const QString line = desk.draw(false);
    desk.name(line, QStringLiteral("azygos vein"));
    desk.press(QStringLiteral("Put into the findings"));
    openElsewhere(desk);
    QTRY_VERIFY(pictures(desk));
    const auto click = [&desk](int row) {
        const QModelIndex index = pictures(desk)->model()->index(row, 0);
        QTest::mouseClick(pictures(desk)->viewport(), Qt::LeftButton, {},
                          pictures(desk)->visualRect(index).center());
    };

    click(1);

    const auto block = desk.page().view().currentBlock();
    QVERIFY(block);
    QVERIFY(desk.document().block(*block)->text().contains(QStringLiteral("azygos vein"),
                                                           Qt::CaseInsensitive));
    desk.page().view().selectBlock(desk.content().blocks.last().id);
    click(0); // What no sentence speaks of.
    QCOMPARE(pictures(desk)->currentIndex().row(), 0);
    desk.page().view().selectBlock(*block);
    QTRY_COMPARE(pictures(desk)->currentIndex().row(), 1);
}

void TestReportPictures::failedRelink_showsThemAgain()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    desk.draw(false);
    openElsewhere(desk);
    QTRY_VERIFY(pictures(desk));
    desk.fakes.series.list.series.clear();

    Q_EMIT desk.viewer().pathsDropped({QStringLiteral("/other")});

    QTRY_VERIFY(desk.button(QStringLiteral("Relink…")));
    QVERIFY(pictures(desk));
    QCOMPARE(pictures(desk)->count(), 1);
}

QTEST_MAIN(TestReportPictures)
#include "tst_report_pictures.moc"
