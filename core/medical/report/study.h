// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/document/payload_types.h"
#include "core/medical/dicom/identity.h"
#include "core/medical/volume/slice.h"

#include <QJsonArray>
#include <QList>

#include <optional>

namespace lectern::medical {

/// A file of a series that a report looks at; it stays where it is.
struct LinkedFile {
    QString name; ///< Below the study's place, or the entry of a ZIP file; empty: the place itself.
    QByteArray sha256; ///< 32 bytes.
    friend bool operator==(const LinkedFile &, const LinkedFile &) = default;
};

/// What a report was drafted from besides the series.
struct DraftBasis {
    QString templateId; ///< "ct-chest"
    std::optional<document::SourceId> clinicalText;
    std::optional<document::SourceId> prior;
    QJsonObject facts; ///< What the reader entered, as reportFactsFrom() reads it.
    friend bool operator==(const DraftBasis &, const DraftBasis &) = default;
};

/// The series that a report is about: whose it is, and how it is found again.
struct ReportStudy {
    document::SourceId source{0}; ///< The document's source for it, of kind "series".
    QString studyUid;
    SeriesFacts facts;
    int images = 0;
    std::optional<double> thickness; ///< mm
    QString place; ///< Folder, ZIP file or file where it was.
    QList<LinkedFile> files;
    Identity identity;
    DraftBasis basis;
};

/// The payload of the card at the head of a report.
inline constexpr QLatin1StringView kStudySchema("lectern.study");

document::Payload studyPayload(const ReportStudy &study);
/// The "files" of that payload.
QJsonArray filesJson(const QList<LinkedFile> &files);
/// Nothing for another payload, or one that makes no sense.
std::optional<ReportStudy> studyFrom(const document::Payload &payload);
/// The study of a report; nothing where its card was removed or no series was given.
std::optional<ReportStudy> studyOf(const document::Content &report);

/// Prints "study" without anything that names the person.
document::PayloadType studyPayloadType();

} // namespace lectern::medical
