// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/clinical_quotes.h"
#include "core/medical/report/identity_questions.h"
#include "core/medical/report/known_findings.h"
#include "core/medical/report/prior_size.h"
#include "core/medical/report/reader_normals.h"
#include "core/medical/report/report_flags.h"
#include "require.h"

#include <QSet>

using namespace lectern;
using namespace lectern::medical;
using fuzz::require;
using fuzz::requireInside;

namespace {

const TermFinder &finder()
{
    static const auto terms = reportTerms();
    require(terms.has_value());
    return **terms;
}

/// Whom the series is about; the texts to begin with name her, too.
const Identity &person()
{
    static const Identity made
        = Identity::fromWire(Identity::toWire({.name = QStringLiteral("Canary^Clara=金丝雀^小东"),
                                               .id = QStringLiteral("CN-4711"),
                                               .birthDate = QStringLiteral("19610203"),
                                               .studyDate = QStringLiteral("20260105")}));
    return made;
}

QList<StatedIdentity> readIdentities(const QString &text, int length)
{
    const QList<StatedIdentity> all = statedIdentities(text);
    int end = 0;
    for (const StatedIdentity &stated : all) {
        requireInside(stated.whole, length);
        require(stated.whole.start >= end && stated.value.start >= stated.whole.start
                && stated.value.start <= stated.value.end && stated.value.end == stated.whole.end);
        end = stated.whole.end;
        const QList<QDate> dates = datesOf(textOf(text, stated.value));
        require(dates.size() <= 2);
        for (const QDate &date : dates)
            require(date.isValid());
    }
    for (const IdentityPlace place : {IdentityPlace::ClinicalText, IdentityPlace::PriorReport}) {
        QSet<int> doubts;
        for (const IdentityQuestion &question : identityQuestions(person(), text, place)) {
            requireInside(question.span, length);
            require(!question.sentence().isEmpty() && !doubts.contains(int(question.doubt)));
            doubts.insert(int(question.doubt));
        }
    }
    return all;
}

/// What is quoted stands there word for word, and neither names the person nor states an id.
void readQuotes(const document::Source &source, int length)
{
    const QList<StatedIdentity> stated = readIdentities(source.text, length);
    int end = 0;
    for (const ClinicalQuote &quote : clinicalQuotes(source, person(), finder())) {
        const CodePointSpan span = quote.support.span;
        requireInside(span, length);
        require(span.start >= end && span.start < span.end && !quote.role.isEmpty());
        require(quote.support.quote == textOf(source.text, span));
        require(!namesPerson(person(), quote.support.quote));
        for (const StatedIdentity &one : stated)
            require(one.field == StatedField::Description || one.whole.end <= span.start
                    || one.whole.start >= span.end);
        end = span.end;
    }
}

PreparedReport reportAbout(const document::Source &source)
{
    PreparedReport report;
    const auto layout = loadTemplate(QStringLiteral("ct-chest"), Language::English);
    require(layout.has_value());
    report.layout = *layout;
    report.sources = {source};
    report.clinicalText = report.prior = source.id;
    report.facts.nodules = {{.lobe = NoduleLobe::RightUpper, .density = {}, .margin = {}}};
    report.measured
        = {{QStringLiteral("M1"),
            QStringLiteral("N1"),
            {.quantity = QuantityKind::NoduleDiameterMean, .value = 7.6, .uncertainty = 0.3}}};
    return report;
}

/// The text as a prior report, and against the standing sentences of a template.
void readPrior(const PreparedReport &report, int length)
{
    const document::Source &source = report.sources.first();
    const MeasuredNodule nodule = nodulesOf(report).first();
    if (const auto size = priorSizeOf(nodule, report, finder())) {
        requireInside(size->support.span, length);
        require(size->support.quote == textOf(source.text, size->support.span));
        require(!size->words.isEmpty() && std::isfinite(size->meanMm) && size->meanMm >= 0
                && std::isfinite(size->roundingMm) && size->roundingMm >= 0);
        (void)changeSince(*size, nodule.values.first().measurement);
    }
    const QSet<TermIndex> raised = raisedFindings(report, finder());
    for (const TemplateOrgan &organ : report.layout.organs)
        for (const NormalSentence &normal : organ.normals)
            (void)mayStand(normal, raised, finder());
}

/// The text as the reader's own normal sentences.
void readNormals(ReportTemplate layout, const QString &text)
{
    const auto organs = layout.organs.size();
    const Status taken = takeReaderNormals(layout, text);
    require(taken || !taken.error().message.isEmpty());
    require(layout.organs.size() == organs);
    for (const TemplateOrgan &organ : layout.organs)
        for (const NormalSentence &normal : organ.normals)
            require(!normal.wordings.isEmpty() && !normal.wordings.first().trimmed().isEmpty());
}

/// The text as a finding that the person wrote beside a measurement.
void readFlags(const PreparedReport &report)
{
    document::Content content;
    content.header.kind = QStringLiteral("report");
    content.sources = report.sources;
    document::Block measured;
    measured.id = document::BlockId(1);
    measured.type = document::BlockType::Card;
    measured.payload = measuredPayload(report.measured.first());
    document::Provenance origin;
    origin.supports = {document::MeasurementSupport{QStringLiteral("M1")}};
    content.provenances.insert(document::ProvenanceId(1), origin);
    document::Block finding;
    finding.id = document::BlockId(2);
    finding.role = QStringLiteral("finding");
    finding.fields = {
        {QStringLiteral("text"), {{report.sources.first().text, {}, document::ProvenanceId(1)}}}};
    content.blocks = {measured, finding};
    const auto requireWords = [&content](const BlockPlace &place) {
        const document::Block *block = content.block(place.block);
        require(block != nullptr);
        requireInside(place.span, codePointCount(block->text()));
    };
    const auto flags = reportFlags(content);
    require(flags || !flags.error().message.isEmpty());
    for (const DocumentFlag &flag : flags.value_or(QList<DocumentFlag>())) {
        require(!flag.message.isEmpty());
        requireWords(flag.place);
        if (flag.other)
            requireWords(*flag.other);
        if (flag.mend)
            requireWords(flag.mend->place);
    }
}

} // namespace

/// Whatever comes in as clinical text, prior report, normal sentences or finding, every place that
/// is told lies inside it, and nothing is quoted that names the person.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    document::Source source;
    source.id = document::SourceId(1);
    source.kind = QStringLiteral("text");
    source.text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    source.language = languageOf(source.text);
    const int length = codePointCount(source.text);
    readQuotes(source, length);
    const PreparedReport report = reportAbout(source);
    readPrior(report, length);
    readNormals(report.layout, source.text);
    readFlags(report);
    return 0;
}
