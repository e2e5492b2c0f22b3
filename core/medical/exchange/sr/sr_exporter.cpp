// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/sr/sr_exporter.h"

#include "core/medical/exchange/sr/sr_dataset.h"
#include "core/publish/whole_file.h"

#include <QCoreApplication>

namespace lectern::medical {
namespace {

class SrExporter : public publish::Exporter
{
public:
    QString id() const override { return QStringLiteral("sr"); }
    QString name() const override
    {
        return QCoreApplication::translate("Exporter", "DICOM structured report");
    }
    QStringList suffixes() const override { return {QStringLiteral("dcm")}; }
    bool writes(const QString &kind) const override { return kind == u"report"; }
    bool hasPages() const override { return false; }

    Status write(const publish::ExportRequest &request) const override
    {
        const auto bytes = srFileOf(request.content, QDateTime::currentDateTime());
        if (!bytes)
            return std::unexpected(bytes.error());
        return publish::writeWhole(request.path, *bytes, request.stop);
    }
};

} // namespace

std::unique_ptr<publish::Exporter> makeSrExporter()
{
    return std::make_unique<SrExporter>();
}

} // namespace lectern::medical
