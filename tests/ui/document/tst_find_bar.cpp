// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/canonical_json.h"
#include "tests/ui/support/editor_under_test.h"
#include "tests/ui/support/sample_services.h"
#include "ui/controls/text_label.h"
#include "ui/document/find_bar.h"
#include "ui/lesson/exercise_shape.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace lectern;
using test::Editor;

namespace {

/// The sample lesson with a find bar that is open.
struct Finding {
    explicit Finding(const QString &words)
    {
        ui::FindBar::addCommands(editor.registry);
        bar = std::make_unique<ui::FindBar>(*editor.view, editor.registry);
        bar->open(true);
        field(QStringLiteral("Find"))->setText(words);
    }

    QLineEdit *field(const QString &name) const
    {
        for (auto *edit : bar->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        for (auto *button : bar->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    }
    QString count() const { return bar->findChild<ui::TextLabel *>()->text(); }
    int placesIn(document::BlockType type) const
    {
        int found = 0;
        for (const ui::FoundPlace &place :
             ui::placesOf(editor.document.content(), field(QStringLiteral("Find"))->text()))
            found += editor.document.block(place.block)->type == type ? 1 : 0;
        return found;
    }
    QString wholeText() const
    {
        QStringList texts;
        for (const document::Block &block : editor.document.content().blocks)
            texts.append(block.text());
        return texts.join(u'\n');
    }

    Editor editor{test::sampleLesson(Language::English)};
    std::unique_ptr<ui::FindBar> bar;
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_areFoundInEveryKindOfBlock();
    void next_walksAllPlacesAndTellsWhichOne();
    void replaceAll_replacesInTablesAndExercises_asOneStep();
    void replaceAll_inAnExercise_takesItsKeyCheckAway_untilUndone();
    void replaceAll_leavesLockedBlocks_andSaysHowMany();
    void replacement_looksLikeTheWordItReplaces();
    void count_followsTheDocument();
};

void TestFindBar::words_areFoundInEveryKindOfBlock()
{
    const Finding finding(QStringLiteral("o"));
    QVERIFY(finding.placesIn(document::BlockType::Table) > 0);
    QVERIFY(finding.placesIn(document::BlockType::Card) > 0);
    QVERIFY(finding.placesIn(document::BlockType::Paragraph) > 0);
    const auto places = finding.wholeText().count(u'o', Qt::CaseInsensitive);
    QCOMPARE(finding.count(), QStringLiteral("%1 place(s)").arg(places));
}

void TestFindBar::next_walksAllPlacesAndTellsWhichOne()
{
    Finding finding(QStringLiteral("pair"));
    const auto count = finding.wholeText().count(QStringLiteral("pair"), Qt::CaseInsensitive);
    QVERIFY(count > 1);
    QStringList told;
    for (int i = 0; i < count; ++i) {
        finding.editor.trigger(u"edit.findNext");
        told.append(finding.count());
        QCOMPARE(finding.editor.view->editor().textCursor().selectedText().toLower(),
                 QStringLiteral("pair"));
    }
    QCOMPARE(told.first(), QStringLiteral("1 of %1").arg(count));
    QCOMPARE(told.last(), QStringLiteral("%1 of %1").arg(count));
    finding.editor.trigger(u"edit.findPrevious");
    QCOMPARE(finding.count(), QStringLiteral("%1 of %2").arg(count - 1).arg(count));
}

void TestFindBar::replaceAll_replacesInTablesAndExercises_asOneStep()
{
    Finding finding(QStringLiteral("one"));
    const QByteArray start = document::canonicalJson(finding.editor.document.content());
    QVERIFY(finding.placesIn(document::BlockType::Table) > 0);
    const auto count = finding.wholeText().count(QStringLiteral("one"), Qt::CaseInsensitive);
    finding.field(QStringLiteral("Replace with"))->setText(QStringLiteral("uno"));

    finding.press(QStringLiteral("Replace all"));

    QCOMPARE(finding.wholeText().count(QStringLiteral("one"), Qt::CaseInsensitive), 0);
    QCOMPARE(finding.wholeText().count(QStringLiteral("uno")), count);
    QCOMPARE(finding.count(), QStringLiteral("%1 replaced").arg(count));
    QCOMPARE(finding.editor.document.undoStack().count(), 1);
    finding.editor.document.undoStack().undo();
    QCOMPARE(document::canonicalJson(finding.editor.document.content()), start);
}

void TestFindBar::replaceAll_inAnExercise_takesItsKeyCheckAway_untilUndone()
{
    Finding finding(QStringLiteral("1,200 kg"));
    const document::Content &content = finding.editor.document.content();
    const auto keyCheck = [&content] {
        const auto exercise
            = std::ranges::find(content.blocks, QStringLiteral("exercise"), &document::Block::role);
        return ui::exerciseShape(content, *exercise, 1).tag->text;
    };
    const QString checked = QStringLiteral("Key checked by a second solver");
    QCOMPARE(keyCheck(), checked);
    finding.field(QStringLiteral("Replace with"))->setText(QStringLiteral("12 kg"));

    finding.press(QStringLiteral("Replace all"));

    QCOMPARE(keyCheck(), QStringLiteral("Words changed, check the key"));
    finding.editor.document.undoStack().undo();
    QCOMPARE(keyCheck(), checked);
}

void TestFindBar::replaceAll_leavesLockedBlocks_andSaysHowMany()
{
    Finding finding(QStringLiteral("pair"));
    const ui::FoundPlace first
        = ui::placesOf(finding.editor.document.content(), QStringLiteral("pair")).first();
    const QString before = finding.editor.document.block(first.block)->text();
    QVERIFY(document::Commands(finding.editor.document).setLocked(first.block, true));
    QSignalSpy failed(finding.bar.get(), &ui::FindBar::failed);
    finding.field(QStringLiteral("Replace with"))->setText(QStringLiteral("couple"));

    finding.press(QStringLiteral("Replace all"));

    QCOMPARE(failed.count(), 0);
    QCOMPARE(finding.editor.document.block(first.block)->text(), before);
    QVERIFY(finding.wholeText().contains(QStringLiteral("couple")));
    QVERIFY2(finding.count().contains(QStringLiteral("in locked blocks")),
             qPrintable(finding.count()));
}

void TestFindBar::replacement_looksLikeTheWordItReplaces()
{
    Finding finding(QStringLiteral("pair"));
    const ui::FoundPlace first
        = ui::placesOf(finding.editor.document.content(), QStringLiteral("pair")).first();
    QVERIFY(document::Commands(finding.editor.document)
                .setMark(first.block, first.key, first.position, first.length, document::Mark::Bold,
                         true));
    finding.field(QStringLiteral("Replace with"))->setText(QStringLiteral("couple"));

    finding.press(QStringLiteral("Replace all"));

    const auto *field = finding.editor.document.block(first.block)->field(first.key);
    const auto bold = std::ranges::find_if(field->runs, [](const document::Run &run) {
        return run.marks.testFlag(document::Mark::Bold);
    });
    QVERIFY(bold != field->runs.end());
    QCOMPARE(bold->text, QStringLiteral("couple"));
}

void TestFindBar::count_followsTheDocument()
{
    Finding finding(QStringLiteral("zebra"));
    QCOMPARE(finding.count(), QStringLiteral("No match"));
    finding.bar->show();
    finding.editor.view->enterBlock(1, true);
    finding.editor.type(QStringLiteral(" zebra"));
    QTRY_COMPARE(finding.count(), QStringLiteral("1 place(s)"));
}

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
