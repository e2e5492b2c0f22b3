// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/markdown/markdown_writer.h"
#include "core/publish/pdf/document_pages.h"
#include "core/publish/pdf/readable_text.h"
#include "core/publish/publish_tools.h"
#include "core/publish/whole_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>

namespace lectern::publish {
namespace {

class PdfExporter : public Exporter
{
public:
    explicit PdfExporter(SharedTools tools) : m_tools(std::move(tools)) { }

    QString id() const override { return QStringLiteral("pdf"); }
    QString name() const override { return QCoreApplication::translate("Exporter", "PDF"); }
    QStringList suffixes() const override { return {QStringLiteral("pdf")}; }
    Status write(const ExportRequest &request) const override;

private:
    static Result<QByteArray> print(const pdf::Pages &pages, const Flow &flow,
                                    const ExportRequest &request);

    SharedTools m_tools;
};

Result<QByteArray> PdfExporter::print(const pdf::Pages &pages, const Flow &flow,
                                      const ExportRequest &request)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(pdf::kUnitsPerInch);
    writer.setTitle(flow.title);
    writer.setCreator(QStringLiteral("Lectern"));
    QPainter painter;
    if (!painter.begin(&writer)) {
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("Exporter", "The PDF could not be begun."));
    }
    for (int page = 0; page < pages.count(); ++page) {
        if (request.stop.isRaised())
            return exportCancelled();
        if (page > 0)
            writer.newPage();
        pages.paint(page, painter);
        if (request.progress) {
            request.progress({static_cast<double>(page + 1) / pages.count(),
                              QCoreApplication::translate("Exporter", "Page %1 of %2")
                                  .arg(page + 1)
                                  .arg(pages.count())});
        }
    }
    painter.end();
    if (!bytes.startsWith("%PDF-") || !bytes.trimmed().endsWith("%%EOF")) {
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("Exporter", "The PDF could not be finished."));
    }
    // Markdown says all that the pages say.
    return pdf::withReadableText(bytes, markdownOf(flow), pages.typography().fonts());
}

Status PdfExporter::write(const ExportRequest &request) const
{
    const auto document = pdf::makeDocumentPages(*m_tools, request);
    if (!document)
        return std::unexpected(document.error());
    const auto bytes = print(document->pages, document->flow, request);
    if (!bytes)
        return std::unexpected(bytes.error());
    return writeWhole(request.path, *bytes, request.stop);
}

} // namespace

std::unique_ptr<Exporter> makePdfExporter(SharedTools tools)
{
    return std::make_unique<PdfExporter>(std::move(tools));
}

} // namespace lectern::publish
