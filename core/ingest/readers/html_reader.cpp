// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/html_reader.h"

#include "core/ingest/readers/html_walker.h"
#include "core/ingest/readers/matching.h"
#include "core/ingest/readers/picture_files.h"
#include "core/ingest/readers/text_decoding.h"

namespace lectern::ingest {
namespace {

constexpr qsizetype kSniffedBytes = 2048;

/// "gb2312" of <meta charset="gb2312"> or <?xml encoding="gb2312"?>; empty where nothing is stated.
QByteArray statedEncoding(const QByteArray &bytes)
{
    static const QRegularExpression statement(
        QStringLiteral("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), kSniffedBytes)));
    return statement.match(head).captured(1).toLatin1().toLower();
}

} // namespace

Reading<QString> decodeHtml(const QByteArray &bytes)
{
    if (auto text = decodeText(bytes); text || text.error().problem != ReadProblem::Encoding)
        return text;
    const QByteArray stated = statedEncoding(bytes);
    // GB18030 holds what pages call GB2312 or GBK; Windows-1252 is what HTML says to take else.
    const bool isChinese = stated == "gb2312" || stated == "gbk" || stated == "gb18030";
    const QByteArray encoding = isChinese ? "GB18030" : stated.isEmpty() ? "windows-1252" : stated;
    if (const auto text = decodeAs(bytes, encoding))
        return *text;
    return unreadable(ReadProblem::Encoding, QStringLiteral("HTML"));
}

Reading<void> appendHtml(const QString &page, const PictureSource &pictures, SourceBuilder &builder)
{
    const auto tree = XmlTree::fromHtml(page);
    if (!tree)
        return std::unexpected(tree.error());
    HtmlWalker walker(builder, pictures);
    return walker.walk(tree->root());
}

Reading<IngestedSource> readHtml(const InputFile &file)
{
    if (file.bytes.size() > kMaxTextBytes)
        return unreadable(ReadProblem::TooLarge, QStringLiteral("HTML"));
    const auto page = decodeHtml(file.bytes);
    if (!page)
        return std::unexpected(page.error());
    SourceBuilder builder(QStringLiteral("html"));
    const auto pictures = [&file](const QString &address) {
        return address.startsWith(u"data:") ? pictureFromDataUrl(address)
                                            : pictureFromFolder(file.folder, address);
    };
    if (auto appended = appendHtml(*page, pictures, builder); !appended)
        return std::unexpected(appended.error());
    return builder.finish(file);
}

} // namespace lectern::ingest
