// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_controller.h"
#include "ui/proposal/proposal_flow.h"
#include "ui/proposal/proposal_text.h"
#include "ui/proposal/rephrase_panel.h"
#include "ui/proposal/wording_row.h"
#include "ui/shell/shell_commands.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace lectern;
using ui::ProposalFlow;

namespace {

const QString kSentence = QStringLiteral("Name both forces of a pair and the body each acts on.");
const QString kOther = QStringLiteral("Identify the two forces of a pair.");
const QString kProposal = QStringLiteral("Name the two forces, and the body each acts on.");

document::Provenance provenanceOf(document::ProvenanceKind kind)
{
    document::Provenance provenance;
    provenance.kind = kind;
    return provenance;
}

ui::ProposalEvent grown(const QString &text)
{
    ui::ProposalEvent event;
    event.text = text;
    return event;
}

ui::ProposalEvent whole(const QList<ui::ProposalFinding> &findings)
{
    ui::ProposalEvent event = grown(kProposal);
    event.isLast = true;
    event.clauses = {{0, 20}, {21, codePointCount(kProposal)}};
    event.findings = findings;
    event.provenance = provenanceOf(document::ProvenanceKind::Generated);
    return event;
}

const QList<ui::ProposalFinding> kDrift{{{5, 8}, QStringLiteral("“the” is not among the facts.")}};

/// An editor whose first block is rephrased by a drafter that the test speaks for.
struct Bench {
    Bench() : document(test::sampleLesson(Language::English)), registry(nullptr)
    {
        ui::addShellCommands(registry);
        ui::addEditorCommands(registry);
        ProposalFlow::addCommands(registry);
        view = std::make_unique<ui::BlockView>(document, registry, ui::PageStyle());
        controller = std::make_unique<ui::EditorController>(*view, registry, nullptr);
        flow = std::make_unique<ProposalFlow>(drafter, *view, registry, nullptr);
        QObject::connect(controller.get(), &ui::EditorController::rephraseRequested, flow.get(),
                         &ProposalFlow::rephrase);
        view->addActions(registry.actions());
        drafter.offered = {0,
                           kSentence,
                           {{kSentence, QStringLiteral("a.1"), {}, true},
                            {kOther, QStringLiteral("a.2"),
                             provenanceOf(document::ProvenanceKind::Computed), false}}};
        view->resize(900, 700);
        view->show();
        QApplication::setActiveWindow(view.get());
        view->selectBlock(document.content().blocks.first().id);
    }

    ~Bench() { flow.reset(); }

    /// By the key that a person presses.
    bool open()
    {
        QTest::keyClick(view.get(), Qt::Key_R);
        return QTest::qWaitFor([this] { return flow->state() == ProposalFlow::State::Listing; });
    }

    bool judge(const QList<ui::ProposalFinding> &findings)
    {
        click("Suggest");
        drafter.tell(whole(findings));
        return QTest::qWaitFor([this] { return flow->state() == ProposalFlow::State::Judged; });
    }

    ui::RephrasePanel *panel() const { return view->findChild<ui::RephrasePanel *>(); }

    QPushButton *button(const char *text) const
    {
        for (QPushButton *button : panel()->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text) && button->isVisible())
                return button;
        }
        return nullptr;
    }

    void click(const char *text) { QTest::mouseClick(button(text), Qt::LeftButton); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QString text() const { return document.content().blocks.first().text(); }
    document::Provenance provenance() const
    {
        const document::Content &content = document.content();
        return document::sentencesOf(content, content.blocks.first()).first().provenance;
    }

    document::Document document;
    ui::ActionRegistry registry;
    test::FakeDrafter drafter;
    std::unique_ptr<ui::BlockView> view;
    std::unique_ptr<ui::EditorController> controller;
    std::unique_ptr<ProposalFlow> flow;
};

} // namespace

class TestProposalFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rephrase_listsTheOthers_andReturnTakesOneAsOneStep();
    void suggestion_streamsOutsideTheDocument();
    void escapeWhileStreaming_stopsAndKeepsTheSentence();
    void passedProposal_isPutInByItsKey();
    void failedProposal_isNotPutIn_butCanBeTakenByHand();
    void failedProposal_isKeptForTheNextTime();
    void tryAgain_asksWithAnotherSeed();
    void sameSentenceAgain_isNothingToPutIn();
    void editedSentence_closesThePanel();
    void refusal_isSaidAndOpensNothing();
    void obstacle_disablesTheSuggestionWithItsReason();
    void panel_standsUnderItsBlockAndCoversNothing();
    void everyButtonHasAName_andTheResultIsOneSentenceToBeReadOut();
};

void TestProposalFlow::rephrase_listsTheOthers_andReturnTakesOneAsOneStep()
{
    Bench bench;
    const QByteArray start = document::canonicalJson(bench.document.content());
    QVERIFY(bench.open());
    const auto rows = bench.panel()->findChildren<ui::WordingRow *>();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()->text(), kOther);
    QCOMPARE(QApplication::focusWidget(), rows.first());

    bench.press(Qt::Key_Return);

    QCOMPARE(bench.text(), kOther);
    QCOMPARE(bench.provenance().kind, document::ProvenanceKind::Computed);
    QCOMPARE(bench.document.undoStack().count(), 1);
    QCOMPARE(bench.flow->state(), ProposalFlow::State::Closed);
    QVERIFY(bench.view->hasFocus());
    bench.document.undoStack().undo();
    QCOMPARE(document::canonicalJson(bench.document.content()), start);
}

void TestProposalFlow::suggestion_streamsOutsideTheDocument()
{
    Bench bench;
    QVERIFY(bench.open());

    bench.click("Suggest");
    bench.drafter.tell(grown(QStringLiteral("Name the")));
    bench.drafter.tell(grown(QStringLiteral("Name the two forces")));

    const auto *text = bench.panel()->findChild<ui::ProposalText *>();
    QTRY_COMPARE(text->text(), QStringLiteral("Name the two forces"));
    QCOMPARE(bench.flow->state(), ProposalFlow::State::Streaming);
    QCOMPARE(bench.text(), kSentence);
    QCOMPARE(bench.document.undoStack().count(), 0);
    QVERIFY(bench.button("Stop"));
    QVERIFY(!bench.button("Put in"));
}

void TestProposalFlow::escapeWhileStreaming_stopsAndKeepsTheSentence()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.click("Suggest");
    bench.drafter.tell(grown(QStringLiteral("Name the")));

    bench.press(Qt::Key_Escape);

    QCOMPARE(bench.flow->state(), ProposalFlow::State::Listing);
    QVERIFY(bench.drafter.proposalWasCancelled());
    QCOMPARE(bench.text(), kSentence);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.flow->state(), ProposalFlow::State::Closed);
    QVERIFY(bench.view->hasFocus());
}

void TestProposalFlow::passedProposal_isPutInByItsKey()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.judge({}));
    QVERIFY(bench.button("Put in"));
    QVERIFY(!bench.button("Take by hand"));

    bench.press(Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(bench.text(), kProposal);
    QCOMPARE(bench.provenance().kind, document::ProvenanceKind::Generated);
    QCOMPARE(bench.document.undoStack().count(), 1);
    bench.document.undoStack().undo();
    QCOMPARE(bench.text(), kSentence);
}

void TestProposalFlow::failedProposal_isNotPutIn_butCanBeTakenByHand()
{
    Bench bench;
    const document::Provenance before = bench.provenance();
    QVERIFY(bench.open());
    QVERIFY(bench.judge(kDrift));
    QVERIFY(!bench.button("Put in"));
    QVERIFY(bench.button("See facts"));
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.text(), kSentence);

    bench.click("Take by hand");

    QCOMPARE(bench.text(), kProposal);
    QCOMPARE(bench.provenance().kind, document::ProvenanceKind::Authored);
    QVERIFY(bench.provenance().editedFrom);
    QCOMPARE(*bench.provenance().editedFrom, before);
    QCOMPARE(bench.document.undoStack().count(), 1);
}

void TestProposalFlow::failedProposal_isKeptForTheNextTime()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.button("Last proposal"));
    QVERIFY(bench.judge(kDrift));
    bench.flow->close();

    QVERIFY(bench.open());
    bench.click("Last proposal");

    QCOMPARE(bench.flow->state(), ProposalFlow::State::Judged);
    QCOMPARE(bench.panel()->findChild<ui::ProposalText *>()->text(), kProposal);
    QVERIFY(bench.button("Take by hand"));
}

void TestProposalFlow::tryAgain_asksWithAnotherSeed()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.judge(kDrift));

    bench.click("Try again");

    QCOMPARE(bench.flow->state(), ProposalFlow::State::Streaming);
    QCOMPARE(bench.drafter.seeds, QList<quint64>({0, 1}));
}

void TestProposalFlow::sameSentenceAgain_isNothingToPutIn()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.click("Suggest");
    ui::ProposalEvent event = whole({});
    event.text = kSentence;
    bench.drafter.tell(event);
    QTRY_COMPARE(bench.flow->state(), ProposalFlow::State::Judged);

    QVERIFY(!bench.button("Put in"));
    QVERIFY(!bench.registry.action(QStringLiteral("proposal.putIn"))->isEnabled());
}

void TestProposalFlow::editedSentence_closesThePanel()
{
    Bench bench;
    QVERIFY(bench.open());

    QVERIFY(document::Commands(bench.document)
                .editText(bench.document.content().blocks.first().id, QStringLiteral("text"),
                          {0, 4, {{QStringLiteral("Say"), {}}}}));

    QCOMPARE(bench.flow->state(), ProposalFlow::State::Closed);
    QVERIFY(!bench.panel() || !bench.panel()->isVisible());
}

void TestProposalFlow::refusal_isSaidAndOpensNothing()
{
    Bench bench;
    QSignalSpy failures(bench.flow.get(), &ProposalFlow::failed);
    bench.drafter.refusal = QStringLiteral("This sentence is quoted word for word.");

    QTest::keyClick(bench.view.get(), Qt::Key_R);

    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().toString(), bench.drafter.refusal);
    QCOMPARE(bench.flow->state(), ProposalFlow::State::Closed);
}

void TestProposalFlow::obstacle_disablesTheSuggestionWithItsReason()
{
    Bench bench;
    bench.drafter.obstacle = QStringLiteral("SmolLM2 135M does not know Chinese.");

    QVERIFY(bench.open());

    QVERIFY(!bench.button("Suggest")->isEnabled());
    QCOMPARE(bench.button("Suggest")->toolTip(), bench.drafter.obstacle);
}

void TestProposalFlow::panel_standsUnderItsBlockAndCoversNothing()
{
    Bench bench;
    QVERIFY(bench.open());
    const QRect first = bench.view->blockRect(0);

    QVERIFY(first.contains(bench.panel()->geometry()));
    QVERIFY(bench.view->blockRect(1).top() >= bench.panel()->geometry().bottom());
    const int before = bench.panel()->height();
    QVERIFY(bench.judge(kDrift)); // More to say than the list had: the page makes room.
    QTRY_VERIFY(bench.panel()->height() != before);
    QVERIFY(bench.view->blockRect(1).top() >= bench.panel()->geometry().bottom());
    bench.flow->close();
    QVERIFY(bench.view->blockRect(0).height() < first.height());
}

void TestProposalFlow::everyButtonHasAName_andTheResultIsOneSentenceToBeReadOut()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.judge(kDrift));

    // What the alert of the verdict's label reads; Qt sends none where no reader listens.
    const auto labels = bench.panel()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->accessibleName().contains(kProposal)
            && label->accessibleName().contains(kDrift.first().why);
    }));
    for (QAbstractButton *button : bench.panel()->findChildren<QAbstractButton *>()) {
        const auto *accessible = QAccessible::queryAccessibleInterface(button);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), button->metaObject()->className());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

QTEST_MAIN(TestProposalFlow)
#include "tst_proposal_flow.moc"
