// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_commands.h"

#include "ui/actions/action_registry.h"

namespace lectern::ui {
namespace {

void addFileCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, std::optional<Glyph> glyph,
                                 const QKeySequence &keys = {}) {
        const QList<QKeySequence> own
            = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
        registry.add({id, text, CommandPlace::File, glyph, own});
    };
    add(QStringLiteral("lesson.new"), ActionRegistry::tr("New lesson…"), Glyph::Document,
        QKeySequence(Qt::CTRL | Qt::Key_N));
    add(QStringLiteral("report.new"), ActionRegistry::tr("New report…"), Glyph::Viewer,
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    add(QStringLiteral("report.normals"), ActionRegistry::tr("Normal sentences…"), Glyph::Rows);
    add(QStringLiteral("document.open"), ActionRegistry::tr("Open…"), Glyph::Open,
        QKeySequence(Qt::CTRL | Qt::Key_O));
    add(QStringLiteral("document.save"), ActionRegistry::tr("Keep this version"), Glyph::Save,
        QKeySequence(Qt::CTRL | Qt::Key_S));
    add(QStringLiteral("document.saveCopy"), ActionRegistry::tr("Save a copy…"), {});
    add(QStringLiteral("document.export"), ActionRegistry::tr("Export…"), Glyph::Export,
        QKeySequence(Qt::CTRL | Qt::Key_E));
    add(QStringLiteral("document.print"), ActionRegistry::tr("Print…"), Glyph::Print,
        QKeySequence(Qt::CTRL | Qt::Key_P));
    add(QStringLiteral("document.close"), ActionRegistry::tr("Close document"), {},
        QKeySequence(Qt::CTRL | Qt::Key_W));
    add(QStringLiteral("program.quit"), ActionRegistry::tr("Quit"), {},
        QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void addViewCommands(ActionRegistry &registry)
{
    const auto add = [&registry](const QString &id, const QString &text, std::optional<Glyph> glyph,
                                 const QKeySequence &keys, bool isCheckable = false) {
        registry.add({id, text, CommandPlace::View, glyph, {keys}, isCheckable});
    };
    add(QStringLiteral("page.library"), ActionRegistry::tr("Library"), Glyph::Library,
        QKeySequence(Qt::CTRL | Qt::Key_1), true);
    add(QStringLiteral("page.lesson"), ActionRegistry::tr("Lesson"), Glyph::Document,
        QKeySequence(Qt::CTRL | Qt::Key_2), true);
    add(QStringLiteral("page.points"), ActionRegistry::tr("Knowledge points"), Glyph::Points,
        QKeySequence(Qt::CTRL | Qt::Key_3), true);
    add(QStringLiteral("page.report"), ActionRegistry::tr("Report"), Glyph::Viewer,
        QKeySequence(Qt::CTRL | Qt::Key_6), true);
    add(QStringLiteral("page.models"), ActionRegistry::tr("Models"), Glyph::Models,
        QKeySequence(Qt::CTRL | Qt::Key_7), true);
    add(QStringLiteral("page.settings"), ActionRegistry::tr("Settings"), Glyph::Settings,
        QKeySequence(Qt::CTRL | Qt::Key_Comma), true);
    add(QStringLiteral("view.jobs"), ActionRegistry::tr("Jobs"), Glyph::Jobs,
        QKeySequence(Qt::CTRL | Qt::Key_J), true);
    add(QStringLiteral("palette.open"), ActionRegistry::tr("Command palette"), Glyph::Search,
        QKeySequence(Qt::CTRL | Qt::Key_K));
    add(QStringLiteral("pane.next"), ActionRegistry::tr("Next pane"), {}, QKeySequence(Qt::Key_F6));
    add(QStringLiteral("pane.previous"), ActionRegistry::tr("Previous pane"), {},
        QKeySequence(Qt::SHIFT | Qt::Key_F6));
    add(QStringLiteral("text.larger"), ActionRegistry::tr("Larger text"), {},
        QKeySequence(Qt::CTRL | Qt::Key_Equal));
    add(QStringLiteral("text.smaller"), ActionRegistry::tr("Smaller text"), {},
        QKeySequence(Qt::CTRL | Qt::Key_Minus));
    add(QStringLiteral("text.normal"), ActionRegistry::tr("Normal text size"), {},
        QKeySequence(Qt::CTRL | Qt::Key_0));
}

} // namespace

void addShellCommands(ActionRegistry &registry)
{
    addFileCommands(registry);
    addViewCommands(registry);
}

} // namespace lectern::ui
