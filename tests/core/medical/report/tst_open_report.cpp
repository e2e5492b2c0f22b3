// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on with a report after its first draft.
#include "core/medical/report/kept_flags.h"
#include "core/medical/report/measured_nodule.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/report_flags.h"
#include "report_fixture.h"

#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;
using test::drafted;
using test::preparedReport;

namespace {

const drafting::Chooser kPlain(Language::English, 0);

/// A round nodule.
QList<Measurement> diameterOf(double millimetres)
{
    QList<Measurement> values;
    for (const QuantityKind kind :
         {QuantityKind::NoduleDiameterMean, QuantityKind::BidirectionalLong,
          QuantityKind::BidirectionalShort})
        values.append({.quantity = kind,
                       .value = millimetres,
                       .uncertainty = 0.3,
                       .region = {QStringLiteral("1.2.3.1.9"), 1, {{1, 1}, {2, 2}}}});
    return values;
}

} // namespace

class TestOpenReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItWasDraftedFrom_isReadBack();
    void withoutItsStudy_itSaysWhatToDo();
    void namesOfMeasurements_areNeverGivenAgain();
    void anotherNodule_isANewGroup();
    void notesOfANodule_stayItsOwnWhenAnotherIsRemoved();
    void nodulesAfterARemovedOne_haveNoneOfItsNotes();
    void findingOfANodule_isFoundUntilItIsEdited();
    void newFinding_belongsBehindThoseOfTheOtherNodules();
    void newFinding_holdsWhatWasMeasured();
    void findingOfANodule_whoseDiametersWereRemoved_saysWhatIsLeft();
    void facts_areOneStepOfUndo();
    void keptFlag_isKnownByItsWords();
};

void TestOpenReport::whatItWasDraftedFrom_isReadBack()
{
    const PreparedReport before = preparedReport({.clinicalText = QStringLiteral("Cough."),
                                                  .prior = QStringLiteral("Nodule of 5 mm."),
                                                  .facts = test::fullFacts()});

    const auto after = preparedFrom(drafted(before));

    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    QCOMPARE(after->layout.id, before.layout.id);
    QCOMPARE(after->facts, before.facts);
    QCOMPARE(after->clinicalText, before.clinicalText);
    QCOMPARE(after->prior, before.prior);
    QCOMPARE(after->sources, before.sources);
    QCOMPARE(after->study.files, before.study.files);
    QCOMPARE(after->measured.size(), before.measured.size());
    QCOMPARE(after->measured.first().measurement.value, before.measured.first().measurement.value);
    // The same facts give the same lines.
    const auto lines = draftImpression(*after, kPlain, {}, {});
    const auto expected = draftImpression(before, kPlain, {}, {});
    QVERIFY(lines && expected);
    QCOMPARE(lines->size(), expected->size());
    QCOMPARE(lines->first().fields.first().runs.first().text,
             expected->first().fields.first().runs.first().text);
}

void TestOpenReport::withoutItsStudy_itSaysWhatToDo()
{
    document::Content report = drafted(preparedReport({}));
    report.blocks.removeIf([](const document::Block &block) {
        return block.payload && block.payload->schema == kStudySchema;
    });

    const auto prepared = preparedFrom(report);

    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::InvalidInput);
    QVERIFY(!prepared.error().message.isEmpty());
}

void TestOpenReport::namesOfMeasurements_areNeverGivenAgain()
{
    document::Document report(drafted(preparedReport({})));
    const QList<MeasuredValue> before = measuredValuesOf(report.content());
    const QString last = before.last().name;
    const document::BlockId card = report.content().measured(last)->id;
    QVERIFY(document::Commands(report).removeBlocks({card})); // A sentence still speaks of it.

    const auto named = namedForReport(report.content(), diameterOf(9), true);

    QCOMPARE(named.first().name, u'M' + QString::number(before.size() + 1));
}

void TestOpenReport::anotherNodule_isANewGroup()
{
    const document::Content report = drafted(preparedReport({.nodules = 2}));
    QCOMPARE(nodulesIn(report), (QStringList{QStringLiteral("N1"), QStringLiteral("N2")}));

    QCOMPARE(namedForReport(report, diameterOf(9), true).first().group, QStringLiteral("N3"));
    QCOMPARE(namedForReport(report, diameterOf(9).first(1), false).first().group, QString());
}

void TestOpenReport::notesOfANodule_stayItsOwnWhenAnotherIsRemoved()
{
    PreparedReport prepared = preparedReport({.nodules = 2});
    prepared.facts.nodules = {{.lobe = NoduleLobe::LeftUpper}, {.lobe = NoduleLobe::RightLower}};
    prepared.facts.mostSuspicious = 2;
    prepared.study.basis.facts = toJson(prepared.facts);
    document::Document report(drafted(prepared));
    QList<document::BlockId> cards;
    for (const MeasuredValue &value : measuredValuesOf(report.content()))
        if (value.group == u"N1")
            cards.append(report.content().measured(value.name)->id);
    QVERIFY(document::Commands(report).removeBlocks(cards));

    const auto after = preparedFrom(report.content());

    QVERIFY(after);
    QCOMPARE(nodulesOf(*after).size(), 1);
    QCOMPARE(nodulesOf(*after).first().group, QStringLiteral("N2"));
    QCOMPARE(nodulesOf(*after).first().note.lobe, NoduleLobe::RightLower);
}

void TestOpenReport::nodulesAfterARemovedOne_haveNoneOfItsNotes()
{
    PreparedReport prepared = preparedReport({.nodules = 1});
    prepared.facts.nodules = {{.lobe = NoduleLobe::LeftUpper}};
    prepared.study.basis.facts = toJson(prepared.facts);
    document::Content report = drafted(prepared);
    report.blocks.removeIf(
        [](const document::Block &block) { return block.payload && measuredFrom(*block.payload); });

    QCOMPARE(namedForReport(report, diameterOf(9), true).first().group, QStringLiteral("N2"));
}

void TestOpenReport::findingOfANodule_isFoundUntilItIsEdited()
{
    document::Document report(drafted(preparedReport({.nodules = 2})));
    const FindingPlace first = placeOfNodule(report.content(), QStringLiteral("N1"));
    const FindingPlace second = placeOfNodule(report.content(), QStringLiteral("N2"));
    QVERIFY(first.block && second.block);
    QVERIFY(first.block != second.block);
    QVERIFY(!first.isEdited);

    QVERIFY(document::Commands(report).editText(*first.block, QStringLiteral("text"),
                                                {0, 0, {{QStringLiteral("Small "), {}}}}));

    const FindingPlace edited = placeOfNodule(report.content(), QStringLiteral("N1"));
    QVERIFY(!edited.block);
    QVERIFY(edited.isEdited);
    QCOMPARE(placeOfNodule(report.content(), QStringLiteral("N2")).block, second.block);
}

void TestOpenReport::newFinding_belongsBehindThoseOfTheOtherNodules()
{
    const document::Content report = drafted(preparedReport({.nodules = 2}));
    const auto last = placeOfNodule(report, QStringLiteral("N2")).block;

    const FindingPlace place = placeOfNodule(report, QStringLiteral("N3"));

    QVERIFY(!place.block);
    QCOMPARE(place.index, report.indexOf(*last) + 1);
}

void TestOpenReport::newFinding_holdsWhatWasMeasured()
{
    document::Document report(drafted(preparedReport({})));
    const auto prepared = preparedFrom(report.content());
    const auto named = namedForReport(report.content(), diameterOf(9.4), true);
    const int at = placeOfNextCard(report.content());
    QList<document::DraftedBlock> cards;
    for (const MeasuredValue &value : named)
        cards.append(measurementCard(value, *prepared));
    QVERIFY(document::Commands(report).insertBlocks(at, cards));

    const auto finding
        = noduleFinding(*preparedFrom(report.content()), QStringLiteral("N2"), kPlain);

    QVERIFY(finding);
    QCOMPARE(finding->block.role, QStringLiteral("finding"));
    const document::DraftedRun &run = finding->fields.first().runs.first();
    QVERIFY2(run.text.contains(QStringLiteral("9.4 mm")), qPrintable(run.text));
    QVERIFY(std::ranges::any_of(run.provenance.supports, [&](const document::Support &support) {
        const auto *measurement = std::get_if<document::MeasurementSupport>(&support);
        return measurement && measurement->name == named.first().name;
    }));
    QVERIFY(!noduleFinding(*prepared, QStringLiteral("N9"), kPlain));
}

void TestOpenReport::findingOfANodule_whoseDiametersWereRemoved_saysWhatIsLeft()
{
    document::Content report = drafted(preparedReport({}));
    const auto remove = [&report](const QList<QuantityKind> &kinds) {
        report.blocks.removeIf([&kinds](const document::Block &block) {
            const auto value = block.payload ? measuredFrom(*block.payload) : std::nullopt;
            return value && kinds.contains(value->measurement.quantity);
        });
    };

    remove({QuantityKind::NoduleDiameterMean, QuantityKind::BidirectionalLong,
            QuantityKind::BidirectionalShort});
    const auto rest = noduleFinding(*preparedFrom(report), QStringLiteral("N1"), kPlain);
    remove({QuantityKind::NoduleVolume, QuantityKind::HuMean, QuantityKind::HuSd});
    const auto nothing = noduleFinding(*preparedFrom(report), QStringLiteral("N1"), kPlain);

    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
    const QString words = rest->fields.first().runs.first().text;
    QVERIFY2(words.contains(QStringLiteral("mm³")), qPrintable(words));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void TestOpenReport::facts_areOneStepOfUndo()
{
    document::Document report(drafted(preparedReport({})));
    ReportFacts facts;
    facts.age = 71;
    facts.risk = NoduleRisk::High;

    QVERIFY(setFacts(report, facts));

    QCOMPARE(preparedFrom(report.content())->facts, facts);
    QCOMPARE(report.undoStack().count(), 1);
    report.undoStack().undo();
    QCOMPARE(preparedFrom(report.content())->facts, ReportFacts());
}

void TestOpenReport::keptFlag_isKnownByItsWords()
{
    document::Document report(drafted(preparedReport({})));
    const KeptFlag flag{QStringLiteral("side"), QStringLiteral("left"), QStringLiteral("right"),
                        QStringLiteral("mirror image")};

    QVERIFY(keepFlag(report, flag));
    QCOMPARE(keptFlags(report.content()), QList<KeptFlag>{flag});
    QVERIFY(flag.isAbout(QStringLiteral("side"), QStringLiteral("left"), QStringLiteral("right")));
    QVERIFY(!flag.isAbout(QStringLiteral("side"), QStringLiteral("Left"), QStringLiteral("right")));
    QVERIFY(studyOf(report.content())); // What else the card says stays.

    report.undoStack().undo();
    QVERIFY(keptFlags(report.content()).isEmpty());
    report.undoStack().redo();
    KeptFlag opened = flag;
    opened.reason.clear();
    QVERIFY(keepFlag(report, opened));
    QVERIFY(keptFlags(report.content()).isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenReport)
#include "tst_open_report.moc"
