// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/pdf_reader.h"

#include "core/ingest/readers/pdf_paragraphs.h"

#include <poppler-qt6.h>

namespace lectern::ingest {
namespace {

constexpr int kMaxPages = 10000;

void ignoreMessage(const QString &, const QVariant &) { }

} // namespace

Reading<IngestedSource> readPdf(const InputFile &file, const ReadProgressSink &progress)
{
    Poppler::setDebugErrorFunction(ignoreMessage, {});
    const auto document = Poppler::Document::loadFromData(file.bytes);
    if (!document)
        return unreadable(ReadProblem::Damaged, QStringLiteral("Poppler does not open it"));
    if (document->isLocked())
        return unreadable(ReadProblem::PasswordProtected);
    const int pageCount = document->numPages();
    if (pageCount <= 0)
        return unreadable(ReadProblem::Damaged, QStringLiteral("no pages"));
    if (pageCount > kMaxPages)
        return unreadable(ReadProblem::TooLarge, QStringLiteral("%1 pages").arg(pageCount));

    QList<PdfLine> lines;
    QList<QSizeF> pageSizes;
    qsizetype letters = 0;
    for (int i = 0; i < pageCount; ++i) {
        progress({i + 1, pageCount, true});
        const auto page = document->page(i);
        pageSizes.append(page ? page->pageSizeF() : QSizeF());
        if (!page)
            continue;
        for (const PdfLine &line : linesOfWords(page->textList(), i + 1)) {
            letters += line.text.size();
            lines.append(line);
        }
        if (letters > kMaxTextCodePoints)
            return unreadable(ReadProblem::TooLarge, QStringLiteral("text of a PDF"));
    }
    if (letters == 0)
        return unreadable(ReadProblem::NoText);
    SourceBuilder builder(QStringLiteral("pdf"));
    builder.setStatedTitle(document->info(QStringLiteral("Title")));
    appendParagraphs(withoutRunningHeads(lines, pageSizes), builder);
    return builder.finish(file);
}

} // namespace lectern::ingest
