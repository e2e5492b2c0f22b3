// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_builder.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

namespace lectern::test {

QByteArray zipped(const Entries &entries)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.zip"));
    zip_t *archive
        = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive)
        qFatal("cannot make the archive");
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(),
                                                 static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(archive) != 0)
        qFatal("cannot write the archive");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the archive");
    return file.readAll();
}

namespace {

QByteArray style(const char *id, const char *name, const char *properties = "")
{
    return QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + id + "\"><w:name w:val=\""
        + name + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
}

QByteArray styles()
{
    return "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + style("Title", "Title") + style("Heading1", "heading 1", "<w:outlineLvl w:val=\"0\"/>")
        + style("Heading2", "heading 2", "<w:outlineLvl w:val=\"1\"/>")
        + style("OwnHead", "My section", "<w:outlineLvl w:val=\"2\"/>")
        + style("Caption", "caption") + style("Quote", "Quote") + style("TOC1", "toc 1")
        + "</w:styles>";
}

QByteArray relationships(const Entries &more)
{
    QByteArray xml(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (const auto &[name, bytes] : more) {
        const QString target = name.section(u'/', 1);
        const QString id = name.section(u'/', -1).section(u'.', 0, 0);
        xml += QStringLiteral("<Relationship Id=\"%1\" Type=\"image\" Target=\"%2\"/>")
                   .arg(id, target)
                   .toUtf8();
    }
    return xml + "</Relationships>";
}

} // namespace

QByteArray docx(const QByteArray &body, const Entries &more)
{
    const QByteArray document
        = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
          "<w:body>"
        + body + "</w:body></w:document>";
    Entries entries{{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                    {QStringLiteral("word/document.xml"), document},
                    {QStringLiteral("word/styles.xml"), styles()},
                    {QStringLiteral("word/_rels/document.xml.rels"), relationships(more)}};
    return zipped(entries + more);
}

QByteArray paragraph(const QByteArray &style, const QString &text)
{
    const QByteArray properties
        = style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">"
        + text.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
}

QByteArray epub(const Entries &pages, const Entries &more, const QString &title)
{
    QString manifest;
    QString spine;
    for (const auto &[name, bytes] : pages) {
        const QString properties
            = bytes.contains("<nav") ? QStringLiteral(" properties=\"nav\"") : QString();
        manifest += QStringLiteral(
                        "<item id=\"%1\" href=\"%1\" media-type=\"application/xhtml+xml\"%2/>")
                        .arg(name, properties);
        spine += QStringLiteral("<itemref idref=\"%1\"/>").arg(name);
    }
    const QString package
        = QStringLiteral(
              "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata>"
              "<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">%1</dc:title></metadata>"
              "<manifest>%2</manifest><spine>%3</spine></package>")
              .arg(title, manifest, spine);
    Entries entries{
        {QStringLiteral("mimetype"), "application/epub+zip"},
        {QStringLiteral("META-INF/container.xml"),
         "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>"},
        {QStringLiteral("OPS/book.opf"), package.toUtf8()}};
    for (const auto &[name, bytes] : pages)
        entries.append({QStringLiteral("OPS/") + name, bytes});
    return zipped(entries + more);
}

QByteArray page(const QString &body)
{
    return QStringLiteral(
               "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
               "<title>page</title></head><body>%1</body></html>")
        .arg(body)
        .toUtf8();
}

} // namespace lectern::test
