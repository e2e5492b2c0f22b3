// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_steps.h"

#include "core/medical/report/clinical_quotes.h"
#include "core/medical/report/examination_steps.h"
#include "core/medical/report/finding_steps.h"
#include "core/medical/report/impression.h"

namespace lectern::medical {
namespace {

using Sentences = StepBuilder::Sentences;

struct SectionTitle {
    const char *role;
    const char *english;
    const char16_t *chinese;
};
constexpr SectionTitle kTitles[]{
    {"indication", "Indication", u"临床资料"}, {"technique", "Technique", u"检查技术"},
    {"comparison", "Comparison", u"对比"},     {"finding", "Findings", u"影像所见"},
    {"impression", "Impression", u"印象"},     {"recommendation", "Recommendation", u"建议"}};

/// Whether the next sentence may stand behind it in one paragraph.
bool endsSentence(const QString &words)
{
    return !words.isEmpty() && QStringView(u".!?。！？；;").contains(words.back());
}

class ReportOutline
{
public:
    ReportOutline(const PreparedReport &report, const TermFinder &finder) :
        m_report(report), m_finder(finder), m_steps(report)
    {
        if (const document::Source *text = report.source(report.clinicalText))
            m_quotes = clinicalQuotes(*text, report.study.identity, finder);
    }

    QList<drafting::BlockStep> whole(ImpressionLines lines)
    {
        addStudyCard(m_steps);
        addMeasurementCards(m_steps); // Before the sentences that stand on them.
        for (const QString &role : m_report.layout.sections)
            addSection(role, lines);
        return m_steps.take();
    }

    QList<drafting::BlockStep> linesAlone()
    {
        for (const char *role : {"impression", "recommendation"})
            addLines(QString::fromLatin1(role));
        return m_steps.take();
    }

private:
    void addSection(const QString &role, ImpressionLines lines)
    {
        for (const SectionTitle &title : kTitles)
            if (role == QLatin1StringView(title.role))
                m_steps.heading(1, m_steps.say(title.english, title.chinese), role);
        const bool isQuoted = addQuotes(role);
        if (role == u"indication" && !isQuoted)
            m_steps.paragraph(role,
                              {StepBuilder::sentence(QStringLiteral("indication.none"), {}, {})});
        else if (role == u"technique")
            m_steps.paragraph(role, techniqueSentences(m_report));
        else if (role == u"comparison")
            m_steps.paragraph(role, comparisonSentences(m_report));
        else if (role == u"finding")
            addFindings(m_steps, m_finder);
        else if (lines == ImpressionLines::LeftToTheReader || !addLines(role)) {
            if (!isQuoted && (role == u"impression" || role == u"recommendation"))
                m_steps.emptyParagraph(role);
        }
    }

    /// Each line is a block, so that it can be accepted by itself.
    bool addLines(const QString &role)
    {
        const Sentences lines = role == u"impression" ? impressionLines(m_report, m_finder)
            : role == u"recommendation"               ? recommendationLines(m_report)
                                                      : Sentences();
        for (const drafting::SentenceStep &line : lines)
            m_steps.paragraph(role, {line});
        return !lines.isEmpty();
    }

    bool addQuotes(const QString &role)
    {
        Sentences sentences;
        bool hasAny = false;
        for (const ClinicalQuote &quote : m_quotes) {
            if (quote.role != role)
                continue;
            hasAny = true;
            sentences.append(drafting::QuotedSentence{quote.support});
            if (!endsSentence(quote.support.quote)) // Else it would run into the next one.
                m_steps.paragraph(role, std::exchange(sentences, {}));
        }
        m_steps.paragraph(role, sentences);
        return hasAny;
    }

    const PreparedReport &m_report;
    const TermFinder &m_finder;
    StepBuilder m_steps;
    QList<ClinicalQuote> m_quotes;
};

} // namespace

QList<drafting::BlockStep> reportSteps(const PreparedReport &report, const TermFinder &finder,
                                       ImpressionLines lines)
{
    return ReportOutline(report, finder).whole(lines);
}

QList<drafting::BlockStep> impressionSteps(const PreparedReport &report, const TermFinder &finder)
{
    return ReportOutline(report, finder).linesAlone();
}

} // namespace lectern::medical
