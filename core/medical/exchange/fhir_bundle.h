// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <QJsonObject>

namespace lectern::medical {

/// A report as a FHIR R4B bundle of type "collection": a DiagnosticReport with its Patient,
/// ImagingStudy and an Observation for each measurement. Not a "document" bundle, as that asks for
/// an author who stands for it and a date, and an unsigned draft has neither.
///
/// Status is "preliminary" throughout; the pages' text is attached. Ids follow from the content:
/// same content, same bundle. It names the person: use it for a file that the person at the desk
/// exports.
/// @source HL7 FHIR R4B (4.3.0), DiagnosticReport, Observation, ImagingStudy, Patient, Bundle
QJsonObject fhirBundle(const document::Content &report);

} // namespace lectern::medical
