// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_tools.h"
#include "tests/support/sample_report.h"

#include <QTemporaryDir>

namespace lectern::test {

/// The exporters of reports as the program puts them together, and a folder to write into.
class ReportFixture
{
public:
    ReportFixture();

    publish::Exporters exporters;
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }
    /// Exports and gives the file's bytes; fails the test and gives nothing where that fails.
    QByteArray exported(const QString &format, const document::Content &report);
};

/// Without white space, so that line breaks do not matter.
QString squeezed(QString text);

/// What the blocks of a report say, without its cards.
QStringList saidIn(const document::Content &report);

} // namespace lectern::test
