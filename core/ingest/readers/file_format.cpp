// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/file_format.h"

#include "core/ingest/readers/docx_reader.h"
#include "core/ingest/readers/text_decoding.h"

namespace lectern::ingest {
namespace {

constexpr qsizetype kSniffedBytes = 4096;

/// Excel, PowerPoint and Word before 2007, and every Office file with a password, are such
/// containers.
Reading<FileFormat> problemOfCompoundFile(const QByteArray &bytes)
{
    static const QByteArray encrypted = QByteArray::fromHex(
        "45006e006300720079007000740065006400500061006300"); // UTF-16 "EncryptedPac"
    if (bytes.contains(encrypted))
        return unreadable(ReadProblem::PasswordProtected, QStringLiteral("encrypted Office file"));
    return unreadable(ReadProblem::OldWordFormat);
}

/// What an archive holds, by its entries.
Reading<FileFormat> formatOfArchive(const QByteArray &bytes)
{
    auto archive = ZipArchive::open(bytes);
    if (!archive)
        return std::unexpected(archive.error());
    if (!docxMainPart(*archive).isEmpty())
        return FileFormat::Docx;
    if (archive->contains(QStringLiteral("META-INF/container.xml")))
        return FileFormat::Epub;
    for (const char *part : {"xl/workbook.xml", "ppt/presentation.xml", "content.xml"})
        if (archive->contains(QString::fromLatin1(part)))
            return unreadable(ReadProblem::OtherOfficeFormat);
    return unreadable(ReadProblem::UnknownFormat, QStringLiteral("archive"));
}

bool looksLikeHtml(const QByteArray &head)
{
    QByteArray start = head.trimmed().toLower();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3).trimmed();
    if (start.startsWith("<?xml") || start.startsWith("<!--"))
        return start.contains("<html");
    for (const char *opening : {"<!doctype html", "<html", "<head", "<body"})
        if (start.startsWith(opening))
            return true;
    return false;
}

} // namespace

Reading<FileFormat> formatOf(const InputFile &file)
{
    const QByteArray head = file.bytes.first(std::min(file.bytes.size(), kSniffedBytes));
    // Some programs put a few bytes before the header of a PDF; readers look into the first 1024.
    if (head.first(std::min<qsizetype>(head.size(), 1024)).contains("%PDF-"))
        return FileFormat::Pdf;
    if (head.startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1")))
        return problemOfCompoundFile(file.bytes);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return formatOfArchive(file.bytes);
    if (looksLikeHtml(head))
        return FileFormat::Html;
    if (looksBinary(head))
        return unreadable(ReadProblem::UnknownFormat, QStringLiteral("binary"));
    const QString name = file.name.toLower();
    if (name.endsWith(u".md") || name.endsWith(u".markdown"))
        return FileFormat::Markdown;
    return FileFormat::PlainText;
}

} // namespace lectern::ingest
