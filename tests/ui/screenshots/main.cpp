// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every page: screenshots FOLDER [--scale N]. Set QT_SCALE_FACTOR for other
// scales.
#include "core/document/commands.h"
#include "core/spelling/spelling_service.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

void fillRecent(test::FakeLibrary &library)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime today(now.date(), QTime(0, 0));
    library.entries
        = {{QStringLiteral("/n3.lectern"), QStringLiteral("Newton’s third law"),
            QStringLiteral("lesson"), Language::English, 45, false, now, false},
           {QStringLiteral("/zh.lectern"), QStringLiteral("牛顿第三定律"), QStringLiteral("lesson"),
            Language::Chinese, 45, true, today.addSecs(60), false},
           {QStringLiteral("/slope.lectern"), QStringLiteral("Friction on a slope"),
            QStringLiteral("lesson"), Language::English, 40, true, today.addSecs(-3600), false},
           {QStringLiteral("/circuits.lectern"), QStringLiteral("Series circuits"),
            QStringLiteral("lesson"), Language::English, 45, true, today.addDays(-7), true}};
}

class Shooter
{
public:
    Shooter(const QString &folder, const QString &suffix) : m_folder(folder), m_suffix(suffix) { }

    void shoot(QWidget &widget, const QString &name) const
    {
        QTest::qWait(250); // Panels follow the selection with a short delay.
        widget.grab().save(QDir(m_folder).filePath(name + m_suffix + QStringLiteral(".png")));
    }

private:
    QString m_folder;
    QString m_suffix;
};

/// What a teacher writes herself: a picture, formulas one of which is broken, a table, a wrong
/// word.
void shootWriting(ui::MainWindow &window, test::FakeSession &session, const Shooter &shooter,
                  Language language)
{
    const bool isChinese = language == Language::Chinese;
    auto *view = window.findChild<ui::BlockView *>();
    document::Commands commands(session.document());
    const auto text = [](document::BlockType type, const QString &key, const QString &words) {
        document::DraftedBlock block;
        block.block.type = type;
        block.block.level = type == document::BlockType::Heading ? 3 : 0;
        block.fields.append({key, {{words, {}, {}}}});
        return block;
    };
    const auto ids = commands.insertBlocks(
        0,
        {text(document::BlockType::Heading, QStringLiteral("text"),
              isChinese ? QStringLiteral("观察记录") : QStringLiteral("What we observe")),
         text(document::BlockType::Paragraph, QStringLiteral("text"),
              isChinese ? QStringLiteral("两辆小车受到的力大小相等。")
                        : QStringLiteral("The two carts feel equall forces, whatever thier mass.")),
         text(document::BlockType::Formula, QStringLiteral("text"),
              QStringLiteral("\\vec F_{AB} = -\\vec F_{BA}")),
         text(document::BlockType::Formula, QStringLiteral("text"),
              QStringLiteral("a = \\frac{F}{m"))});
    QFile picture(QStringLiteral(LECTERN_SOURCE_DIR "/resources/pictures/experiment.png"));
    document::Asset asset;
    if (!ids || !picture.open(QIODevice::ReadOnly))
        return;
    asset.data = picture.readAll();
    asset.mediaType = QStringLiteral("image/png");
    document::DraftedBlock figure;
    figure.block.payload
        = document::Payload{QStringLiteral("lectern.figure"), 1, {{QStringLiteral("width"), 60}}};
    figure.fields = {{QStringLiteral("caption"),
                      {{isChinese ? QStringLiteral("两车相碰的模拟实验")
                                  : QStringLiteral("Two carts meet: the simulated experiment"),
                        {},
                        {}}}},
                     {QStringLiteral("alt"), {}}};
    const auto shown = commands.insertFigure(2, asset, figure);
    if (!shown)
        return;
    view->verticalScrollBar()->setValue(0);
    view->enterBlock(1, false);
    (void)QTest::qWaitFor([view] { // Formulas are made in the background.
        return !view->pageLayout().layout(3).media().rect.isEmpty()
            && !view->pageLayout().layout(4).media().problem.isEmpty();
    });
    shooter.shoot(window, QStringLiteral("writing"));
    view->selectBlock(*shown);
    shooter.shoot(window, QStringLiteral("picture"));
    view->enterBlock(4, true);
    QTest::qWait(500);
    shooter.shoot(window, QStringLiteral("formula"));
    window.registry().action(QStringLiteral("edit.replace"))->trigger();
    if (auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        words->setText(isChinese ? QStringLiteral("力") : QStringLiteral("force"));
    window.registry().action(QStringLiteral("edit.findNext"))->trigger();
    shooter.shoot(window, QStringLiteral("replace"));
}

void shootAll(const ui::Services &services, const Shooter &shooter, Language language)
{
    ui::MainWindow window(services);
    window.show();
    shooter.shoot(window, QStringLiteral("start"));
    const auto session = std::make_shared<test::FakeSession>(test::sampleLesson(language));
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    const auto &blocks = session->document().content().blocks;
    for (const auto &block : blocks) {
        if (block.role == u"explanation")
            view->selectBlock(block.id);
    }
    shooter.shoot(window, QStringLiteral("editor"));
    session->fakeDrafter.say(
        {document::BlockType::Paragraph,
         QStringLiteral("explanation"),
         {},
         language == Language::Chinese
             ? QStringLiteral("让每组学生把两只弹簧测力计钩在一起对拉，两只读数相同。")
             : QStringLiteral("Ask each pair to hold two spring balances hook to hook "
                              "and pull. Both balances read the same force."),
         true,
         1,
         3,
         4,
         6});
    session->fakeDrafter.say(
        {document::BlockType::Paragraph,
         QStringLiteral("explanation"),
         {},
         language == Language::Chinese
             ? QStringLiteral("无论谁用力更大，两个读数始终相等。")
             : QStringLiteral("However hard one of them pulls, the readings stay equal."),
         false,
         2,
         3,
         4,
         6});
    view->scrollTo(blocks.at(blocks.size() - 4).id);
    view->enterBlock(int(blocks.size()) - 4, false);
    shooter.shoot(window, QStringLiteral("draft"));
    session->fakeDrafter.stop();
    shootWriting(window, *session, shooter, language);
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    shooter.shoot(window, QStringLiteral("palette"));
    window.findChild<ui::CommandPalette *>()->hide();
    window.showPage(QStringLiteral("settings"));
    shooter.shoot(window, QStringLiteral("settings"));
    ui::LessonRequest request;
    request.topic = language == Language::Chinese ? QStringLiteral("牛顿第三定律")
                                                  : QStringLiteral("Newton’s third law");
    request.files = {QStringLiteral("forces.md")};
    ui::NewLessonDialog dialog(request, services.files.chapterSuffixes());
    dialog.show();
    shooter.shoot(dialog, QStringLiteral("new-lesson"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    QTemporaryDir scratch;
    for (const Language language : {Language::English, Language::Chinese}) {
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::Preferences preferences(scratch.filePath(QStringLiteral("settings.ini")));
            preferences.setTheme(theme);
            preferences.setLanguage(language);
            const ui::Appearance appearance(preferences,
                                            QStringLiteral(LECTERN_DEPS_DIR "/source-serif"));
            test::FakeLibrary library;
            fillRecent(library);
            test::FakeFiles files;
            test::FakeExports exports;
            const QString suffix = QStringLiteral("-%1-%2").arg(
                languageCode(language),
                theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
            spelling::SpellingService spelling(spelling::dictionaryFolders(),
                                               scratch.filePath(QStringLiteral("words.txt")));
            shootAll({library, files, exports, preferences, &spelling}, Shooter(folder, suffix),
                     language);
        }
    }
    return 0;
}
