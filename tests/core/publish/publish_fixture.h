// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_tools.h"
#include "tests/support/sample_lesson.h"

#include <QStringList>
#include <QTemporaryDir>

namespace lectern::test {

/// The exporters as the program puts them together, and a folder to write into.
class PublishFixture
{
public:
    explicit PublishFixture(std::shared_ptr<const publish::MediaRenditions> media = nullptr);

    std::shared_ptr<publish::PublishTools> tools;
    publish::Exporters exporters;
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }

    /// Exports and gives the file's bytes; fails the test and gives nothing where that fails.
    QByteArray exported(const QString &format, const document::Content &content,
                        publish::Part part = publish::Part::Plan);
};

/// A film of a few bytes.
class SampleMedia : public publish::MediaRenditions
{
public:
    Result<publish::MediaRendition> render(const document::Content &content,
                                           const document::Block &block, publish::MediaDepth depth,
                                           const ProgressSink &progress,
                                           const StopFlag &stop) const override;
};

/// The texts of all fields of blocks of the roles, formulas left out.
QStringList textsOf(const document::Content &content, const QStringList &roles);

/// Without white space, so that line breaks do not matter.
QString squeezed(QString text);

} // namespace lectern::test
