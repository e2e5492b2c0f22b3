// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "core/base/text.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/proposal/rephrase_panel.h"

#include <QPushButton>

namespace lectern::test {
namespace {

ui::SentenceWordings objectiveWordings(Language language, const QString &present)
{
    ui::SentenceWordings wordings{0, present, {{present, {}, {}, true}}};
    const QStringList others{
        one(language, u"For a given contact, name the two forces and the body that feels each one.",
            u"能说清两个力各由哪个物体施加、各作用在哪个物体上。"),
        one(language, u"Identify the two forces of a pair, and say which body each acts on.",
            u"能指出一对相互作用力中每个力的受力物体。"),
        one(language, u"Point out both forces of a pair and the bodies they act on.",
            u"能找出一对力，并说出它们的受力物体。"),
        one(language,
            u"State, for each force of a pair, which body exerts it and which body feels it.",
            u"能逐一说出两个力的施力物体和受力物体。")};
    for (const QString &other : others)
        wordings.options.append({other, QStringLiteral("objective.pair_name.2"), {}, false});
    return wordings;
}

/// A proposal of two clauses; where it drifts, a number has come in.
ui::ProposalEvent proposal(Language language, bool drifts)
{
    ui::ProposalEvent event;
    event.isLast = true;
    const QString first = one(language, u"Name both forces of a pair,", u"能说出一对力，");
    const QString second = drifts
        ? one(language, u"and the three bodies they act on.", u"并指出三个受力物体。")
        : one(language, u"and the body each acts on.", u"并指出各自的受力物体。");
    const int start = codePointCount(first) + (language == Language::Chinese ? 0 : 1);
    event.text = language == Language::Chinese ? first + second : first + u' ' + second;
    event.clauses = {{0, codePointCount(first)}, {start, codePointCount(event.text)}};
    const QString number = one(language, u"three", u"三");
    const int at = codePointIndex(event.text, event.text.indexOf(number));
    if (drifts)
        event.findings = {{{at, at + codePointCount(number)},
                           one(language, u"The number “three” is not among the facts.",
                               u"数字“三”不在事实之中。")}};
    return event;
}

void clickButton(QWidget &window, const QString &type)
{
    for (auto *button : window.findChild<ui::RephrasePanel *>()->findChildren<QPushButton *>()) {
        if (button->objectName() == type && button->isVisible())
            return button->click();
    }
}

} // namespace

void shootProposals(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
                    Language language)
{
    auto *view = window.findChild<ui::BlockView *>();
    const document::Block &block = session.document().content().blocks.first();
    session.fakeDrafter.offered = objectiveWordings(language, block.text());
    view->selectBlock(block.id);
    window.registry().action(QStringLiteral("block.rephrase"))->trigger();
    QTest::qWait(50);
    shooter.shoot(window, QStringLiteral("rephrase"));
    clickButton(window, QStringLiteral("suggest"));
    ui::ProposalEvent growing;
    growing.text = proposal(language, true).text.left(language == Language::Chinese ? 8 : 35);
    session.fakeDrafter.tell(growing);
    shooter.shoot(window, QStringLiteral("proposal-stream"));
    session.fakeDrafter.tell(proposal(language, true));
    shooter.shoot(window, QStringLiteral("proposal-refused"));
    clickButton(window, QStringLiteral("again"));
    session.fakeDrafter.tell(proposal(language, false));
    shooter.shoot(window, QStringLiteral("proposal-passed"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
}

} // namespace lectern::test
