// SPDX-License-Identifier: GPL-3.0-or-later
// A report whose images are found again, and are others.
#include "report_desk.h"

using namespace lectern;
using medical::MeasureOrder;
using test::Desk;

namespace {

/// A checksum that no file of the report has.
QList<medical::LinkedFile> otherFiles()
{
    return {{QStringLiteral("IM1.dcm"), QByteArray(32, 'b')}};
}

} // namespace

class TestReportRelink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherImages_areAskedAbout_andUsedOnceTheReaderSaysSo();
    void otherImages_declined_leaveAllAsItWas();
    void comparing_isStoppedByTheReader();
    void measuredAgain_isNoMoreOfOtherImages();
};

void TestReportRelink::otherImages_areAskedAbout_andUsedOnceTheReaderSaysSo()
{
    Desk desk({}, false);
    desk.fakes.series.files = otherFiles();

    Q_EMIT desk.viewer().pathsDropped({desk.fakes.scratch.path()});

    QTRY_VERIFY(desk.button(QStringLiteral("Use these images")));
    QVERIFY(!desk.viewer().state().volume());
    QCOMPARE(desk.document().undoStack().count(), 0);
    bool isSaid = false;
    for (const QLabel *label : desk.window->findChildren<QLabel *>())
        isSaid |= label->text().startsWith(QStringLiteral("1 of 1 image"));
    QVERIFY(isSaid);

    desk.press(QStringLiteral("Use these images"));
    QApplication::processEvents();

    QVERIFY(desk.viewer().state().volume());
    QCOMPARE(desk.document().undoStack().count(), 1);
    QCOMPARE(medical::studyOf(desk.content())->files, otherFiles());
    QVERIFY(desk.flags().contains(QStringLiteral("images")));
    desk.document().undoStack().undo();
    QApplication::processEvents();
    QVERIFY(!desk.flags().contains(QStringLiteral("images")));
    QCOMPARE(medical::studyOf(desk.content())->place, QStringLiteral("/nowhere/ct"));
}

void TestReportRelink::otherImages_declined_leaveAllAsItWas()
{
    Desk desk;
    QTRY_VERIFY(desk.viewer().state().volume());
    const int rows = desk.viewer().table()->model()->rowCount();
    desk.fakes.series.files = otherFiles();
    Q_EMIT desk.viewer().pathsDropped({QStringLiteral("/other")});
    QTRY_VERIFY(desk.button(QStringLiteral("Keep it as it was")));

    desk.press(QStringLiteral("Keep it as it was"));

    QVERIFY(desk.viewer().state().volume());
    QCOMPARE(desk.viewer().table()->model()->rowCount(), rows);
    QCOMPARE(desk.document().undoStack().count(), 0);
    QCOMPARE(medical::studyOf(desk.content())->place, desk.fakes.scratch.path());
    QVERIFY(!desk.flags().contains(QStringLiteral("images")));
}

void TestReportRelink::comparing_isStoppedByTheReader()
{
    Desk desk;
    QTRY_VERIFY(desk.viewer().state().volume());
    auto hashing = std::make_shared<QPromise<Result<QList<medical::LinkedFile>>>>();
    hashing->start();
    hashing->setProgressRange(0, 100);
    desk.fakes.series.hashing = hashing;
    Q_EMIT desk.viewer().pathsDropped({QStringLiteral("/other")});
    QTRY_VERIFY(desk.button(QStringLiteral("Cancel")));
    hashing->setProgressValue(34);
    const auto isShown = [&desk] {
        for (const QLabel *label : desk.window->findChildren<QLabel *>())
            if (label->text().contains(QStringLiteral("34 %")))
                return true;
        return false;
    };
    QTRY_VERIFY(isShown());

    desk.press(QStringLiteral("Cancel"));

    QVERIFY(hashing->isCanceled());
    QVERIFY(desk.viewer().state().volume());
    QCOMPARE(desk.document().undoStack().count(), 0);
    hashing->finish();
}

void TestReportRelink::measuredAgain_isNoMoreOfOtherImages()
{
    Desk desk({.nodules = 0});
    QTRY_VERIFY(desk.viewer().state().volume());
    const QString line = desk.draw(false);
    desk.name(line, QStringLiteral("azygos vein"));
    desk.press(QStringLiteral("Put into the findings"));
    desk.fakes.series.files = otherFiles();
    Q_EMIT desk.viewer().pathsDropped({QStringLiteral("/other")});
    QTRY_VERIFY(desk.button(QStringLiteral("Use these images")));
    desk.press(QStringLiteral("Use these images"));
    const auto isOther = [&desk, &line] {
        return medical::measuredFrom(*desk.content().measured(line)->payload)->isOfOtherImages;
    };
    QVERIFY(isOther());
    const medical::Vector3 at = test::kChestNodule;
    MeasureOrder order;
    order.line = {at, {at.x + 12, at.y, at.z}};

    Q_EMIT desk.viewer().measurementMoved(line, order);

    QTRY_VERIFY(!isOther());
}

QTEST_MAIN(TestReportRelink)
#include "tst_report_relink.moc"
