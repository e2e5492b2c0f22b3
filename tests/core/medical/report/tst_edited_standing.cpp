// SPDX-License-Identifier: GPL-3.0-or-later
// A reader's own normal sentences in a draft, and those that are kept from a report.
#include "core/document/commands.h"
#include "core/medical/report/edited_standing.h"
#include "core/medical/report/standing_sentence.h"
#include "report_fixture.h"

#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::medical;
using document::RuleSupport;

namespace {

ReportTemplate chest(Language language = Language::English)
{
    return *loadTemplate(QStringLiteral("ct-chest"), language);
}

document::Content draftedWith(const ReaderNormals &normals, const QString &clinicalText = {})
{
    PreparedReport report = test::preparedReport({.clinicalText = clinicalText, .nodules = 0});
    report.layout = withNormals(report.layout, normals);
    return test::drafted(report);
}

/// Where a sentence stands in a report.
struct Place {
    document::BlockId block;
    int index = 0;
    document::Provenance provenance;
};

std::optional<Place> placeOf(const document::Content &report, const QString &words)
{
    for (const document::Block &block : report.blocks) {
        const auto sentences = document::sentencesOf(report, block);
        for (int i = 0; i < sentences.size(); ++i)
            if (lectern::textOf(block.text(), sentences.at(i).span) == words)
                return Place{block.id, i, sentences.at(i).provenance};
    }
    return std::nullopt;
}

/// The report after a person typed over words of a sentence.
document::Content typedOver(const document::Content &report, const QString &before,
                            const QString &after)
{
    document::Document document(report);
    for (const document::Block &block : report.blocks) {
        const qsizetype at = block.text().indexOf(before);
        if (at < 0)
            continue;
        if (!document::Commands(document).editText(block.id, QStringLiteral("text"),
                                                   {int(at), int(before.size()), {{after, {}}}}))
            qFatal("it cannot be edited");
        return document.content();
    }
    qFatal("nothing to type over");
}

} // namespace

class TestEditedStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draft_saysThatASentenceIsTheReaders();
    void draft_leavesOutWhatSomethingSpeaksAgainst();
    void draft_saysNothingOfAnOrganWithADash();
    void editedSentence_isKeptInThePlaceOfTheTemplates();
    void editedSentenceOfTheReader_takesThePlaceOfItsOwn();
    void editedSentence_isAddedWhereItsPlaceIsGone();
    void editedSentence_thatStatesAFinding_isNotKept();
    void otherSentences_areNoEditedStandingOnes();
};

void TestEditedStanding::draft_saysThatASentenceIsTheReaders()
{
    const QString dry = QStringLiteral("Both pleural spaces are dry.");

    const document::Content report = draftedWith({{QStringLiteral("pleura"), {dry}}});

    const auto place = placeOf(report, dry);
    QVERIFY(place);
    QCOMPARE(place->provenance.kind, document::ProvenanceKind::Computed);
    const auto &rule = std::get<RuleSupport>(place->provenance.supports.first());
    QCOMPARE(rule.rule, QStringLiteral("reader.normal.ct-chest.pleura.1"));
    QCOMPARE(rule.inputs.value(QStringLiteral("sentence")), dry);
    QVERIFY(isStandingRule(rule.rule));
    QVERIFY(!standingSentence(report, place->block, place->index)); // It has one wording.
    for (const document::Provenance &one : report.provenances)
        if (const auto *other = std::get_if<RuleSupport>(&one.supports.first()))
            QVERIFY(!other->rule.startsWith(u"template.ct-chest.pleura"));
}

void TestEditedStanding::draft_leavesOutWhatSomethingSpeaksAgainst()
{
    const ReaderNormals mine{{QStringLiteral("pleura"),
                              {QStringLiteral("No effusion in either pleural cavity."),
                               QStringLiteral("No pleural thickening.")}}};

    const document::Content report
        = draftedWith(mine, QStringLiteral("Known small left pleural effusion."));

    QVERIFY(!placeOf(report, mine.first().first()));
    QVERIFY(placeOf(report, mine.first().last()));
}

void TestEditedStanding::draft_saysNothingOfAnOrganWithADash()
{
    const document::Content report = draftedWith({{QStringLiteral("pleura"), {}}});

    QVERIFY(!test::textOf(report, QStringLiteral("finding")).contains(u"pneumothorax"));
    QVERIFY(test::textOf(report, QStringLiteral("finding")).contains(u"pericardial"));
}

void TestEditedStanding::editedSentence_isKeptInThePlaceOfTheTemplates()
{
    const document::Content report = draftedWith({});
    const document::Block *pleura = nullptr;
    for (const document::Block &block : report.blocks)
        if (block.text().contains(u"pneumothorax"))
            pleura = &block;
    QVERIFY(pleura);
    const QString before
        = lectern::textOf(pleura->text(), document::sentencesOf(report, *pleura).at(1).span);
    const QString mine = QStringLiteral("No pneumothorax on either side.");
    const document::Content typed = typedOver(report, before, mine);

    const auto edited = editedStanding(typed, pleura->id, 1);

    QVERIFY(edited);
    QCOMPARE(edited->templateId, QStringLiteral("ct-chest"));
    QCOMPARE(edited->organ, QStringLiteral("pleura"));
    QCOMPARE(edited->text, mine);
    ReaderNormals normals;
    const auto kept = keepAsNormal(*edited, chest(), Language::English, normals);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(kept->organ, QStringLiteral("Pleura"));
    QCOMPARE(kept->replaced, QStringLiteral("No pneumothorax."));
    QCOMPARE(normals.value(QStringLiteral("pleura")),
             QStringList({QStringLiteral("No pleural effusion."), mine}));
    QVERIFY(!keepAsNormal(*edited, chest(), Language::English, normals)); // It stands there.
}

void TestEditedStanding::editedSentenceOfTheReader_takesThePlaceOfItsOwn()
{
    const QString dry = QStringLiteral("No effusion of the pleura.");
    const document::Content typed
        = typedOver(draftedWith({{QStringLiteral("pleura"), {dry}}}), QStringLiteral("effusion of"),
                    QStringLiteral("effusion in"));
    const auto place = placeOf(typed, QStringLiteral("No effusion in the pleura."));
    QVERIFY(place);
    // Their list has another order by now.
    ReaderNormals normals{{QStringLiteral("pleura"), {QStringLiteral("No pneumothorax."), dry}}};

    const auto edited = editedStanding(typed, place->block, place->index);
    QVERIFY(edited);
    QCOMPARE(edited->before, dry);
    const auto kept = keepAsNormal(*edited, chest(), Language::English, normals);

    QVERIFY(kept);
    QCOMPARE(kept->replaced, dry);
    QCOMPARE(normals.value(QStringLiteral("pleura")),
             QStringList({QStringLiteral("No pneumothorax."),
                          QStringLiteral("No effusion in the pleura.")}));
}

void TestEditedStanding::editedSentence_isAddedWhereItsPlaceIsGone()
{
    ReaderNormals normals{{QStringLiteral("pleura"), {QStringLiteral("No pneumothorax.")}}};

    const auto kept = keepAsNormal({QStringLiteral("ct-chest"),
                                    QStringLiteral("pleura"),
                                    1,
                                    {},
                                    QStringLiteral("No pleural fluid.")},
                                   chest(), Language::English, normals);

    QVERIFY(kept);
    QVERIFY(kept->replaced.isEmpty());
    QCOMPARE(
        normals.value(QStringLiteral("pleura")),
        QStringList({QStringLiteral("No pneumothorax."), QStringLiteral("No pleural fluid.")}));
}

void TestEditedStanding::editedSentence_thatStatesAFinding_isNotKept()
{
    ReaderNormals normals;

    const auto refused = keepAsNormal({QStringLiteral("ct-chest"),
                                       QStringLiteral("pleura"),
                                       1,
                                       {},
                                       QStringLiteral("Small left pleural effusion.")},
                                      chest(), Language::English, normals);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RefusedByCheck);
    QVERIFY(refused.error().message.contains(u"every report"));
    QVERIFY(normals.isEmpty());
    const auto strange = keepAsNormal(
        {QStringLiteral("ct-chest"), QStringLiteral("liver"), 1, {}, QStringLiteral("No mass.")},
        chest(), Language::English, normals);
    QCOMPARE(strange.error().code, ErrorCode::NotFound);
}

void TestEditedStanding::otherSentences_areNoEditedStandingOnes()
{
    const document::Content report = draftedWith({});
    for (const document::Block &block : report.blocks)
        for (int i = 0; i < document::sentencesOf(report, block).size(); ++i)
            QVERIFY(!editedStanding(report, block.id, i)); // Nothing was edited.
    const document::Content typed
        = typedOver(report, QStringLiteral("Lung volume"), QStringLiteral("Volume of the lungs"));
    const auto measured = std::ranges::find_if(typed.blocks, [](const document::Block &block) {
        return block.text().contains(u"Volume of the lungs");
    });
    QVERIFY(measured != typed.blocks.end());
    QVERIFY(!editedStanding(typed, measured->id, 0)); // It is a measurement's.
    QVERIFY(!editedStanding(typed, measured->id, 99));
}

QTEST_GUILESS_MAIN(TestEditedStanding)
#include "tst_edited_standing.moc"
