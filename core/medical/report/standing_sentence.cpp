// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/standing_sentence.h"

#include "core/medical/report/report_template.h"

namespace lectern::medical {
namespace {

/// The wordings of the template's sentence with this rule; none where there is no such.
QStringList wordingsOf(const QString &rule, Language language)
{
    const QStringList parts = rule.split(u'.'); // template, id, organ, number
    if (parts.size() != 4 || parts.first() != u"template")
        return {};
    const auto report = loadTemplate(parts.at(1), language);
    if (!report)
        return {};
    for (const TemplateOrgan &organ : report->organs)
        for (const NormalSentence &normal : organ.normals)
            if (normal.rule(report->id, organ.id) == rule)
                return normal.wordings;
    return {};
}

} // namespace

bool isStandingRule(const QString &rule)
{
    return rule.startsWith(u"template.") || rule.startsWith(u"reader.normal.");
}

std::optional<StandingSentence> standingSentence(const document::Content &report,
                                                 document::BlockId id, std::optional<int> index)
{
    const document::Block *block = report.block(id);
    if (!block || report.header.kind != u"report")
        return std::nullopt;
    const QList<document::Sentence> sentences = document::sentencesOf(report, *block);
    for (int i = index.value_or(0); i >= 0 && i < sentences.size(); ++i) {
        const document::Provenance &provenance = sentences.at(i).provenance;
        const QString text = textOf(block->text(), sentences.at(i).span);
        const document::RuleSupport *rule = document::firstRule(provenance);
        const QStringList wordings
            = rule ? wordingsOf(rule->rule, report.header.language) : QStringList();
        if (wordings.contains(text)) // Else the sentence is the reader's own.
            return StandingSentence{i, text, rule->rule, wordings, provenance};
        if (index)
            break;
    }
    return std::nullopt;
}

} // namespace lectern::medical
