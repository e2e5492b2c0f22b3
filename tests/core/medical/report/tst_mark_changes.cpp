// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the findings of named marks when their measurement, their name or their words
// change.
#include "core/document/commands.h"
#include "core/medical/report/open_report.h"
#include "mark_fixture.h"

#include <QTest>

#include <functional>

using namespace lectern;
using namespace lectern::medical;
using test::blockWith;
using test::flagsOf;
using test::headingOver;
using test::kLine;
using test::kNode;
using test::kRegion;
using test::reportWith;

namespace {

const drafting::Chooser kPlain(Language::English, 0);

/// The card of a measurement gets another value or note, as the viewer and the facts do it.
void change(document::Document &report, const QString &name,
            const std::function<void(MeasuredValue &)> &how)
{
    const document::Block *card = report.content().measured(name);
    MeasuredValue value = *measuredFrom(*card->payload);
    how(value);
    QVERIFY(document::Commands(report).replaceBlock(
        card->id, measurementCard(value, *preparedFrom(report.content())),
        document::Origin::Edited));
}

} // namespace

class TestMarkChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movedLine_isFlaggedWithTodaysSentence();
    void removedLine_isFlagged();
    void otherName_isFlagged();
    void typedNumber_isComparedWithTheLine();
    void note_standsOnAllCards();
    void movedToAnotherHeading_itBelongsThere();
};

void TestMarkChanges::movedLine_isFlaggedWithTodaysSentence()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    change(report, QStringLiteral("M10"),
           [](MeasuredValue &value) { value.measurement.value = 15.06; });

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QVERIFY(flags.first().message.contains(QStringLiteral("15.1 mm")));
    QVERIFY(flags.first().mend);
    const QString mended = flags.first().mend->replacement;
    QVERIFY2(mended.contains(QStringLiteral("15.1 mm")), qPrintable(mended));
    QVERIFY(mended.contains(kNode.label, Qt::CaseInsensitive));
    QVERIFY(flags.first().mend->provenance->supports.contains(
        document::Support(document::MeasurementSupport{QStringLiteral("M10")})));
    report.undoStack().undo();
    QVERIFY(flagsOf(report.content(), QStringLiteral("measurement")).isEmpty());
}

void TestMarkChanges::removedLine_isFlagged()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    QVERIFY(document::Commands(report).removeBlocks(
        {report.content().measured(QStringLiteral("M10"))->id}));

    QCOMPARE(flagsOf(report.content(), QStringLiteral("measurement")).size(), 1);
}

void TestMarkChanges::otherName_isFlagged()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));

    change(report, QStringLiteral("M10"), [](MeasuredValue &value) {
        value.note.label = QStringLiteral("left hilar lymph node");
    });

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QVERIFY(flags.first().mend);
    QVERIFY(flags.first().mend->replacement.contains(QStringLiteral("left hilar lymph node"),
                                                     Qt::CaseInsensitive));
}

void TestMarkChanges::typedNumber_isComparedWithTheLine()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));
    const document::Block &finding = *blockWith(report.content(), kNode.label);
    const qsizetype at = finding.text().indexOf(QStringLiteral("12.3"));

    QVERIFY(document::Commands(report).editText(finding.id, QStringLiteral("text"),
                                                {int(at), 4, {{QStringLiteral("21.3"), {}}}}));

    const auto flags = flagsOf(report.content(), QStringLiteral("measurement"));
    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().mend->replacement, QStringLiteral("12.3 mm"));
}

void TestMarkChanges::note_standsOnAllCards()
{
    document::Document report(test::drafted(reportWith(kRegion, {})));

    QVERIFY(setMarkNote(report, QStringLiteral("R1"), kNode));

    for (const char16_t *name : {u"M10", u"M11", u"M12"}) {
        const document::Block *card = report.content().measured(QString::fromUtf16(name));
        QCOMPARE(measuredFrom(*card->payload)->note, kNode);
        QVERIFY2(card->text().contains(QStringLiteral("Right hilar lymph node, ")),
                 qPrintable(card->text()));
    }
    const auto finding = markFinding(*preparedFrom(report.content()), QStringLiteral("R1"), kPlain);
    QVERIFY(finding);
    QCOMPARE(
        markFinding(*preparedFrom(report.content()), QStringLiteral("M9"), kPlain).error().code,
        ErrorCode::NotFound);
}

void TestMarkChanges::movedToAnotherHeading_itBelongsThere()
{
    document::Document report(test::drafted(reportWith(kLine, kNode)));
    const FindingPlace before = placeOfMark(report.content(), QStringLiteral("M10"));
    QVERIFY(before.block && before.isUnderItsHeading);

    QVERIFY(setMarkNote(report, QStringLiteral("M10"), {kNode.label, QStringLiteral("bones")}));

    const FindingPlace after = placeOfMark(report.content(), QStringLiteral("M10"));
    QCOMPARE(after.block, before.block);
    QVERIFY(!after.isUnderItsHeading);
    QCOMPARE(headingOver(report.content(), report.content().blocks.at(after.index - 1).id),
             QStringLiteral("Chest wall and bones"));
}

QTEST_GUILESS_MAIN(TestMarkChanges)
#include "tst_mark_changes.moc"
