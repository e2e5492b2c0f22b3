// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/box.h"
#include "core/publish/pdf/shapes.h"
#include "core/publish/pdf/table_box.h"

#include <QTest>

using namespace lectern::publish::pdf;

namespace {

/// A box of a height, in one piece or to be cut anywhere.
class PlainBox : public Box
{
public:
    PlainBox(double height, bool canBeCut) : m_height(height), m_canBeCut(canBeCut) { }

    double height() const override { return m_height; }
    void paint(QPainter &, QPointF) const override { }
    Cut cut(const BoxPtr &self, double room, bool mustGo) const override
    {
        if (m_height <= room || !m_canBeCut || room <= 0)
            return Box::cut(self, room, mustGo);
        return {std::make_shared<PlainBox>(room, true),
                std::make_shared<PlainBox>(m_height - room, true)};
    }

private:
    double m_height;
    bool m_canBeCut;
};

Stacked whole(double height, bool keepsWithNext = false)
{
    return {std::make_shared<PlainBox>(height, false), 10, 5, keepsWithNext};
}

BoxPtr stack(std::vector<Stacked> boxes)
{
    return std::make_shared<StackBox>(std::move(boxes));
}

double heightOf(const BoxPtr &box)
{
    return box ? box->height() : 0;
}

} // namespace

class TestBoxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stack_gaps_areTheLargerOfTwo();
    void cut_betweenBoxes_leavesNoGapAtTheTop();
    void cut_afterHeading_takesTheHeadingAlong();
    void cut_throughABox_keepsAllOfIt();
    void cut_nothingFits_movesAll();
    void cut_tooTallForAnyPage_isPlacedAnyway();
    void frame_isKeptWholeUnlessItMustGo();
    void table_cut_repeatsItsHead();
    void table_cut_neverInsideASpan();
    void table_tallRow_isCutInsideItsCells();
};

void TestBoxes::stack_gaps_areTheLargerOfTwo()
{
    QCOMPARE(stack({whole(100), whole(50)})->height(), 160.0);
}

void TestBoxes::cut_betweenBoxes_leavesNoGapAtTheTop()
{
    const BoxPtr box = stack({whole(100), whole(50), whole(40)});

    const Cut parts = box->cut(box, 165, true);

    QCOMPARE(heightOf(parts.head), 160.0);
    QCOMPARE(heightOf(parts.rest), 40.0);
}

void TestBoxes::cut_afterHeading_takesTheHeadingAlong()
{
    const BoxPtr box = stack({whole(100), whole(20, true), whole(80)});

    const Cut parts = box->cut(box, 150, true);

    QCOMPARE(heightOf(parts.head), 100.0);
    QCOMPARE(heightOf(parts.rest), 110.0);
}

void TestBoxes::cut_throughABox_keepsAllOfIt()
{
    const BoxPtr box = stack({whole(100), {std::make_shared<PlainBox>(200, true), 10, 5, false}});

    const Cut parts = box->cut(box, 170, true);

    QCOMPARE(heightOf(parts.head), 170.0);
    QCOMPARE(heightOf(parts.rest), 140.0);
}

void TestBoxes::cut_nothingFits_movesAll()
{
    const BoxPtr box = stack({whole(20, true), whole(100)});

    const Cut parts = box->cut(box, 60, false);

    QVERIFY(!parts.head);
    QCOMPARE(parts.rest, box);
}

void TestBoxes::cut_tooTallForAnyPage_isPlacedAnyway()
{
    const BoxPtr box = stack({whole(20, true), whole(500), whole(30)});

    const Cut parts = box->cut(box, 100, true);

    QCOMPARE(heightOf(parts.head), 530.0);
    QCOMPARE(heightOf(parts.rest), 30.0);
}

void TestBoxes::frame_isKeptWholeUnlessItMustGo()
{
    FrameLook look;
    look.padding = 10;
    const BoxPtr frame = std::make_shared<FrameBox>(stack({whole(60), whole(60)}), 400, look);

    const Cut kept = frame->cut(frame, 100, false);
    const Cut forced = frame->cut(frame, 100, true);

    QVERIFY(!kept.head);
    QCOMPARE(heightOf(forced.head), 80.0);
    QCOMPARE(heightOf(forced.rest), 80.0);
}

static TableCell tableCell(int row, int column, double height, int rows = 1)
{
    return {std::make_shared<PlainBox>(height, true), row, column, rows, 1, false};
}

void TestBoxes::table_cut_repeatsItsHead()
{
    const BoxPtr table = std::make_shared<TableBox>(
        TableShape{{0, 100, 200}, 5, 5}, 3, 1,
        std::vector<TableCell>{tableCell(0, 0, 10), tableCell(0, 1, 10), tableCell(1, 0, 40),
                               tableCell(1, 1, 20), tableCell(2, 0, 30), tableCell(2, 1, 20)});
    QCOMPARE(table->height(), 20.0 + 50 + 40);

    const Cut parts = table->cut(table, 90, false);

    QCOMPARE(heightOf(parts.head), 70.0);
    QCOMPARE(heightOf(parts.rest), 60.0);
}

void TestBoxes::table_cut_neverInsideASpan()
{
    const BoxPtr table = std::make_shared<TableBox>(
        TableShape{{0, 100, 200}, 0, 0}, 3, 0,
        std::vector<TableCell>{tableCell(0, 0, 10), tableCell(0, 1, 10), tableCell(1, 0, 10, 2),
                               tableCell(1, 1, 10), tableCell(2, 1, 10)});

    const Cut parts = table->cut(table, 25, false);

    QCOMPARE(heightOf(parts.head), 10.0);
    QCOMPARE(heightOf(parts.rest), 20.0);
}

void TestBoxes::table_tallRow_isCutInsideItsCells()
{
    const BoxPtr table = std::make_shared<TableBox>(
        TableShape{{0, 100, 200}, 0, 0}, 2, 1,
        std::vector<TableCell>{tableCell(0, 0, 10), tableCell(0, 1, 10), tableCell(1, 0, 300),
                               tableCell(1, 1, 20)});

    const Cut parts = table->cut(table, 100, true);

    QCOMPARE(heightOf(parts.head), 100.0);
    QCOMPARE(heightOf(parts.rest), 10.0 + 210);
}

QTEST_MAIN(TestBoxes)
#include "tst_boxes.moc"
