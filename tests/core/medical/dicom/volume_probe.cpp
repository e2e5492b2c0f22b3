// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/reference/check_dicom_pixels.py drives:
//   volume_probe pixels FILE             values of the first series as 32-bit floats, frame by
//   frame volume_probe pack FILE SYNTAX OUT    the same image in another transfer syntax, by
//   DCMTK's encoders
#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpls/djencode.h>

#include "core/medical/dicom/series_service.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lectern::medical;

namespace {

int complain(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return 1;
}

int printPixels(const QString &path)
{
    auto settings = SeriesService::standardSettings();
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    const SeriesService service(settings);
    auto list = service.list(path);
    if (!list)
        return complain(list.error().message);
    if (list->series.isEmpty())
        return complain(errorFor(list->broken.first().problem, {}).detail);
    int number = 0;
    for (FoundSlice &found : list->series.first().slices) { // Many samples lie nowhere.
        Slice &slice = found.slice;
        slice.position = {0, 0, double(number++)};
        slice.row = {1, 0, 0};
        slice.column = {0, 1, 0};
        slice.columnSpacing = slice.rowSpacing = 1;
        slice.padding.reset();
    }
    const auto volume = service.load(*list, list->series.first());
    if (!volume)
        return complain(volume.error().message);
    for (qsizetype index = 0; index < volume->grid().voxels(); ++index) {
        const float value = volume->at(index);
        std::fwrite(&value, sizeof value, 1, stdout);
    }
    return 0;
}

int pack(const char *from, const char *syntaxUid, const char *to)
{
    DJEncoderRegistration::registerCodecs();
    DJLSEncoderRegistration::registerCodecs();
    DcmRLEEncoderRegistration::registerCodecs();
    const E_TransferSyntax syntax = DcmXfer(syntaxUid).getXfer();
    DcmFileFormat file;
    if (file.loadFile(from).bad() || file.getDataset()->chooseRepresentation(syntax, nullptr).bad()
        || file.saveFile(to, syntax).bad())
        return complain(QStringLiteral("could not be packed"));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString mode = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    if (mode == u"pixels" && argc == 3)
        return printPixels(QString::fromLocal8Bit(argv[2]));
    if (mode == u"pack" && argc == 5)
        return pack(argv[2], argv[3], argv[4]);
    return complain(QStringLiteral("volume_probe pixels FILE | pack FILE SYNTAX OUT"));
}
