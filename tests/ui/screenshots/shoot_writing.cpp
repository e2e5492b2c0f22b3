// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "core/document/commands.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QScrollBar>

namespace lectern::test {

void shootWriting(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
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
    document::DraftedBlock list
        = text(document::BlockType::List, QStringLiteral("item.0"),
               isChinese ? QStringLiteral("由 \\(F = ma\\) 求加速度：")
                         : QStringLiteral("Work out the acceleration from \\(F = ma\\):"));
    list.fields.append({QStringLiteral("item.1"),
                        {{isChinese ? QStringLiteral("小车 A：\\(a_A = \\frac{F}{m_A}\\)；")
                                    : QStringLiteral("cart A: \\(a_A = \\frac{F}{m_A}\\), and"),
                          {},
                          {}}}});
    list.fields.append({QStringLiteral("item.2"),
                        {{isChinese ? QStringLiteral("小车 B：方向相反。")
                                    : QStringLiteral("cart B: the other way."),
                          {},
                          {}}}});
    list.block.payload = document::Payload{
        QStringLiteral("lectern.list"),
        1,
        {{QStringLiteral("numbered"), true}, {QStringLiteral("levels"), QJsonArray{0, 1, 1}}}};
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
              QStringLiteral("a = \\frac{F}{m")),
         list});
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

} // namespace lectern::test
