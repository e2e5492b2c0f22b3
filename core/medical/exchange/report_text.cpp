// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/report_text.h"

#include "core/document/list_levels.h"
#include "core/medical/layout/measurement_words.h"
#include "core/medical/layout/person.h"
#include "core/medical/layout/report_sections.h"
#include "core/medical/report/study.h"
#include "core/publish/block_pieces.h"

namespace lectern::medical {
namespace {

/// Paragraphs of lines, an empty line between them.
class TextPage
{
public:
    explicit TextPage(const document::Content &report) :
        m_report(report), m_words(report.header.language)
    {
    }

    QString text();

private:
    void addHead();
    void addSection(const ReportSection &section);
    QStringList saidBy(const document::Block &block, int &impressions) const;
    void addMeasurements();
    void add(const QStringList &lines)
    {
        if (!lines.isEmpty())
            m_paragraphs.append(lines.join(u'\n'));
    }

    const document::Content &m_report;
    PageWords m_words;
    QStringList m_paragraphs;
};

void TextPage::addHead()
{
    add({m_report.header.title});
    const auto study = studyOf(m_report);
    if (!study)
        return;
    const Identity::Revealed who = revealedForExport(study->identity);
    const Language language = m_words.language();
    QStringList lines;
    for (const auto &[label, value] :
         {std::pair{m_words.said(u"Name", u"姓名"), writtenName(who.name, language)},
          {m_words.said(u"Patient ID", u"患者编号"), who.id},
          {m_words.said(u"Date of birth", u"出生日期"), writtenDate(who.birthDate, language)},
          {m_words.said(u"Examination date", u"检查日期"), writtenDate(who.studyDate, language)}})
        lines.append(label + m_words.colon() + (value.isEmpty() ? m_words.notStated() : value));
    add(lines);
}

QStringList TextPage::saidBy(const document::Block &block, int &impressions) const
{
    const bool isList = block.type == document::BlockType::List;
    const bool isImpression
        = block.role == u"impression" && (isList || block.type == document::BlockType::Paragraph);
    const publish::List list
        = publish::listOf(block, isImpression || document::isNumberedList(block));
    const QStringList marks = document::itemMarks(list.isNumbered, list.allLevels());
    QStringList lines;
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const QString said = publish::plainText(list.items.at(i)).trimmed();
        if (isImpression)
            lines.append(QStringLiteral("%1. ").arg(++impressions) + said);
        else
            lines.append(isList ? QString(2 * list.level(i), u' ') + marks.at(i) + u' ' + said
                                : said);
    }
    return lines;
}

void TextPage::addSection(const ReportSection &section)
{
    QStringList lines;
    if (!section.name.isEmpty())
        lines.append(section.name);
    int impressions = 0;
    for (const SectionPart &part : section.parts) {
        if (part.headingLevel > 0)
            lines.append(part.block->text().trimmed() + m_words.colon().trimmed());
        else
            lines += saidBy(*part.block, impressions);
    }
    add(lines);
}

void TextPage::addMeasurements()
{
    QStringList lines;
    for (const MeasuredValue &value : measuredValuesOf(m_report)) {
        const Measurement &measured = value.measurement;
        QStringList parts{nameWords(value) + u' ' + titleOf(value, m_words.language())
                              + m_words.colon() + valueWords(measured, m_words),
                          methodWords(measured.quantity, m_words)};
        if (const QString image = imageWords(measured.region, m_words); !image.isEmpty())
            parts.append(m_words.said(u"image %1", u"图像 %1").arg(image));
        lines.append(parts.join(m_words.said(u"; ", u"；")));
    }
    if (!lines.isEmpty())
        add(QStringList{m_words.measurements()} + lines);
}

QString TextPage::text()
{
    addHead();
    for (const ReportSection &section : sectionsOf(m_report, m_words))
        addSection(section);
    addMeasurements();
    for (const QString &guideline : guidelinesOf(m_report))
        add({m_words.said(u"Guideline", u"指南") + m_words.colon() + guideline});
    add({m_words.draftLine()});
    return m_paragraphs.join(QStringLiteral("\n\n")) + u'\n';
}

} // namespace

QString plainTextOf(const document::Content &report)
{
    return TextPage(report).text();
}

} // namespace lectern::medical
