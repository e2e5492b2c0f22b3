// SPDX-License-Identifier: GPL-3.0-or-later
// What a drafted report says, on what it rests, and what it leaves out.
#include "core/medical/report/known_findings.h"
#include "core/medical/report/report_flags.h"
#include "core/medical/report/standing_sentence.h"
#include "report_fixture.h"

#include <QTest>

using namespace lectern;
using namespace lectern::medical;
using namespace lectern::test;

Q_DECLARE_METATYPE(lectern::Language)

namespace {

using document::ProvenanceKind;
using document::RuleSupport;

/// Remembers all that a model would be given to read.
class ListeningScorer : public drafting::CandidateScorer
{
public:
    QString model() const override { return QStringLiteral("listener"); }
    bool knows(Language) const override { return true; }
    Result<QList<drafting::CandidateScore>>
    score(const QString &prefix, const QStringList &continuations, const StopFlag &) override
    {
        heard += prefix + continuations.join(u'\n');
        return QList<drafting::CandidateScore>(continuations.size(), {-1, 1});
    }

    QString heard;
};

/// Every kind of draft there is: languages, templates, numbers of nodules, fit and unfit series.
QList<ReportWish> allWishes()
{
    const QString note = QStringLiteral("Name: Singing Canary\nPatient ID: CAN-77123\n"
                                        "Cough for 3 weeks. Ex-smoker.\nNo fever\n");
    const QString prior = QStringLiteral(
        "Exam date: 2025-01-05\nFindings: There is a 5 mm nodule in the right upper lobe.\n"
        "Impression: Nodule in the right upper lobe, 5 mm.\n");
    QList<ReportWish> wishes;
    for (const Language language : {Language::English, Language::Chinese})
        for (const QString &layout : templateIds())
            for (const int nodules : {0, 1, 2})
                for (const bool isUnfit : {false, true})
                    for (const bool hasTexts : {false, true})
                        wishes.append({language, layout, hasTexts ? note : QString(),
                                       hasTexts ? prior : QString(),
                                       hasTexts ? fullFacts() : QJsonObject(), nodules, isUnfit,
                                       hasTexts ? QStringLiteral("Iohexol") : QString()});
    return wishes;
}

QString whatIsWrong(const document::Content &report, const document::Sentence &sentence)
{
    const document::Provenance &provenance = sentence.provenance;
    if (provenance.supports.isEmpty())
        return QStringLiteral("no support");
    if (provenance.kind == ProvenanceKind::Computed
        && !std::holds_alternative<RuleSupport>(provenance.supports.first()))
        return QStringLiteral("no rule first");
    for (const document::Support &support : provenance.supports) {
        if (const auto *text = std::get_if<document::TextSupport>(&support))
            if (lectern::textOf(report.source(text->source)->text, text->span) != text->quote)
                return QStringLiteral("quote differs");
        if (const auto *measured = std::get_if<document::MeasurementSupport>(&support))
            if (!report.measured(measured->name))
                return QStringLiteral("no such measurement");
    }
    return {};
}

} // namespace

class TestReportDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentence_restsOnSomething();
    void freshDraft_hasNoFlags();
    void nodule_isSaidWithWhatTheReaderEntered();
    void chineseDraft_readsAsAReport();
    void unfitSeries_saysWhyNothingWasComputed();
    void standingSentence_goesWhereSomethingSpeaksAgainstIt_data();
    void standingSentence_goesWhereSomethingSpeaksAgainstIt();
    void standingSentence_isMarkedAsTheTemplates();
    void guideline_isStatedOrSaysWhatItNeeds_data();
    void guideline_isStatedOrSaysWhatItNeeds();
    void priorSize_isComparedOnlyWhereItIsClear_data();
    void priorSize_isComparedOnlyWhereItIsClear();
    void clinicalTextWithHeadings_isQuotedInItsSections();
    void person_isNeitherQuotedNorToldToTheModel();
    void impressionAlone_isWhatADraftPutsIn();
    void measurementCards_areNamedAndReadable();
};

void TestReportDraft::everySentence_restsOnSomething()
{
    int sentences = 0;
    for (const ReportWish &wish : allWishes()) {
        for (const quint64 seed : {0U, 7U}) {
            const document::Content report = drafted(preparedReport(wish), seed);
            for (const document::Block &block : report.blocks) {
                for (const document::Sentence &sentence : document::sentencesOf(report, block)) {
                    ++sentences;
                    const QString wrong = whatIsWrong(report, sentence);
                    QVERIFY2(wrong.isEmpty(),
                             qPrintable(wrong + QStringLiteral(": ")
                                        + lectern::textOf(block.text(), sentence.span)));
                    QVERIFY(sentence.provenance.kind == ProvenanceKind::Computed
                            || sentence.provenance.kind == ProvenanceKind::Extracted);
                }
            }
        }
    }
    qInfo() << sentences << "sentences";
    QVERIFY(sentences > 3000);
}

void TestReportDraft::freshDraft_hasNoFlags()
{
    for (const ReportWish &wish : allWishes()) {
        for (const quint64 seed : {0U, 1U, 2U, 3U, 4U, 5U}) {
            const document::Content report = drafted(preparedReport(wish), seed);
            const auto flags = reportFlags(report);
            QVERIFY(flags);
            for (const DocumentFlag &flag : *flags)
                qWarning().noquote() << wish.layout << flag.rule << flag.message << "\n"
                                     << report.block(flag.place.block)->text() << "\n"
                                     << test::textOf(report, QStringLiteral("impression"));
            QCOMPARE(flags->size(), 0);
        }
    }
}

void TestReportDraft::nodule_isSaidWithWhatTheReaderEntered()
{
    const document::Content report = drafted(preparedReport({.facts = fullFacts()}));

    const QString findings = test::textOf(report, QStringLiteral("finding"));
    const QString impression = test::textOf(report, QStringLiteral("impression"));
    for (const char16_t *words : {u"7.6 mm", u"8.2 × 6.9 mm", u"ight upper lobe", u"olid",
                                  u"231 mm³", u"−23 HU", u"5234 mL", u"0.3 %"})
        QVERIFY2(findings.contains(QStringView(words)), qPrintable(findings));
    QVERIFY2(impression.contains(u"8 mm") && impression.contains(u"ight upper lobe"),
             qPrintable(impression));
    const document::Content bare = drafted(preparedReport({}));
    QVERIFY(!test::textOf(bare, QStringLiteral("finding")).contains(u"lobe"));
    QVERIFY(!test::textOf(bare, QStringLiteral("finding")).contains(u"olid nodule"));
}

void TestReportDraft::chineseDraft_readsAsAReport()
{
    const document::Content report
        = drafted(preparedReport({.language = Language::Chinese, .facts = fullFacts()}));

    QVERIFY(test::textOf(report, QStringLiteral("finding")).contains(u"右肺上叶"));
    QVERIFY(test::textOf(report, QStringLiteral("finding")).contains(u"实性结节"));
    QVERIFY(test::textOf(report, QStringLiteral("impression")).contains(u"8 mm"));
    QCOMPARE(report.header.title, QStringLiteral("胸部 CT"));
}

void TestReportDraft::unfitSeries_saysWhyNothingWasComputed()
{
    const document::Content english
        = drafted(preparedReport({.facts = fullFacts(), .isUnfit = true}));
    const document::Content chinese
        = drafted(preparedReport({.language = Language::Chinese, .isUnfit = true}));

    QVERIFY(test::textOf(english, QStringLiteral("finding")).contains(u"8 mm slices"));
    QVERIFY(!test::textOf(english, QStringLiteral("finding")).contains(u"7.6"));
    QVERIFY(test::textOf(english, QStringLiteral("recommendation")).contains(u"needs size"));
    QVERIFY(test::textOf(chinese, QStringLiteral("finding")).contains(u"层厚 8 mm"));
}

void TestReportDraft::standingSentence_goesWhereSomethingSpeaksAgainstIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("nodules");
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("stays");
    const auto row
        = [](const char *name, const char *text, int nodules, const char *gone, const char *stays) {
              QTest::newRow(name) << QString::fromUtf8(text) << nodules << QString::fromUtf8(gone)
                                  << QString::fromUtf8(stays);
          };
    row("marked nodule", "", 1, "lungs.1", "pleura.1");
    row("no nodule", "", 0, "", "lungs.1");
    row("stated effusion", "Known small left pleural effusion.", 0, "pleura.1", "heart.2");
    row("asked about", "Query pneumothorax after biopsy.", 0, "pleura.2", "pleura.1");
    row("denied effusion", "No pleural effusion on ultrasound.", 0, "", "pleura.1");
    row("family history", "Mother had lung cancer.", 0, "", "lungs.2");
    row("diagnosis and its sign", "Pneumonia.", 0, "lungs.3", "pleura.2");
    row("nodule in the text", "Follow-up of a nodule seen elsewhere.", 0, "lungs.1", "lungs.3");
    row("Chinese text", "左侧胸腔积液，请复查。", 0, "pleura.1", "pleura.2");
}

void TestReportDraft::standingSentence_goesWhereSomethingSpeaksAgainstIt()
{
    QFETCH(QString, text);
    QFETCH(int, nodules);
    QFETCH(QString, gone);
    QFETCH(QString, stays);

    const document::Content report
        = drafted(preparedReport({.clinicalText = text, .nodules = nodules}));

    QStringList rules;
    for (const document::Provenance &provenance : report.provenances)
        if (const auto *rule = std::get_if<RuleSupport>(&provenance.supports.first()))
            rules.append(rule->rule);
    QVERIFY(gone.isEmpty() || !rules.contains(QStringLiteral("template.ct-chest.") + gone));
    QVERIFY2(rules.contains(QStringLiteral("template.ct-chest.") + stays),
             qPrintable(rules.join(u' ')));
}

void TestReportDraft::standingSentence_isMarkedAsTheTemplates()
{
    const document::Content report = drafted(preparedReport({}));

    for (const document::Block &block : report.blocks)
        for (const document::Sentence &sentence : document::sentencesOf(report, block))
            if (lectern::textOf(block.text(), sentence.span).contains(u"pneumothorax")) {
                const auto &rule = std::get<RuleSupport>(sentence.provenance.supports.first());
                QCOMPARE(rule.rule, QStringLiteral("template.ct-chest.pleura.2"));
                const auto standing = standingSentence(report, block.id, 1);
                QVERIFY(standing);
                QCOMPARE(standing->rule, rule.rule);
                QVERIFY(standing->wordings.size() > 1);
                return;
            }
    QFAIL("the template's sentence is missing");
}

void TestReportDraft::guideline_isStatedOrSaysWhatItNeeds_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QStringList>("without");
    QTest::addColumn<int>("nodules");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QJsonObject &change, const QStringList &without,
                        int nodules, const char *words) {
        QTest::newRow(name) << change << without << nodules << QString::fromUtf8(words);
    };
    const auto of = [](const char *key, const QJsonValue &value) {
        return QJsonObject{{QString::fromLatin1(key), value}};
    };
    row("8 mm, high risk", {}, {}, 1, "CT at 6–12 months, then CT at 18–24 months");
    row("8 mm, low risk", of("risk", QStringLiteral("low")), {}, 1, "then consider CT at 18–24");
    row("no risk group", {}, {QStringLiteral("risk")}, 1, "needs risk group");
    row("no density", {}, {QStringLiteral("density")}, 1, "needs density");
    row("no count", {}, {QStringLiteral("count")}, 1, "needs number of nodules");
    row("no age", {}, {QStringLiteral("age")}, 1, "needs age");
    row("young patient", of("age", 30), {}, 1, "does not hold for patients under 35");
    row("known cancer", of("cancer", true), {}, 1,
        "does not hold for patients with a known cancer");
    row("no nodule", {}, {}, 0, "");
}

void TestReportDraft::guideline_isStatedOrSaysWhatItNeeds()
{
    QFETCH(QJsonObject, change);
    QFETCH(QStringList, without);
    QFETCH(int, nodules);
    QFETCH(QString, words);
    QJsonObject facts = fullFacts();
    for (auto entry = change.begin(); entry != change.end(); ++entry)
        facts.insert(entry.key(), entry.value());
    for (const QString &key : without)
        facts.remove(key);

    const QString said = test::textOf(drafted(preparedReport({.facts = facts, .nodules = nodules})),
                                      QStringLiteral("recommendation"));

    QVERIFY2(words.isEmpty() ? said.isEmpty() : said.contains(words), qPrintable(said));
    QVERIFY(said.isEmpty() || said.contains(u"Fleischner"));
}

void TestReportDraft::priorSize_isComparedOnlyWhereItIsClear_data()
{
    QTest::addColumn<QString>("prior");
    QTest::addColumn<int>("nodules");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *prior, int nodules, const char *kind) {
        QTest::newRow(name) << QString::fromUtf8(prior) << nodules << QString::fromLatin1(kind);
    };
    row("grown", "Findings: There is a 5 mm nodule in the right upper lobe.", 1, "finding.larger");
    row("shrunk", "Findings: There is a 14 mm nodule in the right upper lobe.", 1,
        "finding.smaller");
    row("within the error", "Findings: Right upper lobe nodule, 7 mm.", 1, "finding.unchanged");
    row("both axes", "Findings: Right upper lobe nodule, 5 x 4 mm.", 1, "finding.larger");
    row("in centimetres", "Findings: Right upper lobe nodule measuring 1.5 cm.", 1,
        "finding.smaller");
    row("another lobe", "Findings: There is a 5 mm nodule in the left lower lobe.", 1, "");
    row("no place", "Findings: There is a 5 mm nodule.", 1, "");
    row("two nodules there",
        "Findings: There is a 5 mm nodule in the right upper lobe. There is a 9 mm nodule in the "
        "right upper lobe.",
        1, "");
    row("no size", "Findings: There is a nodule in the right upper lobe.", 1, "");
    row("denied", "Findings: No nodule in the right upper lobe.", 1, "");
    row("Chinese", "影像所见：右肺上叶见结节，直径5mm。", 1, "finding.larger");
}

void TestReportDraft::priorSize_isComparedOnlyWhereItIsClear()
{
    QFETCH(QString, prior);
    QFETCH(int, nodules);
    QFETCH(QString, kind);

    const document::Content report
        = drafted(preparedReport({.prior = prior, .facts = fullFacts(), .nodules = nodules}));

    QString found;
    for (const document::Provenance &provenance : report.provenances) {
        const auto *rule = std::get_if<RuleSupport>(&provenance.supports.first());
        for (const char *change : {"finding.larger", "finding.smaller", "finding.unchanged"})
            if (rule && rule->rule.startsWith(QLatin1StringView(change)))
                found = QString::fromLatin1(change);
    }
    QCOMPARE(found, kind);
}

void TestReportDraft::clinicalTextWithHeadings_isQuotedInItsSections()
{
    const document::Content report = drafted(preparedReport(
        {.clinicalText = QStringLiteral("Indication: Cough.\nFindings: Small hiatal hernia.\n"
                                        "Impression: Hiatal hernia.\n")}));

    QCOMPARE(test::textOf(report, QStringLiteral("indication")), QStringLiteral("Cough."));
    QVERIFY(test::textOf(report, QStringLiteral("finding")).startsWith(u"Small hiatal hernia."));
    QVERIFY(test::textOf(report, QStringLiteral("impression")).contains(u"Hiatal hernia."));
}

void TestReportDraft::person_isNeitherQuotedNorToldToTheModel()
{
    const QString note = QStringLiteral(
        "Patient name: Singing Canary\nMRN CAN-77123\nDOB: 3 Feb 1961\nReferring physician: Dr "
        "Heron\nMr Canary, 64-year-old man with cough. ID CAN-77123 was confirmed.\n"
        "Smoker for 30 years.");
    ListeningScorer scorer;

    const document::Content report
        = drafted(preparedReport({.clinicalText = note, .facts = fullFacts()}), 0, &scorer);

    QString said = report.header.title;
    for (const document::Block &block : report.blocks)
        said += block.text() + u'\n';
    QVERIFY2(said.contains(u"64-year-old man with cough."), qPrintable(said));
    QVERIFY(said.contains(u"Smoker for 30 years."));
    QVERIFY(scorer.heard.contains(u"64-year-old"));
    for (const QString &text : {said, scorer.heard})
        for (const char16_t *secret : {u"Canary", u"Singing", u"77123", u"1961", u"Heron"})
            QVERIFY2(!text.contains(QStringView(secret), Qt::CaseInsensitive), qPrintable(text));
}

void TestReportDraft::impressionAlone_isWhatADraftPutsIn()
{
    const PreparedReport prepared = preparedReport({.facts = fullFacts(), .nodules = 2});
    const drafting::Chooser chooser(Language::English, 0);

    const auto lines = draftImpression(prepared, chooser, [](const auto &) { }, {});
    const auto without = draftReport(prepared, chooser, ImpressionLines::LeftToTheReader,
                                     [](const auto &) { }, {});

    QVERIFY(lines);
    QVERIFY(without);
    QCOMPARE(lines->size(), 3); // Two nodules and one recommendation.
    for (const document::DraftedBlock &line : *lines) {
        QVERIFY(line.block.role == u"impression" || line.block.role == u"recommendation");
        QCOMPARE(line.fields.first().runs.size(), 1);
    }
    for (const document::DraftedBlock &block : without->blocks)
        if (block.block.role == u"impression" || block.block.role == u"recommendation")
            QVERIFY(block.fields.first().runs.isEmpty());
}

void TestReportDraft::measurementCards_areNamedAndReadable()
{
    const document::Content report = drafted(preparedReport({}));

    const document::Block *first = report.measured(QStringLiteral("M1"));
    const document::Block *last = report.measured(QStringLiteral("M9"));
    QVERIFY(first && last);
    QCOMPARE(first->text(), QStringLiteral("M1 Mean nodule diameter: 7.6 ± 0.3 mm"));
    QCOMPARE(last->text(), QStringLiteral("M9 %LAA-950: 0.3 ± 0.1 %"));
    QVERIFY(studyOf(report));
    const document::Content unfit = drafted(preparedReport({.isUnfit = true}));
    QCOMPARE(unfit.measured(QStringLiteral("M9"))->text(),
             QStringLiteral("M9 %LAA-950: not computed: 8 mm slices"));
}

QTEST_GUILESS_MAIN(TestReportDraft)
#include "tst_report_draft.moc"
