// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/clinical_quotes.h"

#include "core/medical/report/identity_questions.h"
#include "core/medical/rules/report_text.h"

#include <algorithm>

namespace lectern::medical {
namespace {

QString roleOf(ReportPart part, bool hasFindings)
{
    switch (part) {
    case ReportPart::Technique:
        return QStringLiteral("technique");
    case ReportPart::Comparison:
        return QStringLiteral("comparison");
    case ReportPart::Findings: // Without that heading it is all that stands under no other.
        return hasFindings ? QStringLiteral("finding") : QStringLiteral("indication");
    case ReportPart::Impression:
        return QStringLiteral("impression");
    case ReportPart::Recommendation:
        return QStringLiteral("recommendation");
    case ReportPart::Indication:
    case ReportPart::Other:
        break;
    }
    return QStringLiteral("indication");
}

/// A stretch of UTF-16 units of a text without white space and separators at its ends.
struct Stretch {
    qsizetype start = 0;
    qsizetype end = 0;
};

Stretch trimmed(const QString &text, Stretch stretch)
{
    const auto isOuter = [&text](qsizetype at) {
        return text.at(at).isSpace() || QStringView(u",;，；、|:：*-").contains(text.at(at));
    };
    while (stretch.start < stretch.end && isOuter(stretch.start))
        ++stretch.start;
    while (stretch.end > stretch.start && text.at(stretch.end - 1).isSpace())
        --stretch.end;
    return stretch;
}

bool holdsWords(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
}

/// Behind the last clause that names the person.
Stretch behindName(const QString &text, Stretch stretch, const Identity &identity)
{
    static const QStringView separators(u",;，；、");
    while (namesPerson(identity, text.mid(stretch.start, stretch.end - stretch.start))) {
        qsizetype next = stretch.start;
        while (next < stretch.end && !separators.contains(text.at(next)))
            ++next;
        stretch.start = std::min(stretch.end, next + 1);
    }
    return stretch;
}

} // namespace

QList<ClinicalQuote> clinicalQuotes(const document::Source &source, const Identity &identity,
                                    const TermFinder &finder)
{
    const ReportText report(source.text, finder);
    const QList<StatedIdentity> stated = statedIdentities(source.text);
    QList<ClinicalQuote> quotes;
    for (const ReportSentence &sentence : report.sentences()) {
        CodePointSpan span = report.text().spanOf(sentence.tokens);
        for (const StatedIdentity &one : stated)
            if (one.field != StatedField::Description && one.whole.start < span.end
                && one.whole.end > span.start)
                span.start = std::min(span.end, one.whole.end);
        Stretch stretch{utf16Index(source.text, span.start), utf16Index(source.text, span.end)};
        stretch = trimmed(source.text, behindName(source.text, stretch, identity));
        const QString words = source.text.mid(stretch.start, stretch.end - stretch.start);
        if (!holdsWords(words))
            continue;
        const CodePointSpan kept{codePointIndex(source.text, stretch.start),
                                 codePointIndex(source.text, stretch.end)};
        quotes.append({roleOf(sentence.part, report.hasHeading(ReportPart::Findings)),
                       {source.id, kept, words}});
    }
    return quotes;
}

} // namespace lectern::medical
