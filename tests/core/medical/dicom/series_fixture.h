// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/series_service.h"
#include "core/medical/phantom/phantom_images.h"

#include <QTemporaryDir>

namespace lectern::test {

/// A folder with series of phantoms, and the service that reads them in the real child process.
class SeriesFixture
{
public:
    SeriesFixture();

    /// Writes the first time point of a phantom into a new folder below. @return its path
    QString writePhantom(const QByteArray &spec);
    QString write(const QString &name, const QByteArray &bytes) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    const medical::SeriesService &service() const { return m_service; }
    /// Of what writePhantom wrote last.
    const medical::PhantomSeries &written() const { return m_written; }
    /// The only series in a place, read whole; an error of list() or load() passes through.
    Result<medical::Volume> read(const QString &path) const;

    static ingest::ReaderSettings settings();

private:
    QTemporaryDir m_folder;
    medical::SeriesService m_service;
    medical::PhantomSeries m_written;
    int m_phantoms = 0;
};

/// Number of voxels that differ; -1 where the grids do.
qsizetype differences(const medical::Volume &a, const medical::Volume &b);

/// A phantom of 24 x 20 x 6 voxels with a ball in it; @param change more members.
QByteArray smallPhantom(const QByteArray &change = {});

QByteArray bytesOf(const QString &path);

} // namespace lectern::test
