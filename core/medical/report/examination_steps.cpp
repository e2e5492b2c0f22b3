// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/examination_steps.h"

#include "core/medical/report/series_source.h"
#include "core/medical/report/stated_identity.h"

#include <QLocale>

namespace lectern::medical {
namespace {

/// "chest", 胸部; empty for a part without a word of its own.
QString regionWords(const QString &bodyPart, Language language)
{
    struct Region {
        const char16_t *part;
        const char16_t *english;
        const char16_t *chinese;
    };
    static constexpr Region kRegions[]{
        {u"CHEST", u"chest", u"胸部"},     {u"THORAX", u"chest", u"胸部"},
        {u"LUNG", u"chest", u"胸部"},      {u"HEAD", u"head", u"头颅"},
        {u"BRAIN", u"head", u"头颅"},      {u"SKULL", u"head", u"头颅"},
        {u"ABDOMEN", u"abdomen", u"腹部"}, {u"PELVIS", u"pelvis", u"盆腔"},
        {u"NECK", u"neck", u"颈部"}};
    for (const Region &region : kRegions)
        if (bodyPart.toUpper() == QStringView(region.part))
            return inLanguage(language, region.english, region.chinese);
    return {};
}

QString millimetres(double value)
{
    return QString::number(value, 'g', 4) + QStringLiteral(" mm");
}

/// "5 January 2025"; 2025年1月5日.
QString dateWords(const QDate &date, Language language)
{
    if (language == Language::Chinese)
        return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
    return QLocale::c().toString(date, QStringLiteral("d MMMM yyyy"));
}

/// Lines of the series' text as supports.
QList<document::Support> lines(const document::Source &series, const QStringList &things)
{
    QList<document::Support> supports;
    for (const QString &thing : things)
        if (const auto line = headerLine(series, thing))
            supports.append(*line);
    return supports;
}

/// Of a prior report, its own date of examination; nothing where it states several or none.
struct StatedDate {
    QDate date;
    document::TextSupport support;
};
std::optional<StatedDate> priorDate(const document::Source &prior)
{
    std::optional<StatedDate> found;
    for (const StatedIdentity &stated : statedIdentities(prior.text)) {
        const QList<QDate> dates = datesOf(textOf(prior.text, stated.value));
        const bool isDate = stated.field == StatedField::ExaminationDate
            || stated.field == StatedField::PlainDate;
        if (!isDate || dates.size() != 1)
            continue;
        if (found && found->date != dates.first())
            return std::nullopt;
        found = {dates.first(), {prior.id, stated.value, textOf(prior.text, stated.value)}};
    }
    return found;
}

drafting::ListedSentence studyLine(const PreparedReport &report)
{
    const ReportStudy &study = report.study;
    const bool isChinese = report.language == Language::Chinese;
    QStringList words{headerWord(study.facts.modality)};
    QString region = regionWords(study.facts.bodyPart, report.language);
    if (region.isEmpty())
        region = headerWord(study.facts.bodyPart);
    if (!region.isEmpty())
        words.append(region);
    words.append(isChinese ? QStringLiteral("%1 幅图像").arg(study.images)
                           : QStringLiteral("%1 %2")
                                 .arg(study.images)
                                 .arg(study.images == 1 ? QStringLiteral("image")
                                                        : QStringLiteral("images")));
    if (study.thickness)
        words.append(isChinese ? QStringLiteral("层厚 ") + millimetres(*study.thickness)
                               : millimetres(*study.thickness) + QStringLiteral(" slices"));
    if (const QString kernel = headerWord(study.facts.kernel); !kernel.isEmpty())
        words.append((isChinese ? QStringLiteral("卷积核 ") : QStringLiteral("kernel ")) + kernel);
    const document::Source &series = report.sources.first();
    return {
        {{words.join(isChinese ? QStringLiteral("，") : QStringLiteral(", ")),
          QStringLiteral("report.study")}},
        {},
        lines(series,
              {QStringLiteral("Modality"), QStringLiteral("Body part"), QStringLiteral("Images"),
               QStringLiteral("Slice thickness"), QStringLiteral("Kernel")})};
}

} // namespace

void addStudyCard(StepBuilder &steps)
{
    steps.card(studyPayload(steps.report().study), studyLine(steps.report()));
}

StepBuilder::Sentences techniqueSentences(const PreparedReport &report)
{
    const ReportStudy &study = report.study;
    const document::Source &series = report.sources.first();
    const QString modality = headerWord(study.facts.modality);
    const QString region = regionWords(study.facts.bodyPart, report.language);
    const QString kernel = headerWord(study.facts.kernel);
    const QString agent = headerWord(study.facts.contrastAgent);
    StepBuilder::Values scan{{QStringLiteral("modality"), {modality}},
                             {QStringLiteral("images"), {QString::number(study.images)}}};
    if (!region.isEmpty())
        scan.insert(QStringLiteral("region"), {region});
    StepBuilder::Sentences sentences;
    if (!modality.isEmpty())
        sentences.append(
            StepBuilder::sentence(QStringLiteral("technique.scan"), scan,
                                  lines(series,
                                        {QStringLiteral("Modality"), QStringLiteral("Body part"),
                                         QStringLiteral("Images")})));
    const auto how = lines(series, {QStringLiteral("Slice thickness"), QStringLiteral("Kernel")});
    if (study.thickness) {
        StepBuilder::Values values{{QStringLiteral("thickness"), {millimetres(*study.thickness)}}};
        if (!kernel.isEmpty())
            values.insert(QStringLiteral("kernel"), {kernel});
        sentences.append(StepBuilder::sentence(QStringLiteral("technique.slices"), values, how));
    } else if (!kernel.isEmpty()) {
        sentences.append(StepBuilder::sentence(QStringLiteral("technique.kernel"),
                                               {{QStringLiteral("kernel"), {kernel}}}, how));
    }
    const bool hasAgent = !agent.isEmpty() && agent.compare(u"NONE", Qt::CaseInsensitive) != 0
        && agent.compare(u"NO", Qt::CaseInsensitive) != 0;
    const StepBuilder::Values values = hasAgent
        ? StepBuilder::Values{{QStringLiteral("agent"), {agent}}}
        : StepBuilder::Values();
    sentences.append(StepBuilder::sentence(
        hasAgent ? QStringLiteral("technique.contrast") : QStringLiteral("technique.no_contrast"),
        values, lines(series, {QStringLiteral("Contrast agent")})));
    return sentences;
}

StepBuilder::Sentences comparisonSentences(const PreparedReport &report)
{
    const document::Source *prior = report.source(report.prior);
    if (!prior)
        return {StepBuilder::sentence(QStringLiteral("comparison.none"), {}, {})};
    if (const auto stated = priorDate(*prior))
        return {StepBuilder::sentence(
            QStringLiteral("comparison.prior"),
            {{QStringLiteral("date"), {dateWords(stated->date, report.language)}}},
            {stated->support})};
    return {StepBuilder::sentence(QStringLiteral("comparison.undated"), {}, {})};
}

void addMeasurementCard(StepBuilder &steps, const MeasuredValue &value)
{
    const PreparedReport &report = steps.report();
    const auto [method, version] = methodOf(value.measurement.quantity);
    QList<document::Support> supports = supportsOf({value}, report.study.source);
    supports.removeFirst(); // The card is the measurement.
    steps.card(measuredPayload(value),
               {{{cardText(value, report.language),
                  QStringLiteral("measurement.%1.%2").arg(method, version)}},
                {{QStringLiteral("quantity"), nameOf(value.measurement.quantity)}},
                supports});
}

void addMeasurementCards(StepBuilder &steps)
{
    for (const MeasuredValue &value : steps.report().measured)
        addMeasurementCard(steps, value);
}

} // namespace lectern::medical
