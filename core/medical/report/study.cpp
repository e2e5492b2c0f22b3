// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/study.h"

#include "core/medical/report/study_card.h"

namespace lectern::medical {
namespace {

QJsonObject factsJson(const ReportStudy &study)
{
    QJsonObject json{{QStringLiteral("study"), study.studyUid},
                     {QStringLiteral("series"), study.facts.uid},
                     {QStringLiteral("modality"), study.facts.modality},
                     {QStringLiteral("body_part"), study.facts.bodyPart},
                     {QStringLiteral("manufacturer"), study.facts.manufacturer},
                     {QStringLiteral("kernel"), study.facts.kernel},
                     {QStringLiteral("contrast"), study.facts.contrastAgent},
                     {QStringLiteral("images"), study.images}};
    if (study.thickness)
        json.insert(QStringLiteral("thickness_mm"), *study.thickness);
    return json;
}

void insertBasis(QJsonObject &json, const DraftBasis &basis)
{
    json.insert(QStringLiteral("template"), basis.templateId);
    json.insert(QStringLiteral("facts"), basis.facts);
    if (basis.clinicalText)
        json.insert(QStringLiteral("clinical_text"), qint64(basis.clinicalText->value()));
    if (basis.prior)
        json.insert(QStringLiteral("prior"), qint64(basis.prior->value()));
}

DraftBasis basisFrom(const QJsonObject &json)
{
    const auto source = [&json](const QString &key) {
        return json.contains(key) ? std::optional(document::SourceId(json.value(key).toInteger()))
                                  : std::nullopt;
    };
    return {json.value(u"template").toString(), source(QStringLiteral("clinical_text")),
            source(QStringLiteral("prior")), json.value(u"facts").toObject()};
}

} // namespace

QJsonArray filesJson(const QList<LinkedFile> &files)
{
    QJsonArray array;
    for (const LinkedFile &file : files)
        array.append(
            QJsonObject{{QStringLiteral("name"), file.name},
                        {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    return array;
}

document::Payload studyPayload(const ReportStudy &study)
{
    QJsonObject value = factsJson(study);
    value.insert(QStringLiteral("source"), qint64(study.source.value()));
    value.insert(QStringLiteral("sop_class"), study.facts.sopClass);
    value.insert(QStringLiteral("place"), study.place);
    value.insert(QStringLiteral("files"), filesJson(study.files));
    insertBasis(value, study.basis);
    value.insert(
        QStringLiteral("patient"),
        Identity::toWire(study.identity.reveal(Disclosure(Disclosure::Purpose::Document))));
    return {kStudySchema, 1, value};
}

std::optional<ReportStudy> studyFrom(const document::Payload &payload)
{
    const QJsonObject &value = payload.value;
    if (payload.schema != kStudySchema || !value.value(u"series").isString())
        return std::nullopt;
    ReportStudy study;
    study.source = document::SourceId(value.value(u"source").toInteger());
    study.studyUid = value.value(u"study").toString();
    study.facts.uid = value.value(u"series").toString();
    study.facts.modality = value.value(u"modality").toString();
    study.facts.bodyPart = value.value(u"body_part").toString();
    study.facts.manufacturer = value.value(u"manufacturer").toString();
    study.facts.kernel = value.value(u"kernel").toString();
    study.facts.contrastAgent = value.value(u"contrast").toString();
    study.facts.sopClass = value.value(u"sop_class").toString();
    study.images = value.value(u"images").toInt();
    if (value.contains(u"thickness_mm"))
        study.thickness = value.value(u"thickness_mm").toDouble();
    study.place = value.value(u"place").toString();
    for (const QJsonValue &file : value.value(u"files").toArray())
        study.files.append(
            {file[u"name"].toString(), QByteArray::fromHex(file[u"sha256"].toString().toLatin1())});
    study.basis = basisFrom(value);
    study.identity = Identity::fromWire(value.value(u"patient").toObject());
    return study;
}

std::optional<ReportStudy> studyOf(const document::Content &report)
{
    const document::Block *card = studyCard(report);
    return card ? studyFrom(*card->payload) : std::nullopt;
}

document::PayloadType studyPayloadType()
{
    return {kStudySchema, 1, QStringLiteral("study"),
            [](const document::Content &, const document::Block &block) {
                const auto study = studyFrom(*block.payload);
                return study ? factsJson(*study) : QJsonObject();
            }};
}

} // namespace lectern::medical
