// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/sr/sr_dataset.h"
#include "tests/core/medical/layout/report_fixture.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrcodtn.h>
#include <dcmtk/dcmsr/dsrdoc.h>
#include <dcmtk/dcmsr/dsrimgtn.h>
#include <dcmtk/dcmsr/dsrnumtn.h>
#include <dcmtk/dcmsr/dsrscotn.h>
#include <dcmtk/dcmsr/dsrtextn.h>

#include <QTest>

using namespace lectern;

/// Reads the file back with DCMTK's own SR classes, which know what may stand in which relation.
class TestReportSr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_isAValidStructuredReport_data();
    void file_isAValidStructuredReport();
    void file_isAnUnsignedDraft();
    void person_isNamedInBothScripts();
    void values_areThoseOfTheReport();
    void text_isWhollyThere_data();
    void text_isWhollyThere();
    void namedRegion_isOneGroupUnderItsName();
    void regions_pointIntoTheirImage();
    void image_ofManyFrames_isNamedWithItsFrame();
    void image_isOfTheClassThatItsFileStates_data();
    void image_isOfTheClassThatItsFileStates();
    void sameMoment_isTheSameFile();
    void withoutSeries_saysWhatToDo();

private:
    static QByteArray file(const document::Content &report);
};

static QDateTime moment()
{
    return {QDate(2026, 1, 6), QTime(9, 30)};
}

QByteArray TestReportSr::file(const document::Content &report)
{
    const auto bytes = medical::srFileOf(report, moment());
    if (!bytes)
        QTest::qFail(qPrintable(bytes.error().message + bytes.error().detail), __FILE__, __LINE__);
    return bytes.value_or(QByteArray());
}

/// A file in memory, read by DCMTK.
class Parsed
{
public:
    explicit Parsed(const QByteArray &bytes)
    {
        DcmInputBufferStream stream;
        stream.setBuffer(bytes.constData(), offile_off_t(bytes.size()));
        stream.setEos();
        m_file.transferInit();
        isGood = m_file.read(stream).good();
        m_file.transferEnd();
        isGood = isGood && document.read(*m_file.getDataset()).good();
    }
    QString attribute(const DcmTagKey &tag)
    {
        OFString value;
        m_file.getDataset()->findAndGetOFStringArray(tag, value);
        return QString::fromUtf8(value.c_str());
    }
    /// Calls `see` with every content item.
    template <typename See> void walk(See see)
    {
        DSRDocumentTreeNodeCursor cursor;
        document.getTree().getCursorToRootNode(cursor);
        do {
            if (const DSRDocumentTreeNode *node = cursor.getNode())
                see(*node);
        } while (cursor.iterate() > 0);
    }

    bool isGood = false;
    DSRDocument document;

private:
    DcmFileFormat m_file;
};

void TestReportSr::file_isAValidStructuredReport_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestReportSr::file_isAValidStructuredReport()
{
    QFETCH(bool, isChinese);
    Parsed parsed(file(isChinese ? test::chineseReport() : test::englishReport()));

    QVERIFY(parsed.isGood);
    QVERIFY(parsed.document.isValid());
    QVERIFY(parsed.document.getTree().isValid());
    QCOMPARE(parsed.document.getDocumentType(), DSRTypes::DT_ComprehensiveSR);
    OFString id;
    OFString resource;
    parsed.document.getTree().getTemplateIdentification(id, resource);
    QCOMPARE(QString::fromLatin1(id.c_str()), QStringLiteral("1500"));
    QCOMPARE(QString::fromLatin1(resource.c_str()), QStringLiteral("DCMR"));
}

void TestReportSr::file_isAnUnsignedDraft()
{
    Parsed parsed(file(test::englishReport()));

    QCOMPARE(parsed.document.getCompletionFlag(), DSRTypes::CF_Partial);
    QCOMPARE(parsed.document.getVerificationFlag(), DSRTypes::VF_Unverified);
    QCOMPARE(parsed.document.getPreliminaryFlag(), DSRTypes::PF_Preliminary);
    QCOMPARE(parsed.attribute(DCM_ContentDate), QStringLiteral("20260106"));
    QCOMPARE(parsed.attribute(DCM_ContentTime), QStringLiteral("093000"));
}

void TestReportSr::person_isNamedInBothScripts()
{
    Parsed parsed(file(test::englishReport()));

    QCOMPARE(parsed.attribute(DCM_SpecificCharacterSet), QStringLiteral("ISO_IR 192"));
    QCOMPARE(parsed.attribute(DCM_PatientName), test::samplePerson().name);
    QCOMPARE(parsed.attribute(DCM_PatientID), test::samplePerson().id);
    QCOMPARE(parsed.attribute(DCM_PatientBirthDate), test::samplePerson().birthDate);
    QCOMPARE(parsed.attribute(DCM_StudyDate), test::samplePerson().studyDate);
    QCOMPARE(parsed.attribute(DCM_StudyInstanceUID), QStringLiteral("1.2.826.0.1.3680043.8.498.1"));
}

void TestReportSr::values_areThoseOfTheReport()
{
    const document::Content report = test::englishReport();
    Parsed parsed(file(report));
    QStringList expected;
    const QStringList units{QStringLiteral("mm"),
                            QStringLiteral("mm"),
                            QStringLiteral("mm"),
                            QStringLiteral("mm3"),
                            QStringLiteral("[hnsf'U]"),
                            QStringLiteral("mL"),
                            QString()}; // The last one was not computed.
    qsizetype at = 0;
    for (const medical::MeasuredValue &value : medical::measuredValuesOf(report)) {
        if (value.measurement.value)
            expected.append(QString::number(*value.measurement.value) + u' ' + units[at]);
        ++at;
    }

    QStringList found;
    parsed.walk([&found](const DSRDocumentTreeNode &node) {
        const auto *number = dynamic_cast<const DSRNumTreeNode *>(&node);
        if (!number || number->getRelationshipType() != DSRTypes::RT_contains)
            return;
        const QString value = QString::fromLatin1(number->getNumericValue().c_str());
        found.append(QString::number(value.toDouble()) + u' '
                     + QString::fromLatin1(number->getMeasurementUnit().getCodeValue().c_str()));
    });

    QCOMPARE(found, expected);
}

void TestReportSr::text_isWhollyThere_data()
{
    file_isAValidStructuredReport_data();
}

void TestReportSr::text_isWhollyThere()
{
    QFETCH(bool, isChinese);
    const document::Content report = isChinese ? test::chineseReport() : test::englishReport();
    Parsed parsed(file(report));

    QStringList found;
    QStringList trackers;
    parsed.walk([&](const DSRDocumentTreeNode &node) {
        if (const auto *text = dynamic_cast<const DSRTextTreeNode *>(&node))
            (text->getConceptName().getCodeValue() == "112039" ? trackers : found)
                .append(QString::fromUtf8(text->getValue().c_str()));
    });

    for (const document::Block &block : report.blocks) {
        if (block.type == document::BlockType::Paragraph)
            QVERIFY2(found.contains(block.text()), qPrintable(block.text()));
    }
    QVERIFY(found.last().startsWith(isChinese ? QStringLiteral("草稿，未签发")
                                              : QStringLiteral("Draft, unsigned")));
    QVERIFY(found.at(found.size() - 2).contains(QStringLiteral("B60f"))); // Why M7 is missing.
    QCOMPARE(trackers,
             QStringList({QStringLiteral("N1"), QStringLiteral("M5"), QStringLiteral("M6")}));
}

void TestReportSr::namedRegion_isOneGroupUnderItsName()
{
    Parsed parsed(file(test::reportOfNamedRegion()));
    QVERIFY(parsed.isGood && parsed.document.isValid());

    QStringList found;
    parsed.walk([&found](const DSRDocumentTreeNode &node) {
        const auto *text = dynamic_cast<const DSRTextTreeNode *>(&node);
        if (text && text->getConceptName().getCodeValue() == "112039")
            found.append(QString::fromUtf8(text->getValue().c_str()));
        if (const auto *code = dynamic_cast<const DSRCodeTreeNode *>(&node))
            QVERIFY(code->getCodeValue() != "27925004"); // No nodule.
        const auto *number = dynamic_cast<const DSRNumTreeNode *>(&node);
        if (number && number->getRelationshipType() == DSRTypes::RT_contains)
            found.append(QString::fromLatin1(number->getMeasurementUnit().getCodeValue().c_str()));
    });

    QCOMPARE(found,
             QStringList({QStringLiteral("R1 right hilar lymph node"), QStringLiteral("mm2"),
                          QStringLiteral("[hnsf'U]"), QStringLiteral("M3"), QStringLiteral("mm")}));
}

static QString printed(const DSRGraphicDataList &points)
{
    QStringList words;
    for (size_t i = 1; i <= points.getNumberOfItems(); ++i)
        words.append(QStringLiteral("%1/%2")
                         .arg(double(points.getItem(i).Column))
                         .arg(double(points.getItem(i).Row)));
    return words.join(u',');
}

void TestReportSr::regions_pointIntoTheirImage()
{
    Parsed parsed(file(test::englishReport()));

    QStringList shapes;
    QSet<QString> images;
    parsed.walk([&](const DSRDocumentTreeNode &node) {
        if (const auto *region = dynamic_cast<const DSRSCoordTreeNode *>(&node)) {
            shapes.append(
                QString::fromLatin1(
                    DSRTypes::graphicTypeToEnumeratedValue(region->getValue().getGraphicType()))
                + u' '
                + printed(DSRSpatialCoordinatesValue(region->getValue()).getGraphicDataList()));
        }
        if (const auto *image = dynamic_cast<const DSRImageTreeNode *>(&node)) {
            images.insert(QString::fromLatin1(image->getValue().getSOPInstanceUID().c_str()));
            QCOMPARE(QString::fromLatin1(image->getValue().getSOPClassUID().c_str()),
                     QStringLiteral(UID_CTImageStorage));
            QVERIFY(image->getValue().getFrameList().isEmpty());
        }
    });

    const QString outline
        = QStringLiteral("POLYLINE 101.5/88.25,110.5/92,108/99.5,99.5/97,101.5/88.25");
    QCOMPARE(shapes,
             QStringList({outline, outline, QStringLiteral("POLYLINE 99.5/97,110.5/92"), outline,
                          QStringLiteral("POINT 60.5/60.5")}));
    QCOMPARE(images, QSet<QString>({QString::fromLatin1(test::kSampleInstance)}));
    auto &evidence = parsed.document.getCurrentRequestedProcedureEvidence();
    QCOMPARE(evidence.getNumberOfInstances(), size_t(1));
}

void TestReportSr::image_ofManyFrames_isNamedWithItsFrame()
{
    document::Content report = test::englishReport();
    medical::MeasuredValue value = medical::measuredValuesOf(report).first();
    value.name = QStringLiteral("M9");
    value.measurement.region.frame = 3;
    report.blocks[1].payload = medical::measuredPayload(value);
    Parsed parsed(file(report));

    QStringList frames;
    parsed.walk([&frames](const DSRDocumentTreeNode &node) {
        if (const auto *image = dynamic_cast<const DSRImageTreeNode *>(&node)) {
            frames.append(QString::number(
                DSRImageReferenceValue(image->getValue()).getFrameList().getItem(1)));
            QCOMPARE(QString::fromLatin1(image->getValue().getSOPClassUID().c_str()),
                     QStringLiteral(UID_EnhancedCTImageStorage));
        }
    });

    QCOMPARE(frames,
             QStringList({QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("1"),
                          QStringLiteral("1"), QStringLiteral("1")}));
}

void TestReportSr::image_isOfTheClassThatItsFileStates_data()
{
    QTest::addColumn<QString>("sopClass");
    QTest::addColumn<bool>("hasFrames");
    QTest::newRow("single image") << QStringLiteral(UID_CTImageStorage) << false;
    QTest::newRow("enhanced") << QStringLiteral(UID_EnhancedCTImageStorage) << true;
    QTest::newRow("converted") << QStringLiteral(UID_LegacyConvertedEnhancedCTImageStorage) << true;
    QTest::newRow("captured") << QStringLiteral(UID_SecondaryCaptureImageStorage) << false;
    QTest::newRow("magnetic resonance") << QStringLiteral(UID_MRImageStorage) << false;
}

void TestReportSr::image_isOfTheClassThatItsFileStates()
{
    QFETCH(const QString, sopClass);
    QFETCH(const bool, hasFrames);
    document::Content report = test::englishReport();
    medical::ReportStudy study = *medical::studyOf(report);
    study.facts.sopClass = sopClass;
    report.blocks[0].payload = medical::studyPayload(study);
    Parsed parsed(file(report));

    int images = 0;
    parsed.walk([&](const DSRDocumentTreeNode &node) {
        if (const auto *image = dynamic_cast<const DSRImageTreeNode *>(&node)) {
            ++images;
            QCOMPARE(QString::fromLatin1(image->getValue().getSOPClassUID().c_str()), sopClass);
            QCOMPARE(!image->getValue().getFrameList().isEmpty(), hasFrames);
        }
    });
    QCOMPARE(images, 5);
}

void TestReportSr::sameMoment_isTheSameFile()
{
    const document::Content report = test::englishReport();
    const auto later = medical::srFileOf(report, moment().addSecs(1));
    Parsed one(file(report));
    QVERIFY(later);
    Parsed other(*later);

    QCOMPARE(file(report), file(report));
    QVERIFY(one.attribute(DCM_SOPInstanceUID) != other.attribute(DCM_SOPInstanceUID));
    QVERIFY(one.attribute(DCM_SOPInstanceUID).startsWith(QStringLiteral("2.25.")));
    QVERIFY(one.attribute(DCM_SOPInstanceUID) != one.attribute(DCM_SeriesInstanceUID));
}

void TestReportSr::withoutSeries_saysWhatToDo()
{
    document::Content report = test::englishReport();
    report.blocks.removeFirst();

    const auto bytes = medical::srFileOf(report, moment());

    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
    QVERIFY(bytes.error().message.contains(QStringLiteral("Export it as PDF")));
}

QTEST_GUILESS_MAIN(TestReportSr)
#include "tst_report_sr.moc"
