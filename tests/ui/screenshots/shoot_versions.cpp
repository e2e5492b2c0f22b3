// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "core/document/commands.h"
#include "ui/document/versions_panel.h"
#include "ui/lesson/lesson_page.h"

namespace lectern::test {

void shootVersions(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
                   Language language)
{
    const bool isChinese = language == Language::Chinese;
    document::Document &document = session.document();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    session.keep(isChinese ? QStringLiteral("初稿") : QStringLiteral("First draft"),
                 now.addDays(-2));
    const auto edit = [&document](int index, const QString &text) {
        const auto id = document.content().blocks.at(index).id;
        (void)document::Commands(document).setFieldText(id, QStringLiteral("text"), {{text, {}}});
    };
    edit(0,
         isChinese ? QStringLiteral("能说出每一对力的名称，以及它们分别作用在哪个物体上。")
                   : QStringLiteral("Name both forces of a pair and say on which body each acts."));
    session.keep(
        isChinese ? QStringLiteral("周一试讲前") : QStringLiteral("Before the trial lesson"), now);
    (void)document::Commands(document).removeBlocks({document.content().blocks.at(2).id});
    edit(1,
         isChinese ? QStringLiteral("能由一个力推出另一个力的大小、方向和作用点。")
                   : QStringLiteral("Predict size, direction and place of the second force."));
    auto *page = window.findChild<ui::LessonPage *>();
    page->showVersions();
    shooter.shoot(window, QStringLiteral("versions"));
    QTest::qWait(100);
    auto *panel = window.findChild<ui::VersionsPanel *>();
    const auto versions = session.versions().result();
    panel->open(versions->last().version);
    shooter.shoot(window, QStringLiteral("version"));
    page->showSource();
    while (document.undoStack().canUndo())
        document.undoStack().undo();
}

} // namespace lectern::test
