// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/file_reader.h"

#include "core/ingest/readers/file_format.h"
#include "core/ingest/readers/markdown_reader.h"
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
    Q_UNUSED(progress)
    const auto format = formatOf(file);
    if (!format)
        return std::unexpected(format.error());
    switch (*format) {
    case FileFormat::PlainText:
    case FileFormat::Markdown:
        return readDecoded(file, *format);
    default:
        return unreadable(ReadProblem::UnknownFormat);
    }
}

} // namespace lectern::ingest
