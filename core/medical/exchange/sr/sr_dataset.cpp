// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/sr/sr_dataset.h"

#include "core/document/canonical_json.h"
#include "core/medical/exchange/sr/sr_report.h"
#include "core/medical/exchange/stable_ids.h"
#include "core/medical/layout/person.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcostrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <QCoreApplication>

#include <vector>

namespace lectern::medical {
namespace {

/// Puts attributes into an item, and remembers in the whole file's flag whether all went in.
class Attributes
{
public:
    Attributes(DcmItem &item, bool &isWhole) : m_item(item), m_isWhole(isWhole) { }

    Attributes &text(const DcmTagKey &tag, const QString &value)
    {
        return keep(m_item.putAndInsertString(tag, value.toUtf8().constData()));
    }
    Attributes &floats(const DcmTagKey &tag, const QList<QPointF> &points)
    {
        std::vector<Float32> values; // The standard keeps coordinates in single precision.
        for (const QPointF &point : points) {
            values.push_back(Float32(point.x()));
            values.push_back(Float32(point.y()));
        }
        return keep(m_item.putAndInsertFloat32Array(tag, values.data(),
                                                    static_cast<unsigned long>(values.size())));
    }
    Attributes &number(const DcmTagKey &tag, double value)
    {
        return keep(m_item.putAndInsertFloat64(tag, value));
    }
    Attributes &emptySequence(const DcmTagKey &tag) { return keep(m_item.insertEmptyElement(tag)); }
    /// A new last item of a sequence.
    Attributes item(const DcmTagKey &tag)
    {
        DcmItem *added = nullptr;
        keep(m_item.findOrCreateSequenceItem(tag, added, -2));
        return {added ? *added : m_item, m_isWhole}; // Where there is none, the flag is down.
    }
    Attributes &code(const DcmTagKey &sequence, const Code &code)
    {
        item(sequence)
            .text(DCM_CodeValue, code.value)
            .text(DCM_CodingSchemeDesignator, code.scheme)
            .text(DCM_CodeMeaning, code.meaning);
        return *this;
    }
    Attributes &reference(const DcmTagKey &sequence, const SrImage &image, bool withFrame)
    {
        Attributes to = item(sequence);
        to.text(DCM_ReferencedSOPClassUID, image.sopClass)
            .text(DCM_ReferencedSOPInstanceUID, image.instance);
        if (withFrame && image.frame)
            to.text(DCM_ReferencedFrameNumber, QString::number(*image.frame));
        return *this;
    }

private:
    Attributes &keep(const OFCondition &status)
    {
        m_isWhole &= status.good();
        return *this;
    }

    DcmItem &m_item;
    bool &m_isWhole;
};

/// At most 16 characters, as a decimal string has.
QString decimalString(double value)
{
    for (int digits = 15; digits > 8; --digits) {
        const QString text = QString::number(value, 'g', digits);
        if (text.size() <= 16)
            return text;
    }
    return QString::number(value, 'g', 8);
}

QString relationName(SrRelation relation)
{
    static const char *const kNames[] = {"",
                                         "CONTAINS",
                                         "HAS OBS CONTEXT",
                                         "HAS CONCEPT MOD",
                                         "HAS PROPERTIES",
                                         "INFERRED FROM",
                                         "SELECTED FROM"};
    return QString::fromLatin1(kNames[static_cast<std::size_t>(relation)]);
}

/// Writes the value of a content item.
struct ValueWriter {
    Attributes to;

    void type(const char *name) { to.text(DCM_ValueType, QString::fromLatin1(name)); }
    void operator()(const SrContainer &container)
    {
        type("CONTAINER");
        to.text(DCM_ContinuityOfContent, QStringLiteral("SEPARATE"));
        if (!container.templateId.isEmpty())
            to.item(DCM_ContentTemplateSequence)
                .text(DCM_MappingResource, QStringLiteral("DCMR"))
                .text(DCM_TemplateIdentifier, container.templateId);
    }
    void operator()(const SrText &text)
    {
        type("TEXT");
        to.text(DCM_TextValue, text.text);
    }
    void operator()(const Code &code)
    {
        type("CODE");
        to.code(DCM_ConceptCodeSequence, code);
    }
    void operator()(const SrUid &uid)
    {
        type("UIDREF");
        to.text(DCM_UID, uid.uid);
    }
    void operator()(const SrNumber &number)
    {
        type("NUM");
        to.item(DCM_MeasuredValueSequence)
            .text(DCM_NumericValue, decimalString(number.value))
            .number(DCM_FloatingPointValue, number.value)
            .code(DCM_MeasurementUnitsCodeSequence, number.unit);
    }
    void operator()(const SrRegion &region)
    {
        type("SCOORD");
        to.text(DCM_GraphicType,
                region.points.size() == 1 ? QStringLiteral("POINT") : QStringLiteral("POLYLINE"))
            .floats(DCM_GraphicData, region.points);
    }
    void operator()(const SrImage &image)
    {
        type("IMAGE");
        to.reference(DCM_ReferencedSOPSequence, image, true);
    }
};

void writeItem(Attributes to, const SrItem &item)
{
    if (item.relation != SrRelation::Root)
        to.text(DCM_RelationshipType, relationName(item.relation));
    if (item.name)
        to.code(DCM_ConceptNameCodeSequence, *item.name);
    std::visit(ValueWriter{to}, item.value);
    for (const SrItem &child : item.children)
        writeItem(to.item(DCM_ContentSequence), child);
}

void describePatientAndStudy(Attributes &to, const ReportStudy &study)
{
    const Identity::Revealed who = revealedForExport(study.identity);
    to.text(DCM_PatientName, who.name)
        .text(DCM_PatientID, who.id)
        .text(DCM_PatientBirthDate, who.birthDate)
        .text(DCM_PatientSex, {})
        .text(DCM_StudyInstanceUID, study.studyUid)
        .text(DCM_StudyDate, who.studyDate)
        .text(DCM_StudyTime, {})
        .text(DCM_ReferringPhysicianName, {})
        .text(DCM_StudyID, {})
        .text(DCM_AccessionNumber, {});
}

void describeDocument(Attributes &to, const QByteArray &seed, const QDateTime &moment)
{
    to.text(DCM_SpecificCharacterSet, QStringLiteral("ISO_IR 192"))
        .text(DCM_SOPClassUID, QStringLiteral(UID_ComprehensiveSRStorage))
        .text(DCM_SOPInstanceUID, stableUid(seed + "#instance"))
        .text(DCM_Modality, QStringLiteral("SR"))
        .text(DCM_SeriesInstanceUID, stableUid(seed + "#series"))
        .text(DCM_SeriesNumber, QStringLiteral("1"))
        .text(DCM_SeriesDescription, QStringLiteral("Draft report, unsigned"))
        .emptySequence(DCM_ReferencedPerformedProcedureStepSequence)
        .text(DCM_Manufacturer, QStringLiteral("Lectern"))
        .text(DCM_InstanceNumber, QStringLiteral("1"))
        .text(DCM_CompletionFlag, QStringLiteral("PARTIAL"))
        .text(DCM_VerificationFlag, QStringLiteral("UNVERIFIED"))
        .text(DCM_PreliminaryFlag, QStringLiteral("PRELIMINARY"))
        .text(DCM_ContentDate, moment.toString(QStringLiteral("yyyyMMdd")))
        .text(DCM_ContentTime, moment.toString(QStringLiteral("HHmmss")))
        .emptySequence(DCM_PerformedProcedureCodeSequence);
}

void writeEvidence(Attributes &to, const ReportStudy &study, const QList<SrImage> &images)
{
    if (images.isEmpty())
        return;
    Attributes evidence = to.item(DCM_CurrentRequestedProcedureEvidenceSequence);
    evidence.text(DCM_StudyInstanceUID, study.studyUid);
    Attributes series = evidence.item(DCM_ReferencedSeriesSequence);
    series.text(DCM_SeriesInstanceUID, study.facts.uid);
    for (const SrImage &image : images)
        series.reference(DCM_ReferencedSOPSequence, image, false);
}

std::unexpected<Error> notWhole(const char *detail)
{
    return failure(
        ErrorCode::Internal,
        QCoreApplication::translate(
            "Exporter", "The DICOM report could not be put together. Export it as PDF or text."),
        QString::fromLatin1(detail));
}

Result<QByteArray> bytesOf(DcmFileFormat &file)
{
    constexpr auto kSyntax = EXS_LittleEndianExplicit;
    if (file.validateMetaInfo(kSyntax).bad())
        return notWhole("validateMetaInfo");
    file.getDataset()->computeGroupLengthAndPadding(EGL_withoutGL, EPD_noChange, kSyntax,
                                                    EET_ExplicitLength);
    QByteArray bytes(qsizetype(file.calcElementLength(kSyntax, EET_ExplicitLength)) + 4096, '\0');
    DcmOutputBufferStream stream(bytes.data(), offile_off_t(bytes.size()));
    file.transferInit();
    const OFCondition status = file.write(stream, kSyntax, EET_ExplicitLength, nullptr);
    file.transferEnd();
    void *start = nullptr;
    offile_off_t size = 0;
    stream.flushBuffer(start, size);
    if (status.bad() || size <= 0)
        return notWhole(status.text());
    bytes.truncate(qsizetype(size));
    return bytes;
}

} // namespace

Result<QByteArray> srFileOf(const document::Content &report, const QDateTime &moment)
{
    const auto study = studyOf(report);
    if (!study || study->studyUid.isEmpty() || study->facts.uid.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Exporter",
                                        "This report has no series, and a DICOM report belongs to "
                                        "one. Export it as PDF or text."));
    const QByteArray seed
        = document::canonicalJson(report) + moment.toString(Qt::ISODateWithMs).toUtf8() + "#sr";
    const SrItem tree = srTreeOf(report, *study);
    DcmFileFormat file;
    bool isWhole = true;
    Attributes to(*file.getDataset(), isWhole);
    describeDocument(to, seed, moment);
    describePatientAndStudy(to, *study);
    writeEvidence(to, *study, imagesOf(tree));
    writeItem(to, tree);
    if (!isWhole)
        return notWhole("an attribute does not fit");
    return bytesOf(file);
}

} // namespace lectern::medical
