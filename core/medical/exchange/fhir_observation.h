// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/exchange/measurement_codes.h"
#include "core/medical/layout/page_words.h"
#include "core/medical/report/measured_value.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lectern::medical {

/// What all resources of a report refer to; empty where the report has no series.
struct FhirContext {
    QJsonObject subject; ///< Reference to the Patient.
    QJsonObject study; ///< Reference to the ImagingStudy.
    QString date; ///< Of the examination, ISO 8601.
};

/// Puts subject and date into a resource.
void fhirAddContext(QJsonObject &resource, const FhirContext &context);

QJsonObject fhirCoding(const QString &system, const QString &code, const QString &display = {});
/// Of a scheme that DICOM names; a scheme of ours has a URN.
QJsonObject fhirCoding(const Code &code);
QJsonObject fhirConcept(const QJsonArray &codings, const QString &text = {});

/// A measurement as an Observation with a UCUM quantity, or with the reason why there is no value.
QJsonObject fhirObservation(const MeasuredValue &value, const FhirContext &context,
                            const PageWords &words);

} // namespace lectern::medical
