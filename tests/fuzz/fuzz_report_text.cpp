// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/contradictions.h"
#include "require.h"

using namespace lectern;
using namespace lectern::medical;
using fuzz::requireInside;

namespace {

const TermFinder &finder()
{
    static const TermFinder made = [] {
        const auto terminology = Terminology::bundled();
        fuzz::require(terminology.has_value());
        return TermFinder(*terminology);
    }();
    return made;
}

} // namespace

/// Whatever comes in, every place that is told lies inside it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto text
        = ClinicalText::fromUtf8(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    for (const TermMention &mention : finder().find(text))
        requireInside(mention.span, text.length());
    if (const auto flags = findContradictions(text.text(), finder()))
        for (const ReportFlag &flag : *flags) {
            requireInside(flag.place, text.length());
            requireInside(flag.other, text.length());
        }
    return 0;
}
