// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/draft.h"
#include "core/drafting/fact_record.h"

#include <QTest>

using namespace lectern;
using namespace lectern::drafting;

namespace {

Facts factOn(const QString &kind, const QString &slot, const QString &value)
{
    return {kind,
            {{slot, {value}}},
            {document::TextSupport{document::SourceId(3), {5, 12}, QStringLiteral("inertia")}}};
}

BlockStep paragraph(const QString &role, const QList<SentenceStep> &sentences)
{
    BlockStep step;
    step.block.role = role;
    step.fields = {{QStringLiteral("text"), sentences}};
    return step;
}

QList<BlockStep> steps(int count)
{
    QList<BlockStep> all;
    for (int i = 0; i < count; ++i)
        all.append(paragraph(
            QStringLiteral("objective"),
            {RealisedSentence{{factOn(QStringLiteral("objective.explain"), QStringLiteral("point"),
                                      QStringLiteral("inertia"))}},
             RealisedSentence{{factOn(QStringLiteral("objective.apply"), QStringLiteral("point"),
                                      QStringLiteral("inertia"))}}}));
    return all;
}

} // namespace

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_patterns = Patterns::load(QStringLiteral("lesson"), Language::English).value();
    }
    void realisedSentence_keepsItsFactsInTheProvenance();
    void quotedSentence_isExtractedWordForWord();
    void listedSentence_isChosenByRuleAndKeepsItsRule();
    void englishQuoteInAChineseText_keepsItsSpace();
    void sameOpening_isNotUsedTwiceInARow();
    void events_offerThenChooseEachSentenceAndFinishEachBlock();
    void withoutAnybodyToTell_theDraftIsTheSame();
    void stop_insideABlock_finishesItWithFirstCandidates();
    void factsOfAnUnknownKind_areAnError();
    void neighboursInOneSentence_areRecordedAndReadBack();

private:
    Patterns m_patterns;
};

void TestDraft::realisedSentence_keepsItsFactsInTheProvenance()
{
    const Chooser chooser(Language::English, 0);
    const auto draft = Drafter(m_patterns, chooser).draft(steps(1), [](const auto &) { }, {});

    QVERIFY(draft);
    const document::DraftedRun run = draft->blocks.first().fields.first().runs.first();
    QCOMPARE(run.provenance.kind, document::ProvenanceKind::Computed);
    QCOMPARE(run.provenance.wording, document::Wording::Plain);
    const auto facts = factsOf(run.provenance);
    QCOMPARE(facts,
             QList<Facts>{factOn(QStringLiteral("objective.explain"), QStringLiteral("point"),
                                 QStringLiteral("inertia"))});
    // `wordings` finds the sentence again among the candidates of its recorded facts.
    const auto candidates = Realiser(m_patterns).candidates(facts);
    QVERIFY(std::ranges::any_of(candidates, [&](const Candidate &candidate) {
        return candidate.text == run.text.trimmed();
    }));
}

void TestDraft::quotedSentence_isExtractedWordForWord()
{
    const document::TextSupport support{
        document::SourceId(1),
        {10, 52},
        QStringLiteral("A **force** is a push\nor a pull on an object.")};
    const Chooser chooser(Language::English, 0);

    const auto draft
        = Drafter(m_patterns, chooser)
              .draft({paragraph(QStringLiteral("key_point"), {QuotedSentence{support}})},
                     [](const auto &) { }, {});

    const document::DraftedRun run = draft->blocks.first().fields.first().runs.first();
    QCOMPARE(run.text, QStringLiteral("A force is a push or a pull on an object."));
    QCOMPARE(run.provenance.kind, document::ProvenanceKind::Extracted);
    QCOMPARE(std::get<document::TextSupport>(run.provenance.supports.first()), support);
}

void TestDraft::listedSentence_isChosenByRuleAndKeepsItsRule()
{
    const document::Support passage(
        document::TextSupport{document::SourceId(1), {0, 4}, QStringLiteral("Mass")});
    const QString rule = QStringLiteral("template.chest.1");
    const ListedSentence listed{
        {{QStringLiteral("No effusion."), rule}, {QStringLiteral("No effusion is seen."), rule}},
        {{QStringLiteral("organ"), QStringLiteral("pleura")}},
        {passage}};
    const Chooser chooser(Language::English, 0);

    const auto draft
        = Drafter(m_patterns, chooser)
              .draft({paragraph(QStringLiteral("finding"), {listed})}, [](const auto &) { }, {});

    QVERIFY(draft);
    const document::DraftedRun run = draft->blocks.first().fields.first().runs.first();
    QVERIFY(run.text.startsWith(u"No effusion"));
    QCOMPARE(run.provenance.kind, document::ProvenanceKind::Computed);
    QCOMPARE(run.provenance.wording, document::Wording::Plain);
    QCOMPARE(run.provenance.supports.size(), 2);
    const auto &kept = std::get<document::RuleSupport>(run.provenance.supports.first());
    QCOMPARE(kept.rule, rule);
    QCOMPARE(kept.inputs, listed.inputs);
    QCOMPARE(run.provenance.supports.last(), passage);
}

void TestDraft::englishQuoteInAChineseText_keepsItsSpace()
{
    const auto quote = [](const QString &words) {
        return QuotedSentence{{document::SourceId(1), {0, codePointCount(words)}, words}};
    };
    const Chooser chooser(Language::Chinese, 0);

    const auto draft = Drafter(m_patterns, chooser)
                           .draft({paragraph(QStringLiteral("indication"),
                                             {quote(QStringLiteral("Cough.")),
                                              quote(QStringLiteral("咳嗽3周。")),
                                              quote(QStringLiteral("Smoker."))})},
                                  [](const auto &) { }, {});

    QVERIFY(draft);
    QString text;
    for (const document::DraftedRun &run : draft->blocks.first().fields.first().runs)
        text += run.text;
    QCOMPARE(text, QStringLiteral("Cough. 咳嗽3周。Smoker."));
}

void TestDraft::sameOpening_isNotUsedTwiceInARow()
{
    const Chooser chooser(Language::English, 1);
    QList<BlockStep> all;
    for (int i = 0; i < 4; ++i)
        all += steps(1);

    const auto draft = Drafter(m_patterns, chooser).draft(all, [](const auto &) { }, {});

    QStringList openings;
    for (const auto &block : draft->blocks)
        for (const auto &run : block.fields.first().runs)
            openings.append(openingOf(run.text, Language::English));
    for (qsizetype i = 1; i < openings.size(); ++i)
        QVERIFY2(openings.at(i) != openings.at(i - 1), qPrintable(openings.join(u' ')));
}

void TestDraft::events_offerThenChooseEachSentenceAndFinishEachBlock()
{
    QStringList seen;
    const Chooser chooser(Language::English, 0);

    const auto draft
        = Drafter(m_patterns, chooser)
              .draft(steps(2),
                     [&](const DraftEvent &event) {
                         const auto *sentence = std::get_if<SentenceEvent>(&event);
                         if (sentence && sentence->role != u"objective")
                             seen.append(QStringLiteral("no role"));
                         if (sentence)
                             seen.append(sentence->isChosen ? QStringLiteral("chosen")
                                                            : QStringLiteral("offered"));
                         else if (const auto *block = std::get_if<BlockEvent>(&event))
                             seen.append(QStringLiteral("block%1").arg(block->index));
                     },
                     {});

    QVERIFY(draft->isComplete);
    const QString one = QStringLiteral("offered chosen offered chosen block");
    QCOMPARE(seen.join(u' '), one + QStringLiteral("0 ") + one + u'1');
}

void TestDraft::withoutAnybodyToTell_theDraftIsTheSame()
{
    const Chooser chooser(Language::English, 0);
    const auto told = Drafter(m_patterns, chooser).draft(steps(2), [](const auto &) { }, {});

    const auto silent = Drafter(m_patterns, chooser).draft(steps(2), {}, {});

    QVERIFY(silent);
    QVERIFY(silent->isComplete);
    QCOMPARE(silent->blocks.size(), told->blocks.size());
    QCOMPARE(silent->blocks.first().fields.first().runs.first().text,
             told->blocks.first().fields.first().runs.first().text);
}

void TestDraft::stop_insideABlock_finishesItWithFirstCandidates()
{
    const StopFlag stop;
    const Chooser chooser(Language::English, 0);

    const auto draft = Drafter(m_patterns, chooser)
                           .draft(
                               steps(3),
                               [&](const DraftEvent &event) {
                                   const auto *sentence = std::get_if<SentenceEvent>(&event);
                                   if (sentence && sentence->block == 1 && sentence->number == 1)
                                       stop.raise();
                               },
                               stop);

    QVERIFY(draft);
    QVERIFY(!draft->isComplete);
    QCOMPARE(draft->blocks.size(), 2);
    const auto &runs = draft->blocks.at(1).fields.first().runs;
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(1).text,
             QStringLiteral(
                 "Apply what the text says about inertia to a case that it does not mention."));
    QCOMPARE(runs.at(1).provenance.wording, document::Wording::Plain);
}

void TestDraft::factsOfAnUnknownKind_areAnError()
{
    const Chooser chooser(Language::English, 0);

    const auto draft
        = Drafter(m_patterns, chooser)
              .draft({paragraph(
                         {},
                         {RealisedSentence{{factOn(QStringLiteral("no.such"), QStringLiteral("a"),
                                                   QStringLiteral("b"))}}})},
                     [](const auto &) { }, {});

    QVERIFY(!draft);
    QVERIFY(draft.error().detail.contains(u"no.such"));
}

void TestDraft::neighboursInOneSentence_areRecordedAndReadBack()
{
    const Facts first{
        QStringLiteral("keypoint.basis"),
        {{QStringLiteral("point"), {QStringLiteral("inertia")}},
         {QStringLiteral("basis"), {QStringLiteral("mass"), QStringLiteral("force")}}},
        {}};
    const Facts second{QStringLiteral("keypoint.place"),
                       {{QStringLiteral("point"), {QStringLiteral("inertia")}},
                        {QStringLiteral("section"), {QStringLiteral("Motion")}}},
                       {}};
    const auto candidates = Realiser(m_patterns).candidates({first, second});
    QVERIFY(!candidates.isEmpty());

    const auto provenance = provenanceOf({first, second}, candidates.first(), {});

    QCOMPARE(factsOf(provenance), (QList<Facts>{first, second}));
    QCOMPARE(candidates.first().text,
             QStringLiteral("Inertia builds on the ideas of mass and force, and it is explained "
                            "under “Motion”."));
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
