// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/writer/series_writer.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>

namespace lectern::medical {
namespace {

/// The day of an examination, so many days after the first one of every phantom.
QString dayOf(int days)
{
    return QDate(2026, 1, 5).addDays(days).toString(QStringLiteral("yyyyMMdd"));
}

/// Puts attributes into a data set and remembers whether all went in.
class Attributes
{
public:
    explicit Attributes(DcmItem &item) : m_item(item) { }

    Attributes &text(const DcmTagKey &tag, const QString &value)
    {
        return keep(m_item.putAndInsertOFStringArray(tag, value.toLatin1().constData()));
    }
    Attributes &text(const DcmTagKey &tag, const char *value)
    {
        return keep(m_item.putAndInsertOFStringArray(tag, value));
    }
    Attributes &numbers(const DcmTagKey &tag, const QList<double> &values)
    {
        QStringList words; // A decimal string has at most 16 characters.
        for (const double value : values)
            words.append(QString::number(value, 'g', 10).left(16));
        return text(tag, words.join(u'\\'));
    }
    Attributes &whole(const DcmTagKey &tag, int value)
    {
        return keep(m_item.putAndInsertUint16(tag, Uint16(value)));
    }
    /// Unsigned or signed, as the pixels are.
    Attributes &pixelValue(const DcmTagKey &tag, qint32 value, bool isSigned)
    {
        const DcmTag typed(tag, isSigned ? EVR_SS : EVR_US);
        return keep(isSigned ? m_item.putAndInsertSint16(typed, Sint16(value))
                             : m_item.putAndInsertUint16(typed, Uint16(value)));
    }
    Attributes &pixels(const QByteArray &bytes)
    {
        return keep(m_item.putAndInsertUint16Array(
            DCM_PixelData, reinterpret_cast<const Uint16 *>(bytes.constData()),
            static_cast<unsigned long>(bytes.size() / 2)));
    }
    bool isWhole() const { return m_isWhole; }

private:
    Attributes &keep(const OFCondition &status)
    {
        m_isWhole &= status.good();
        return *this;
    }

    DcmItem &m_item;
    bool m_isWhole = true;
};

QList<double> listed(const Vector3 &v)
{
    return {v.x, v.y, v.z};
}

void describePatientAndStudy(Attributes &to, const PhantomSeries &series)
{
    to.text(DCM_PatientName, "Phantom^Lectern")
        .text(DCM_PatientID, "PHANTOM")
        .text(DCM_PatientBirthDate, "")
        .text(DCM_PatientSex, "O")
        .text(DCM_StudyInstanceUID, series.studyUid)
        .text(DCM_StudyDate, dayOf(series.days))
        .text(DCM_StudyTime, "120000")
        .text(DCM_ReferringPhysicianName, "")
        .text(DCM_StudyID, "1")
        .text(DCM_AccessionNumber, "");
}

void describeSeries(Attributes &to, const PhantomSeries &series)
{
    const SeriesFacts &facts = series.facts;
    to.text(DCM_Modality, facts.modality)
        .text(DCM_SeriesInstanceUID, facts.uid)
        .text(DCM_SeriesNumber, "1")
        .text(DCM_FrameOfReferenceUID, series.frameOfReferenceUid)
        .text(DCM_PositionReferenceIndicator, "")
        .text(DCM_Manufacturer, facts.manufacturer)
        .text(DCM_BodyPartExamined, facts.bodyPart)
        .text(DCM_PatientPosition, "HFS")
        .text(DCM_ImageType, "ORIGINAL\\PRIMARY\\AXIAL")
        .text(DCM_KVP, "120")
        .text(DCM_AcquisitionNumber, "1");
    if (!facts.kernel.isEmpty())
        to.text(DCM_ConvolutionKernel, facts.kernel);
    if (!facts.contrastAgent.isEmpty())
        to.text(DCM_ContrastBolusAgent, facts.contrastAgent);
}

void describeImage(Attributes &to, const SliceImage &image, int number)
{
    const Slice &slice = image.slice;
    to.text(DCM_SOPClassUID, UID_CTImageStorage)
        .text(DCM_SOPInstanceUID, slice.instance)
        .text(DCM_InstanceNumber, QString::number(number))
        .numbers(DCM_ImagePositionPatient, listed(slice.position))
        .numbers(DCM_ImageOrientationPatient, listed(slice.row) + listed(slice.column))
        .numbers(DCM_PixelSpacing, {slice.rowSpacing, slice.columnSpacing})
        .numbers(DCM_SliceThickness, {slice.thickness.value_or(0)})
        .numbers(DCM_RescaleIntercept, {slice.intercept})
        .numbers(DCM_RescaleSlope, {slice.slope})
        .text(DCM_RescaleType, "HU")
        .whole(DCM_SamplesPerPixel, 1)
        .text(DCM_PhotometricInterpretation, "MONOCHROME2")
        .whole(DCM_Rows, slice.rows)
        .whole(DCM_Columns, slice.columns)
        .whole(DCM_BitsAllocated, slice.format.bitsAllocated)
        .whole(DCM_BitsStored, slice.format.bitsStored)
        .whole(DCM_HighBit, slice.format.highBit)
        .whole(DCM_PixelRepresentation, slice.format.isSigned ? 1 : 0);
    if (slice.padding)
        to.pixelValue(DCM_PixelPaddingValue, slice.padding->first, slice.format.isSigned);
    to.pixels(image.pixels);
}

} // namespace

Status writeSeries(const PhantomSeries &series, const QString &folder, const StopFlag &stop,
                   const ProgressSink &progress)
{
    int number = 0;
    for (const SliceImage &image : series.images) {
        if (stop.isRaised())
            return failure(ErrorCode::Cancelled, {});
        DcmFileFormat file;
        Attributes attributes(*file.getDataset());
        describePatientAndStudy(attributes, series);
        describeSeries(attributes, series);
        describeImage(attributes, image, ++number);
        const QString name = QStringLiteral("IM%1.dcm").arg(number, 5, 10, QChar(u'0'));
        const QByteArray path = QFile::encodeName(QDir(folder).filePath(name));
        if (!attributes.isWhole())
            return failure(ErrorCode::Internal,
                           QCoreApplication::translate("Medical", "An attribute does not fit."));
        if (file.saveFile(OFFilename(path.constData()), EXS_LittleEndianExplicit).bad())
            return failure(ErrorCode::Io,
                           QCoreApplication::translate("Medical",
                                                       "%1 could not be written. Make room on the "
                                                       "disk, or choose another folder.")
                               .arg(name));
        if (progress)
            progress({double(number) / double(series.images.size()),
                      QCoreApplication::translate("Medical", "Writing images")});
    }
    return {};
}

} // namespace lectern::medical
