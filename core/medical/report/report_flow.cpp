// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_flow.h"

#include "core/medical/measure/measure.h"
#include "core/medical/report/region_picture.h"
#include "core/medical/report/series_source.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A part of a longer piece of work.
ProgressSink part(const ProgressSink &progress, double from, double to)
{
    if (!progress)
        return {};
    return [progress, from, to](const Progress &step) {
        progress({from + (to - from) * step.fraction, step.step});
    };
}

document::Source typedSource(const QString &text)
{
    document::Source source;
    source.kind = QStringLiteral("text");
    source.language = languageOf(text);
    source.text = text;
    source.passages.append({document::PassageKind::Paragraph, 0, 0, {0, codePointCount(text)}});
    source.sha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return source;
}

Status read(const QString &file, const ingest::IngestService &ingest, const StopFlag &stop,
            std::optional<document::Source> &into)
{
    if (file.isEmpty())
        return {};
    auto read = ingest.read(file, stop);
    if (!read)
        return std::unexpected(read.error());
    into = std::move(read->source);
    into->figures.clear(); // Pictures of a letter are no part of the report.
    return {};
}

Status refuseOpenQuestions(const QList<IdentityQuestion> &questions)
{
    if (questions.isEmpty())
        return {};
    QStringList sentences;
    for (const IdentityQuestion &question : questions)
        sentences.append(question.sentence());
    return failure(ErrorCode::RefusedByCheck,
                   Words::tr("%1 Check that all of it is of one patient, then confirm it "
                             "(--same-patient).")
                       .arg(sentences.join(u' ')));
}

/// Titles say what a text is: file names often hold a person's name.
void take(std::optional<document::Source> source, const QString &title, PreparedReport &report,
          std::optional<document::SourceId> &id)
{
    if (!source)
        return;
    id = document::SourceId(report.sources.size() + 1);
    source->id = *id;
    source->title = title;
    source->fileName = title;
    report.sources.append(std::move(*source));
}

Status choose(const ReportOrder &order, const SeriesAtHand &series, PreparedReport &report)
{
    const QString id = order.templateId.isEmpty()
        ? templateFor(series.found.facts, !order.nodules.isEmpty())
        : order.templateId;
    auto layout = loadTemplate(id, report.language);
    if (!layout)
        return std::unexpected(layout.error());
    report.layout = std::move(*layout);
    return takeReaderNormals(report.layout,
                             order.readerNormals.isEmpty()
                                 ? order.keptNormals.text(id, report.language)
                                 : order.readerNormals);
}

} // namespace

Result<ReportTexts> readTexts(const ReportOrder &order, const ingest::IngestService &ingest,
                              const StopFlag &stop)
{
    ReportTexts texts;
    LECTERN_TRY(read(order.textFile, ingest, stop, texts.clinical));
    LECTERN_TRY(read(order.priorFile, ingest, stop, texts.prior));
    if (!texts.clinical && !order.typedText.trimmed().isEmpty())
        texts.clinical = typedSource(order.typedText);
    if (!texts.prior && !order.priorText.trimmed().isEmpty())
        texts.prior = typedSource(order.priorText);
    return texts;
}

QList<IdentityQuestion> identityQuestions(const FoundSeries &series, const ReportTexts &texts)
{
    QList<IdentityQuestion> questions = identityQuestions(series);
    if (texts.clinical)
        questions += identityQuestions(series.identity, texts.clinical->text,
                                       IdentityPlace::ClinicalText);
    if (texts.prior)
        questions
            += identityQuestions(series.identity, texts.prior->text, IdentityPlace::PriorReport);
    return questions;
}

QList<MeasuredValue> measureForReport(const Volume &volume, const QList<Vector3> &nodules,
                                      bool lungs, const StopFlag &stop, int firstName)
{
    QList<MeasuredValue> values;
    const auto add = [&](const MeasureOrder &order, const QString &group) {
        for (Measurement &measurement : measure(volume, order, stop)) {
            const auto number = firstName + values.size();
            values.append({u'M' + QString::number(number), group, std::move(measurement)});
        }
    };
    for (qsizetype i = 0; i < nodules.size(); ++i)
        add({.nodules = {nodules.at(i)}, .line = {}, .polygon = {}}, u'N' + QString::number(i + 1));
    if (lungs)
        add({.nodules = {}, .line = {}, .polygon = {}, .lungs = true}, {});
    return values;
}

Result<PreparedReport> prepareReport(const ReportOrder &order, const SeriesAtHand &series,
                                     const ReportServices &services, const ProgressSink &progress,
                                     const StopFlag &stop)
{
    auto texts = readTexts(order, services.ingest, stop);
    if (!texts)
        return std::unexpected(texts.error());
    if (!order.samePatient)
        LECTERN_TRY(refuseOpenQuestions(identityQuestions(series.found, *texts)));

    PreparedReport report;
    report.language = order.language.value_or(texts->clinical ? languageOf(texts->clinical->text)
                                                              : Language::English);
    report.facts = order.facts;
    LECTERN_TRY(choose(order, series, report));

    std::optional<Volume> volume = series.volume;
    if (!volume) {
        auto loaded = services.series.load(series.list, series.found, stop, part(progress, 0, 0.5));
        if (!loaded)
            return std::unexpected(loaded.error());
        volume = std::move(*loaded);
    }
    auto files
        = linkedFiles(series.list, series.found, series.place, stop, part(progress, 0.5, 0.6));
    if (!files)
        return std::unexpected(files.error());
    report.study = studyFrom(series.found, series.place);
    report.study.files = std::move(*files);
    report.study.source = document::SourceId(1);
    report.sources.append(seriesSource(report.study, report.language));
    const bool isChinese = report.language == Language::Chinese;
    take(std::move(texts->clinical),
         isChinese ? QStringLiteral("临床资料") : QStringLiteral("Clinical text"), report,
         report.clinicalText);
    take(std::move(texts->prior),
         isChinese ? QStringLiteral("既往报告") : QStringLiteral("Prior report"), report,
         report.prior);

    report.study.basis
        = {report.layout.id, report.clinicalText, report.prior, toJson(report.facts)};
    if (progress)
        progress({0.6, Words::tr("Measuring")});
    report.measured = measureForReport(*volume, order.nodules, report.layout.measuresLungs, stop);
    auto marks = measureMarks(*volume, order.marks, report.layout, int(report.measured.size()) + 1);
    if (!marks)
        return std::unexpected(marks.error());
    report.measured += *marks;
    putPictures(*volume, report.measured, report.pictures);
    if (stop.isRaised())
        return failure(ErrorCode::Cancelled, {});
    return report;
}

} // namespace lectern::medical
