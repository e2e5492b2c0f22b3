// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/fhir_observation.h"

#include "core/medical/layout/measurement_words.h"

namespace lectern::medical {
namespace {

QString systemOf(QLatin1StringView scheme)
{
    if (scheme == QLatin1StringView("SCT"))
        return QStringLiteral("http://snomed.info/sct");
    if (scheme == QLatin1StringView("LN"))
        return QStringLiteral("http://loinc.org");
    if (scheme == QLatin1StringView("DCM"))
        return QStringLiteral("http://dicom.nema.org/resources/ontology/DCM");
    if (scheme == QLatin1StringView("UCUM"))
        return QStringLiteral("http://unitsofmeasure.org");
    return QStringLiteral("urn:lectern:codes");
}

/// @source HL7 extension iso21090-uncertainty: one standard deviation, in the quantity's unit
QJsonObject quantityJson(const Measurement &measurement)
{
    const Code unit = codesOf(measurement.quantity).unit;
    QJsonObject json{{QStringLiteral("value"), *measurement.value},
                     {QStringLiteral("unit"), unitOf(measurement.quantity)},
                     {QStringLiteral("system"), systemOf(unit.scheme)},
                     {QStringLiteral("code"), QString(unit.value)}};
    if (measurement.uncertainty > 0)
        json.insert(
            QStringLiteral("extension"),
            QJsonArray{QJsonObject{
                {QStringLiteral("url"),
                 QStringLiteral("http://hl7.org/fhir/StructureDefinition/iso21090-uncertainty")},
                {QStringLiteral("valueDecimal"), measurement.uncertainty}}});
    return json;
}

void addAbsence(QJsonObject &json, const Measurement &measurement, const PageWords &words)
{
    const QString said = valueWords(measurement, words);
    json.insert(
        QStringLiteral("dataAbsentReason"),
        fhirConcept(
            {fhirCoding(QStringLiteral("http://terminology.hl7.org/CodeSystem/data-absent-reason"),
                        QStringLiteral("not-performed"), QStringLiteral("Not Performed"))},
            said));
    json.insert(QStringLiteral("note"), QJsonArray{QJsonObject{{QStringLiteral("text"), said}}});
}

} // namespace

void fhirAddContext(QJsonObject &resource, const FhirContext &context)
{
    if (!context.subject.isEmpty())
        resource.insert(QStringLiteral("subject"), context.subject);
    if (!context.date.isEmpty())
        resource.insert(QStringLiteral("effectiveDateTime"), context.date);
}

QJsonObject fhirCoding(const QString &system, const QString &code, const QString &display)
{
    QJsonObject json{{QStringLiteral("system"), system}, {QStringLiteral("code"), code}};
    if (!display.isEmpty())
        json.insert(QStringLiteral("display"), display);
    return json;
}

QJsonObject fhirCoding(const Code &code)
{
    return fhirCoding(systemOf(code.scheme), code.value, code.meaning);
}

QJsonObject fhirConcept(const QJsonArray &codings, const QString &text)
{
    QJsonObject json{{QStringLiteral("coding"), codings}};
    if (!text.isEmpty())
        json.insert(QStringLiteral("text"), text);
    return json;
}

QJsonObject fhirObservation(const MeasuredValue &value, const FhirContext &context,
                            const PageWords &words)
{
    const Measurement &measurement = value.measurement;
    const QuantityCodes codes = codesOf(measurement.quantity);
    QJsonObject json{
        {QStringLiteral("resourceType"), QStringLiteral("Observation")},
        {QStringLiteral("status"), QStringLiteral("preliminary")},
        {QStringLiteral("category"),
         QJsonArray{fhirConcept({fhirCoding(
             QStringLiteral("http://terminology.hl7.org/CodeSystem/observation-category"),
             QStringLiteral("imaging"), QStringLiteral("Imaging"))})}},
        {QStringLiteral("code"),
         fhirConcept({fhirCoding(codes.quantity)}, titleOf(value, words.language()))},
        {QStringLiteral("identifier"),
         QJsonArray{QJsonObject{{QStringLiteral("value"), nameWords(value)}}}},
        {QStringLiteral("method"),
         fhirConcept({fhirCoding(codes.method)}, methodWords(measurement.quantity, words))}};
    fhirAddContext(json, context);
    if (!context.study.isEmpty())
        json.insert(QStringLiteral("derivedFrom"), QJsonArray{context.study});
    if (measurement.value)
        json.insert(QStringLiteral("valueQuantity"), quantityJson(measurement));
    else
        addAbsence(json, measurement, words);
    return json;
}

} // namespace lectern::medical
