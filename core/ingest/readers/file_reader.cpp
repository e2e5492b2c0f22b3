// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/file_reader.h"

#include "core/ingest/readers/docx_reader.h"
#include "core/ingest/readers/epub_reader.h"
#include "core/ingest/readers/file_format.h"
#include "core/ingest/readers/html_reader.h"
#include "core/ingest/readers/markdown_reader.h"
#include "core/ingest/readers/pdf_reader.h"
#include "core/ingest/readers/plain_text_reader.h"
#include "core/ingest/readers/text_decoding.h"

#include <QFile>
#include <QFileInfo>

namespace lectern::ingest {
namespace {

Reading<IngestedSource> readDecoded(const InputFile &file, FileFormat format)
{
    if (file.bytes.size() > kMaxTextBytes)
        return unreadable(ReadProblem::TooLarge, QStringLiteral("text file"));
    const auto text = decodeText(file.bytes);
    if (!text)
        return std::unexpected(text.error());
    return format == FileFormat::Markdown ? readMarkdown(*text, file) : readPlainText(*text, file);
}

Reading<IngestedSource> readArchive(const InputFile &file, FileFormat format,
                                    const ReadProgressSink &progress)
{
    auto archive = ZipArchive::open(file.bytes);
    if (!archive)
        return std::unexpected(archive.error());
    return format == FileFormat::Docx ? readDocx(file, std::move(*archive))
                                      : readEpub(file, std::move(*archive), progress);
}

} // namespace

Reading<IngestedSource> readFile(const QString &path, const ReadProgressSink &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.exists() ? ReadProblem::NotReadable : ReadProblem::NotFound,
                          file.errorString());
    if (file.size() == 0)
        return unreadable(ReadProblem::Empty);
    if (file.size() > kMaxFileBytes)
        return unreadable(ReadProblem::TooLarge,
                          QStringLiteral("file of %1 bytes").arg(file.size()));
    // Mapped, so that a large PDF is not held twice.
    const uchar *bytes = file.map(0, file.size());
    const QFileInfo info(path);
    const InputFile input{
        bytes ? QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size())
              : file.readAll(),
        info.fileName(), info.absolutePath()};
    return readBytes(input, progress);
}

Reading<IngestedSource> readBytes(const InputFile &file, const ReadProgressSink &progress)
{
    const auto format = formatOf(file);
    if (!format)
        return std::unexpected(format.error());
    const ReadProgressSink sink = progress ? progress : [](const ReadProgress &) { };
    switch (*format) {
    case FileFormat::PlainText:
    case FileFormat::Markdown:
        return readDecoded(file, *format);
    case FileFormat::Html:
        return readHtml(file);
    case FileFormat::Docx:
    case FileFormat::Epub:
        return readArchive(file, *format, sink);
    case FileFormat::Pdf:
        return readPdf(file, sink);
    }
    return unreadable(ReadProblem::UnknownFormat);
}

} // namespace lectern::ingest
