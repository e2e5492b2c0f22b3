// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_document.h"

using namespace lectern;
using namespace lectern::document;

namespace {

QList<Sentence> sentencesOfRuns(const QList<DraftedField> &fields,
                                Language language = Language::English)
{
    Document document;
    Commands commands(document);
    Header header;
    header.language = language;
    DraftedBlock block;
    block.fields = fields;
    const bool made = commands.setHeader(header) && commands.insertBlocks(0, {block});
    Q_ASSERT(made);
    return sentencesOf(document.content(), document.content().blocks.first());
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfOneOrigin_shareIt();
    void severalComputedRuns_mergeTheirSupportsWithoutDuplicates();
    void extractedInsideComputed_isTheWeakerClaim();
    void oneAuthoredRun_makesTheSentenceAuthored();
    void fields_areLinesOfTheirOwn();
    void emptyField_hasNoSentence();
    void chineseSentences_areSplitAtTheirStops();
};

void TestSentences::runsOfOneOrigin_shareIt()
{
    const Provenance origin = sample::computed(QStringLiteral("a.1"));

    const auto sentences = sentencesOfRuns(
        {{QStringLiteral("text"),
          {{QStringLiteral("One "), origin, {}}, {QStringLiteral("two."), origin, Mark::Bold}}}});

    QCOMPARE(sentences.size(), 1);
    QCOMPARE(sentences.first().span, (CodePointSpan{0, 8}));
    QCOMPARE(sentences.first().provenance, origin);
}

void TestSentences::severalComputedRuns_mergeTheirSupportsWithoutDuplicates()
{
    Provenance first = sample::computed(QStringLiteral("a.1"));
    Provenance second = sample::computed(QStringLiteral("a.2"));
    second.supports.append(first.supports.first());
    first.wording = Wording::Plain;
    first.model.clear();

    const auto sentences = sentencesOfRuns(
        {{QStringLiteral("text"),
          {{QStringLiteral("One "), first, {}}, {QStringLiteral("two."), second, {}}}}});

    QCOMPARE(sentences.size(), 1);
    const Provenance merged = sentences.first().provenance;
    QCOMPARE(merged.kind, ProvenanceKind::Computed);
    QCOMPARE(merged.supports, (QList<Support>{first.supports.first(), second.supports.first()}));
    QCOMPARE(merged.wording, Wording::Chosen);
    QCOMPARE(merged.model, QStringLiteral("smollm2-135m"));
}

void TestSentences::extractedInsideComputed_isTheWeakerClaim()
{
    const auto sentences = sentencesOfRuns(
        {{QStringLiteral("text"),
          {{QStringLiteral("Forces always come in pairs"),
            sample::extracted(QStringLiteral("Forces always come in pairs.")),
            {}},
           {QStringLiteral(" on both carts."), sample::computed(QStringLiteral("a.2")), {}}}}});

    QCOMPARE(sentences.first().provenance.kind, ProvenanceKind::Computed);
    QCOMPARE(sentences.first().provenance.supports.size(), 2);
}

void TestSentences::oneAuthoredRun_makesTheSentenceAuthored()
{
    const Provenance before = sample::computed(QStringLiteral("a.1"));

    const auto sentences = sentencesOfRuns({{QStringLiteral("text"),
                                             {{QStringLiteral("One "), before, {}},
                                              {QStringLiteral("mine "), Provenance(), {}},
                                              {QStringLiteral("two. Three."), before, {}}}}});

    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences.first().provenance.kind, ProvenanceKind::Authored);
    QCOMPARE(*sentences.first().provenance.editedFrom, before);
    QCOMPARE(sentences.last().provenance, before);
}

void TestSentences::fields_areLinesOfTheirOwn()
{
    const auto sentences = sentencesOfRuns(
        {{QStringLiteral("stem"), {{QStringLiteral("Which is larger"), sample::generated(), {}}}},
         {QStringLiteral("option.a"), {{QStringLiteral("the cart"), Provenance(), {}}}}});

    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences.last().span, (CodePointSpan{16, 24}));
    QCOMPARE(sentences.first().provenance.kind, ProvenanceKind::Generated);
    QCOMPARE(sentences.last().provenance.kind, ProvenanceKind::Authored);
}

void TestSentences::emptyField_hasNoSentence()
{
    QCOMPARE(sentencesOfRuns({{QStringLiteral("text"), {}}}).size(), 0);
}

void TestSentences::chineseSentences_areSplitAtTheirStops()
{
    const auto sentences
        = sentencesOfRuns({{QStringLiteral("text"),
                            {{QStringLiteral("力是相互的。"), sample::generated(), {}},
                             {QStringLiteral("作用力等于反作用力。"), Provenance(), {}}}}},
                          Language::Chinese);

    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences.last().span, (CodePointSpan{6, 16}));
    QCOMPARE(sentences.first().provenance.kind, ProvenanceKind::Generated);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
