// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/report_sections.h"

#include "core/medical/report/study.h"
#include "core/medical/rules/fleischner.h"
#include "core/publish/block_pieces.h"

#include <algorithm>

namespace lectern::medical {
namespace {

using document::Block;
using document::BlockType;

bool isCard(const Block &block)
{
    return block.payload
        && (block.payload->schema == kStudySchema
            || block.payload->schema == document::kMeasurementSchema);
}

bool saysSomething(const Block &block)
{
    return block.type == BlockType::Figure || !publish::linesOf(block).isEmpty();
}

/// The level of the main headings: drafts begin at 1 or, below a title, at 2.
int mainLevel(const document::Content &report)
{
    int level = 9;
    for (const Block &block : report.blocks) {
        if (block.type == BlockType::Heading && block.text().trimmed() != report.header.title)
            level = std::min(level, block.level);
    }
    return level;
}

bool usesFleischner(const document::Content &report, const Block &block)
{
    const auto isRule = [](const document::Support &support) {
        const auto *rule = std::get_if<document::RuleSupport>(&support);
        return rule && rule->rule.contains(QStringLiteral("fleischner"));
    };
    for (const document::Field &field : block.fields) {
        for (const document::Run &run : field.runs) {
            const auto origin = report.provenances.constFind(run.provenance);
            if (origin != report.provenances.cend()
                && std::ranges::any_of(origin->supports, isRule))
                return true;
        }
    }
    return false;
}

/// Puts blocks under their headings.
class Sorter
{
public:
    Sorter(const document::Content &report, const PageWords &words) :
        m_words(words), m_mainLevel(mainLevel(report)), m_title(report.header.title)
    {
    }

    void add(const Block &block)
    {
        if (block.type == BlockType::Heading)
            addHeading(block);
        else
            addSaid(block);
    }
    QList<ReportSection> sections() const { return m_sections; }

private:
    void addHeading(const Block &block)
    {
        const QString text = block.text().trimmed();
        if (text.isEmpty() || text == m_title)
            return;
        const int level = std::clamp(block.level - m_mainLevel + 1, 1, 3);
        m_waiting.removeIf([level](const SectionPart &part) { return part.headingLevel >= level; });
        m_waiting.append({&block, level});
    }

    void addSaid(const Block &block)
    {
        if (beginsSection(block))
            m_sections.append({block.role, nameFor(block), {}});
        ReportSection &section = m_sections.last();
        if (section.role.isEmpty())
            section.role = block.role;
        section.parts += m_waiting;
        section.parts.append({&block, 0});
        m_waiting.clear();
    }

    bool beginsSection(const Block &block) const
    {
        if (m_sections.isEmpty() || hasMainHeading())
            return true;
        const ReportSection &section = m_sections.last();
        return !block.role.isEmpty() && block.role != section.role
            && m_words.section(block.role) != section.name;
    }

    bool hasMainHeading() const { return !m_waiting.isEmpty() && m_waiting[0].headingLevel == 1; }

    QString nameFor(const Block &block)
    {
        return hasMainHeading() ? m_waiting.takeFirst().block->text().trimmed()
                                : m_words.section(block.role);
    }

    const PageWords &m_words;
    int m_mainLevel;
    QString m_title;
    QList<SectionPart> m_waiting; ///< Headings, each deeper than the one before.
    QList<ReportSection> m_sections;
};

} // namespace

QList<ReportSection> sectionsOf(const document::Content &report, const PageWords &words)
{
    Sorter sorter(report, words);
    for (const Block &block : report.blocks) {
        if (!isCard(block) && saysSomething(block))
            sorter.add(block);
    }
    return sorter.sections();
}

QStringList guidelinesOf(const document::Content &report)
{
    const auto cites = [&report](const Block &block) { return usesFleischner(report, block); };
    return std::ranges::any_of(report.blocks, cites) ? QStringList{fleischnerSource()}
                                                     : QStringList();
}

QStringList linesOfRole(const document::Content &report, const QString &role)
{
    QStringList lines;
    for (const Block &block : report.blocks) {
        if (block.role != role || block.type == BlockType::Heading || isCard(block))
            continue;
        for (const publish::Line &line : publish::linesOf(block))
            lines.append(publish::plainText(line).trimmed());
    }
    return lines;
}

} // namespace lectern::medical
