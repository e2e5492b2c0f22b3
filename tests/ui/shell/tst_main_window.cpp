// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"
#include "tests/ui/support/widget_texts.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/lesson_page.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_host.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace lectern;

namespace {

QStringList warnings; ///< What Qt said while a WarningCatcher lived.

/// Collects Qt's warnings while it lives; those about the offscreen platform itself are left out.
class WarningCatcher
{
public:
    WarningCatcher()
    {
        warnings.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType type, const QMessageLogContext &, const QString &text) {
                if (type != QtDebugMsg && type != QtInfoMsg
                    && !text.startsWith(u"This plugin does not support"))
                    warnings.append(text);
            });
    }
    ~WarningCatcher() { qInstallMessageHandler(m_before); }
    WarningCatcher(const WarningCatcher &) = delete;
    WarningCatcher &operator=(const WarningCatcher &) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void spelling_followsThePreference_andTheCommandSetsIt();
    void splitter_staysWhereItWasLeft();
    void windowLargerThanTheScreen_fillsIt();
    void window_opensAsLargeAsItWasLeft();
    void session_showsTheLesson_andClosingItShowsTheLibrary();
    void openingEditingAndClosingALesson_printsNoWarning();
    void sourceOfASentence_isShownWithItsPassage();
    void changeOfLanguage_keepsTheDocumentAndTheCaret();
    void f6_walksThePanes();
    void draftOfASession_isShownAndStopped();
    void draftThatHasNoSentenceYet_showsBars();
    void everyMessage_isTranslated();

private:
    std::unique_ptr<test::FakeServices> m_fakes;
};

void TestMainWindow::init()
{
    QAccessible::setActive(true);
    m_fakes = std::make_unique<test::FakeServices>();
    m_fakes->library.entries
        = {{QStringLiteral("/a.lectern"), QStringLiteral("A lesson"), QStringLiteral("lesson"),
            Language::English, 45, true, QDateTime::currentDateTime(), false}};
}

void TestMainWindow::spelling_followsThePreference_andTheCommandSetsIt()
{
    m_fakes->preferences.setChecksSpelling(false);
    ui::MainWindow window(m_fakes->services());
    QAction *spelling = window.registry().action(QStringLiteral("edit.spelling"));
    QVERIFY(!spelling->isChecked());

    m_fakes->preferences.setChecksSpelling(true);
    QVERIFY(spelling->isChecked());
    spelling->trigger();
    QVERIFY(!m_fakes->preferences.checksSpelling());
    m_fakes->preferences.setChecksSpelling(true);
}

void TestMainWindow::splitter_staysWhereItWasLeft()
{
    const auto splitterOf = [](ui::MainWindow &window) {
        window.resize(1440, 900);
        window.show();
        window.documents().setSession(
            std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
        QCoreApplication::processEvents();
        return window.findChild<ui::LessonPage *>()->findChild<QSplitter *>();
    };
    QList<int> left;
    {
        ui::MainWindow window(m_fakes->services());
        auto *splitter = splitterOf(window);
        const QList<int> before = splitter->sizes();
        QWidget *handle = splitter->handle(2);
        const QPoint grip = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, grip);
        const QPoint to = grip - QPoint(60, 0);
        QMouseEvent move(QEvent::MouseMove, to, handle->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
        left = splitter->sizes();
        QVERIFY(left.last() > before.last());
    }

    ui::MainWindow window(m_fakes->services());

    QCOMPARE(splitterOf(window)->sizes(), left);
    m_fakes->preferences.settings().remove(QStringLiteral("splitters"));
}

void TestMainWindow::windowLargerThanTheScreen_fillsIt()
{
    ui::WindowHost host(m_fakes->services());
    const QSize screen = host.window().screen()->availableSize();
    QVERIFY(host.window().height() > screen.height()); // Offscreen has a small screen.

    host.show();

    QVERIFY(host.window().isMaximized());
}

void TestMainWindow::window_opensAsLargeAsItWasLeft()
{
    const QSize left(960, 660); // Offscreen has 800 x 800: only the height can be kept there.
    {
        ui::WindowHost host(m_fakes->services());
        host.show();
        host.window().showNormal();
        host.window().resize(left);
    }

    ui::WindowHost host(m_fakes->services());

    QCOMPARE(host.window().size(), left);
}

void TestMainWindow::session_showsTheLesson_andClosingItShowsTheLibrary()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    QVERIFY(!window.registry().action(QStringLiteral("document.export"))->isEnabled());

    window.documents().open(QStringLiteral("/a.lectern"));
    QTRY_COMPARE(window.currentPage(), QStringLiteral("lesson"));
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("Newton’s third law")));
    QVERIFY(window.registry().action(QStringLiteral("document.export"))->isEnabled());

    window.registry().action(QStringLiteral("document.close"))->trigger();
    QCOMPARE(window.currentPage(), QStringLiteral("library"));
    QVERIFY(!window.registry().action(QStringLiteral("block.lock"))->isEnabled());
}

void TestMainWindow::openingEditingAndClosingALesson_printsNoWarning()
{
    {
        const WarningCatcher catcher;
        ui::MainWindow window(m_fakes->services());
        window.show();
        window.documents().open(QStringLiteral("/a.lectern"));
        QTRY_COMPARE(window.currentPage(), QStringLiteral("lesson"));
        auto *view = window.findChild<ui::BlockView *>();
        view->enterBlock(1, true);
        QTest::keyClicks(&view->editor(), QStringLiteral("typed"));
        view->selectBlock(view->document().content().blocks.last().id);
        QApplication::processEvents();
        window.registry().action(QStringLiteral("document.close"))->trigger();
        QApplication::processEvents();
    }
    QCOMPARE(warnings, QStringList());
}

void TestMainWindow::sourceOfASentence_isShownWithItsPassage()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    const auto session = std::make_shared<test::FakeSession>(test::sampleLesson(Language::English));
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    for (const document::Block &block : session->document().content().blocks) {
        if (block.role == u"explanation")
            view->selectBlock(block.id);
    }
    window.registry().action(QStringLiteral("block.source"))->trigger();

    const auto passage = [&window] {
        for (const QTextEdit *edit : window.findChildren<QTextEdit *>()) {
            if (!edit->extraSelections().isEmpty())
                return edit->extraSelections().first().cursor.selectedText();
        }
        return QString();
    };
    QTRY_VERIFY(passage().startsWith(QStringLiteral("When one body exerts a force on a second")));
    QVERIFY(passage().endsWith(QStringLiteral("of the same kind.")));
}

void TestMainWindow::changeOfLanguage_keepsTheDocumentAndTheCaret()
{
    ui::Appearance appearance(m_fakes->preferences,
                              QStringLiteral(LECTERN_DEPS_DIR "/source-serif"));
    ui::WindowHost host(m_fakes->services());
    host.show();
    host.window().documents().setSession(
        std::make_shared<test::FakeSession>(test::sampleLesson(Language::English)));
    auto *before = host.window().findChild<ui::BlockView *>();
    before->enterBlock(2, true);
    const auto caret = *before->caret();
    QCOMPARE(host.window().registry().action(QStringLiteral("edit.undo"))->text(),
             QStringLiteral("Undo"));

    m_fakes->preferences.setLanguage(Language::Chinese);

    QTRY_COMPARE(host.window().registry().action(QStringLiteral("edit.undo"))->text(),
                 QStringLiteral("撤销"));
    QCOMPARE(host.window().currentPage(), QStringLiteral("lesson"));
    QCOMPARE(*host.window().findChild<ui::BlockView *>()->caret(), caret);
    m_fakes->preferences.setLanguage(Language::English);
    QCoreApplication::processEvents();
}

void TestMainWindow::f6_walksThePanes()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    QApplication::setActiveWindow(&window);
    QSet<QWidget *> seen;
    for (int i = 0; i < 4; ++i) {
        window.registry().action(QStringLiteral("pane.next"))->trigger();
        QVERIFY(window.focusWidget());
        seen.insert(window.focusWidget());
    }
    QCOMPARE(seen.size(), 4);
}

void TestMainWindow::draftOfASession_isShownAndStopped()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    const auto session = std::make_shared<test::FakeSession>(test::longLesson(2));
    window.documents().setSession(session);

    session->fakeDrafter.say({document::BlockType::Paragraph,
                              QStringLiteral("explanation"),
                              {},
                              QStringLiteral("A sentence."),
                              false,
                              1,
                              5,
                              4,
                              6});
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    QVERIFY2(texts.contains(
                 QStringLiteral("Explanation, sentence 1 of 5 · 4 fact(s) · choosing among 6"))
                 || texts.contains(
                     QStringLiteral("Explanation, sentence 1 of 5 · 4 facts · choosing among 6")),
             qPrintable(texts.join(u'|')));

    Q_EMIT window.findChild<ui::BlockView *>()->stopRequested();
    QCOMPARE(session->fakeDrafter.stops, 1);
}

void TestMainWindow::draftThatHasNoSentenceYet_showsBars()
{
    ui::MainWindow window(m_fakes->services());
    window.show();
    const auto session = std::make_shared<test::FakeSession>(test::longLesson(1));
    session->fakeDrafter.begin(); // As a new lesson does, before its page is made.
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    const auto hasBars = [view] {
        const QImage page = view->viewport()->grab().toImage();
        const QRgb bar = ui::color(ui::Role::Sunken, view).rgb();
        for (int y = 0; y < page.height(); ++y) {
            if (page.pixel(page.width() / 2, y) == bar)
                return true;
        }
        return false;
    };
    QVERIFY(!hasBars()); // What comes at once needs none.

    QTRY_VERIFY(hasBars());
    QVERIFY(test::textOf(*view).contains(QStringLiteral("Preparing the next part")));

    session->fakeDrafter.say(
        {document::BlockType::Paragraph, {}, {}, QStringLiteral("A sentence."), true, 1, 5, 4, 6});
    QVERIFY(!hasBars());
    QVERIFY(test::textOf(*view).contains(QStringLiteral("Sentence 1 of 5")));

    Q_EMIT session->fakeDrafter.blockFinished();
    QTRY_VERIFY(hasBars());
    session->fakeDrafter.stop();
    QVERIFY(!hasBars());
}

void TestMainWindow::everyMessage_isTranslated()
{
    QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/translations/lectern_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();

    QVERIFY(text.count("<message") > 200);
    QCOMPARE(text.count("type=\"unfinished\""), 0);
    QCOMPARE(text.count("<translation></translation>"), 0);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
