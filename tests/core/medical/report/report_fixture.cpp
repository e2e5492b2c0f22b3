// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixture.h"

#include "core/document/draft_writer.h"
#include "core/medical/report/series_source.h"
#include "tests/support/source_builder.h"

namespace lectern::test {

using namespace medical;

namespace {

using enum QuantityKind;

Measurement measured(QuantityKind kind, double value, double uncertainty)
{
    const ImageRegion region{QStringLiteral("1.2.3.4"),
                             1,
                             {QPointF(10, 10 + double(kind)), QPointF(18, 12 + double(kind))}};
    return {kind, value, uncertainty, {}, region};
}

QList<Measurement> nodule(int index)
{
    const double longAxis = 8.2 + 3 * index;
    const double shortAxis = 6.9 + 3 * index;
    const double mean = (longAxis + shortAxis) / 2;
    return {measured(NoduleDiameterMean, mean, 0.28),
            measured(NoduleDiameterFleischner, std::floor(mean + 0.5), 0.4),
            measured(BidirectionalLong, longAxis, 0.4),
            measured(BidirectionalShort, shortAxis, 0.4),
            measured(NoduleVolume, 231.4 + 100 * index, 12),
            measured(HuMean, -23.4, 1.2),
            measured(HuSd, 14.2, 0.9)};
}

void add(PreparedReport &report, QList<Measurement> measurements, const QString &group,
         bool isUnfit)
{
    for (Measurement &one : measurements) {
        if (isUnfit) {
            one.value.reset();
            one.uncertainty = 0;
            one.reason = QStringLiteral("not computed: 8 mm slices");
        }
        report.measured.append({u'M' + QString::number(report.measured.size() + 1), group, one});
    }
}

std::optional<document::SourceId> addText(PreparedReport &report, const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    document::Source source = tests::sourceOf(text, QStringLiteral("text"));
    source.id = document::SourceId(report.sources.size() + 1);
    source.title = QStringLiteral("Text");
    report.sources.append(source);
    return source.id;
}

ReportStudy study(const ReportWish &wish)
{
    ReportStudy study;
    study.source = document::SourceId(1);
    study.studyUid = QStringLiteral("1.2.3");
    study.facts = {.uid = QStringLiteral("1.2.3.1"),
                   .modality = QStringLiteral("CT"),
                   .bodyPart = QStringLiteral("CHEST"),
                   .kernel = QStringLiteral("Br36"),
                   .contrastAgent = wish.agent};
    study.images = 64;
    study.thickness = wish.isUnfit ? 8 : 1;
    study.files = {{QStringLiteral("IM1.dcm"), QByteArray(32, 'a')}};
    study.identity = Identity::fromWire(Identity::toWire(
        {kCanaryName, kCanaryId, QStringLiteral("19610203"), QStringLiteral("20260105")}));
    return study;
}

} // namespace

PreparedReport preparedReport(const ReportWish &wish)
{
    PreparedReport report;
    report.language = wish.language;
    const auto layout = loadTemplate(wish.layout, wish.language);
    const auto facts = reportFactsFrom(wish.facts);
    if (!layout || !facts)
        qFatal("the report of the test is wrong");
    report.layout = *layout;
    report.facts = *facts;
    report.study = study(wish);
    report.sources.append(seriesSource(report.study, wish.language));
    report.clinicalText = addText(report, wish.clinicalText);
    report.prior = addText(report, wish.prior);
    for (int i = 0; i < wish.nodules; ++i)
        add(report, nodule(i), u'N' + QString::number(i + 1), wish.isUnfit);
    if (report.layout.measuresLungs)
        add(report, {measured(LungVolume, 5234, 80), measured(Laa950, 0.34, 0.1)}, {},
            wish.isUnfit);
    report.study.basis
        = {report.layout.id, report.clinicalText, report.prior, toJson(report.facts)};
    return report;
}

document::Content drafted(const PreparedReport &report, quint64 seed,
                          drafting::CandidateScorer *scorer, ImpressionLines lines)
{
    const drafting::Chooser chooser(report.language, seed, scorer);
    const auto draft = draftReport(report, chooser, lines, {}, {});
    if (!draft)
        qFatal("%s: %s", qPrintable(draft.error().message), qPrintable(draft.error().detail));
    document::Document document(emptyReport(report, draft->header));
    if (!document::DraftWriter(document, QStringLiteral("draft")).append(draft->blocks))
        qFatal("the report could not be written");
    return document.content();
}

QString textOf(const document::Content &report, const QString &role)
{
    QStringList lines;
    for (const document::Block &block : report.blocks)
        if (block.role == role)
            lines.append(block.text());
    return lines.join(u'\n');
}

QJsonObject fullFacts()
{
    return {{QStringLiteral("lobe"), QStringLiteral("right-upper")},
            {QStringLiteral("density"), QStringLiteral("solid")},
            {QStringLiteral("count"), QStringLiteral("single")},
            {QStringLiteral("risk"), QStringLiteral("high")},
            {QStringLiteral("age"), 64},
            {QStringLiteral("cancer"), false},
            {QStringLiteral("immunosuppressed"), false},
            {QStringLiteral("incidental"), true}};
}

} // namespace lectern::test
