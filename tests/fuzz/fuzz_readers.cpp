// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/file_reader.h"
#include "core/ingest/readers/html_reader.h"
#include "core/ingest/readers/markdown_reader.h"
#include "core/ingest/readers/plain_text_reader.h"
#include "core/ingest/readers/text_decoding.h"
#include "core/ingest/source_json.h"

#include <QtGlobal>

#include <cstdlib>

// One source for four fuzzers: LECTERN_FUZZ_<format> says which.

namespace {

using namespace lectern;
using namespace lectern::ingest;

Reading<IngestedSource> read(const InputFile &file)
{
#if defined(LECTERN_FUZZ_ARCHIVE)
    return readBytes(file, {});
#elif defined(LECTERN_FUZZ_HTML)
    return readHtml(file);
#else
    const auto text = decodeText(file.bytes);
    if (!text)
        return std::unexpected(text.error());
#if defined(LECTERN_FUZZ_MARKDOWN)
    return readMarkdown(*text, file);
#else
    return readPlainText(*text, file);
#endif
#endif
}

} // namespace

/// Whatever comes in, a source that comes out is one that Lectern's side accepts.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const InputFile file{
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)),
        QStringLiteral("fuzzed"), QString()};
    const auto source = read(file);
    if (source && !sourceFromJson(sourceToJson(source->source)))
        std::abort();
    return 0;
}
