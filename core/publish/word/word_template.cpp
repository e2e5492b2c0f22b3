// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/word/word_template.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

#include <memory>

namespace lectern::publish {
namespace {

struct Part {
    const char *name; ///< In the archive.
    const char16_t *resource;
};

constexpr Part kParts[] = {
    {"[Content_Types].xml", u"content_types.xml"},
    {"_rels/.rels", u"package_rels.xml"},
    {"word/document.xml", u"document.xml"},
    {"word/_rels/document.xml.rels", u"document_rels.xml"},
    {"word/styles.xml", u"styles.xml"},
    {"word/header1.xml", u"header.xml"},
    {"word/footer1.xml", u"footer.xml"},
};

struct CloseSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using SourcePtr = std::unique_ptr<zip_source_t, CloseSource>;

std::unexpected<Error> templateFailure(const char *what)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate("Exporter", "The Word template could not be made."),
                   QString::fromUtf8(what));
}

/// `bytes` must live until the archive is closed.
bool addPart(zip_t *archive, const char *name, const QByteArray &bytes)
{
    zip_source_t *part
        = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (!part)
        return false;
    const zip_int64_t index = zip_file_add(archive, name, part, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(part);
        return false;
    }
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 0, 0); // Same bytes each time.
    return true;
}

/// The words of the margins where the parts have their place for them, and the face.
QByteArray filled(QByteArray part, const WordLook &look)
{
    part.replace("@head@", look.head.toHtmlEscaped().toUtf8());
    part.replace("@foot@",
                 look.foot.isEmpty() ? "" : (look.foot.toHtmlEscaped() + u'\u2003').toUtf8());
    if (look.face == TextFace::Sans)
        part.replace("Cambria", "Calibri").replace("宋体", "黑体");
    return part;
}

Result<QByteArray> bytesOf(zip_source_t *source)
{
    if (zip_source_open(source) != 0)
        return templateFailure("zip_source_open");
    QByteArray all;
    char piece[16384];
    zip_int64_t size = 0;
    while ((size = zip_source_read(source, piece, sizeof piece)) > 0)
        all.append(piece, static_cast<qsizetype>(size));
    zip_source_close(source);
    if (size < 0 || all.isEmpty())
        return templateFailure("zip_source_read");
    return all;
}

} // namespace

Result<QByteArray> wordTemplate(const WordLook &look)
{
    const SourcePtr target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!target)
        return templateFailure("zip_source_buffer_create");
    zip_source_keep(target.get()); // The archive frees its own reference.
    zip_t *archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
    if (!archive)
        return templateFailure("zip_open_from_source");
    QList<QByteArray> contents;
    for (const Part &part : kParts) {
        QFile file(QStringLiteral(":/templates/docx/") + QString::fromUtf16(part.resource));
        if (!file.open(QIODevice::ReadOnly)) {
            zip_discard(archive);
            return templateFailure(part.name);
        }
        contents.append(filled(file.readAll(), look));
        if (!addPart(archive, part.name, contents.last())) {
            zip_discard(archive);
            return templateFailure(part.name);
        }
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return templateFailure("zip_close");
    }
    return bytesOf(target.get());
}

bool isWordFile(const QByteArray &bytes)
{
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (!source)
        return false;
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        zip_source_free(source);
        return false;
    }
    const bool hasDocument = zip_name_locate(archive, "word/document.xml", 0) >= 0;
    zip_discard(archive);
    return hasDocument;
}

} // namespace lectern::publish
