// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "core/document/commands.h"
#include "core/media/experiment.h"
#include "tests/ui/support/sample_experiment.h"
#include "ui/lesson/scene_fields.h"
#include "ui/lesson/scene_statements.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <optional>

using namespace lectern;
using document::BlockId;

namespace {

struct Panel {
    explicit Panel(Language language = Language::English) :
        document(test::experimentLesson(language)),
        id(document.content().blocks.at(test::experimentIndex(document.content())).id),
        fields(document, id)
    {
        fields.show();
    }

    QDoubleSpinBox *box(const QString &name) const
    {
        const auto all = fields.findChildren<QDoubleSpinBox *>();
        const auto found = std::ranges::find(all, name, &QDoubleSpinBox::accessibleName);
        return found == all.end() ? nullptr : *found;
    }
    media::ExperimentScene scene() const
    {
        return *media::ExperimentScene::fromJson(document.block(id)->payload->value);
    }
    /// The words of the panel that are seen.
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : fields.findChildren<QLabel *>())
            if (label->isVisible())
                words << label->text();
        return words.join(u'\n');
    }

    document::Document document;
    BlockId id;
    ui::SceneFields fields;
};

} // namespace

class TestSceneFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_isOneStepThatUndoes();
    void duration_fitsTheNewRun();
    void sceneThatCannotRun_isRefusedAndSaid();
    void outcome_isTheSimulations();
    void undo_isShownInTheFields();
    void lockedBlock_canNotBeChanged();
    void blocksWithTheOldValues_areNamed();
    void namedBlock_fitsThePanel_data();
    void namedBlock_fitsThePanel();
    void mend_putsThePresentValuesIntoTheSentences();
    void lockedSentence_isSaidAndStays();
    void wordsOfAPerson_areNotOurs();
    void statedValues_areThoseOfTheBundledLesson();
};

void TestSceneFields::change_isOneStepThatUndoes()
{
    Panel panel;
    const QByteArray before = document::canonicalJson(panel.document.content());

    panel.box(QStringLiteral("Mass of B"))->setValue(1.5);

    QCOMPARE(panel.scene().right.massKg, 1.5);
    QCOMPARE(panel.document.undoStack().count(), 1);
    panel.document.undoStack().undo();
    QCOMPARE(document::canonicalJson(panel.document.content()), before);
}

void TestSceneFields::duration_fitsTheNewRun()
{
    QCOMPARE(media::fittingSeconds(*media::bundledScene(QStringLiteral("two_carts"))), 0.6);
    Panel panel;

    panel.box(QStringLiteral("Velocity of A"))->setValue(0.1);

    const auto experiment = media::makeExperiment(panel.scene(), Language::English);
    QVERIFY2(experiment, experiment ? "" : qPrintable(experiment.error().message));
    QVERIFY(experiment->simulation.contact.end < panel.scene().durationSeconds);
}

void TestSceneFields::sceneThatCannotRun_isRefusedAndSaid()
{
    Panel panel;
    const media::ExperimentScene before = panel.scene();

    panel.box(QStringLiteral("Velocity of A"))->setValue(-1);

    QCOMPARE(panel.scene(), before);
    QCOMPARE(panel.document.undoStack().count(), 0);
    QVERIFY2(panel.words().contains(QStringLiteral("do not meet")), qPrintable(panel.words()));

    panel.box(QStringLiteral("Velocity of A"))->setValue(1);
    QVERIFY(!panel.words().contains(QStringLiteral("do not meet")));
}

void TestSceneFields::outcome_isTheSimulations()
{
    Panel panel;

    panel.box(QStringLiteral("Mass of A"))->setValue(1);

    // Equal masses exchange their velocities.
    QVERIFY2(panel.words().contains(QStringLiteral("A has 0.00 m/s and B has 0.80 m/s")),
             qPrintable(panel.words()));
}

void TestSceneFields::undo_isShownInTheFields()
{
    Panel panel;
    panel.box(QStringLiteral("Spring"))->setValue(200);

    panel.document.undoStack().undo();

    QCOMPARE(panel.box(QStringLiteral("Spring"))->value(), 83.0);
    QCOMPARE(panel.document.undoStack().count(), 1); // Showing it was no change.
}

void TestSceneFields::lockedBlock_canNotBeChanged()
{
    Panel panel;

    QVERIFY(document::Commands(panel.document).setLocked(panel.id, true));

    QVERIFY(!panel.box(QStringLiteral("Mass of A"))->isEnabled());
}

void TestSceneFields::blocksWithTheOldValues_areNamed()
{
    Panel panel;
    QVERIFY(panel.fields.findChildren<QPushButton *>().isEmpty());

    panel.box(QStringLiteral("Velocity of A"))->setValue(0.9); // No sentence states it.
    QVERIFY(panel.fields.findChildren<QPushButton *>().isEmpty());

    panel.box(QStringLiteral("Mass of B"))->setValue(1.5);
    const auto buttons = panel.fields.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2); // The block, and the mend.
    QTRY_VERIFY(panel.words().contains(QStringLiteral("other values")));
    std::optional<BlockId> chosen;
    connect(&panel.fields, &ui::SceneFields::blockChosen, this,
            [&chosen](BlockId block) { chosen = block; });
    buttons.first()->click();
    QCOMPARE(chosen, panel.id);

    panel.box(QStringLiteral("Mass of B"))->setValue(1);
    QTRY_VERIFY(panel.fields.findChildren<QPushButton *>().isEmpty());
}

static QPushButton *mendOf(const Panel &panel)
{
    const auto buttons = panel.fields.findChildren<QPushButton *>();
    return buttons.isEmpty() ? nullptr : buttons.last();
}

void TestSceneFields::namedBlock_fitsThePanel_data()
{
    QTest::addColumn<Language>("language");

    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void TestSceneFields::namedBlock_fitsThePanel()
{
    QFETCH(Language, language);
    constexpr int kPanel = 360 - 2 * 16; // The inspector's width without its margins.
    Panel panel(language);

    panel.fields.findChildren<QDoubleSpinBox *>().at(1)->setValue(1.5);

    QTRY_VERIFY(mendOf(panel) && mendOf(panel)->isVisible());
    QVERIFY2(panel.fields.minimumSizeHint().width() <= kPanel,
             qPrintable(QString::number(panel.fields.minimumSizeHint().width())));
}

void TestSceneFields::mend_putsThePresentValuesIntoTheSentences()
{
    Panel panel;
    panel.box(QStringLiteral("Mass of A"))->setValue(1);
    panel.box(QStringLiteral("Mass of B"))
        ->setValue(1.5); // The old heavier one is the lighter now.
    const QByteArray before = document::canonicalJson(panel.document.content());
    const int steps = panel.document.undoStack().count();
    QApplication::setActiveWindow(&panel.fields);
    mendOf(panel)->setFocus();

    mendOf(panel)->click();

    const document::Block &block = *panel.document.block(panel.id);
    QVERIFY2(block.text().startsWith(
                 QStringLiteral("A cart of 1.00 kg runs into one of 1.50 kg at rest")),
             qPrintable(block.text()));
    const document::Provenance provenance
        = panel.document.content().provenances.value(block.fields.first().runs.first().provenance);
    QCOMPARE(provenance.kind, document::ProvenanceKind::Computed);
    for (const document::Support &support : provenance.supports)
        QCOMPARE(std::get<document::RuleSupport>(support).inputs.value(QStringLiteral("heavier")),
                 QStringLiteral("1.50 kg"));
    QTRY_VERIFY(panel.fields.findChildren<QPushButton *>().isEmpty());
    QVERIFY(panel.fields.isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(panel.document.undoStack().count(), steps + 1);
    panel.document.undoStack().undo();
    QCOMPARE(document::canonicalJson(panel.document.content()), before);
}

void TestSceneFields::lockedSentence_isSaidAndStays()
{
    Panel panel;
    panel.box(QStringLiteral("Mass of B"))->setValue(1.5);
    QVERIFY(document::Commands(panel.document).setLocked(panel.id, true));
    QStringList said;
    connect(&panel.fields, &ui::SceneFields::failed, this,
            [&said](const QString &message) { said << message; });

    mendOf(panel)->click();

    QCOMPARE(said.size(), 1);
    QVERIFY(panel.document.block(panel.id)->text().contains(QStringLiteral("1.00 kg")));
}

void TestSceneFields::wordsOfAPerson_areNotOurs()
{
    document::Document document(test::experimentLesson(Language::English));
    const document::Block &block
        = document.content().blocks.at(test::experimentIndex(document.content()));
    media::ExperimentScene heavier = *media::bundledScene(QStringLiteral("two_carts"));
    heavier.right.massKg = 2;
    const auto experiment = media::makeExperiment(heavier, Language::English);
    QCOMPARE(ui::blocksWithOtherValues(document.content(), *experiment), QList{block.id});

    QVERIFY(document::Commands(document).setFieldText(
        block.id, QStringLiteral("title"),
        {{QStringLiteral("Our carts have 0.50 kg and 1.00 kg"), {}}}));

    QVERIFY(ui::blocksWithOtherValues(document.content(), *experiment).isEmpty());
}

void TestSceneFields::statedValues_areThoseOfTheBundledLesson()
{
    const auto experiment = media::makeExperiment(*media::bundledScene(QStringLiteral("two_carts")),
                                                  Language::English);

    QCOMPARE(media::statedValues(*experiment),
             (QMap<QString, QString>{{QStringLiteral("lighter"), QStringLiteral("0.50 kg")},
                                     {QStringLiteral("heavier"), QStringLiteral("1.00 kg")},
                                     {QStringLiteral("force"), QStringLiteral("4.2 N")}}));
}

QTEST_MAIN(TestSceneFields)
#include "tst_scene_fields.moc"
