// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradictions.h"

#include <cstdlib>

using namespace lectern;
using namespace lectern::medical;

namespace {

const TermFinder &finder()
{
    static const TermFinder made = [] {
        const auto terminology = Terminology::bundled();
        if (!terminology)
            std::abort();
        return TermFinder(*terminology);
    }();
    return made;
}

void require(CodePointSpan span, int length)
{
    if (span.start < 0 || span.start > span.end || span.end > length)
        std::abort();
}

} // namespace

/// Whatever comes in, every place that is told lies inside it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto text
        = ClinicalText::fromUtf8(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    for (const TermMention &mention : finder().find(text))
        require(mention.span, text.length());
    if (const auto flags = findContradictions(text.text(), finder()))
        for (const ReportFlag &flag : *flags) {
            require(flag.place, text.length());
            require(flag.other, text.length());
        }
    return 0;
}
