// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/commands.h"
#include "tests/ui/support/sample_experiment.h"
#include "tests/ui/support/sample_services.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_controller.h"
#include "ui/lesson/experiment_exhibit.h"
#include "ui/player/experiment_player.h"
#include "ui/player/experiment_poster.h"
#include "ui/player/experiment_window.h"
#include "ui/player/player_picture.h"
#include "ui/shell/shell_commands.h"

#include "ui/actions/action_registry.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using ui::ExperimentPlayer;

namespace {

/// A lesson with an experiment in its editor, scrolled there.
struct Page {
    explicit Page(document::Content content = test::experimentLesson(Language::English)) :
        document(std::move(content)), registry(nullptr)
    {
        ui::addShellCommands(registry);
        ui::addEditorCommands(registry);
        ui::PageStyle style;
        style.shapers = {{QStringLiteral("lectern.scene"), ui::experimentShaper()}};
        view = std::make_unique<ui::BlockView>(document, registry, style);
        view->resize(900, 700);
        view->show();
        QApplication::setActiveWindow(view.get());
        index = test::experimentIndex(document.content());
        view->scrollTo(id());
        view->setFocus();
    }

    document::BlockId id() const { return document.content().blocks.at(index).id; }
    ExperimentPlayer *player() const
    {
        // A player that was left goes with the next turn of the event loop.
        const auto all = view->findChildren<ExperimentPlayer *>();
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.end() ? nullptr : *found;
    }
    /// Where the exhibit lies in the viewport.
    QRect exhibit() const
    {
        const QRect block = view->blockRect(index);
        return view->pageLayout().layout(index).exhibitRect().translated(block.topLeft());
    }
    void click(QPoint at) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    }

    document::Document document;
    ui::ActionRegistry registry;
    std::unique_ptr<ui::BlockView> view;
    int index = 0;
};

} // namespace

class TestExperimentExhibit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poster_showsBothCurvesWhole();
    void click_opensThePlayerExactlyOverThePoster();
    void pageDoesNotMove_whenThePlayerOpens();
    void clickOnThePlayButton_opensAndPlays();
    void keysOnTheSelectedBlock_openIt_data();
    void keysOnTheSelectedBlock_openIt();
    void escape_leavesThePlayerForItsBlock();
    void scrolling_takesThePlayerAlong_andOutOfSightItCloses();
    void removedBlock_takesItsPlayerAlong();
    void changedScene_isShownInPlace();
    void brokenScene_saysWhatIsWrong();
    void otherExperiment_closesTheFirst();
    void fullSize_isAnotherPlayerAtTheSameTime();
};

void TestExperimentExhibit::poster_showsBothCurvesWhole()
{
    const Page page;
    const QRect place = page.exhibit();
    const QImage poster = page.view->viewport()->grab(place).toImage();
    QVERIFY(!page.player());
    const QImage faint = [&page, place] {
        page.view->openExhibit(page.index);
        page.player()->seek(0);
        return page.view->viewport()->grab(place).toImage();
    }();

    // Right of the strongest moment, where the curves return to zero: inked at rest, faint alive.
    const QColor ink = ui::color(ui::Role::Series1, ui::ThemeKind::Light);
    const auto inkIn = [&ink](const QImage &image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = image.width() * 8 / 10; x < image.width(); ++x)
                count += image.pixelColor(x, y) == ink ? 1 : 0;
        return count;
    };
    QVERIFY2(inkIn(poster) > inkIn(faint) + 10,
             qPrintable(QStringLiteral("%1 %2").arg(inkIn(poster)).arg(inkIn(faint))));
}

void TestExperimentExhibit::click_opensThePlayerExactlyOverThePoster()
{
    const Page page;
    const QRect place = page.exhibit();

    page.click(place.center());

    QVERIFY(page.player());
    QCOMPARE(QRect(page.player()->mapTo(page.view->viewport(), QPoint()), page.player()->size()),
             page.exhibit());
    QVERIFY(page.player()->hasFocus());
    QVERIFY(!page.player()->playback().isPlaying());
    QCOMPARE(page.view->selectedBlocks(), QList{page.id()});
    QCOMPARE(page.exhibit().size(), place.size());
}

void TestExperimentExhibit::pageDoesNotMove_whenThePlayerOpens()
{
    const Page page;
    page.view->selectBlock(page.id());
    const int scroll = page.view->verticalScrollBar()->value();
    const QRect block = page.view->blockRect(page.index);
    const QRect next = page.view->blockRect(page.index + 1);

    page.view->openExhibit(page.index);

    QCOMPARE(page.view->verticalScrollBar()->value(), scroll);
    QCOMPARE(page.view->blockRect(page.index), block);
    QCOMPARE(page.view->blockRect(page.index + 1), next);
}

void TestExperimentExhibit::clickOnThePlayButton_opensAndPlays()
{
    const Page page;

    page.click(ui::posterPlayButton(page.exhibit()).center());

    QVERIFY(page.player());
    QVERIFY(page.player()->playback().isPlaying());
}

void TestExperimentExhibit::keysOnTheSelectedBlock_openIt_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
}

void TestExperimentExhibit::keysOnTheSelectedBlock_openIt()
{
    QFETCH(Qt::Key, key);
    const Page page;
    page.view->selectBlock(page.id());

    QTest::keyClick(page.view.get(), key);

    QVERIFY(page.player());
    QVERIFY(!page.player()->playback().isPlaying());
    QVERIFY(page.player()->hasFocus());
}

void TestExperimentExhibit::escape_leavesThePlayerForItsBlock()
{
    const Page page;
    page.click(page.exhibit().center());

    QTest::keyClick(page.player(), Qt::Key_Escape);

    QVERIFY(!page.player());
    QVERIFY(!page.view->liveExhibit());
    QCOMPARE(page.view->selectedBlocks(), QList{page.id()});
    QVERIFY(page.view->hasFocus());
}

void TestExperimentExhibit::scrolling_takesThePlayerAlong_andOutOfSightItCloses()
{
    const Page page;
    page.click(page.exhibit().center());
    QScrollBar *bar = page.view->verticalScrollBar();

    bar->setValue(bar->value() - 40);
    QCOMPARE(QRect(page.player()->mapTo(page.view->viewport(), QPoint()), page.player()->size()),
             page.exhibit());

    page.view->resize(900, 300);
    bar->setValue(0);
    QVERIFY(!page.view->viewport()->rect().intersects(page.exhibit()));
    QVERIFY(!page.player());
    QVERIFY(!page.view->liveExhibit());
}

void TestExperimentExhibit::removedBlock_takesItsPlayerAlong()
{
    Page page;
    page.click(page.exhibit().center());

    QVERIFY(document::Commands(page.document).removeBlocks({page.id()}));

    QVERIFY(!page.player());
    QVERIFY(!page.view->liveExhibit());
}

static document::BlockProperties withMass(const document::Block &block, double kilograms)
{
    document::BlockProperties changed = document::BlockProperties::of(block);
    QJsonObject cart = changed.payload->value.value(QStringLiteral("right")).toObject();
    cart.insert(QStringLiteral("mass_kg"), kilograms);
    changed.payload->value.insert(QStringLiteral("right"), cart);
    return changed;
}

void TestExperimentExhibit::changedScene_isShownInPlace()
{
    Page page;
    page.view->selectBlock(page.id());
    const QImage before = page.view->viewport()->grab(page.exhibit()).toImage();
    page.click(page.exhibit().center());
    const QPointer<ExperimentPlayer> player = page.player();
    const auto says = [&page](const QString &words) {
        return std::ranges::any_of(
            page.player()->plan().captions,
            [&words](const media::Caption &caption) { return caption.text.contains(words); });
    };
    QVERIFY(says(QStringLiteral("1.00")));
    const document::Block &block = page.document.content().blocks.at(page.index);

    QVERIFY(document::Commands(page.document).setProperties(page.id(), withMass(block, 2.5)));

    QCOMPARE(page.player(), player.data());
    QVERIFY(says(QStringLiteral("2.50")) && !says(QStringLiteral("1.00")));
    QTest::keyClick(page.player(), Qt::Key_Escape);
    QVERIFY(page.view->viewport()->grab(page.exhibit()).toImage() != before);
    page.document.undoStack().undo();
    QCOMPARE(page.view->viewport()->grab(page.exhibit()).toImage(), before);
}

void TestExperimentExhibit::brokenScene_saysWhatIsWrong()
{
    Page page;
    const document::Block &block = page.document.content().blocks.at(page.index);
    const QImage whole = page.view->viewport()->grab(page.exhibit()).toImage();
    QVERIFY(document::Commands(page.document).setProperties(page.id(), withMass(block, -1)));

    page.click(page.exhibit().center());

    QVERIFY(!page.player());
    QVERIFY(page.view->viewport()->grab(page.exhibit()).toImage() != whole);
}

void TestExperimentExhibit::otherExperiment_closesTheFirst()
{
    document::Content content = test::experimentLesson(Language::English);
    document::Block copy = content.blocks.at(test::experimentIndex(content));
    copy.id = document::BlockId(copy.id.value() + 100);
    content.blocks.insert(test::experimentIndex(content) + 1, copy);
    Page page(content);
    page.view->resize(900, 1200);

    page.view->openExhibit(page.index);
    page.view->openExhibit(page.index + 1);

    QCOMPARE(page.view->liveExhibit(), copy.id);
    const auto players = page.view->findChildren<ExperimentPlayer *>();
    QCOMPARE(std::ranges::count_if(players, &QWidget::isVisible), 1);
}

void TestExperimentExhibit::fullSize_isAnotherPlayerAtTheSameTime()
{
    const Page page;
    page.click(page.exhibit().center());
    QSignalSpy narrated(page.player(), &ExperimentPlayer::narrated);
    QVERIFY(narrated.wait());
    page.player()->seek(25);
    const double cursor = page.player()->experimentTime();

    QTest::mouseClick(page.player()->findChild<ui::PlayerPicture *>(), Qt::LeftButton);
    QTest::mouseDClick(page.player()->findChild<ui::PlayerPicture *>(), Qt::LeftButton);

    auto *window = page.view->findChild<ui::ExperimentWindow *>();
    QVERIFY(window && window->isVisible());
    QVERIFY(!page.player()->playback().isPlaying());
    QVERIFY(!window->player().playback().isPlaying());
    QVERIFY(std::abs(window->player().experimentTime() - cursor) < 0.01);
    QCOMPARE(window->player().plan().captions, page.player()->plan().captions);
    QTest::keyClick(&window->player(), Qt::Key_Escape);
    QVERIFY(!window->isVisible());
}

QTEST_MAIN(TestExperimentExhibit)
#include "tst_experiment_exhibit.moc"
