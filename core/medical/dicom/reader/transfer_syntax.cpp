// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/transfer_syntax.h"

#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>

#include <array>

namespace lectern::medical {
namespace {

struct KnownSyntax {
    const char *uid;
    Packing packing;
};

// DICOM PS3.6, table A-1.
constexpr std::array kSyntaxes{
    KnownSyntax{"1.2.840.10008.1.2", Packing::Plain}, // Implicit little endian.
    KnownSyntax{"1.2.840.10008.1.2.1", Packing::Plain},
    KnownSyntax{"1.2.840.10008.1.2.1.99", Packing::Plain}, // Deflated.
    KnownSyntax{"1.2.840.10008.1.2.2", Packing::Plain}, // Big endian.
    KnownSyntax{"1.2.840.10008.1.2.5", Packing::RunLengths},
    KnownSyntax{"1.2.840.10008.1.2.4.50", Packing::Dcmtk}, // JPEG baseline.
    KnownSyntax{"1.2.840.10008.1.2.4.51", Packing::Dcmtk}, // JPEG extended.
    KnownSyntax{"1.2.840.10008.1.2.4.53", Packing::Dcmtk},
    KnownSyntax{"1.2.840.10008.1.2.4.55", Packing::Dcmtk},
    KnownSyntax{"1.2.840.10008.1.2.4.57", Packing::Dcmtk}, // JPEG lossless.
    KnownSyntax{"1.2.840.10008.1.2.4.70", Packing::Dcmtk},
    KnownSyntax{"1.2.840.10008.1.2.4.80", Packing::Dcmtk}, // JPEG-LS.
    KnownSyntax{"1.2.840.10008.1.2.4.81", Packing::Dcmtk},
    KnownSyntax{"1.2.840.10008.1.2.4.90", Packing::OpenJpeg}, // JPEG 2000.
    KnownSyntax{"1.2.840.10008.1.2.4.91", Packing::OpenJpeg},
    KnownSyntax{"1.2.840.10008.1.2.4.201", Packing::OpenJpeg}, // High-Throughput JPEG 2000.
    KnownSyntax{"1.2.840.10008.1.2.4.202", Packing::OpenJpeg},
    KnownSyntax{"1.2.840.10008.1.2.4.203", Packing::OpenJpeg},
};

} // namespace

Packing packingOf(const QString &transferSyntaxUid)
{
    for (const KnownSyntax &known : kSyntaxes)
        if (transferSyntaxUid == QLatin1StringView(known.uid))
            return known.packing;
    return Packing::Unknown;
}

QString transferSyntaxOf(DcmFileFormat &file)
{
    OFString uid;
    if (file.getMetaInfo()->findAndGetOFString(DCM_TransferSyntaxUID, uid).good() && !uid.empty())
        return QString::fromLatin1(uid.c_str());
    return QString::fromLatin1(DcmXfer(file.getDataset()->getOriginalXfer()).getXferID());
}

void registerDecoders()
{
    DJDecoderRegistration::registerCodecs();
    DJLSDecoderRegistration::registerCodecs();
}

} // namespace lectern::medical
