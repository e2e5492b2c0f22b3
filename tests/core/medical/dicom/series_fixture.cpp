// SPDX-License-Identifier: GPL-3.0-or-later
#include "series_fixture.h"

#include "core/medical/dicom/writer/series_writer.h"
#include "core/medical/phantom/phantom_json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace lectern::test {

using namespace medical;

SeriesFixture::SeriesFixture() : m_service(settings()) { }

ingest::ReaderSettings SeriesFixture::settings()
{
    auto settings = SeriesService::standardSettings();
    settings.program = QStringLiteral(LECTERN_BINARY_DIR "/lectern-reader");
    return settings;
}

QString SeriesFixture::writePhantom(const QByteArray &spec)
{
    const auto read = phantomSpecFrom(QJsonDocument::fromJson(spec).object());
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    const QString folder = path(QStringLiteral("phantom%1").arg(++m_phantoms));
    m_written = *makePhantom(*read, read->times.first());
    if (!QDir().mkpath(folder) || !writeSeries(m_written, folder))
        qFatal("cannot write the phantom");
    return folder;
}

QString SeriesFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture file");
    return file.fileName();
}

Result<Volume> SeriesFixture::read(const QString &path) const
{
    const auto list = m_service.list(path);
    if (!list)
        return std::unexpected(list.error());
    if (list->series.size() != 1)
        return failure(ErrorCode::Internal, QStringLiteral("%1 series").arg(list->series.size()));
    return m_service.load(*list, list->series.first());
}

qsizetype differences(const Volume &a, const Volume &b)
{
    if (a.grid().voxels() != b.grid().voxels() || length(a.grid().origin - b.grid().origin) > 1e-6
        || length(a.grid().step - b.grid().step) > 1e-6)
        return -1;
    qsizetype count = 0;
    for (qsizetype index = 0; index < a.grid().voxels(); ++index)
        count += a.at(index) != b.at(index);
    return count;
}

QByteArray smallPhantom(const QByteArray &change)
{
    return R"({"size": [24, 20, 6], "spacing": [0.7, 0.8, 1.25], "background": -850, "noise": 30,
               "shapes": [{"diameter": 8, "hu": 40}])"
        + (change.isEmpty() ? change : ", " + change) + "}";
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the fixture file");
    return file.readAll();
}

} // namespace lectern::test
