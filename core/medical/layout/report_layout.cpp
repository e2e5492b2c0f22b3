// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/layout/report_layout.h"

#include "core/medical/layout/measurement_words.h"
#include "core/medical/layout/person.h"
#include "core/medical/layout/report_sections.h"
#include "core/medical/report/study.h"
#include "core/publish/block_pieces.h"

namespace lectern::medical {
namespace {

using document::Block;
using document::Content;
using publish::Cell;
using publish::Flow;
using publish::lineOf;
using publish::Piece;

class ReportLayout
{
public:
    explicit ReportLayout(const Content &report) : m_report(report), m_words(report.header.language)
    {
    }

    Flow layOut();

private:
    void addHead(const ReportStudy &study);
    void addSection(const ReportSection &section);
    void addImpression(const Block &block);
    void addMeasurements();
    void addGuidelines();
    QList<Cell> personRow(const QList<QPair<QString, QString>> &facts) const;

    const Content &m_report;
    PageWords m_words;
    Flow m_flow;
};

Cell cellOf(const QString &text, bool isHeader = false)
{
    return {{publish::Paragraph{lineOf(text), {}, publish::Voice::Body}}, 1, 1, isHeader};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<Cell> ReportLayout::personRow(const QList<QPair<QString, QString>> &facts) const
{
    QList<Cell> row;
    for (const auto &[label, value] : facts)
        row << cellOf(label, true) << cellOf(value.isEmpty() ? m_words.notStated() : value);
    return row;
}

void ReportLayout::addHead(const ReportStudy &study)
{
    const Identity::Revealed who = revealedForExport(study.identity);
    const Language language = m_words.language();
    const QString name = writtenName(who.name, language);
    const QString examined = writtenDate(who.studyDate, language);
    m_flow.subtitle = joined({study.facts.modality, study.facts.bodyPart, m_report.header.subject});
    m_flow.runningHead = joined({name, who.id, examined, m_report.header.title});
    publish::Table table;
    table.widths = {0.18, 0.32, 0.2, 0.3};
    table.rows = {personRow({{m_words.said(u"Name", u"姓名"), name},
                             {m_words.said(u"Patient ID", u"患者编号"), who.id}}),
                  personRow({{m_words.said(u"Date of birth", u"出生日期"),
                              writtenDate(who.birthDate, language)},
                             {m_words.said(u"Examination date", u"检查日期"), examined}})};
    table.summary = m_words.said(u"Who was examined, and when", u"患者与检查日期");
    m_flow.pieces.append(table);
}

void ReportLayout::addImpression(const Block &block)
{
    const publish::List list = publish::listOf(block, true);
    auto *before
        = m_flow.pieces.isEmpty() ? nullptr : std::get_if<publish::List>(&m_flow.pieces.last());
    if (before && before->isNumbered) {
        before->items += list.items;
        before->levels += list.levels;
    } else {
        m_flow.pieces.append(list);
    }
}

void ReportLayout::addSection(const ReportSection &section)
{
    if (!section.name.isEmpty())
        m_flow.pieces.append(publish::Heading{1, lineOf(section.name), {}});
    for (const SectionPart &part : section.parts) {
        const Block &block = *part.block;
        const bool isText = block.type == document::BlockType::Paragraph
            || block.type == document::BlockType::List;
        if (part.headingLevel > 0)
            m_flow.pieces.append(
                publish::Heading{part.headingLevel, lineOf(block.text().trimmed()), {}});
        else if (isText && block.role == u"impression")
            addImpression(block);
        else
            m_flow.pieces += publish::piecesOf(m_report, block);
    }
}

void ReportLayout::addMeasurements()
{
    const QList<MeasuredValue> values = measuredValuesOf(m_report);
    if (values.isEmpty())
        return;
    publish::Table table;
    table.widths = {0.11, 0.24, 0.22, 0.27, 0.16};
    table.headRows = 1;
    QList<Cell> head;
    for (const QString &name :
         {m_words.said(u"Name", u"名称"), m_words.said(u"Quantity", u"测量项目"),
          m_words.said(u"Value", u"数值"), m_words.said(u"Method", u"方法"),
          m_words.said(u"Image", u"图像")})
        head.append(cellOf(name, true));
    table.rows.append(head);
    for (const MeasuredValue &value : values) {
        const Measurement &measured = value.measurement;
        table.rows.append({cellOf(nameWords(value)), cellOf(titleOf(value, m_words.language())),
                           cellOf(valueWords(measured, m_words)),
                           cellOf(methodWords(measured.quantity, m_words)),
                           cellOf(imageWords(measured.region, m_words))});
    }
    table.summary = m_words.measurements();
    m_flow.pieces.append(publish::Heading{1, lineOf(m_words.measurements()), {}});
    m_flow.pieces.append(table);
}

void ReportLayout::addGuidelines()
{
    for (const QString &guideline : guidelinesOf(m_report))
        m_flow.pieces.append(publish::Paragraph{
            lineOf(guideline), m_words.said(u"Guideline", u"指南"), publish::Voice::Quiet});
}

Flow ReportLayout::layOut()
{
    m_flow.language = m_words.language();
    m_flow.face = publish::TextFace::Sans;
    m_flow.title = m_report.header.title;
    m_flow.subtitle = m_report.header.subject;
    m_flow.runningHead = m_report.header.title;
    m_flow.foot = m_words.draftLine();
    m_flow.watermark = m_words.watermark();
    if (const auto study = studyOf(m_report))
        addHead(*study);
    for (const ReportSection &section : sectionsOf(m_report, m_words))
        addSection(section);
    addMeasurements();
    addGuidelines();
    return std::move(m_flow);
}

} // namespace

Flow layOutReport(const Content &report, publish::Part)
{
    return ReportLayout(report).layOut();
}

} // namespace lectern::medical
