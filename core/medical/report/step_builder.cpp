// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/step_builder.h"

namespace lectern::medical {

using document::BlockType;

drafting::SentenceStep StepBuilder::sentence(const QString &kind, const Values &values,
                                             const QList<document::Support> &supports)
{
    return drafting::RealisedSentence{{{kind, values, supports}}};
}

void StepBuilder::append(BlockType type, const QString &role, const Sentences &sentences)
{
    drafting::BlockStep step;
    step.block.type = type;
    step.block.role = role;
    step.fields = {{QStringLiteral("text"), sentences}};
    m_steps.append(std::move(step));
}

void StepBuilder::heading(int level, const QString &text, const QString &part)
{
    const document::RuleSupport rule{
        QStringLiteral("report.heading"),
        {{QStringLiteral("template"), m_report.layout.id}, {QStringLiteral("part"), part}}};
    append(BlockType::Heading, {}, {drafting::FixedText{text, rule}});
    m_steps.last().block.level = level;
}

void StepBuilder::paragraph(const QString &role, const Sentences &sentences)
{
    if (!sentences.isEmpty())
        append(BlockType::Paragraph, role, sentences);
}

void StepBuilder::emptyParagraph(const QString &role)
{
    append(BlockType::Paragraph, role, {});
}

void StepBuilder::card(const document::Payload &payload, const drafting::ListedSentence &text)
{
    append(BlockType::Card, {}, {text});
    m_steps.last().block.payload = payload;
}

} // namespace lectern::medical
